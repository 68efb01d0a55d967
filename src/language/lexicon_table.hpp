#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// The layout of the embedded word list: written by cmake/generate_lexicon.cpp, read by
/// lexicon.cpp. A hash table with open addressing: `kSlots` numbers of four bytes, and the entries
/// one after another: length, flags, letters. A slot holds the place of an entry plus one and,
/// above it, some bits of the entry's hash; 0 is empty. Entries are compared as a whole, so there
/// are no false hits. Spellings that differ in case alone have one hash, so one walk finds them
/// all.
namespace copydesk::lexicon {

inline constexpr std::uint8_t kWord = 1U << 0U;
inline constexpr std::uint8_t kCompound = 1U << 1U;
inline constexpr std::uint8_t kSolidIsRare = 1U << 2U;
inline constexpr unsigned kFrequencyShift = 4;  ///< the upper bits hold the class

inline constexpr unsigned kPlaceBits = 22;  ///< of a slot; the rest is the hash's upper bits
inline constexpr std::uint32_t kPlaceMask = (1U << kPlaceBits) - 1;

/// A second table for the words that texts are made of: all that is asked there is whether a word
/// is known as printed. Two numbers a slot: up to fifteen letters in lower case, and in the highest
/// byte how the word may be set. A word stands in its slot or in that slot's neighbour, unless more
/// frequent words have both.
inline constexpr std::size_t kLongestCommon = 15;
inline constexpr unsigned kCommonSlotBits = 16;
inline constexpr unsigned kSettingsShift = 56;  ///< of the second number
/// Bits of a setting, numbered by which of a word's first two letters are capitals.
inline constexpr std::uint64_t kAsLower = 1U << 0U;     ///< `house`, `paris`
inline constexpr std::uint64_t kAsTitle = 1U << 1U;     ///< `House`, `Paris`
inline constexpr std::uint64_t kAsCapitals = 1U << 3U;  ///< `HOUSE`, `PARIS`

/// The slot of a word, given its letters in lower case as two numbers; `^ 1` is the neighbour.
[[nodiscard]] constexpr std::size_t common_slot(std::uint64_t first, std::uint64_t second) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio
  return static_cast<std::size_t>((first + second * 8) * kFactor >> (64U - kCommonSlotBits));
}

/// Up to eight bytes as one number, zeros behind them.
[[nodiscard]] inline std::uint64_t packed(std::string_view bytes) {
  const std::size_t size = bytes.size();
  if (size < 4) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < size; ++i)
      key |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return key;
  }
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::memcpy(&first, bytes.data(), sizeof first);
  std::memcpy(&last, bytes.data() + size - sizeof last, sizeof last);
  return first | std::uint64_t{last} << (8 * (size - sizeof last));
}

/// The hash of a spelling, whatever its case. Only for tables made on the same machine.
[[nodiscard]] inline std::uint32_t hash_of(std::string_view spelling) {
  constexpr std::uint64_t kCaseBits = 0x2020202020202020U;
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio
  std::uint64_t hash = 0;
  for (;;) {
    const std::uint64_t chunk = packed(spelling.substr(0, sizeof hash));
    hash = (hash ^ (chunk | kCaseBits)) * kFactor;
    hash ^= hash >> 32U;
    if (spelling.size() <= sizeof hash) return static_cast<std::uint32_t>(hash);
    spelling.remove_prefix(sizeof hash);
  }
}

}  // namespace copydesk::lexicon
