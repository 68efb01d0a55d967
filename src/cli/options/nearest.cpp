#include "cli/options/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace copydesk::cli {
namespace {

/// Letters to insert, remove, replace or swap with the next to get from one to the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row{i};
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row.push_back(std::min({replaced, last[j] + 1, row[j - 1] + 1}));
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = std::exchange(last, std::move(row));
  }
  return last.back();
}

}  // namespace

std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& names) {
  std::string_view best;
  if (typed.size() < 3) return best;
  std::size_t least = (typed.size() + 1) / 3 + 1;
  for (const std::string_view name : names) {
    const std::size_t letters = name.starts_with(typed) ? 0 : distance(typed, name);
    if (letters >= least) continue;
    best = name;
    least = letters;
  }
  return best;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

}  // namespace copydesk::cli
