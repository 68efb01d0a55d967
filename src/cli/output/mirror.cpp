#include "cli/output/mirror.hpp"

#include <algorithm>
#include <climits>
#include <filesystem>
#include <numeric>

#include "copydesk/printable_name.hpp"

namespace copydesk::cli {
namespace {

namespace fs = std::filesystem;

/// Never leads out of the folder: what a path goes up, and its root, is left out.
std::string name_below(const std::string& path) {
  fs::path name;
  for (const fs::path& part : fs::path(path).lexically_normal().relative_path())
    if (part != "..") name /= part;
  return name.string();
}

bool is_too_long(const std::string& name) {
  const fs::path file = fs::path(name + kUnfinished).filename();
  return file.native().size() > NAME_MAX;
}

/// Places in the order of their names.
std::vector<std::size_t> sorted(const std::vector<std::string>& names) {
  std::vector<std::size_t> places(names.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return names[a] < names[b]; });
  return places;
}

}  // namespace

Result<std::vector<std::string>> mirrored_names(std::vector<Input>& inputs,
                                                const std::string& ending) {
  std::vector<std::string> names;
  for (Input& input : inputs) {
    if (input.path == "-") return Error{"standard input has no name for a file in a folder"};
    names.push_back(name_below(input.path.substr(input.below)) + ending);
    if (input.problem.empty() && is_too_long(names.back()))
      input.problem = "its name is too long for a file in the output folder";
  }
  const std::vector<std::size_t> places = sorted(names);
  for (std::size_t i = 1; i < places.size(); ++i) {
    const std::size_t a = places[i - 1];
    const std::size_t b = places[i];
    if (names[a] == names[b])
      return Error{printable_name(inputs[a].path) + " and " + printable_name(inputs[b].path) +
                   " would both be written to " + printable_name(names[a]) +
                   ": name the folder that holds both"};
  }
  return names;
}

}  // namespace copydesk::cli
