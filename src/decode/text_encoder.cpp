#include "decode/text_encoder.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <array>

#include "decode/text_decoder.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

bool has_shifts(UConverter* converter) {
  switch (ucnv_getType(converter)) {
    case UCNV_SBCS:
    case UCNV_MBCS:
    case UCNV_LATIN_1:
    case UCNV_US_ASCII:
    case UCNV_UTF16_BigEndian:
    case UCNV_UTF16_LittleEndian:
    case UCNV_UTF32_BigEndian:
    case UCNV_UTF32_LittleEndian: return false;
    default: return true;
  }
}

}  // namespace

void TextEncoder::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

TextEncoder::TextEncoder(std::string_view encoding)
    : converter_(encoding == "UTF-8" ? nullptr : open_encoding(encoding)) {
  if (converter_ && has_shifts(converter_.get())) converter_.reset();
  if (!converter_) return;
  keeps_ascii_ = is_ascii_compatible(encoding);
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setFromUCallBack(converter_.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
}

TextEncoder::~TextEncoder() = default;

void TextEncoder::append(char32_t c, std::string& out) {
  if (c < 0x80 && keeps_ascii_) {
    out += static_cast<char>(c);
    return;
  }
  if (!converter_) return append_code_point(out, c);
  const icu::UnicodeString units(static_cast<UChar32>(c));
  std::array<char, 16> bytes{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      ucnv_fromUChars(converter_.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                      units.getBuffer(), units.length(), &status);
  if (U_SUCCESS(status)) out.append(bytes.data(), static_cast<std::size_t>(length));
  ucnv_reset(converter_.get());
}

}  // namespace copydesk
