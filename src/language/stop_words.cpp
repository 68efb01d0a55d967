#include "language/stop_words.hpp"

#include <algorithm>
#include <bit>
#include <bitset>
#include <cstring>

#include "language/stop_word_lists.hpp"
#include "text/lanes.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLanguages = kStopWordLists.size();
constexpr std::size_t kLongestWord = 8;

using Hits = std::array<int, kLanguages>;

/// A word of at most eight bytes as one number: no memory is touched to compare two.
constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    key |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
  return key;
}

/// Eight bytes at once.
std::uint64_t packed_eight(const char* bytes) {
  std::uint64_t key = 0;
  std::memcpy(&key, bytes, sizeof key);
  return std::endian::native == std::endian::big ? __builtin_bswap64(key) : key;
}

/// The word at a place of a text in lower case: letters only, so its ASCII bytes are letters.
/// Those beyond ASCII must be in lower case to count.
std::uint64_t packed_lower(std::string_view text, std::size_t begin, std::size_t size) {
  constexpr std::uint64_t kHighest = 0x8080808080808080U;
  const std::uint64_t key = begin + kLongestWord <= text.size() ? packed_eight(text.data() + begin)
                                                                : packed(text.substr(begin, size));
  return (key | (~key & kHighest) >> 2U) & (~std::uint64_t{0} >> (8 * (kLongestWord - size)));
}

/// The words of all languages, each once, at a place computed from it or the next free one. A
/// language's bit stands among the low ones when the word is on its list, and among the high ones
/// when it is on the longer list.
class Table {
 public:
  static constexpr std::size_t kSize = 1024;
  static constexpr unsigned kMore = 16;  // the first of the high bits

  constexpr Table() {
    for (std::size_t i = 0; i < kLanguages; ++i) {
      const std::uint32_t more = 1U << (kMore + i);
      for (const std::string_view word : kStopWordLists[i].words) add(word, more | 1U << i);
      for (std::string_view rest = kStopWordLists[i].more; !rest.empty();) {
        const std::size_t size = std::min(rest.find(' '), rest.size());
        add(rest.substr(0, size), more);
        rest.remove_prefix(std::min(size + 1, rest.size()));
      }
    }
  }

  [[nodiscard]] constexpr std::size_t place_of(std::uint64_t key) const {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;
    auto at = static_cast<std::size_t>(key * kSpread >> (64 - std::bit_width(kSize - 1)));
    while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) % kSize;
    return at;
  }

  [[nodiscard]] constexpr std::uint32_t languages_at(std::size_t place) const {
    return languages_[place];
  }

 private:
  constexpr void add(std::string_view word, std::uint32_t languages) {
    const std::size_t at = place_of(packed(word));
    keys_[at] = packed(word);
    languages_[at] |= languages;
  }

  std::array<std::uint64_t, kSize> keys_{};
  std::array<std::uint32_t, kSize> languages_{};
};

constexpr Table kTable;
static_assert(kLanguages <= Table::kMore);

/// Bits for the bytes of a block that stand in words: ASCII letters and all beyond.
template <class AnyLanes>
std::uint64_t word_bytes(const char* block) {
  std::uint64_t bits = 0;
  for (unsigned at = 0; at < kBlockSize; at += sizeof(AnyLanes)) {
    const auto lanes = load<AnyLanes>(block + at);
    bits |= bits_at(between(lanes | 0x20, 'a', 'z'), at) | bits_at(lanes, at);
  }
  return bits;
}

template <class AnyLanes>
std::uint64_t word_bytes_at_end(std::string_view rest) {
  std::array<char, kBlockSize> padded{};
  std::memcpy(padded.data(), rest.data(), rest.size());
  return word_bytes<AnyLanes>(padded.data());
}

/// The place of the lowest bit, which is taken away.
std::size_t take_lowest(std::uint64_t& bits) {
  const unsigned place = lowest_bit(bits);
  bits &= bits - 1;
  return place;
}

/// Adds one for each language in sixteen bits.
void count(std::uint32_t languages, Hits& hits) {
  for (std::uint32_t rest = languages & 0xFFFFU; rest != 0; rest &= rest - 1)
    ++hits[lowest_bit(rest)];
}

Hits hits_of(std::span<const std::uint16_t> places, unsigned first_bit = 0) {
  Hits hits{};
  for (const std::uint16_t place : places) count(kTable.languages_at(place) >> first_bit, hits);
  return hits;
}

/// The first language with most hits.
std::size_t best_of(const Hits& hits) {
  return static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
}

bool is_told_by_few(std::string_view tag) {
  return tag != "ca" && tag != "gl" && tag != "pt" && tag != "nl";
}

/// Those for which the longer lists were measured.
bool is_told_by_more(std::string_view tag) {
  return tag == "en" || tag == "de" || tag == "fr" || tag == "es";
}

}  // namespace

StopWords::StopWords(std::string_view opening) {
  with_widest_lanes([&]<class AnyLanes>() { read<AnyLanes>(opening); });
}

template <class AnyLanes>
void StopWords::read(std::string_view opening) {
  std::size_t begin = 0;     // of the word that is open
  std::uint64_t inside = 0;  // 1 when one is
  for (std::size_t at = 0; at <= opening.size(); at += kBlockSize) {
    const bool whole = at + kBlockSize <= opening.size();
    const std::uint64_t word = whole ? word_bytes<AnyLanes>(opening.data() + at)
                                     : word_bytes_at_end<AnyLanes>(opening.substr(at));
    const std::uint64_t shifted = word << 1U | inside;
    std::uint64_t starts = word & ~shifted;
    for (std::uint64_t ends = shifted & ~word; ends != 0; ends &= ends - 1) {
      if (inside == 0) begin = at + take_lowest(starts);
      inside = 0;
      look_up(opening, begin, at + lowest_bit(ends) - begin);
    }
    if (starts != 0) begin = at + lowest_bit(starts);
    inside = word >> (kBlockSize - 1);
  }
}

void StopWords::look_up(std::string_view opening, std::size_t begin, std::size_t size) {
  if (size > kLongestWord) return;
  const std::size_t place = kTable.place_of(packed_lower(opening, begin, size));
  if (kTable.languages_at(place) != 0 && count_ < kMost)
    places_[count_++] = static_cast<std::uint16_t>(place);
}

std::string_view StopWords::language() const {
  constexpr int kFewest = 6;
  const Hits hits = hits_of(words());
  const std::size_t best = best_of(hits);
  if (hits[best] < kFewest) return {};
  for (std::size_t other = 0; other < kLanguages; ++other)
    if (other != best && hits[other] * 3 >= hits[best]) return {};
  const std::string_view tag = kStopWordLists[best].tag;
  return is_told_by_few(tag) ? tag : std::string_view();
}

std::string_view StopWords::language_by_more() const {
  constexpr int kFewest = 12;
  constexpr std::size_t kFewestDifferent = 5;
  const Hits hits = hits_of(words(), Table::kMore);
  const std::size_t best = best_of(hits);
  const std::string_view tag = kStopWordLists[best].tag;
  if (hits[best] < kFewest || !is_told_by_more(tag)) return {};
  const auto speaks_for = [&](std::uint16_t place) {
    return (kTable.languages_at(place) >> (Table::kMore + best) & 1U) != 0;
  };
  std::bitset<Table::kSize> different;
  Hits against{};
  for (const std::uint16_t place : words()) {
    if (speaks_for(place))
      different.set(place);
    else
      count(kTable.languages_at(place) >> Table::kMore, against);
  }
  const bool sure = against[best_of(against)] * 4 < hits[best];
  return sure && different.count() >= kFewestDifferent ? tag : std::string_view();
}

bool StopWords::are_english() const {
  static_assert(kStopWordLists[0].tag == "en");
  const Hits hits = hits_of(words());
  return hits[0] > 0 && best_of(hits) == 0;
}

}  // namespace copydesk
