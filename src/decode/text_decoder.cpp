#include "decode/text_decoder.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <array>
#include <stdexcept>
#include <string>

#include "copydesk/encoding.hpp"

namespace copydesk {
namespace {

/// ICU calls every piece the last one when it is asked character by character, and forgets shifts
/// at its end. So the end is not touched while more may come: no character is longer, nor are the
/// shifts before one.
constexpr std::ptrdiff_t kLongestCharacter = 32;  // bytes

/// Where names that the web uses for more than their standard says are read as the web does.
struct Superset {
  std::string_view name;
  const char* converter;
};
constexpr auto kSupersets = std::to_array<Superset>({
    {"EUC-KR", "windows-949"},
    {"ISO-8859-1", "windows-1252"},
    {"ISO-8859-9", "windows-1254"},
    {"GB2312", "GB18030"},
    {"GBK", "GB18030"},
});

UConverter* open(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* const converter = ucnv_open(name, &status);
  return U_SUCCESS(status) ? converter : nullptr;
}

const char* standard_name(const char* alias) {
  for (const char* const standard : {"IANA", "MIME"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* const name = ucnv_getStandardName(alias, standard, &status);
    if (U_SUCCESS(status) && name != nullptr) return name;
  }
  UErrorCode status = U_ZERO_ERROR;
  return ucnv_getAlias(alias, 0, &status);
}

bool keeps_ascii(UConverter* converter) {
  for (char c = '\t'; c > 0 && c < 0x7F; ++c) {
    const bool printed = c >= ' ' || (c >= '\t' && c <= '\r');
    const char* at = &c;
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 read = printed ? ucnv_getNextUChar(converter, &at, at + 1, &status) : c;
    if (U_FAILURE(status) || read != c) return false;
  }
  return true;
}

}  // namespace

UConverter* open_encoding(std::string_view encoding) {
  for (const Superset& superset : kSupersets)
    if (superset.name == encoding) return open(superset.converter);
  return open(std::string(encoding).c_str());
}

std::string_view find_encoding(std::string_view name) {
  // ICU takes what stands behind a comma for an option, and an empty name for the locale's.
  if (name.empty() || name.find_first_of(std::string_view(",\0", 2)) != name.npos) return {};
  const std::string typed(name);
  UErrorCode status = U_ZERO_ERROR;
  const char* const known = standard_name(typed.c_str());
  UConverter* const converter = known == nullptr ? nullptr : ucnv_open(typed.c_str(), &status);
  if (converter == nullptr) return {};
  ucnv_close(converter);
  return known;
}

std::vector<std::string_view> encoding_names() {
  std::vector<std::string_view> names;
  for (std::int32_t i = 0; i < ucnv_countAvailable(); ++i) {
    const char* const converter = ucnv_getAvailableName(i);
    UErrorCode status = U_ZERO_ERROR;
    const std::uint16_t aliases = ucnv_countAliases(converter, &status);
    for (std::uint16_t alias = 0; alias < aliases; ++alias)
      names.emplace_back(ucnv_getAlias(converter, alias, &status));
  }
  return names;
}

bool is_ascii_compatible(std::string_view encoding) {
  UConverter* const converter = open_encoding(encoding);
  if (converter == nullptr) return false;
  const UConverterType type = ucnv_getType(converter);
  const bool stateless = type == UCNV_SBCS || type == UCNV_MBCS || type == UCNV_LATIN_1 ||
                         type == UCNV_US_ASCII || type == UCNV_UTF8;
  const bool compatible = stateless && keeps_ascii(converter);
  ucnv_close(converter);
  return compatible;
}

void TextDecoder::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

TextDecoder::TextDecoder(std::string_view encoding) : converter_(open_encoding(encoding)) {
  if (!converter_) throw std::logic_error("no encoding " + std::string(encoding));
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                      &status);
}

TextDecoder::~TextDecoder() = default;

std::size_t TextDecoder::decode(std::string_view bytes, bool last, DecodedText& out) {
  const char* const end = bytes.data() + bytes.size();
  const char* at = bytes.data();
  // At the very end a character may still wait that came with the one before.
  while (last || end - at > kLongestCharacter) {
    const char* const begin = at;
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter_.get(), &at, end, &status);
    const auto size = static_cast<std::size_t>(at - begin);
    if (U_SUCCESS(status)) {
      out.character(static_cast<char32_t>(c), size);
    } else if (status == U_INDEX_OUTOFBOUNDS_ERROR) {
      out.skip(size);  // a shift with nothing behind it
      break;
    } else {
      if (size > 0) out.invalid(size);
    }
  }
  return static_cast<std::size_t>(at - bytes.data());
}

}  // namespace copydesk
