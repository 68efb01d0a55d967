#include "json/json_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstring>

#include "text/lanes.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::size_t kLongestEscape = 6;

/// Bytes that need a closer look: those escaped, and E2, which opens U+2028 and U+2029 but also
/// quotation marks and dashes.
template <class AnyLanes>
[[gnu::always_inline]] inline auto special_lanes(AnyLanes lanes) {
  return between(lanes, 0, 0x1F) | equal(lanes, '"') | equal(lanes, '\\') | equal(lanes, '\x7F') |
         equal(lanes, '\xE2');
}

/// Copies a block and gives one bit for each byte that needs a closer look.
template <class AnyLanes>
std::uint64_t copy_block(const char* from, char* to) {
  std::uint64_t bits = 0;
  for (unsigned at = 0; at < kBlockSize; at += sizeof(AnyLanes)) {
    const auto lanes = load<AnyLanes>(from + at);
    std::memcpy(to + at, &lanes, sizeof lanes);
    bits |= bits_at(special_lanes(lanes), at);
  }
  return bits;
}

/// The same for fewer bytes. What stands behind the copy may be overwritten.
template <class AnyLanes>
std::uint64_t copy_rest(std::string_view rest, char* to) {
  std::memcpy(to, rest.data(), rest.size());
  std::uint64_t bits = 0;
  for (unsigned at = 0; at < rest.size(); at += sizeof(AnyLanes))
    bits |= bits_at(special_lanes(load<AnyLanes>(to + at)), at);
  return bits & ~(~std::uint64_t{0} << rest.size());
}

/// Whether U+2028 or U+2029 stands at an E2.
bool is_separator(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at + 1] == '\x80' &&
         (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
}

/// The place of the first byte that is escaped among those that bits stand for, or the end.
std::size_t find_escaped(std::string_view text, std::uint64_t special, std::size_t end) {
  for (; special != 0; special &= special - 1) {
    const std::size_t found = lowest_bit(special);
    if (text[found] != '\xE2' || is_separator(text, found)) return found;
  }
  return end;
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

}  // namespace

void JsonText::begin_object() { begin('{'); }
void JsonText::end_object() { end('}'); }
void JsonText::begin_array() { begin('['); }
void JsonText::end_array() { end(']'); }

/// Leaves room for a value.
inline void JsonText::put_key(const JsonKey& key) {
  before_element();
  std::memcpy(next_, key.text_.data(), key.text_.size());
  next_ += key.size_;
  if (pretty_) put(' ');
}

JsonText& JsonText::key(const JsonKey& key) {
  put_key(key);
  placed_ = true;
  return *this;
}

void JsonText::member(const JsonKey& key, std::string_view value) {
  put_key(key);
  if (value.empty()) return put("null");
  put('"');
  put_characters(value);
  put('"');
}

void JsonText::plain_member(const JsonKey& key, std::string_view value) {
  put_key(key);
  make_room(value.size() + kRoom);
  put('"');
  put(value);
  put('"');
}

JsonText& JsonText::key_of(std::string_view name) {
  before_element();
  make_room(name.size() + kRoom);
  put('"');
  put(name);
  put(pretty_ ? "\": " : "\":");
  placed_ = true;
  return *this;
}

void JsonText::string(std::string_view value) {
  before_value();
  put('"');
  put_characters(value);
  put('"');
  after_value();
}

void JsonText::put_characters(std::string_view value) {
  with_widest_lanes([&]<class AnyLanes>() { copy_characters<AnyLanes>(value); });
}

/// Copies first and looks then; what is escaped is written anew and the rest copied behind it.
template <class AnyLanes>
void JsonText::copy_characters(std::string_view value) {
  for (;;) {
    make_room(value.size() + kBlockSize + kLongestEscape);
    const bool whole = value.size() >= kBlockSize;
    const std::size_t size = whole ? kBlockSize : value.size();
    const std::uint64_t special =
        whole ? copy_block<AnyLanes>(value.data(), next_) : copy_rest<AnyLanes>(value, next_);
    const std::size_t copied = special == 0 ? size : find_escaped(value, special, size);
    next_ += copied;
    value.remove_prefix(copied);
    if (copied < size)
      value.remove_prefix(put_escape(value));
    else if (value.empty())
      return;
  }
}

/// Writes the escape of the character at the start and gives its size.
std::size_t JsonText::put_escape(std::string_view value) {
  const char c = value[0];
  if (c == '\xE2') {
    put(value[2] == '\xA8' ? "\\u2028" : "\\u2029");
    return 3;
  }
  put('\\');
  if (const char letter = short_escape(c); letter != '\0') {
    put(letter);
  } else {
    put("u00");
    put(kHex[static_cast<unsigned char>(c) >> 4U]);
    put(kHex[static_cast<unsigned char>(c) & 0xFU]);
  }
  return 1;
}

void JsonText::number(std::uint64_t value) {
  before_value();
  next_ = std::to_chars(next_, limit_, value).ptr;
  after_value();
}

/// A part of the whole has two digits mostly, which need no search for the shortest form.
bool JsonText::put_hundredths(double value) {
  if (!(value > 0 && value <= 1)) return false;
  const auto hundredths = static_cast<unsigned>(std::lround(value * 100));
  if (hundredths / 100.0 != value) return false;
  put(static_cast<char>('0' + hundredths / 100));
  put('.');
  put(static_cast<char>('0' + hundredths / 10 % 10));
  if (hundredths % 10 != 0) put(static_cast<char>('0' + hundredths % 10));
  return true;
}

void JsonText::number(double value) {
  if (!std::isfinite(value)) return null();
  before_value();
  if (put_hundredths(value)) return after_value();
  constexpr std::size_t kLongest = 384;  // without an exponent it has up to 327 characters
  make_room(kLongest);
  char* const begin = next_;
  next_ = std::to_chars(begin, limit_, value, std::chars_format::fixed).ptr;
  if (std::find(begin, next_, '.') == next_) put(".0");
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
  if (placed_)
    make_room(kRoom);
  else
    before_element();
  placed_ = false;
}

void JsonText::after_value() {
  if (depth_ != outermost_) return;
  out_.resize(static_cast<std::size_t>(next_ - out_.data()));
  limit_ = next_;
}

void JsonText::before_element() {
  make_room(kRoom);
  *next_ = ',';
  next_ += first_ ? 0 : 1;
  first_ = false;
  if (pretty_) new_line();
}

void JsonText::begin(char bracket) {
  before_value();
  put(bracket);
  ++depth_;
  first_ = true;
}

void JsonText::end(char bracket) {
  --depth_;
  make_room(kRoom);
  if (pretty_ && !first_) new_line();
  first_ = false;
  put(bracket);
  after_value();
}

void JsonText::new_line() {
  const std::size_t indent = std::size_t{2} * depth_;
  make_room(1 + indent + kRoom);
  put('\n');
  next_ = std::fill_n(next_, indent, ' ');
}

void JsonText::put(std::string_view text) {
  std::memcpy(next_, text.data(), text.size());
  next_ += text.size();
}

/// By little more than needed: a string takes memory in doubling pieces of its own, and clears
/// what it is made longer by.
void JsonText::grow(std::size_t size) {
  constexpr std::size_t kMore = 1024;
  const auto used = static_cast<std::size_t>(next_ - out_.data());
  out_.resize(used + size + kMore);
  next_ = out_.data() + used;
  limit_ = out_.data() + out_.size();
}

}  // namespace copydesk
