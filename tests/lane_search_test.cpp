#include "text/lane_search.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace copydesk {
namespace {

TEST(LaneSearch, FindsThePlaceThatAWalkFinds) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text(random() % 150, 'a');
    for (auto marks = random() % 5; marks > 0 && !text.empty(); --marks)
      text[random() % text.size()] = random() % 2 == 0 ? '-' : '+';
    const std::size_t from = random() % (text.size() + 1);
    const bool second = random() % 2 == 0;
    const auto holds = [&](std::size_t at) {
      return text[at] == '-' && (!second || (at > 0 && text[at - 1] == '+'));
    };
    std::size_t expected = from;
    while (expected < text.size() && !holds(expected)) ++expected;
    const std::size_t found = find_place(
        text, from, [](const char* bytes) { return equal(load_lanes(bytes), '-'); }, holds);
    ASSERT_EQ(found, expected) << text << " from " << from;
  }
}

}  // namespace
}  // namespace copydesk
