#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace copydesk::cli {

/// Keeps the worst items of many: those of the highest rank, and of one rank the earliest. What
/// is kept does not depend on how many come, so memory is bounded.
template <class Item, std::size_t Ranks>
class Worst {
 public:
  explicit Worst(std::size_t limit) : limit_(limit) {}

  /// `rank` is less than `Ranks`; the higher, the worse.
  void add(std::size_t rank, Item item) {
    kept_[rank].push_back({added_++, std::move(item)});
    if (size() > limit_) least()->pop_back();
  }

  /// In the order in which they came.
  [[nodiscard]] std::vector<Item> take() {
    std::vector<Numbered> all;
    for (auto& rank : kept_) std::move(rank.begin(), rank.end(), std::back_inserter(all));
    std::sort(all.begin(), all.end(),
              [](const Numbered& a, const Numbered& b) { return a.number < b.number; });
    std::vector<Item> items;
    items.reserve(all.size());
    for (Numbered& numbered : all) items.push_back(std::move(numbered.item));
    return items;
  }

 private:
  struct Numbered {
    std::uint64_t number;
    Item item;
  };

  [[nodiscard]] std::size_t size() const {
    return std::accumulate(kept_.begin(), kept_.end(), std::size_t{0},
                           [](std::size_t sum, const auto& rank) { return sum + rank.size(); });
  }

  auto least() {
    return std::find_if(kept_.begin(), kept_.end(), [](const auto& rank) { return !rank.empty(); });
  }

  std::size_t limit_;
  std::uint64_t added_ = 0;
  std::array<std::vector<Numbered>, Ranks> kept_;
};

}  // namespace copydesk::cli
