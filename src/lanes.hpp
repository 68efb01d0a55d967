#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

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

}  // namespace copydesk
