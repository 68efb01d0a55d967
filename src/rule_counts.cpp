#include "rule_counts.hpp"

#include <algorithm>

#include "copydesk/registry.hpp"

namespace copydesk {

// An article knows few rules, so a list beats a map.
std::vector<RuleCount> count_rules(const Ledger& ledger) {
  std::vector<RuleCount> counts;
  for (const Change& change : ledger) {
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const RuleCount& count) {
      return count.rule == change.rule;
    });
    if (known != counts.end())
      ++known->count;
    else
      counts.push_back({find_rule(change.rule).value_or(rules().size()), change.rule, 1});
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const RuleCount& a, const RuleCount& b) { return a.place < b.place; });
  return counts;
}

}  // namespace copydesk
