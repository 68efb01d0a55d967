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
  return reinterpret_cast<Lanes>(lanes - low <= static_cast<std::uint8_t>(high - low));
}

[[nodiscard]] inline std::array<std::uint64_t, 2> halves_of(Lanes lanes) {
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &lanes, kLanes);
  return halves;
}

/// One bit a lane, the first lane's the lowest, for lanes that are all ones or zero.
[[nodiscard]] inline std::uint64_t bits_of(Lanes lanes) {
#ifdef __SSE2__
  using Signed [[gnu::vector_size(16)]] = char;
  return static_cast<std::uint16_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<Signed>(lanes)));
#else
  // Moves the bit that each byte keeps of its own into the highest byte.
  constexpr std::uint64_t kOwnBits = 0x8040201008040201U;
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const auto halves = halves_of(lanes);
  return ((halves[0] & kOwnBits) * kOnes) >> 56U | ((halves[1] & kOwnBits) * kOnes) >> 56U << 8U;
#endif
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
