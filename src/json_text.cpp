#include "json_text.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstring>

#include "lanes.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kUpperHex = "0123456789ABCDEF";

void append_hex(std::string& out, char byte, std::string_view digits) {
  out += digits[static_cast<unsigned char>(byte) >> 4U];
  out += digits[static_cast<unsigned char>(byte) & 0xFU];
}

/// Bytes that need a closer look: those escaped, and E2, which opens U+2028 and U+2029 but also
/// quotation marks and dashes. One bit for each of sixteen.
std::uint32_t special_bytes(const char* bytes) {
  const Lanes lanes = load_lanes(bytes);
  return bits_of(between(lanes, 0, 0x1F) | equal(lanes, '"') | equal(lanes, '\\') |
                 equal(lanes, '\x7F') | equal(lanes, '\xE2'));
}

/// The same from a place with fewer bytes behind it.
std::uint32_t special_bytes_at_end(std::string_view text, std::size_t begin) {
  if (text.size() >= kLanes)
    return special_bytes(text.data() + text.size() - kLanes) >> (begin + kLanes - text.size());
  std::array<char, kLanes> padded;
  padded.fill(' ');
  std::memcpy(padded.data(), text.data(), text.size());
  return special_bytes(padded.data());
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
  append_hex(out, c, kHex);
}

/// Whether U+2028 or U+2029 stands at an E2.
bool is_separator(std::string_view text, std::size_t at) {
  const std::string_view character = text.substr(at, 3);
  return character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9";
}

/// How many bytes the character has that opens with a byte, if the rest is as it should be.
constexpr std::size_t character_size(char first) {
  const auto c = static_cast<unsigned char>(first);
  return c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

}  // namespace

void append_json_string(std::string& out, std::string_view value) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t begin = 0; begin < value.size(); begin += kLanes) {
    std::uint32_t special = begin + kLanes <= value.size() ? special_bytes(value.data() + begin)
                                                           : special_bytes_at_end(value, begin);
    for (; special != 0; special &= special - 1) {
      const std::size_t at = begin + static_cast<std::size_t>(std::countr_zero(special));
      const bool wide = value[at] == '\xE2';
      if (wide && !is_separator(value, at)) continue;
      out.append(value, copied, at - copied);
      if (wide)
        out += value[at + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      else
        append_escaped(out, value[at]);
      copied = at + (wide ? 3 : 1);
    }
  }
  out.append(value, copied);
  out += '"';
}

std::string printable_name(std::string_view name) {
  const bool clean = name.find('%') == std::string_view::npos && simdjson::validate_utf8(name);
  if (clean) return std::string(name);
  std::string printable;
  while (!name.empty()) {
    const std::string_view character = name.substr(0, character_size(name.front()));
    if (name.front() != '%' && simdjson::validate_utf8(character)) {
      printable += character;
      name.remove_prefix(character.size());
    } else {
      printable += '%';
      append_hex(printable, name.front(), kUpperHex);
      name.remove_prefix(1);
    }
  }
  return printable;
}

void JsonText::begin_object() { begin('{'); }
void JsonText::end_object() { end('}'); }
void JsonText::begin_array() { begin('['); }
void JsonText::end_array() { end(']'); }

JsonText& JsonText::key(const JsonKey& key) {
  std::string_view text = key.view();
  if (first_) text.remove_prefix(1);
  if (pretty_) {
    before_element();
    text = key.view().substr(1);
  }
  out_ += text;
  if (pretty_) out_ += ' ';
  first_ = false;
  placed_ = true;
  return *this;
}

JsonText& JsonText::key_of(std::string_view name) {
  before_element();
  out_.append(1, '"').append(name).append(pretty_ ? "\": " : "\":");
  placed_ = true;
  return *this;
}

void JsonText::string(std::string_view value) {
  before_value();
  append_json_string(out_, value);
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
  out_.append(digits.data(), end);
}

void JsonText::number(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  std::array<char, 384> digits;  // the longest double without an exponent has 327 characters
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  const std::string_view text(digits.data(), end);
  out_ += text;
  if (text.find('.') == std::string_view::npos) out_ += ".0";
}

void JsonText::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonText::null() {
  before_value();
  out_ += "null";
}

void JsonText::before_value() {
  if (!placed_) before_element();
  placed_ = false;
}

void JsonText::before_element() {
  if (!first_) out_ += ',';
  first_ = false;
  new_line();
}

void JsonText::begin(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonText::end(char bracket) {
  --depth_;
  if (!first_) new_line();
  first_ = false;
  out_ += bracket;
}

void JsonText::new_line() {
  if (!pretty_) return;
  out_ += '\n';
  out_.append(std::size_t{2} * depth_, ' ');
}

}  // namespace copydesk
