#include "cli/output/written.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>

#include "cli/input/glob.hpp"
#include "cli/output/mirror.hpp"

namespace copydesk::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStandardOutput = "standard output";

struct Written {
  std::string what;
  std::string path;  ///< empty: not written; `-` is standard output
};

std::vector<Written> reports_of(const CommandLine& line) {
  return {{"the manifest", line.batch.manifest},
          {"the report", line.batch.report},
          {"the summary", line.batch.summary}};
}

fs::path canonical(const fs::path& path) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(path, error), error);
}

/// The same for every path to a file; empty for what has room for all, such as a terminal.
std::string place_of(const std::string& path) {
  if (path == "-" || path == "/dev/stdout") return kStandardOutput;
  struct stat status {};
  if (path.empty() || (stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode))) return {};
  return canonical(path).string();
}

bool lies_below(const fs::path& folder, const fs::path& path) {
  const fs::path below = path.lexically_relative(folder);
  return !below.empty() && *below.begin() != "..";
}

/// Reports come last, and a long run shall not end without a place for them. The output folder is
/// made by then.
Result<void> check_folder(const Written& report, const CommandLine& line) {
  const fs::path folder = canonical(report.path).parent_path();
  const std::string& made = line.batch.output_dir;
  if (!made.empty() && lies_below(canonical(made), folder)) return {};
  if (access(folder.c_str(), W_OK | X_OK) == 0) return {};
  return Error{"cannot write to " + report.path + ": " + std::strerror(errno)};
}

bool any_matches(const std::vector<std::string>& globs, const fs::path& path) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return glob_matches(glob, path.native()); });
}

/// Whether a file is among those that the globs choose below a folder.
bool is_chosen(const InputChoice& choice, const fs::path& file) {
  fs::path part;
  for (const fs::path& name : file)
    if (any_matches(choice.exclude, part /= name)) return false;
  return choice.include.empty() || any_matches(choice.include, file);
}

std::vector<Input> named_among(const std::vector<Input>& inputs) {
  std::vector<Input> named;
  std::copy_if(inputs.begin(), inputs.end(), std::back_inserter(named),
               [](const Input& input) { return !input.from_folder; });
  return named;
}

}  // namespace

Result<void> check_written(const CommandLine& line, const std::vector<Input>& inputs) {
  std::vector<Written> before;
  if (line.writer != nullptr && line.batch.output_dir.empty())
    before.push_back({"the articles", line.output});
  for (Written& next : reports_of(line)) {
    const std::string place = place_of(next.path);
    if (place.empty()) continue;
    if (is_among(next.path, named_among(inputs)))
      return Error{next.what + " " + next.path + " is also an input"};
    for (const Written& other : before)
      if (place_of(other.path) == place)
        return Error{other.what + " and " + next.what + " would both go to " +
                     (next.path == "-" ? place : next.path)};
    if (place != kStandardOutput)
      if (Result<void> checked = check_folder(next, line); !checked) return checked;
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

Result<void> check_output_folder(const CommandLine& line, const std::vector<std::string>& names) {
  const fs::path folder = canonical(line.batch.output_dir);
  for (const std::string& input : line.paths) {
    std::error_code error;
    if (!line.inputs.recursive || !fs::is_directory(input, error)) continue;
    if (!lies_below(canonical(input), folder)) continue;
    const fs::path below = folder.lexically_relative(canonical(input));
    if (std::any_of(names.begin(), names.end(), [&](const std::string& name) {
          return is_chosen(line.inputs, (below / name).lexically_normal());
        }))
      return Error{"the output folder " + line.batch.output_dir +
                   " lies in a folder that is read: name another one, or --exclude it"};
  }
  return {};
}

}  // namespace copydesk::cli
