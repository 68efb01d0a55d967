#include "clean/rule_counts.hpp"

#include <algorithm>

#include "copydesk/registry.hpp"

namespace copydesk {

// An article knows few rules, so a list beats a map.
std::vector<RuleCount> count_rules(const Ledger& ledger) {
  constexpr std::size_t kFewRules = 16;
  std::vector<RuleCount> counts;
  if (!ledger.empty()) counts.reserve(kFewRules);
  for (const Change& change : ledger) {
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const RuleCount& count) {
      return count.rule == change.rule;
    });
    if (known != counts.end()) {
      ++known->count;
      continue;
    }
    const RuleCount fresh{find_rule(change.rule).value_or(rules().size()), change.rule, 1};
    const auto behind = [](const RuleCount& a, const RuleCount& b) { return a.place < b.place; };
    counts.insert(std::upper_bound(counts.begin(), counts.end(), fresh, behind), fresh);
  }
  return counts;
}

}  // namespace copydesk
