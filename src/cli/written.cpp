#include "written.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "mirror.hpp"

namespace copydesk::cli {
namespace {

namespace fs = std::filesystem;

struct Written {
  std::string what;
  std::string path;  ///< empty: not written; `-` is standard output
};

std::vector<Written> reports_of(const CommandLine& line) {
  return {{"the manifest", line.batch.manifest},
          {"the report", line.batch.report},
          {"the summary", line.batch.summary}};
}

/// The same for every path to a file; empty for what has room for all, such as a terminal.
std::string place_of(const std::string& path) {
  if (path == "-" || path == "/dev/stdout") return "standard output";
  struct stat status {};
  if (path.empty() || (stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode))) return {};
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(path, error), error).string();
}

}  // namespace

Result<void> check_written(const CommandLine& line, const std::vector<Input>& inputs) {
  std::vector<Input> named;
  std::copy_if(inputs.begin(), inputs.end(), std::back_inserter(named),
               [](const Input& input) { return !input.from_folder; });
  std::vector<Written> before;
  if (line.writer != nullptr && line.batch.output_dir.empty())
    before.push_back({"the articles", line.output});
  for (Written& next : reports_of(line)) {
    const std::string place = place_of(next.path);
    if (place.empty()) continue;
    if (is_among(next.path, named)) return Error{next.what + " " + next.path + " is also an input"};
    for (const Written& other : before)
      if (place_of(other.path) == place)
        return Error{other.what + " and " + next.what + " would both go to " +
                     (next.path == "-" ? place : next.path)};
    before.push_back(std::move(next));
  }
  return {};
}

void pass_over_written(const CommandLine& line, const Console& console,
                       std::vector<Input>& inputs) {
  std::vector<Written> written = reports_of(line);
  if (!line.batch.manifest.empty())
    written.push_back({"the unfinished output", line.output + kUnfinished});
  for (const Written& own : written) {
    if (own.path.empty()) continue;
    const std::string name = fs::path("/" / fs::path(own.path).filename()).string();
    std::erase_if(inputs, [&](const Input& input) {
      if (!input.from_folder || !input.path.ends_with(name) || !is_among(own.path, {input}))
        return false;
      console.note(input.path, "passed over, is " + own.what + " of this run");
      return true;
    });
  }
}

}  // namespace copydesk::cli
