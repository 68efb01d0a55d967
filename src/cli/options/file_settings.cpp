// Settings in a TOML file, under the options' names.
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "cli/options/config_file.hpp"
#include "cli/options/nearest.hpp"
#include "cli/options/setting_sources.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kLargestFile = 1U << 20U;  // bytes; what follows is not settings

Error unknown_key(const std::string& place, const std::string& key) {
  Names names;
  for (const OptionSpec& option : option_table())
    if (option.settable == Settable::everywhere) names.push_back(long_name(option));
  const std::string_view meant = nearest(key, names);
  std::string message = place + ": no setting is named '" + key + "'";
  if (!meant.empty()) message.append("; did you mean ").append(meant).append("?");
  return Error{message};
}

/// What an option of this kind is given in a file.
std::string expected(const OptionSpec& option) {
  return is_switch(option) ? "true or false" : is_list(option) ? "a list of strings" : "a string";
}

bool fits(const OptionSpec& option, ConfigEntry::Kind kind) {
  switch (kind) {
    case ConfigEntry::Kind::boolean: return is_switch(option);
    case ConfigEntry::Kind::list: return is_list(option);
    case ConfigEntry::Kind::number:
    case ConfigEntry::Kind::text: break;
  }
  return !is_switch(option);
}

Result<std::vector<Setting>> settings_of(const std::string& path,
                                         std::vector<ConfigEntry> entries) {
  std::vector<Setting> settings;
  for (ConfigEntry& entry : entries) {
    const std::string place = path + ":" + std::to_string(entry.line);
    const OptionSpec* option = find_option(entry.key);
    if (option == nullptr || option->settable != Settable::everywhere)
      return unknown_key(place, entry.key);
    if (!fits(*option, entry.kind))
      return Error{place + ": " + entry.key + " is " + expected(*option)};
    settings.push_back({option, std::move(entry.values), place + ": " + entry.key});
  }
  return settings;
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Result<std::vector<Setting>> read_file(const std::string& path, bool must_exist) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
  if (!file && !must_exist && (errno == ENOENT || errno == ENOTDIR)) return std::vector<Setting>();
  std::string text;
  std::array<char, 4096> piece;
  while (file && text.size() < kLargestFile)
    if (const auto size = std::fread(piece.data(), 1, piece.size(), file.get()); size > 0)
      text.append(piece.data(), size);
    else
      break;
  if (!file || std::ferror(file.get()) != 0) return Error{path + ": " + std::strerror(errno)};
  auto entries = read_toml(text);
  if (!entries) return Error{path + ":" + entries.error().message};
  return settings_of(path, std::move(*entries));
}

/// Where the file is looked for when none is named, by the rules of freedesktop.org.
std::string usual_file() {
  constexpr const char* kPlace = "/copydesk/config.toml";
  const char* folder = std::getenv("XDG_CONFIG_HOME");
  if (folder != nullptr && *folder == '/') return std::string(folder) + kPlace;
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return "/dev/null";
  return std::string(home) + "/.config" + kPlace;
}

}  // namespace

Result<std::vector<Setting>> file_settings(const std::string& named) {
  return named.empty() ? read_file(usual_file(), false) : read_file(named, true);
}

}  // namespace copydesk::cli
