#include "cli/input/glob.hpp"

#include <fnmatch.h>

#include <algorithm>

namespace copydesk::cli {
namespace {

constexpr std::string_view kAnyFolders = "**";

/// Takes the first name off a path.
std::string_view take_name(std::string_view& path) {
  const std::size_t end = std::min(path.find('/'), path.size());
  const std::string_view name = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  return name;
}

bool name_matches(std::string_view pattern, std::string_view name) {
  return fnmatch(std::string(pattern).c_str(), std::string(name).c_str(), 0) == 0;
}

/// Name by name. Where the rest does not fit, the last `**` takes one folder more: what earlier
/// ones could take instead, it can take as well.
bool names_match(std::string_view pattern, std::string_view path) {
  std::string_view pattern_again;
  std::string_view path_again;
  bool any = false;
  while (!path.empty()) {
    std::string_view pattern_rest = pattern;
    const std::string_view wanted = take_name(pattern_rest);
    if (wanted == kAnyFolders) {
      if (pattern_rest.empty()) return true;
      any = true;
      pattern = pattern_again = pattern_rest;
      path_again = path;
      continue;
    }
    std::string_view path_rest = path;
    const std::string_view name = take_name(path_rest);
    if (!pattern.empty() && name_matches(wanted, name)) {
      pattern = pattern_rest;
      path = path_rest;
    } else if (any) {
      take_name(path_again);
      path = path_again;
      pattern = pattern_again;
    } else {
      return false;
    }
  }
  return pattern.empty();
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  const std::size_t slash = pattern.find('/');
  if (slash == pattern.npos) return name_matches(pattern, path.substr(path.rfind('/') + 1));
  if (slash == 0) return names_match(pattern.substr(1), path);
  if (!pattern.ends_with('/')) return names_match(pattern, path);
  const std::string_view any = slash + 1 == pattern.size() ? "**/" : "";
  return names_match(std::string(any).append(pattern).append(kAnyFolders), path);
}

}  // namespace copydesk::cli
