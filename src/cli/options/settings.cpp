#include "cli/options/settings.hpp"

#include <algorithm>

#include "cli/options/config_file.hpp"

namespace copydesk::cli {
namespace {

void assign(Typed& typed, const Setting& setting) {
  const OptionSpec& option = *setting.option;
  if (const auto* list = std::get_if<std::vector<std::string> Typed::*>(&option.target))
    typed.** list = setting.values;
  const std::string& value = setting.values.empty() ? std::string() : setting.values.back();
  if (const auto* state = std::get_if<bool Typed::*>(&option.target))
    typed.** state = value == "true";
  if (const auto* text = std::get_if<std::string Typed::*>(&option.target)) {
    if (!is_switch(option)) typed.** text = value;
    if (is_switch(option) && value == "true") typed.** text = option.value;
  }
}

bool is_about_folders(const OptionSpec& option) {
  return is_list(option) || option.target == OptionTarget(&Typed::follow);
}

bool is_configurable(CommandSet command) {
  const std::vector<const OptionSpec*> options = options_of(command);
  return std::any_of(options.begin(), options.end(), [](const OptionSpec* option) {
    return option->settable == Settable::everywhere;
  });
}

Typed typed_of(const std::vector<Setting>& settings) {
  Typed typed;
  for (const Setting& setting : settings) assign(typed, setting);
  return typed;
}

/// A switch such as --no-clean, whose text another option prints.
bool is_shorthand(const OptionSpec& option) {
  const auto prints = [&](const OptionSpec& other) {
    return !is_switch(other) && other.target == option.target;
  };
  return is_switch(option) && std::any_of(option_table().begin(), option_table().end(), prints);
}

std::string toml_list(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values)
    out.append(out.size() > 1 ? ", " : "").append(toml_string(value));
  return out + "]";
}

/// Nothing when the option has no value.
std::string toml_value(const OptionSpec& option, const Typed& typed) {
  if (const auto* list = std::get_if<std::vector<std::string> Typed::*>(&option.target))
    return (typed.**list).empty() ? "" : toml_list(typed.**list);
  if (const auto* state = std::get_if<bool Typed::*>(&option.target))
    return typed.**state ? "true" : "false";
  const std::string& text = typed.*std::get<std::string Typed::*>(option.target);
  if (is_switch(option)) return text == option.value ? "true" : "false";
  return text.empty() ? "" : toml_string(text);
}

}  // namespace

Result<Settings> Settings::gather(std::vector<Setting> typed, CommandSet command) {
  Settings all;
  if (!is_configurable(command)) return all;
  auto environment = environment_settings();
  if (!environment) return environment.error();
  all.settings_ = std::move(*environment);
  all.settings_.insert(all.settings_.end(), typed.begin(), typed.end());
  auto file = file_settings(all.typed().config);
  if (!file) return file.error();
  all.settings_.insert(all.settings_.begin(), file->begin(), file->end());
  std::erase_if(all.settings_,
                [&](const Setting& setting) { return (setting.option->taken_by & command) == 0; });
  // Typed without -r it is a mistake, but what is set for good must not keep files from being read.
  if (!all.typed().recursive)
    std::erase_if(all.settings_, [](const Setting& setting) {
      return !setting.origin.empty() && is_about_folders(*setting.option);
    });
  return all;
}

Typed Settings::typed() const { return typed_of(settings_); }

std::string Settings::origin_of(const OptionSpec& option) const {
  const auto same = [&](const Setting& setting) { return setting.option->target == option.target; };
  const auto last = std::find_if(settings_.rbegin(), settings_.rend(), same);
  return last == settings_.rend() ? "" : last->origin;
}

std::string Settings::located(const std::string& message) const {
  if (!message.starts_with("--")) return message;
  const std::size_t end = message.find(':');
  const OptionSpec* option =
      end == message.npos ? nullptr : find_option(std::string_view(message).substr(2, end - 2));
  const std::string origin = option == nullptr ? "" : origin_of(*option);
  return origin.empty() ? message : origin + message.substr(end);
}

std::string Settings::print(CommandSet command, bool origins) const {
  const Typed values = typed();
  std::string out;
  for (const OptionSpec* option : options_of(command)) {
    if (option->settable != Settable::everywhere || is_shorthand(*option)) continue;
    const std::string value = toml_value(*option, values);
    const std::string origin = origin_of(*option);
    out.append(value.empty() ? "# " : "").append(long_name(*option)).append(" = ");
    out.append(value.empty() ? toml_string("") : value);
    if (origins && !origin.empty()) out.append("  # ").append(origin);
    out.append("\n");
  }
  return out;
}

}  // namespace copydesk::cli
