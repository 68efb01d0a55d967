#include "text/lanes.hpp"

namespace copydesk {
namespace {

constexpr auto make_each_lane() {
  std::array<std::array<char, kMostLanes>, 256> each{};
  for (std::size_t byte = 0; byte < each.size(); ++byte) each[byte].fill(static_cast<char>(byte));
  return each;
}

}  // namespace

alignas(kMostLanes) constinit const std::array<std::array<char, kMostLanes>, 256> kEachLane =
    make_each_lane();

}  // namespace copydesk
