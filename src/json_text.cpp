#include "json_text.hpp"

#include <simdjson.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace copydesk {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void append_hex(std::string& out, char byte) {
  out += kHex[static_cast<unsigned char>(byte) >> 4U];
  out += kHex[static_cast<unsigned char>(byte) & 0xFU];
}

/// Bytes that need a closer look: those escaped, and E2, which opens U+2028 and U+2029 but also
/// quotation marks and dashes.
constexpr bool is_special(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return static_cast<bool>(static_cast<int>(c < 0x20) | static_cast<int>(c == '"') |
                           static_cast<int>(c == '\\') | static_cast<int>(c == 0x7F) |
                           static_cast<int>(c == 0xE2));
}

constexpr std::array<bool, 256> kSpecial = [] {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < special.size(); ++c) special[c] = is_special(static_cast<char>(c));
  return special;
}();

/// The first special byte from `at` on, or the text's end. Whole blocks are tested without a
/// branch inside, which compilers turn into vector instructions.
std::size_t find_special(std::string_view text, std::size_t at) {
  constexpr std::size_t kBlock = 32;
  for (; at + kBlock <= text.size(); at += kBlock) {
    unsigned char any = 0;
    for (std::size_t i = 0; i < kBlock; ++i)
      any |= static_cast<unsigned char>(is_special(text[at + i]));
    if (any != 0) break;
  }
  while (at < text.size() && !kSpecial[static_cast<unsigned char>(text[at])]) ++at;
  return at;
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

/// Whether U+2028 or U+2029 stands at an E2.
bool is_separator(std::string_view text, std::size_t at) {
  const std::string_view character = text.substr(at, 3);
  return character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9";
}

}  // namespace

void append_json_string(std::string& out, std::string_view value) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t at = find_special(value, 0); at < value.size();) {
    std::size_t next = at + 1;
    if (value[at] != '\xE2') {
      out.append(value, copied, at - copied);
      append_escaped(out, value[at]);
      copied = next;
    } else if (is_separator(value, at)) {
      out.append(value, copied, at - copied);
      next = at + 3;
      out += value[next - 1] == '\xA8' ? "\\u2028" : "\\u2029";
      copied = next;
    }
    at = find_special(value, next);
  }
  out.append(value, copied);
  out += '"';
}

void JsonText::begin_object() { begin('{'); }
void JsonText::end_object() { end('}'); }
void JsonText::begin_array() { begin('['); }
void JsonText::end_array() { end(']'); }

JsonText& JsonText::key(std::string_view name) {
  before_element();
  out_ += '"';
  out_ += name;
  out_ += pretty_ ? "\": " : "\":";
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
