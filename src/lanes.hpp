#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

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
  return reinterpret_cast<Lanes>((lanes >= low) & (lanes <= high));
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

}  // namespace copydesk
