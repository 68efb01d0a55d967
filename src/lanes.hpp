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

/// The highest bit of each lane, the first lane's the lowest.
[[nodiscard]] inline std::uint64_t bits_of(Lanes lanes) {
#ifdef __SSE2__
  using Signed [[gnu::vector_size(16)]] = char;
  return static_cast<std::uint16_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<Signed>(lanes)));
#else
  // The product has byte i's bit at 56 + i.
  constexpr std::uint64_t kLowest = 0x0101010101010101U;
  constexpr std::uint64_t kGather = 0x0102040810204080U;
  const auto halves = halves_of(lanes);
  const std::uint64_t low = (halves[0] >> 7U & kLowest) * kGather >> 56U;
  return low | (halves[1] >> 7U & kLowest) * kGather >> 56U << 8U;
#endif
}

/// The place of the lowest bit that is set; there must be one.
[[nodiscard]] inline unsigned lowest_bit(std::uint64_t bits) {
  return static_cast<unsigned>(__builtin_ctzll(bits));
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

/// All lanes added.
[[nodiscard]] inline std::uint64_t sum_of(Lanes lanes) {
  constexpr std::uint64_t kEven = 0x00FF00FF00FF00FFU;
  constexpr std::uint64_t kOnes = 0x0001000100010001U;
  const auto halves = halves_of(lanes);
  const std::uint64_t pairs = (halves[0] & kEven) + (halves[0] >> 8U & kEven) +
                              (halves[1] & kEven) + (halves[1] >> 8U & kEven);
  return (pairs * kOnes) >> 48U;
}

}  // namespace copydesk
