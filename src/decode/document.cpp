#include "copydesk/document.hpp"

#include <simdjson.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "decode/byte_decoding.hpp"
#include "decode/decoded_text.hpp"
#include "decode/line_decoding.hpp"
#include "decode/text_decoder.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Decodes as the caller asked for.
Decoding decode_as(std::string_view encoding, std::string_view bytes, DecodedText& out) {
  Counter letters;
  if (encoding == "windows-1252")
    append_western(bytes, out, letters);
  else
    TextDecoder(encoding).decode(bytes, true, out);
  out.finish();
  if (out.text.starts_with(kByteOrderMark)) out = out.part({0, offset(out.text.size())});
  return {encoding};
}

}  // namespace

Document::Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document::Document(DecodedText&& decoded, const Decoding& decoding)
    : text_(std::move(decoded.text)), decoding_(decoding) {
  decoding_.invalid = offset(decoded.bad.size());
  if (!decoded.bad.empty()) {
    const std::uint32_t first = decoded.bad.front();
    decoding_.first_invalid = {first, first + code_point_at(text_, first).size};
  }
  if (!decoded.map.empty()) map_ = std::make_unique<OffsetMap>(std::move(decoded.map));
}

Document Document::decode(std::string_view bytes, const DecodeOptions& options) {
  // Each byte may become three.
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max() / 3)
    throw std::logic_error("a record is too long to decode");
  DecodedText decoded;
  Decoding about;
  const bool asked = !options.encoding.empty();
  if (asked && options.encoding != "UTF-8") {
    about = decode_as(options.encoding, bytes, decoded);
    return {std::move(decoded), about};
  }
  const bool valid = simdjson::validate_utf8(bytes.data(), bytes.size());
  const bool marked = bytes.starts_with(kByteOrderMark);
  if (valid && !marked && bytes.find('\r') == std::string_view::npos) {
    decoded.text = bytes;
    return {std::move(decoded), about};
  }
  if (marked) decoded.skip(kByteOrderMark.size());
  const std::string_view rest = bytes.substr(decoded.source_size());
  decoded.text.reserve(rest.size());
  if (valid)
    append_valid(rest, decoded);
  else if (asked)
    append_utf8(rest, decoded);
  else
    about = decode_doubtful(rest, options.likely, decoded);
  decoded.finish();
  return {std::move(decoded), about};
}

SourceRange Document::to_source(Span span) const {
  if (!map_) return {span.begin, span.end};
  const std::uint32_t begin = map_->to_source(span.begin);
  return {begin, span.empty() ? begin : map_->to_source(span.end)};
}

Position Document::position(std::uint32_t offset) const {
  const auto before = std::string_view(text_).substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {static_cast<std::uint64_t>(lines) + 1, count_code_points(before.substr(line_start)) + 1};
}

}  // namespace copydesk
