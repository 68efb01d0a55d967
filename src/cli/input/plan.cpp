#include "cli/input/plan.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <iterator>
#include <numeric>
#include <unordered_map>

#include "cli/output/content_hash.hpp"
#include "copydesk/printable_name.hpp"
#include "copydesk/version.hpp"

namespace copydesk::cli {
namespace {

using Status = ManifestEntry::Status;

ManifestHead head_of(const CommandLine& line, const std::vector<Input>& inputs) {
  ContentHash list;
  const auto add = [&](const std::string& text) { list.add({text.c_str(), text.size() + 1}); };
  add(line.output);
  add(line.batch.output_dir);
  // Files of their own do not depend on the other inputs, so their list may grow.
  if (line.batch.output_dir.empty())
    for (const Input& input : inputs) add(input.path);
  return {std::string(version()), line.batch.articles_hash, hex(list.value())};
}

/// The hash of what an input holds now, or nothing when it cannot be read.
std::optional<std::uint64_t> hash_now(const Input& input) {
  return input.problem.empty() ? content_hash_of(input.path) : std::nullopt;
}

/// Whether doing it again would come to the same.
bool stands(const ManifestEntry& entry, const Input& input) {
  const std::optional<std::uint64_t> now = hash_now(input);
  return now ? *now == entry.hash : entry.status == Status::failed && entry.size == 0;
}

bool has_file(const ManifestEntry& entry, const std::string& path) {
  if (entry.output.empty()) return true;
  struct stat status {};
  return entry.output == printable_name(path) && stat(path.c_str(), &status) == 0 &&
         static_cast<std::uint64_t>(status.st_size) == entry.output_end;
}

/// The last entry of each input.
std::unordered_map<std::string, const ManifestEntry*> by_input(const ManifestContents& contents) {
  std::unordered_map<std::string, const ManifestEntry*> entries;
  for (const ManifestEntry& entry : contents.entries) entries[entry.input] = &entry;
  return entries;
}

std::uint64_t size_of(const std::string& path) {
  std::error_code none;
  const auto size = std::filesystem::file_size(path, none);
  return none ? 0 : size;
}

/// Files of their own: each input for itself.
void keep_files(Plan& plan, const ManifestContents& before, const std::vector<Input>& inputs,
                const Destination& destination) {
  const auto entries = by_input(before);
  for (std::size_t place = 0; place < inputs.size(); ++place) {
    const auto found = entries.find(printable_name(inputs[place].path));
    if (found == entries.end() || found->second->status == Status::failed) continue;
    if (!has_file(*found->second, destination.file_of(place))) continue;
    if (!stands(*found->second, inputs[place])) continue;
    plan.finished[place] = *found->second;
    plan.is_finished[place] = true;
  }
}

/// The size of the output if it is what the whole run before has made.
std::uint64_t size_when_finished(const ManifestContents& before, const std::string& output) {
  const std::uint64_t size = size_of(output);
  return !before.entries.empty() && before.entries.back().output_end == size ? size : 0;
}

/// One place for all: the inputs from the first one on that still stand.
void keep_beginning(Plan& plan, const ManifestContents& before, const std::vector<Input>& inputs,
                    const std::string& output) {
  const std::uint64_t written =
      std::max(size_of(output + ".partial"), size_when_finished(before, output));
  for (std::size_t place = 0; place < before.entries.size() && place < inputs.size(); ++place) {
    const ManifestEntry& entry = before.entries[place];
    if (entry.input != printable_name(inputs[place].path) || entry.output_end > written) return;
    if (!stands(entry, inputs[place])) return;
    plan.kept = entry.output_end;
    plan.finished[place] = entry;
    plan.is_finished[place] = true;
  }
}

bool exists(const std::string& path) {
  std::error_code none;
  return std::filesystem::exists(path, none);
}

/// What lies in the finished output cannot be gone on with: all of it stands or nothing.
void check_beginning(Plan& plan, const std::string& output) {
  if (exists(output + ".partial")) return;
  plan.is_complete = std::all_of(plan.is_finished.begin(), plan.is_finished.end(), std::identity());
  if (plan.is_complete) return;
  if (exists(output))
    plan.remark = output + " was finished and an input has changed since: all is converted anew";
  plan.kept = 0;
  std::fill(plan.is_finished.begin(), plan.is_finished.end(), false);
}

Result<void> take_over(Plan& plan, const CommandLine& line, const std::vector<Input>& inputs,
                       const Destination& destination) {
  struct stat status {};
  if (stat(line.batch.manifest.c_str(), &status) != 0 && errno == ENOENT) return {};
  auto before = read_manifest(line.batch.manifest);
  if (!before) return before.error();
  if (before->head != plan.head) {
    if (line.batch.restart) return {};
    return Error{"the manifest " + line.batch.manifest +
                 " is of a run with other inputs, options or version; --restart begins anew"};
  }
  if (!line.batch.output_dir.empty()) {
    keep_files(plan, *before, inputs, destination);
    std::copy_if(before->entries.begin(), before->entries.end(), std::back_inserter(plan.before),
                 [](const ManifestEntry& entry) { return !entry.output.empty(); });
    return {};
  }
  keep_beginning(plan, *before, inputs, line.output);
  check_beginning(plan, line.output);
  return {};
}

/// Without `--resume`: what it would keep of a run before that did not end.
void remark_on_unfinished(Plan& plan, const CommandLine& line, const std::vector<Input>& inputs) {
  auto before = read_manifest(line.batch.manifest);
  if (!before || before->head != plan.head) return;
  if (line.batch.output_dir.empty() && !exists(line.output + ".partial")) return;
  const auto entries = by_input(*before);
  std::size_t known = 0;
  std::size_t finished = 0;
  for (const Input& input : inputs) {
    const auto found = entries.find(printable_name(input.path));
    if (found == entries.end()) continue;
    ++known;
    if (found->second->status != Status::failed) ++finished;
  }
  if (finished == 0 || known == inputs.size()) return;
  plan.remark = line.batch.manifest + " shows " + std::to_string(finished) + " of " +
                std::to_string(inputs.size()) +
                " inputs as finished: they are converted anew, --resume would keep them";
}

}  // namespace

Result<Plan> make_plan(const CommandLine& line, const std::vector<Input>& inputs,
                       const Destination& destination) {
  Plan plan;
  plan.finished.resize(inputs.size());
  plan.is_finished.resize(inputs.size());
  if (!line.batch.manifest.empty()) plan.head = head_of(line, inputs);
  if (line.batch.resume) {
    if (Result<void> taken = take_over(plan, line, inputs, destination); !taken)
      return taken.error();
  } else if (!line.batch.manifest.empty()) {
    remark_on_unfinished(plan, line, inputs);
  }
  for (std::size_t place = 0; place < inputs.size(); ++place)
    if (!plan.is_finished[place]) plan.places.push_back(place);
  return plan;
}

}  // namespace copydesk::cli
