#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace copydesk {

/// That many bytes as one value: GCC and Clang translate its operators for any processor.
template <std::size_t Size>
struct Vector {
  using Bytes [[gnu::vector_size(Size)]] = std::uint8_t;
};

/// Sixteen bytes at once, for short texts.
using Lanes = Vector<16>::Bytes;
inline constexpr std::size_t kLanes = 16;
inline constexpr std::size_t kMostLanes = 64;

/// Each byte in all lanes. Out of sight of the compiler, which would put constants together anew
/// at every use, at three instructions each, instead of taking them from memory at none.
alignas(kMostLanes) extern const std::array<std::array<char, kMostLanes>, 256> kEachLane;

// What takes lanes of any number is always inlined: how wide lanes are passed depends on the
// processor that a function is compiled for.

template <class AnyLanes>
[[nodiscard, gnu::always_inline]] inline AnyLanes load(const char* bytes) {
  AnyLanes lanes;
  std::memcpy(&lanes, bytes, sizeof lanes);
  return lanes;
}

[[nodiscard]] inline Lanes load_lanes(const char* bytes) { return load<Lanes>(bytes); }

template <class AnyLanes>
[[nodiscard, gnu::always_inline]] inline AnyLanes each_lane(std::uint8_t byte) {
  return load<AnyLanes>(kEachLane[byte].data());
}

// Comparisons give lanes that are all ones where they hold, of sixty-four lanes one bit each.

template <class AnyLanes>
[[nodiscard, gnu::always_inline]] inline AnyLanes equal_lanes(AnyLanes a, AnyLanes b) {
  return reinterpret_cast<AnyLanes>(a == b);
}
template <class AnyLanes>
[[nodiscard, gnu::always_inline]] inline AnyLanes at_most_lanes(AnyLanes a, AnyLanes b) {
  return reinterpret_cast<AnyLanes>(a <= b);
}
#ifdef __x86_64__
[[nodiscard, gnu::target("avx512bw")]] inline std::uint64_t equal_lanes(
    const Vector<64>::Bytes& a, const Vector<64>::Bytes& b) {
  return _mm512_cmpeq_epi8_mask(reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b));
}
[[nodiscard, gnu::target("avx512bw")]] inline std::uint64_t at_most_lanes(
    const Vector<64>::Bytes& a, const Vector<64>::Bytes& b) {
  return _mm512_cmple_epu8_mask(reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b));
}
#endif

template <class AnyLanes>
[[nodiscard, gnu::always_inline]] inline auto equal(AnyLanes lanes, char c) {
  return equal_lanes(lanes, each_lane<AnyLanes>(static_cast<std::uint8_t>(c)));
}

template <class AnyLanes>
[[nodiscard, gnu::always_inline]] inline auto between(AnyLanes lanes, std::uint8_t low,
                                                      std::uint8_t high) {
  const AnyLanes above = low == 0 ? lanes : lanes - each_lane<AnyLanes>(low);
  return at_most_lanes(above, each_lane<AnyLanes>(static_cast<std::uint8_t>(high - low)));
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

/// The highest bit of each lane, the first lane's lowest.
[[nodiscard]] inline std::uint32_t bits_of(const Lanes& lanes) {
#ifdef __x86_64__
  return static_cast<std::uint32_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(lanes)));
#else
  constexpr std::uint64_t kHighest = 0x8080808080808080U;
  constexpr std::uint64_t kGather = 0x0102040810204080U;
  const auto halves = halves_of(lanes);
  return static_cast<std::uint32_t>((((halves[0] & kHighest) >> 7U) * kGather) >> 56U |
                                    ((((halves[1] & kHighest) >> 7U) * kGather) >> 56U) << 8U);
#endif
}

#ifdef __x86_64__
[[nodiscard, gnu::target("avx2")]] inline std::uint32_t bits_of(const Vector<32>::Bytes& lanes) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(reinterpret_cast<__m256i>(lanes)));
}

[[nodiscard, gnu::target("avx512bw")]] inline std::uint64_t bits_of(
    const Vector<64>::Bytes& lanes) {
  return _mm512_movepi8_mask(reinterpret_cast<__m512i>(lanes));
}

[[nodiscard]] inline std::uint64_t bits_of(std::uint64_t bits) { return bits; }

template <class Work>
[[gnu::target("avx2,bmi,bmi2,popcnt"), gnu::flatten]] auto with_32_lanes(const Work& work) {
  return work.template operator()<Vector<32>::Bytes>();
}

template <class Work>
[[gnu::target("avx512bw,avx512vl,bmi,bmi2,popcnt"), gnu::flatten]] auto with_64_lanes(
    const Work& work) {
  return work.template operator()<Vector<64>::Bytes>();
}
#endif

/// Calls `work<AnyLanes>()` with as many lanes as the processor has, compiled for it as a whole.
template <class Work>
auto with_widest_lanes(const Work& work) {
#ifdef __x86_64__
  // Processors with these have the rest.
  if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0)
    return with_64_lanes(work);
  if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi2") != 0)
    return with_32_lanes(work);
#endif
  return work.template operator()<Lanes>();
}

/// A block: bytes of which each is a bit of a number.
inline constexpr unsigned kBlockSize = 64;

/// The same as part of sixty-four bits, from a place on.
template <class Found>
[[nodiscard, gnu::always_inline]] inline std::uint64_t bits_at(Found lanes, unsigned place) {
  return std::uint64_t{bits_of(lanes)} << place;
}

/// The place of the lowest bit that is set; there must be one.
[[nodiscard]] inline unsigned lowest_bit(std::uint64_t bits) {
  return static_cast<unsigned>(__builtin_ctzll(bits));
}

/// Whether no byte is beyond ASCII.
[[nodiscard]] inline bool is_ascii(std::string_view text) {
  return with_widest_lanes([=]<class AnyLanes>() {
    AnyLanes seen{};
    std::size_t at = 0;
    for (; at + sizeof seen <= text.size(); at += sizeof seen)
      seen |= load<AnyLanes>(text.data() + at);
    std::uint8_t rest = 0;
    for (; at < text.size(); ++at) rest |= static_cast<std::uint8_t>(text[at]);
    return bits_of(seen) == 0 && rest < 0x80;
  });
}

/// How often a byte stands in a text.
[[nodiscard]] inline std::uint64_t count_bytes(std::string_view text, char c) {
  return with_widest_lanes([=]<class AnyLanes>() {
    std::uint64_t count = 0;
    std::size_t at = 0;
    for (; at + kBlockSize <= text.size(); at += kBlockSize) {
      std::uint64_t found = 0;
      for (unsigned i = 0; i < kBlockSize; i += sizeof(AnyLanes))
        found |= bits_at(equal(load<AnyLanes>(text.data() + at + i), c), i);
      count += static_cast<std::uint64_t>(std::popcount(found));
    }
    for (; at < text.size(); ++at) count += static_cast<std::uint64_t>(text[at] == c);
    return count;
  });
}

}  // namespace copydesk
