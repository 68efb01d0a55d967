#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// The layout of the embedded word list: written by cmake/generate_lexicon.cpp, read by
/// lexicon.cpp. A hash table with open addressing: `kSlots` little-endian numbers of four bytes
/// (0: empty), each the place of an entry plus one, and the entries one after another: length,
/// flags, letters. Entries are compared as a whole, so there are no false hits.
namespace copydesk::lexicon {

inline constexpr std::uint8_t kWord = 1U << 0U;
inline constexpr std::uint8_t kCompound = 1U << 1U;
inline constexpr std::uint8_t kSolidIsRare = 1U << 2U;
inline constexpr unsigned kFrequencyShift = 4;  ///< the upper bits hold the class

/// FNV-1a of 32 bits, with a last mixing because only low bits choose the slot.
[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view spelling) {
  std::uint32_t hash = 2166136261U;
  for (const char c : spelling) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15U);
}

}  // namespace copydesk::lexicon
