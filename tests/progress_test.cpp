#include <gtest/gtest.h>

#include "cli/progress_line.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kWide = 200;

TEST(Progress, TellsInputsSpeedFailuresAndTimeLeft) {
  EXPECT_EQ(progress_line({1234, 20000, 3, 452'000'000, 10}, kWide),
            "1234 of 20000 inputs, 45.2 MB/s, 3 failed, 2 min 32 s left");
}

TEST(Progress, TellsNoTimeBeforeOneInputIsDoneAndWhenAllAre) {
  EXPECT_EQ(progress_line({0, 1, 0, 5'000'000, 2}, kWide), "0 of 1 input, 2.5 MB/s");
  EXPECT_EQ(progress_line({2, 2, 0, 5'000'000, 2}, kWide), "2 of 2 inputs, 2.5 MB/s");
  EXPECT_EQ(progress_line({0, 9, 0, 0, 0}, kWide), "0 of 9 inputs");
}

TEST(Progress, TellsTimeInTheUnitsThatMatter) {
  EXPECT_EQ(progress_line({1, 2, 0, 0, 6.6}, kWide), "1 of 2 inputs, 0.0 MB/s, 7 s left");
  EXPECT_EQ(progress_line({1, 2, 0, 0, 59.6}, kWide), "1 of 2 inputs, 0.0 MB/s, 1 min 0 s left");
  EXPECT_EQ(progress_line({1, 3, 0, 0, 4000}, kWide), "1 of 3 inputs, 0.0 MB/s, 2 h 13 min left");
  EXPECT_EQ(progress_line({1, 1ULL << 60U, 0, 0, 1e9}, kWide).find("277777 h 46 min left"), 43U);
}

TEST(Progress, FitsTheTerminal) {
  EXPECT_EQ(progress_line({1234, 20000, 3, 452'000'000, 10}, 20), "1234 of 20000 inputs");
  EXPECT_EQ(progress_line({1, 2, 0, 0, 1}, 0), "");
}

}  // namespace
}  // namespace copydesk::cli
