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

/// Whether U+2028 or U+2029 stands at an E2.
bool is_separator(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at + 1] == '\x80' &&
         (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
}

/// The place of the first byte that is escaped among those that the bits of a block stand for, or
/// the text's end.
std::size_t find_escaped(std::string_view text, std::size_t block, std::uint64_t special) {
  for (; special != 0; special &= special - 1) {
    const std::size_t found = block + lowest_bit(special);
    if (text[found] != '\xE2' || is_separator(text, found)) return found;
  }
  return text.size();
}

/// Copies a text that is shorter than a block. What stands behind the copy may be overwritten.
template <class AnyLanes>
std::size_t copy_short(std::string_view text, char* to) {
  std::memcpy(to, text.data(), text.size());
  std::uint64_t special = 0;
  for (unsigned at = 0; at < text.size(); at += sizeof(AnyLanes))
    special |= bits_at(special_lanes(load<AnyLanes>(to + at)), at);
  return find_escaped(text, 0, special & ~(~std::uint64_t{0} << text.size()));
}

/// Copies a text and gives the place of the first byte that is escaped, up to which the copy is
/// good, or the text's end. The last block overlaps the one before.
template <class AnyLanes>
std::size_t copy_unescaped(std::string_view text, char* to) {
  if (text.size() < kBlockSize) return copy_short<AnyLanes>(text, to);
  const std::size_t last = text.size() - kBlockSize;
  for (std::size_t at = 0;; at = std::min(at + kBlockSize, last)) {
    if (const std::uint64_t special = copy_block<AnyLanes>(text.data() + at, to + at); special != 0)
      if (const std::size_t found = find_escaped(text, at, special); found < text.size())
        return found;
    if (at == last) return text.size();
  }
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

JsonText& JsonText::key_of(std::string_view name) {
  make_room(name.size() + kRoom);
  put('"');
  put(name);
  put("\":");
  return *this;
}

void JsonText::put_plain(std::string_view value) {
  make_room(value.size() + kRoom);
  put('"');
  put(value);
  put("\",");
}

void JsonText::put_string(std::string_view value) {
  with_widest_lanes([&]<class AnyLanes>() { copy_string<AnyLanes>(value); });
}

/// Copies first and looks then; what is escaped is written anew and the rest copied behind it.
template <class AnyLanes>
void JsonText::copy_string(std::string_view value) {
  make_room(value.size() + kBlockSize + kRoom);
  put('"');
  for (;;) {
    const std::size_t copied = copy_unescaped<AnyLanes>(value, next_);
    next_ += copied;
    value.remove_prefix(copied);
    if (value.empty()) return put("\",");
    value.remove_prefix(put_escape(value));
    make_room(value.size() + kBlockSize + kRoom);
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
  make_room(kRoom);
  next_ = std::to_chars(next_, limit_, value).ptr;
  put(',');
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
  constexpr std::size_t kLongest = 384;  // without an exponent it has up to 327 characters
  if (!std::isfinite(value)) return null();
  make_room(kLongest + kRoom);
  if (!put_hundredths(value)) {
    char* const begin = next_;
    next_ = std::to_chars(begin, limit_, value, std::chars_format::fixed).ptr;
    if (std::find(begin, next_, '.') == next_) put(".0");
  }
  put(',');
}

void JsonText::finish() {
  out_.resize(static_cast<std::size_t>(next_ - out_.data()) - 1);  // the comma's
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
