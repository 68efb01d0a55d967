#include "cli/shards/shard.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>

#include "cli/output/content_hash.hpp"
#include "cli/output/output.hpp"
#include "cli/output/written.hpp"
#include "copydesk/version.hpp"

namespace copydesk::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostShards = 99999;  // five digits in a file's name

bool takes(const Shard& shard, std::uint64_t position, const std::string& path) {
  const std::uint64_t key =
      shard.by == ShardBy::hash ? XXH3_64bits(path.data(), path.size()) : position;
  return key % shard.of == shard.number;
}

/// Of the paths and their order; what is in the files does not matter.
std::string hash_of(const std::vector<Input>& inputs) {
  ContentHash hash;
  for (const Input& input : inputs) hash.add({input.path.c_str(), input.path.size() + 1});
  return hex(hash.value());
}

/// Empty when it cannot be read.
std::string hash_of_file(const std::string& path) {
  const auto hash = content_hash_of(path);
  return hash ? hex(*hash) : "";
}

bool read_whole(std::string_view digits, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size();
}

Error failure(const std::string& what, const std::string& path, const std::string& reason) {
  return Error{"cannot " + what + " " + path + ": " + reason};
}

/// A marker is a promise that outlives the machine, so the file it speaks of must be on the disk.
Result<void> store(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool stored = descriptor >= 0 && fsync(descriptor) == 0;
  const int reason = errno;
  if (descriptor >= 0) close(descriptor);
  if (!stored) return failure("store", path, std::strerror(reason));
  return {};
}

Result<void> remove_file(const fs::path& path) {
  std::error_code error;
  fs::remove(path, error);
  if (error) return failure("remove", path.string(), error.message());
  return {};
}

/// What was killed leaves an unfinished file behind.
void remove_unfinished(const std::string& path) {
  const std::string prefix = fs::path(path).filename().string() + ".partial";
  std::error_code error;
  std::vector<fs::path> found;
  fs::directory_iterator at(fs::path(path).parent_path(), error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error))
    if (at->path().filename().string().starts_with(prefix)) found.push_back(at->path());
  for (const fs::path& unfinished : found) fs::remove(unfinished, error);
}

}  // namespace

Result<Shard> read_shard(std::string_view typed) {
  Shard shard;
  const std::size_t slash = std::min(typed.find('/'), typed.size());
  const std::string_view of = typed.substr(std::min(slash + 1, typed.size()));
  const std::string quoted = "--shard: '" + std::string(typed) + "' ";
  if (!read_whole(typed.substr(0, slash), shard.number) || !read_whole(of, shard.of))
    return Error{quoted + "is not of the form K/N, such as 0/8"};
  if (shard.of == 0 || shard.of > kMostShards)
    return Error{quoted + "is no shard: there can be 1 to " + std::to_string(kMostShards)};
  if (shard.number >= shard.of)
    return Error{quoted + "is no shard: shards count from 0, so the last one is " +
                 std::to_string(shard.of - 1) + "/" + std::to_string(shard.of)};
  return shard;
}

Summary summary_of(const ShardMarker& marker) {
  Summary summary;
  summary.inputs = marker.inputs;
  summary.articles = marker.articles;
  summary.failed = marker.failed.size();
  summary.skipped = marker.skipped;
  summary.errors = marker.errors;
  summary.warnings = marker.warnings;
  return summary;
}

ShardRun::ShardRun(const CommandLine& line, const std::vector<Input>& all)
    : line_(line),
      folder_(line.batch.output_dir),
      replaces_input_(line.output != "-" && is_among(line.output, all)) {
  marker_.version = version();
  marker_.shard = *line.batch.shard;
  marker_.options = line.batch.articles_hash;
  marker_.list = hash_of(all);
  marker_.inputs = all.size();
  for (std::uint64_t position = 0; position < all.size(); ++position) {
    if (!takes(marker_.shard, position, all[position].path)) continue;
    inputs_.push_back(all[position]);
    positions_.push_back(position);
  }
  if (folder_.empty()) return;
  line_.output = path(".jsonl");
  line_.batch.output_dir.clear();
}

std::string ShardRun::path(std::string_view ending) const {
  return shard_path(folder_, marker_.shard, ending);
}

std::string ShardRun::name() const {
  return "shard " + std::to_string(marker_.shard.number) + " of " +
         std::to_string(marker_.shard.of);
}

std::optional<ExitStatus> ShardRun::done_before(const Console& console) const {
  std::error_code missing;
  if (folder_.empty() || !fs::exists(path(".done"), missing)) return std::nullopt;
  auto before = read_marker(path(".done"));
  std::string difference = before ? difference_of(*before, marker_) : "with a broken marker";
  if (difference.empty() && hash_of_file(path(".jsonl")) != before->hash)
    difference = "and its file has changed since";
  if (!difference.empty()) {
    console.remark(name() + " was done " + difference + ": it is done again");
    return std::nullopt;
  }
  Summary summary = summary_of(*before);
  summary.inputs = inputs_.size();
  console.remark(name() + " is done already: " + summary_line(summary));
  return status_of(summary, line_.batch.fail_on);
}

Result<void> ShardRun::begin() const {
  if (replaces_input_)
    return Error{std::string("the output ").append(line_.output).append(" is also an input")};
  if (folder_.empty()) return {};
  CommandLine whole = line_;
  whole.batch.output_dir = folder_;
  const std::string file = fs::path(path(".jsonl")).filename().string();
  if (Result<void> checked = check_output_folder(whole, {file}); !checked) return checked;
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) return failure("make the folder", folder_, error.message());
  remove_unfinished(path(".jsonl"));
  remove_unfinished(path(".done"));
  return remove_file(path(".done"));
}

void ShardRun::add(std::size_t place, const ManifestEntry& entry) {
  counts_.add(entry.articles);
  if (entry.status == ManifestEntry::Status::failed)
    marker_.failed.push_back({positions_[place], entry.input, entry.error});
}

Result<void> ShardRun::finish(const Summary& summary) {
  if (folder_.empty()) return {};
  RunLengths distances;
  std::uint64_t before = 0;
  for (const std::uint64_t position : positions_) {
    distances.add(position - before);
    before = position;
  }
  marker_.positions = distances.text();
  marker_.counts = counts_.text();
  marker_.articles = summary.articles;
  marker_.skipped = summary.skipped;
  marker_.errors = summary.errors;
  marker_.warnings = summary.warnings;
  std::error_code error;
  marker_.bytes = fs::file_size(line_.output, error);
  marker_.hash = hash_of_file(line_.output);
  if (marker_.hash.empty()) return Error{line_.output + ": cannot be read again"};
  if (Result<void> stored = store(line_.output); !stored) return stored;
  return write_file(path(".done"), to_json(marker_));
}

}  // namespace copydesk::cli
