#include "byte_classes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "lanes.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kBlock = 64;  // bytes looked at together, one bit each

/// What a byte by itself tells.
constexpr auto kAlone = [] {
  std::array<Bytes, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = Bytes::control;
  for (std::size_t c = 0xCC; c < 0x100; ++c) table[c] = Bytes::unusual;
  table[0x7F] = Bytes::control;
  table['\n'] = Bytes::line_feed;
  table['?'] = Bytes::question;
  table['&'] = Bytes::ampersand;
  table['-'] = Bytes::hyphen;
  table[0xE2] = Bytes::any;
  return table;
}();

/// Bytes that tell more with their neighbours.
constexpr auto kTogether = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("\n,.:;!?)]([")) table[static_cast<unsigned char>(c)] = true;
  for (const unsigned c : {0xC2U, 0xC3U, 0xE1U, 0xE2U}) table[c] = true;
  return table;
}();

/// Four characters with one space between: `t h i s`.
bool has_letter_run(std::string_view text) {
  constexpr std::size_t kSpaces = 3;
  std::size_t spaces = 0;
  std::size_t last = text.npos;
  for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
    const bool alone = at > 0 && text[at - 1] != ' ';
    spaces = !alone ? 0 : last != text.npos && at == last + 2 ? spaces + 1 : 1;
    last = at;
    const bool closed = at + 1 == text.size() || text[at + 1] != ' ';
    if (spaces >= kSpaces && closed) return true;
  }
  return false;
}

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  Bytes run() {
    std::size_t at = 0;
    for (; at + kBlock <= text_.size(); at += kBlock) look(text_.data() + at, at);
    if (at < text_.size()) look_at_rest(at);
    if (text_.ends_with(' ')) add(Bytes::double_space);
    if (spread_ && has_letter_run(text_)) add(Bytes::letter_run);
    return found_;
  }

 private:
  void add(Bytes kind) { found_ = found_ | kind; }

  /// The last bytes: in a full block that begins earlier, or with letters behind them.
  void look_at_rest(std::size_t at) {
    if (text_.size() >= kBlock) {
      const std::size_t begin = text_.size() - kBlock;
      spaces_ <<= at - begin;
      high_ <<= at - begin;
      return look(text_.data() + begin, begin);
    }
    std::array<char, kBlock> rest;
    rest.fill('x');
    std::memcpy(rest.data(), text_.data(), text_.size());
    look(rest.data(), 0);
  }

  void look(const char* bytes, std::size_t at) {
    std::uint64_t spaces = 0;
    std::uint64_t special = 0;
    std::uint64_t high = 0;
    for (unsigned i = 0; i < kBlock; i += kLanes) {
      const Lanes lanes = load_lanes(bytes + i);
      const Lanes space = equal(lanes, ' ');
      const Lanes usual = space | between(lanes, '@', '~') | between(lanes, '0', '9');
      spaces |= bits_at(space, i);
      special |= bits_at(~usual, i);
      high |= bits_at(lanes, i);
    }
    const std::uint64_t space_before = spaces << 1U | spaces_ >> 63U;
    if ((spaces & space_before) != 0) add(Bytes::double_space);
    spread_ |= (spaces & (spaces << 2U | spaces_ >> 62U) & (spaces << 4U | spaces_ >> 60U)) != 0;
    if (high != 0) special &= ~look_beyond_ascii(bytes, high);
    take(special, at);
    spaces_ = spaces;
    high_ = high;
  }

  /// Gives the bytes that go on characters.
  std::uint64_t look_beyond_ascii(const char* bytes, std::uint64_t high) {
    std::uint64_t leads = 0;
    for (unsigned i = 0; i < kBlock; i += kLanes) {
      const Lanes lanes = load_lanes(bytes + i);
      leads |= bits_at(lanes & (lanes + lanes), i);  // 0xC0 and above
    }
    add(Bytes::non_ascii);
    if ((leads & (high << 1U | high_ >> 63U)) != 0) add(Bytes::neighbours);
    return high & ~leads;
  }

  void take(std::uint64_t special, std::size_t at) {
    for (; special != 0; special &= special - 1) {
      const std::size_t place = at + lowest_bit(special);
      const auto byte = static_cast<unsigned char>(text_[place]);
      add(kAlone[byte]);
      if (kTogether[byte]) look_around(place);
    }
  }

  [[nodiscard]] unsigned byte(std::size_t at) const {
    return at < text_.size() ? static_cast<unsigned char>(text_[at]) : 0U;
  }

  void look_around(std::size_t at) {
    switch (byte(at)) {
      case '\n':
        if (at > 0 && text_[at - 1] == ' ') add(Bytes::double_space);
        return;
      case '(':
      case '[':
        if (byte(at + 1) == ' ') add(Bytes::spaced_mark);
        return;
      case 0xC2: return look_at_latin(byte(at + 1));
      case 0xC3:
        if ((byte(at + 1) | 1U) == 0x83 && byte(at + 2) == ' ') add(Bytes::neighbours);
        return;
      case 0xE1:
        if (byte(at + 1) == 0x9A && byte(at + 2) == 0x80) add(Bytes::wide_space);
        return;
      case 0xE2: return look_at_punctuation(byte(at + 1), byte(at + 2));
      default:
        if (at > 0 && text_[at - 1] == ' ') add(Bytes::spaced_mark);
    }
  }

  /// U+0080 to U+00BF: controls, the soft hyphen, U+0085 and U+00A0.
  void look_at_latin(unsigned second) {
    if (second < 0xA0 || second == 0xAD) add(Bytes::unusual);
    if (second == 0x85 || second == 0xA0) add(Bytes::wide_space);
  }

  /// U+2000 to U+2FFF. Not unusual are U+2010 to U+2027 and U+2030 to U+203F; white space are
  /// U+2000 to U+200A, U+2028, U+2029, U+202F and U+205F.
  void look_at_punctuation(unsigned second, unsigned third) {
    const bool general = second == 0x80;
    if (!general || third < 0x90 || (third >= 0xA8 && third <= 0xAF)) add(Bytes::unusual);
    const bool space =
        general && (third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF);
    if (space || (second == 0x81 && third == 0x9F)) add(Bytes::wide_space);
  }

  std::string_view text_;
  Bytes found_ = Bytes::any;
  bool spread_ = false;       ///< three spaces, each two bytes behind the last, as in a letter run
  std::uint64_t spaces_ = 0;  ///< of the block before
  std::uint64_t high_ = 0;
};

}  // namespace

Bytes classes_of(std::string_view text) { return Scan(text).run(); }

}  // namespace copydesk
