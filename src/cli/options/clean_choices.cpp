// What the options for cleaning mean.
#include <algorithm>
#include <array>
#include <optional>

#include "cli/options/choice.hpp"
#include "cli/options/nearest.hpp"

namespace copydesk::cli {
namespace {

constexpr std::array kProfiles{Choice<std::optional<Profile>>{"auto", std::nullopt},
                               Choice<std::optional<Profile>>{"modern", Profile::modern},
                               Choice<std::optional<Profile>>{"historic", Profile::historic}};

/// The sets of rules, then what stands before the rules' dots.
Names sets_and_families() {
  Names names{"safe", "standard", "all", "none"};
  for (const Rule* rule : rules()) {
    const std::string_view family = rule->name.substr(0, rule->name.find('.'));
    if (std::find(names.begin(), names.end(), family) == names.end()) names.push_back(family);
  }
  return names;
}

Error unknown_rule(std::string_view typed) {
  const std::string valid = listed(sets_and_families()) + "; `copydesk rules` lists the rules";
  return unknown("--clean: no rule", typed, clean_names(), valid);
}

Result<CleanOptions> read_clean(std::string_view typed) {
  auto clean = CleanOptions::parse(typed);
  if (clean) return clean;
  for (std::size_t at = 0, end = 0; at <= typed.size(); at = end + 1) {
    end = std::min(typed.find(',', at), typed.size());
    std::string_view item = typed.substr(at, end - at);
    if (item.starts_with('+') || item.starts_with('-')) item.remove_prefix(1);
    if (!CleanOptions::parse(item)) return unknown_rule(item);
  }
  return Error{"--clean: " + clean.error().message};
}

}  // namespace

Result<void> understand_cleaning(const Typed& typed, CleanOptions& options) {
  auto clean = read_clean(typed.clean);
  if (!clean) return clean.error();
  auto profile = choose("--profile", typed.profile, kProfiles);
  if (!profile) return profile.error();
  options = *clean;
  options.profile = *profile;
  return {};
}

Names profile_names() { return names_of(kProfiles); }

Names clean_names() {
  Names names = sets_and_families();
  for (const Rule* rule : rules())
    if (std::find(names.begin(), names.end(), rule->name) == names.end())
      names.push_back(rule->name);
  return names;
}

}  // namespace copydesk::cli
