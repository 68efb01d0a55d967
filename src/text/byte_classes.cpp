#include "text/byte_classes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/lanes.hpp"

namespace copydesk {
namespace {

/// A quotation mark has one byte or three.
bool has_initial(std::string_view text) {
  for (const std::size_t at : {0U, 1U, 3U}) {
    if (at + 1 >= text.size()) return false;
    const char c = text[at];
    const char next = text[at + 1];
    if (c >= 'A' && c <= 'Z' && (next == ' ' || next == '\n')) return true;
  }
  return false;
}

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

/// What two bytes side by side tell when the first is one of ` -([` and the second one that tells
/// something behind it.
Bytes kind_of_pair(char first, char second) {
  if (first == ' ')
    return second == ' ' || second == '\n' ? Bytes::double_space : Bytes::spaced_mark;
  if (first == '-') return second == ' ' || second == '-' ? Bytes::hyphen : Bytes::any;
  return second == ' ' ? Bytes::spaced_mark : Bytes::any;
}

/// Sixty-four bytes, one bit each.
struct Block {
  std::uint64_t spaces = 0;
  std::uint64_t behind_space = 0;  ///< what tells something behind a space
  std::uint64_t before_space = 0;  ///< and before one
  std::uint64_t high = 0;
};

template <class AnyLanes>
class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  Bytes run() {
    std::size_t at = 0;
    for (; at + kBlockSize <= text_.size(); at += kBlockSize) look(text_.data() + at, at);
    if (at < text_.size()) look_at_rest(at);
    if (text_.ends_with(' ')) add(Bytes::double_space);
    if (spread_ && has_letter_run(text_)) add(Bytes::letter_run);
    if (has_initial(text_)) add(Bytes::initial);
    add_alone();
    return found_;
  }

 private:
  using Found = decltype(equal(AnyLanes{}, ' '));

  void add(Bytes kind) { found_ = found_ | kind; }

  /// What a byte by itself told.
  void add_alone() {
    if (bits_of(controls_) != 0) add(Bytes::control);
    if (bits_of(line_feeds_) != 0) add(Bytes::line_feed);
    if (bits_of(questions_) != 0) add(Bytes::question);
    if (bits_of(ampersands_) != 0) add(Bytes::ampersand);
  }

  /// The last bytes: in a full block that begins earlier, or with letters behind them.
  void look_at_rest(std::size_t at) {
    if (text_.size() >= kBlockSize) {
      const std::size_t begin = text_.size() - kBlockSize;
      before_.spaces <<= at - begin;
      before_.before_space <<= at - begin;
      before_.high <<= at - begin;
      return look(text_.data() + begin, begin);
    }
    std::array<char, kBlockSize> rest;
    rest.fill('x');
    std::memcpy(rest.data(), text_.data(), text_.size());
    look(rest.data(), 0);
  }

  Block read(const char* bytes) {
    Block block;
    for (unsigned i = 0; i < kBlockSize; i += sizeof(AnyLanes)) {
      const auto lanes = load<AnyLanes>(bytes + i);
      const auto line_feed = equal(lanes, '\n');
      const auto question = equal(lanes, '?');
      const auto space = equal(lanes, ' ');
      line_feeds_ |= line_feed;
      questions_ |= question;
      controls_ |= (between(lanes, 0, 0x1F) & ~line_feed) | equal(lanes, '\x7F');
      ampersands_ |= equal(lanes, '&');
      // Some of these differ in one bit.
      const auto closing =
          equal(lanes | each_lane<AnyLanes>(2), '.') | equal(lanes | each_lane<AnyLanes>(1), ';') |
          equal(lanes | each_lane<AnyLanes>(8), ')') | question | equal(lanes, ']');
      block.spaces |= bits_at(space, i);
      block.behind_space |= bits_at(closing | space | line_feed, i);
      block.before_space |= bits_at(equal(lanes, '-') | equal(lanes, '(') | equal(lanes, '['), i);
      block.high |= bits_at(lanes, i);
    }
    return block;
  }

  void look(const char* bytes, std::size_t at) {
    const Block block = read(bytes);
    const std::uint64_t spaces = block.spaces;
    const std::uint64_t before = spaces << 1U | before_.spaces >> 63U;
    const std::uint64_t marks = block.before_space << 1U | before_.before_space >> 63U;
    std::uint64_t pairs = (block.behind_space & before) | (marks & (spaces | block.before_space));
    for (; pairs != 0; pairs &= pairs - 1) look_at_pair(at + lowest_bit(pairs));
    spread_ |= (spaces & (spaces << 2U | before_.spaces >> 62U) &
                (spaces << 4U | before_.spaces >> 60U)) != 0;
    if (block.high != 0) look_beyond_ascii(bytes, at, block.high);
    before_ = block;
  }

  /// A byte and the one before.
  void look_at_pair(std::size_t at) { add(kind_of_pair(text_[at - 1], text_[at])); }

  void look_beyond_ascii(const char* bytes, std::size_t at, std::uint64_t high) {
    std::uint64_t leads = 0;
    for (unsigned i = 0; i < kBlockSize; i += sizeof(AnyLanes)) {
      const auto lanes = load<AnyLanes>(bytes + i);
      leads |= bits_at(AnyLanes(lanes & (lanes + lanes)), i);  // 0xC0 and above
    }
    add(Bytes::non_ascii);
    if ((leads & (high << 1U | before_.high >> 63U)) != 0) add(Bytes::neighbours);
    for (; leads != 0; leads &= leads - 1) look_at_character(at + lowest_bit(leads));
  }

  [[nodiscard]] unsigned byte(std::size_t at) const {
    return at < text_.size() ? static_cast<unsigned char>(text_[at]) : 0U;
  }

  void look_at_character(std::size_t at) {
    switch (byte(at)) {
      case 0xC2: return look_at_latin(byte(at + 1));
      case 0xC3:
        if ((byte(at + 1) | 1U) == 0x83 && byte(at + 2) == ' ') add(Bytes::neighbours);
        return;
      case 0xE2: return look_at_punctuation(byte(at + 1), byte(at + 2));
      case 0xE1:
        if (byte(at + 1) == 0x9A && byte(at + 2) == 0x80) add(Bytes::wide_space);
        [[fallthrough]];
      default:
        if (byte(at) >= 0xCC) add(Bytes::unusual);
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
  bool spread_ = false;  ///< three spaces, each two bytes behind the last, as in a letter run
  Block before_;
  Found controls_{};  ///< of the whole text, in whichever lane
  Found line_feeds_{};
  Found questions_{};
  Found ampersands_{};
};

}  // namespace

Bytes classes_of(std::string_view text) {
  return with_widest_lanes([=]<class AnyLanes>() { return Scan<AnyLanes>(text).run(); });
}

}  // namespace copydesk
