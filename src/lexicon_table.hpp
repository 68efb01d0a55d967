#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon.hpp"

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

[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view spelling) {
  Hash hash;
  for (const char c : spelling) hash.add(c);
  return hash.value();
}

}  // namespace copydesk::lexicon
