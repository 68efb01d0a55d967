// COPYDESK_TO=json, COPYDESK_RECURSIVE=1; a list has one value a line.
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "cli/options/nearest.hpp"
#include "cli/options/setting_sources.hpp"

namespace copydesk::cli {
namespace {

constexpr std::string_view kPrefix = "COPYDESK_";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// `1`, `true`, `yes`, `on` and their opposites.
Result<std::string> switch_value(const std::string& name, const std::string& value) {
  for (const char* yes : {"1", "true", "yes", "on"})
    if (value == yes) return std::string("true");
  for (const char* no : {"0", "false", "no", "off"})
    if (value == no) return std::string("false");
  return Error{name + ": '" + value + "' is neither 1 nor 0"};
}

/// A variable that sets no option is a mistake like an unknown option.
Result<void> refuse_unknown_variables() {
  std::vector<std::string> known;
  for (const OptionSpec& option : option_table())
    if (option.settable != Settable::line_only)
      known.push_back(environment_name(option).substr(kPrefix.size()));
  const Names names(known.begin(), known.end());
  for (char** variable = environ; *variable != nullptr; ++variable) {
    std::string_view name = *variable;
    if (!name.starts_with(kPrefix)) continue;
    name = name.substr(0, name.find('=')).substr(kPrefix.size());
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    std::string message = "no option is set by COPYDESK_" + std::string(name);
    const std::string_view meant = nearest(name, names);
    if (!meant.empty()) message.append("; did you mean ").append(kPrefix).append(meant).append("?");
    return Error{message};
  }
  return {};
}

}  // namespace

Result<std::vector<Setting>> environment_settings() {
  if (Result<void> known = refuse_unknown_variables(); !known) return known.error();
  std::vector<Setting> settings;
  for (const OptionSpec& option : option_table()) {
    if (option.settable == Settable::line_only) continue;
    const std::string name = environment_name(option);
    const char* value = std::getenv(name.c_str());
    if (value == nullptr || *value == '\0') continue;
    Setting setting{&option, {value}, name};
    if (is_list(option)) setting.values = lines_of(value);
    if (is_switch(option)) {
      auto state = switch_value(name, value);
      if (!state) return state.error();
      setting.values = {*state};
    }
    settings.push_back(std::move(setting));
  }
  return settings;
}

}  // namespace copydesk::cli
