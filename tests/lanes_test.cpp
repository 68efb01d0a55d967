#include "text/lanes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>

namespace copydesk {
namespace {

/// What blocks are read by, for every width.
struct Read {
  std::uint64_t equal = 0;
  std::uint64_t between = 0;
  std::uint64_t high = 0;
  friend bool operator==(const Read&, const Read&) = default;
};

template <class AnyLanes>
Read read(const std::string& block) {
  Read read;
  for (unsigned at = 0; at < kBlockSize; at += sizeof(AnyLanes)) {
    const auto lanes = load<AnyLanes>(block.data() + at);
    read.equal |= bits_at(equal(lanes, 'a'), at);
    read.between |= bits_at(between(lanes | 0x20, 'a', 'z'), at);
    read.high |= bits_at(lanes, at);
  }
  return read;
}

Read one_by_one(const std::string& block) {
  Read read;
  for (unsigned at = 0; at < kBlockSize; ++at) {
    const auto c = static_cast<unsigned char>(block[at]);
    const unsigned lower = c | 0x20U;
    read.equal |= std::uint64_t{c == 'a'} << at;
    read.between |= std::uint64_t{lower >= 'a' && lower <= 'z'} << at;
    read.high |= std::uint64_t{c >= 0x80} << at;
  }
  return read;
}

std::string block_from(unsigned first) {
  std::string block;
  for (unsigned i = 0; i < kBlockSize; ++i) block += static_cast<char>(first + 5 * i);
  return block;
}

TEST(Lanes, ReadTheSameAtEveryWidth) {
  for (unsigned first = 0; first < 0x100; ++first) {
    const std::string block = block_from(first);
    const auto work = [&]<class AnyLanes>() { return read<AnyLanes>(block); };
    EXPECT_EQ(work.operator()<Lanes>(), one_by_one(block));
    EXPECT_EQ(with_widest_lanes(work), one_by_one(block));
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi2") != 0) {
      EXPECT_EQ(with_32_lanes(work), one_by_one(block));
    }
#endif
  }
}

TEST(Lanes, TellAsciiFromOtherText) {
  for (std::size_t size = 0; size < 200; ++size) {
    std::string text(size, 'a');
    EXPECT_TRUE(is_ascii(text)) << size;
    for (std::size_t at = 0; at < size; ++at) {
      text[at] = static_cast<char>(0x80 + at % 0x80);
      EXPECT_FALSE(is_ascii(text)) << at << " of " << size;
      text[at] = '\x7F';
    }
    EXPECT_TRUE(is_ascii(text)) << size;
  }
}

}  // namespace
}  // namespace copydesk
