#include "copydesk/options.hpp"

#include "copydesk/registry.hpp"

namespace copydesk {
namespace {

using Rules = std::bitset<kMaxRules>;

Rules up_to(Tier tier) {
  Rules chosen;
  const auto all = rules();
  for (std::size_t i = 0; i < all.size(); ++i) chosen[i] = all[i]->tier <= tier;
  return chosen;
}

/// `space` stands for `space.run`, not for `spacer`.
bool names(std::string_view name, const Rule& rule) {
  return rule.name == name ||
         (rule.name.starts_with(name) && rule.name.substr(name.size()).starts_with('.'));
}

Rules named(std::string_view name) {
  if (name == "safe") return up_to(Tier::safe);
  if (name == "standard") return up_to(Tier::evidence);
  if (name == "all") return up_to(Tier::opt_in);
  Rules chosen;
  const auto all = rules();
  for (std::size_t i = 0; i < all.size(); ++i) chosen[i] = names(name, *all[i]);
  return chosen;
}

}  // namespace

CleanOptions::CleanOptions() : rules(up_to(Tier::evidence)) {}

Result<CleanOptions> CleanOptions::parse(std::string_view list) {
  CleanOptions options;
  if (!list.starts_with('+') && !list.starts_with('-')) options.rules.reset();
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    std::string_view item = list.substr(at, end - at);
    at = end + 1;
    const bool remove = item.starts_with('-');
    if (remove || item.starts_with('+')) item.remove_prefix(1);
    if (item == "none" && !remove) {
      options.rules.reset();
      continue;
    }
    const Rules chosen = named(item);
    if (item.empty() || chosen.none())
      return Error{"no cleaning rule is named '" + std::string(item) + "'"};
    options.rules = remove ? options.rules & ~chosen : options.rules | chosen;
  }
  return options;
}

}  // namespace copydesk
