#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace copydesk {

/// Sixteen bytes at once, on any processor: GCC and Clang translate this type's operators. A
/// comparison makes a lane all ones where it holds.
using Lanes [[gnu::vector_size(16)]] = std::uint8_t;
inline constexpr std::size_t kLanes = 16;

[[nodiscard]] inline Lanes load_lanes(const char* bytes) {
  Lanes lanes;
  std::memcpy(&lanes, bytes, kLanes);
  return lanes;
}

[[nodiscard]] inline Lanes equal(Lanes lanes, char c) {
  return reinterpret_cast<Lanes>(lanes == static_cast<std::uint8_t>(c));
}

[[nodiscard]] inline Lanes between(Lanes lanes, std::uint8_t low, std::uint8_t high) {
  const auto last = static_cast<std::uint8_t>(high - low);
  return reinterpret_cast<Lanes>((lanes - low) <= last);
}

[[nodiscard]] inline std::array<std::uint64_t, 2> halves_of(Lanes lanes) {
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &lanes, kLanes);
  return halves;
}

/// Whether any bit is set.
[[nodiscard]] inline bool any(Lanes lanes) {
  const auto halves = halves_of(lanes);
  return (halves[0] | halves[1]) != 0;
}

/// How many lanes are all ones; the others must be zero.
[[nodiscard]] inline std::uint64_t count_lanes(Lanes lanes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const auto halves = halves_of(lanes);
  return (((halves[0] & kOnes) + (halves[1] & kOnes)) * kOnes) >> 56U;
}

/// The sum of all lanes as numbers.
[[nodiscard]] inline std::uint64_t sum_lanes(Lanes lanes) {
  constexpr std::uint64_t kEven = 0x00FF00FF00FF00FFU;
  const auto halves = halves_of(lanes);
  const std::uint64_t pairs = (halves[0] & kEven) + (halves[0] >> 8U & kEven) +
                              (halves[1] & kEven) + (halves[1] >> 8U & kEven);
  return pairs * 0x0001000100010001U >> 48U;
}

/// How often a byte stands in a text.
[[nodiscard]] inline std::uint64_t count_bytes(std::string_view text, char c) {
  constexpr std::size_t kMostSteps = 255;  // then a lane may be full
  std::uint64_t count = 0;
  std::size_t at = 0;
  while (at + kLanes <= text.size()) {
    const std::size_t end = at + kLanes * std::min(kMostSteps, (text.size() - at) / kLanes);
    Lanes found{};
    for (; at < end; at += kLanes) found -= equal(load_lanes(text.data() + at), c);
    count += sum_lanes(found);
  }
  for (; at < text.size(); ++at) count += static_cast<std::uint64_t>(text[at] == c);
  return count;
}

/// The highest bit of each lane, the first lane's lowest.
[[nodiscard]] inline std::uint32_t bits_of(Lanes lanes) {
#ifdef __SSE2__
  return static_cast<std::uint32_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(lanes)));
#else
  constexpr std::uint64_t kHighest = 0x8080808080808080U;
  constexpr std::uint64_t kGather = 0x0102040810204080U;
  const auto halves = halves_of(lanes);
  return static_cast<std::uint32_t>((((halves[0] & kHighest) >> 7U) * kGather) >> 56U |
                                    ((((halves[1] & kHighest) >> 7U) * kGather) >> 56U) << 8U);
#endif
}

/// The same as part of sixty-four bits, from a place on.
[[nodiscard]] inline std::uint64_t bits_at(Lanes lanes, unsigned place) {
  return std::uint64_t{bits_of(lanes)} << place;
}

/// The place of the lowest bit that is set; there must be one.
[[nodiscard]] inline unsigned lowest_bit(std::uint64_t bits) {
  return static_cast<unsigned>(__builtin_ctzll(bits));
}

}  // namespace copydesk
