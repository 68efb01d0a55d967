#include "copydesk/document.hpp"

#include <simdjson.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "offset_map.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// The bytes from `at` on that need no change: no CR and, unless all is valid, plain ASCII.
std::size_t plain_run(std::string_view bytes, std::size_t at, bool valid) {
  if (valid) return std::min(bytes.find('\r', at), bytes.size());
  while (at < bytes.size() && bytes[at] != '\r' && static_cast<unsigned char>(bytes[at]) < 0x80)
    ++at;
  return at;
}

/// Length of the character or of the maximal invalid subpart at `at`, and whether it is valid.
struct Sequence {
  std::size_t size = 0;
  bool valid = false;
};
Sequence sequence_at(std::string_view bytes, std::size_t at) {
  const auto rest = bytes.substr(at, 4);
  const auto* const units = reinterpret_cast<const std::uint8_t*>(rest.data());
  std::int32_t size = 0;
  UChar32 value = 0;
  U8_NEXT(units, size, static_cast<std::int32_t>(rest.size()), value);
  return {static_cast<std::size_t>(size), value >= 0};
}

struct Decoded {
  std::string text;
  OffsetMap map;
  std::uint32_t replaced = 0;
  Span first_replaced;
};

void take_line_end(std::string_view bytes, std::size_t& at, Decoded& out) {
  const bool pair = at + 1 < bytes.size() && bytes[at + 1] == '\n';
  at += pair ? 2 : 1;
  out.text += '\n';
  if (pair) out.map.add(offset(out.text.size()), offset(at));
}

void take_invalid(std::size_t size, std::size_t& at, Decoded& out) {
  const std::size_t begin = out.text.size();
  out.text += kReplacement;
  at += size;
  if (size != kReplacement.size()) out.map.add(offset(out.text.size()), offset(at));
  if (out.replaced++ == 0) out.first_replaced = {offset(begin), offset(out.text.size())};
}

Decoded decode_changed(std::string_view bytes, std::size_t at, bool valid) {
  Decoded out;
  out.text.reserve(bytes.size());
  if (at > 0) out.map.add(0, offset(at));
  while (at < bytes.size()) {
    const std::size_t run = plain_run(bytes, at, valid);
    out.text.append(bytes.substr(at, run - at));
    at = run;
    if (at == bytes.size()) break;
    if (bytes[at] == '\r') {
      take_line_end(bytes, at, out);
    } else if (const Sequence sequence = sequence_at(bytes, at); sequence.valid) {
      out.text.append(bytes.substr(at, sequence.size));
      at += sequence.size;
    } else {
      take_invalid(sequence.size, at, out);
    }
  }
  return out;
}

}  // namespace

Document::Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document Document::decode(std::string_view bytes, const DecodeOptions&) {
  // Each invalid byte may become three.
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max() / 3)
    throw std::logic_error("a record is too long to decode");
  Document document;
  const bool valid = simdjson::validate_utf8(bytes.data(), bytes.size());
  const std::size_t start = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (valid && start == 0 && bytes.find('\r') == std::string_view::npos) {
    document.text_ = bytes;
    return document;
  }
  Decoded decoded = decode_changed(bytes, start, valid);
  document.text_ = std::move(decoded.text);
  document.replaced_ = decoded.replaced;
  document.first_replaced_ = decoded.first_replaced;
  if (!decoded.map.empty()) document.map_ = std::make_unique<OffsetMap>(std::move(decoded.map));
  if (decoded.replaced > 0)
    document.confidence_ = 1.0 - std::min(1.0, static_cast<double>(decoded.replaced) /
                                                   static_cast<double>(bytes.size()));
  return document;
}

std::string_view Document::view(Span span) const {
  return std::string_view(text_).substr(span.begin, span.size());
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
