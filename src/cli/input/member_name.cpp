#include "cli/input/member_name.hpp"

#include <algorithm>

namespace copydesk::cli {
namespace {

constexpr std::string_view kSeparators = "/\\";

bool is_absolute(std::string_view name) {
  const bool drive = name.size() > 2 && name[1] == ':' && kSeparators.find(name[2]) != name.npos;
  return drive || kSeparators.find(name.front()) != name.npos;
}

bool climbs(std::string_view name) {
  for (std::size_t at = 0, end = 0; at < name.size(); at = end + 1) {
    end = std::min(name.find_first_of(kSeparators, at), name.size());
    if (name.substr(at, end - at) == "..") return true;
  }
  return false;
}

}  // namespace

std::string why_absurd(std::string_view name, std::size_t longest) {
  if (name.empty()) return "has no name that can be read";
  if (name.size() > longest) return "has a name of " + std::to_string(name.size()) + " bytes";
  if (is_absolute(name)) return "has a name that is an absolute path";
  return climbs(name) ? "has a name that leads out of the archive" : "";
}

}  // namespace copydesk::cli
