#include "language/unknown_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "language/lexicon.hpp"
#include "language/lexicon_table.hpp"
#include "text/lanes.hpp"
#include "text/word_scan.hpp"

namespace copydesk {
namespace {

#include "common_words.inc"

using lexicon::kLongestCommon;

constexpr std::size_t kReadBehind = 16;

std::uint64_t bits_below(unsigned place) { return (std::uint64_t{1} << place) - 1; }

/// Sixty-four bytes, one bit each.
struct Block {
  std::uint64_t letters = 0;
  std::uint64_t capitals = 0;
  std::uint64_t spaces = 0;
  std::uint64_t odd = 0;  ///< what makes a word more than a run of letters set in a usual way
};

/// What counts only beside other bytes.
struct Marks {
  std::uint64_t high = 0;
  std::uint64_t digits = 0;
  std::uint64_t joints = 0;  ///< full stops and apostrophes
};

/// The bytes beyond ASCII but the punctuation of print, U+2000 to U+203F; of that the apostrophes
/// between letters.
template <class AnyLanes>
std::uint64_t odd_beyond_ascii(const char* bytes, std::uint64_t letters, std::uint64_t high) {
  std::uint64_t lead = 0;
  std::uint64_t second = 0;
  std::uint64_t last = 0;
  for (unsigned at = 0; at < kBlockSize; at += sizeof(AnyLanes)) {
    const auto lanes = load<AnyLanes>(bytes + at);
    lead |= bits_at(equal(lanes, '\xE2'), at);
    second |= bits_at(equal(lanes, '\x80'), at);
    last |= bits_at(equal(lanes, '\x99'), at);
  }
  const std::uint64_t print = lead & second >> 1U;
  const std::uint64_t apostrophes = print & last >> 2U & letters << 1U & letters >> 3U;
  return (high & ~(print | print << 1U | print << 2U)) | apostrophes;
}

/// As `WordScan` sees them: an apostrophe joins letters, a digit beside them makes them no word, a
/// stop between them a host's name. And capitals behind small letters, or two before one.
std::uint64_t odd_in_ascii(const Block& block, const Marks& marks) {
  const std::uint64_t before = block.letters << 1U;
  const std::uint64_t behind = block.letters >> 1U;
  const std::uint64_t small = block.letters & ~block.capitals;
  const std::uint64_t mixed =
      (block.capitals & small << 1U) | (small & block.capitals << 1U & block.capitals << 2U);
  return (marks.digits & (before | behind)) | (marks.joints & before & behind) | mixed;
}

template <class AnyLanes>
Block read_block(const char* bytes) {
  Block block;
  Marks marks;
  for (unsigned at = 0; at < kBlockSize; at += sizeof(AnyLanes)) {
    const auto lanes = load<AnyLanes>(bytes + at);
    const auto letters = between(lanes | 0x20, 'a', 'z');
    const auto spaces = equal(lanes, ' ') | between(lanes, '\t', '\r');
    const auto digits = between(lanes, '0', '9');
    const auto plain = letters | spaces | digits | (between(lanes, '!', '/') & ~equal(lanes, '#'));
    block.letters |= bits_at(letters, at);
    block.capitals |= bits_at(between(lanes, 'A', 'Z'), at);
    block.spaces |= bits_at(spaces, at);
    block.odd |= bits_at(~plain, at);
    marks.high |= bits_at(lanes, at);
    marks.digits |= bits_at(digits, at);
    marks.joints |= bits_at(equal(lanes, '.') | equal(lanes, '\''), at);
  }
  block.odd = (block.odd & ~marks.high) | odd_in_ascii(block, marks);
  if (marks.high != 0) block.odd |= odd_beyond_ascii<AnyLanes>(bytes, block.letters, marks.high);
  return block;
}

/// The bytes of a word of each length.
constexpr auto kMasks = [] {
  std::array<std::array<std::uint8_t, kLanes>, kLongestCommon + 1> masks{};
  for (std::size_t size = 0; size < masks.size(); ++size)
    for (std::size_t i = 0; i < size; ++i) masks[size][i] = 0xFF;
  return masks;
}();

/// Whether a word is common, set as its first two capitals say; it has up to `kLongestCommon`
/// letters, and as many bytes are readable from its first on.
bool is_common(const char* letters, unsigned size, std::uint64_t capitals) {
  constexpr std::uint32_t kSetting = 1U << kLongestCommon;  // the byte that is no letter
  Lanes mask;
  std::memcpy(&mask, kMasks[size].data(), sizeof mask);
  const Lanes lower = (load_lanes(letters) | 0x20) & mask;
  const auto stands_in = [&](std::size_t slot) {
    const std::uint64_t* const entry = &kCommonWords[2 * slot];
    Lanes known;
    std::memcpy(&known, entry, sizeof known);
    const std::uint64_t setting = entry[1] >> (lexicon::kSettingsShift + (capitals & 3U));
    return (bits_of(equal_lanes(known, lower)) | kSetting) == 0xFFFF && (setting & 1U) != 0;
  };
  const auto key = reinterpret_cast<Vector<kLanes>::Numbers>(lower);
  const std::size_t slot = lexicon::common_slot(key[0], key[1]);
  return stands_in(slot) || stands_in(slot ^ 1U);
}

class Finder {
 public:
  Finder(std::string_view text, std::vector<Span>& unknown) : text_(text), unknown_(unknown) {}

  template <class AnyLanes>
  void run() {
    while (at_ < text_.size()) take_block<AnyLanes>();
  }

 private:
  /// Takes the stretches between spaces that end in the block from `at_` on.
  template <class AnyLanes>
  void take_block() {
    const char* const bytes = readable();
    Block block = read_block<AnyLanes>(bytes);
    if (block.spaces == 0) return take_long_token();
    const auto size = static_cast<unsigned>(std::bit_width(block.spaces));
    block.letters &= bits_below(size - 1);
    block.odd &= bits_below(size - 1);
    while (block.odd != 0) {
      const std::uint64_t before = bits_below(lowest_bit(block.odd));
      const auto begin = static_cast<unsigned>(std::bit_width(block.spaces & before));
      const auto end = lowest_bit(block.spaces & ~before);
      take_words(bytes, block.letters & bits_below(begin), block.capitals);
      take_token(at_ + begin, at_ + end);
      block.letters &= ~bits_below(end);
      block.odd &= ~bits_below(end);
    }
    take_words(bytes, block.letters, block.capitals);
    at_ += size;
  }

  /// The text from `at_` on; near its end a copy with spaces behind.
  const char* readable() {
    if (text_.size() - at_ >= kBlockSize + kReadBehind) return text_.data() + at_;
    rest_.fill(' ');
    std::memcpy(rest_.data(), text_.data() + at_, text_.size() - at_);
    return rest_.data();
  }

  /// Runs of letters in the block.
  void take_words(const char* bytes, std::uint64_t letters, std::uint64_t capitals) {
    std::uint64_t begins = letters & ~(letters << 1U);
    std::uint64_t ends = ~letters & letters << 1U;
    for (; begins != 0; begins &= begins - 1, ends &= ends - 1) {
      const auto begin = lowest_bit(begins);
      const auto size = lowest_bit(ends) - begin;
      const bool common =
          size <= kLongestCommon && is_common(bytes + begin, size, capitals >> begin);
      if (!common)
        take_rare({static_cast<std::uint32_t>(at_ + begin),
                   static_cast<std::uint32_t>(at_ + begin + size)});
    }
  }

  // What is rare is compiled once, not for lanes of every width.

  [[gnu::noinline]] void take_rare(Span at) {
    if (!lexicon::is_word_of_letters(text_.substr(at.begin, at.size()))) unknown_.push_back(at);
  }

  [[gnu::noinline]] void take_long_token() {
    const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    const auto end =
        std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), is_space);
    const auto stop = static_cast<std::size_t>(end - text_.begin());
    take_token(at_, stop);
    at_ = stop;
  }

  /// Words in a stretch without white space, whatever else it holds.
  [[gnu::noinline]] void take_token(std::size_t begin, std::size_t end) {
    const std::string_view token = text_.substr(begin, end - begin);
    WordScan scan(token);
    for (Span at = scan.next(); !at.empty(); at = scan.next()) {
      const std::string_view word = token.substr(at.begin, at.size());
      const bool known =
          scan.is_plain() ? lexicon::is_word_of_letters(word) : lexicon::is_word(word);
      if (known) continue;
      const auto start = static_cast<std::uint32_t>(begin);
      unknown_.push_back({start + at.begin, start + at.end});
    }
  }

  std::string_view text_;
  std::vector<Span>& unknown_;
  std::size_t at_ = 0;  ///< behind a space, or the text's start
  std::array<char, kBlockSize + kReadBehind> rest_;
};

}  // namespace

void add_unknown_words(std::string_view text, std::vector<Span>& unknown) {
  with_widest_lanes([&]<class AnyLanes>() { Finder(text, unknown).run<AnyLanes>(); });
}

}  // namespace copydesk
