#include "json_text.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstring>

#include "lanes.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestShort = 64;  // bytes of a string that is copied before it is read
constexpr std::string_view kHex = "0123456789abcdef";

void append_hex(std::string& out, char byte) {
  out += kHex[static_cast<unsigned char>(byte) >> 4U];
  out += kHex[static_cast<unsigned char>(byte) & 0xFU];
}

/// Bytes that need a closer look: those escaped, and E2, which opens U+2028 and U+2029 but also
/// quotation marks and dashes.
template <class AnyLanes>
[[gnu::always_inline]] inline AnyLanes special_lanes(const char* bytes) {
  const auto lanes = load<AnyLanes>(bytes);
  return between(lanes, 0, 0x1F) | equal(lanes, '"') | equal(lanes, '\\') | equal(lanes, '\x7F') |
         equal(lanes, '\xE2');
}

/// The same of a block, one bit each.
template <class AnyLanes>
std::uint64_t special_bytes(const char* block) {
  std::uint64_t special = 0;
  for (unsigned at = 0; at < kBlockSize; at += sizeof(AnyLanes))
    special |= bits_at(special_lanes<AnyLanes>(block + at), at);
  return special;
}

/// The same from a place with fewer bytes behind it.
template <class AnyLanes>
std::uint64_t special_bytes_at_end(std::string_view text, std::size_t begin) {
  if (text.size() >= kBlockSize)
    return special_bytes<AnyLanes>(text.data() + text.size() - kBlockSize) >>
           (begin + kBlockSize - text.size());
  std::array<char, kBlockSize> padded;
  padded.fill(' ');
  std::memcpy(padded.data(), text.data(), text.size());
  return special_bytes<AnyLanes>(padded.data()) >> begin;
}

/// Whether U+2028 or U+2029 stands at an E2.
bool is_separator(std::string_view text, std::size_t at) {
  return text[at + 1] == '\x80' && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
}

/// The first byte from `at` on that is escaped, or the text's end.
template <class AnyLanes>
std::size_t find_escaped(std::string_view text, std::size_t at) {
  for (; at < text.size(); at += kBlockSize) {
    std::uint64_t special = at + kBlockSize <= text.size()
                                ? special_bytes<AnyLanes>(text.data() + at)
                                : special_bytes_at_end<AnyLanes>(text, at);
    for (; special != 0; special &= special - 1) {
      const std::size_t found = at + lowest_bit(special);
      if (text[found] != '\xE2' || is_separator(text, found)) return found;
    }
  }
  return text.size();
}

/// The letter of a short escape such as `\n`, or NUL.
constexpr char short_escape(char c) {
  switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return '\0';
  }
}

void append_escaped(std::string& out, char c) {
  out += '\\';
  if (const char letter = short_escape(c); letter != '\0') {
    out += letter;
    return;
  }
  out += "u00";
  append_hex(out, c);
}

template <class AnyLanes>
void append_characters(std::string& out, std::string_view value) {
  for (std::size_t begin = 0;;) {
    const std::size_t at = find_escaped<AnyLanes>(value, begin);
    out += value.substr(begin, at - begin);
    if (at == value.size()) return;
    const bool wide = value[at] == '\xE2';
    if (wide)
      out += value[at + 2] == '\xA8' ? "\\u2028" : "\\u2029";
    else
      append_escaped(out, value[at]);
    begin = at + (wide ? 3 : 1);
  }
}

void append_json_characters(std::string& out, std::string_view value) {
  with_widest_lanes([&]<class AnyLanes>() { append_characters<AnyLanes>(out, value); });
}

}  // namespace

void append_json_string(std::string& out, std::string_view value) {
  out += '"';
  append_json_characters(out, value);
  out += '"';
}

void JsonText::begin_object() { begin('{'); }
void JsonText::end_object() { end('}'); }
void JsonText::begin_array() { begin('['); }
void JsonText::end_array() { end(']'); }

JsonText& JsonText::key(const JsonKey& key) {
  before_element();
  make_room(key.text_.size());
  std::memcpy(held_text_.data() + held_, key.text_.data(), key.text_.size());
  held_ += key.size_;
  if (pretty_) put(' ');
  placed_ = true;
  return *this;
}

JsonText& JsonText::key_of(std::string_view name) {
  before_element();
  put('"');
  put(name);
  put(pretty_ ? "\": " : "\":");
  placed_ = true;
  return *this;
}

void JsonText::string(std::string_view value) {
  before_value();
  put('"');
  if (!put_short_string(value)) {
    flush();
    append_json_characters(out_, value);
  }
  put('"');
  after_value();
}

/// Copies first and looks then, with room for whole lanes behind the end.
bool JsonText::put_short_string(std::string_view value) {
  if (value.size() > kLongestShort) return false;
  make_room(kLongestShort + kLanes);
  char* const copy = held_text_.data() + held_;
  std::memcpy(copy, value.data(), value.size());
  std::memset(copy + value.size(), ' ', kLanes);
  for (std::size_t at = 0; at < value.size(); at += kLanes)
    if (bits_of(special_lanes<Lanes>(copy + at)) != 0) return false;
  held_ += value.size();
  return true;
}

void JsonText::string_or_null(std::string_view value) {
  if (value.empty())
    null();
  else
    string(value);
}

void JsonText::number(std::uint64_t value) {
  before_value();
  std::array<char, 20> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  put({digits.data(), end});
  after_value();
}

void JsonText::number(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  std::array<char, 384> digits;  // the longest double without an exponent has 327 characters
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  const std::string_view text(digits.data(), end);
  put(text);
  if (text.find('.') == std::string_view::npos) put(".0");
  after_value();
}

void JsonText::boolean(bool value) {
  before_value();
  put(value ? "true" : "false");
  after_value();
}

void JsonText::null() {
  before_value();
  put("null");
  after_value();
}

void JsonText::before_value() {
  if (!placed_) before_element();
  placed_ = false;
}

void JsonText::after_value() {
  if (depth_ == outermost_) flush();
}

void JsonText::before_element() {
  if (!first_) put(',');
  first_ = false;
  new_line();
}

void JsonText::begin(char bracket) {
  before_value();
  put(bracket);
  ++depth_;
  first_ = true;
}

void JsonText::end(char bracket) {
  --depth_;
  if (!first_) new_line();
  first_ = false;
  put(bracket);
  after_value();
}

void JsonText::new_line() {
  if (!pretty_) return;
  put('\n');
  for (unsigned i = 0; i < depth_; ++i) put("  ");
}

void JsonText::make_room(std::size_t size) {
  if (held_text_.size() - held_ < size) flush();
}

void JsonText::put(char c) {
  make_room(1);
  held_text_[held_++] = c;
}

void JsonText::put(std::string_view text) {
  make_room(text.size());
  if (text.size() > held_text_.size()) {
    out_ += text;
    return;
  }
  std::memcpy(held_text_.data() + held_, text.data(), text.size());
  held_ += text.size();
}

void JsonText::flush() {
  out_.append(held_text_.data(), held_);
  held_ = 0;
}

}  // namespace copydesk
