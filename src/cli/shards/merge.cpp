// Joins the files of shards into what a single run would have written: the inputs in the order of
// the full list, each one's lines from the shard that converted it.
#include <algorithm>
#include <functional>
#include <optional>
#include <queue>
#include <utility>

#include "cli/commands.hpp"
#include "cli/input/input.hpp"
#include "cli/output/output.hpp"
#include "cli/output/run_lengths.hpp"
#include "cli/output/summary.hpp"
#include "cli/shards/shard_file.hpp"
#include "cli/shards/shard_set.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kMemory = std::size_t{32} << 20U;  // for all buffers
constexpr std::size_t kSmallestBuffer = std::size_t{16} << 10U;
constexpr std::size_t kLargestBuffer = std::size_t{1} << 20U;

/// A shard's inputs, one after the other, and their lines.
class Source {
 public:
  Source(const std::string& folder, const ShardMarker& marker, std::size_t buffer)
      : marker_(shard_path(folder, marker.shard, ".done")),
        distances_(marker.positions),
        counts_(marker.counts),
        file_(shard_path(folder, marker.shard, ".jsonl"), buffer),
        hash_(marker.hash) {}

  /// Goes on to the next input, if there is one.
  bool advance() {
    const auto distance = distances_.next();
    if (distance) position_ += *distance;
    return distance.has_value();
  }

  /// Where the input stands in the full list.
  [[nodiscard]] std::uint64_t position() const { return position_; }

  /// How many lines it has.
  [[nodiscard]] Result<std::uint64_t> count() {
    const auto count = counts_.next();
    if (!count) return Error{marker_ + ": has no count for each input"};
    return *count;
  }

  [[nodiscard]] ShardFile& file() { return file_; }

  /// Fails on a file that is not what the marker says. To be called when its lines were read.
  [[nodiscard]] Result<void> check_end() {
    auto read = file_.is_read();
    if (!read) return read.error();
    if (!*read) return Error{file_.path() + ": has more lines than its marker says"};
    if (file_.hash() != hash_)
      return Error{file_.path() + ": was changed since its marker was made"};
    return {};
  }

 private:
  std::string marker_;
  RunLengthReader distances_;
  RunLengthReader counts_;
  ShardFile file_;
  std::string hash_;
  std::uint64_t position_ = 0;
};

class Merge {
 public:
  Merge(const std::string& folder, const std::vector<ShardMarker>& markers, Output& output)
      : folder_(folder), output_(output), inputs_(markers.front().inputs) {
    const std::size_t buffer =
        std::clamp(kMemory / markers.size(), kSmallestBuffer, kLargestBuffer);
    for (const ShardMarker& marker : markers) sources_.emplace_back(folder, marker, buffer);
    for (std::size_t i = 0; i < sources_.size(); ++i) queue(i);
  }

  /// Fails on a shard that is not what its marker says. A failure to write is kept apart.
  [[nodiscard]] Result<void> run() {
    std::uint64_t position = 0;
    for (; !next_.empty() && !write_error_; ++position) {
      const auto [found, number] = next_.top();
      next_.pop();
      if (found != position) return misplaced(position, found > position);
      if (Result<void> copied = copy(sources_[number]); !copied) return copied;
      queue(number);
    }
    if (write_error_) return {};
    if (position != inputs_) return misplaced(position, position < inputs_);
    return check_ends();
  }

  [[nodiscard]] const std::optional<Error>& write_error() const { return write_error_; }

 private:
  using Next = std::pair<std::uint64_t, std::size_t>;  // position, source

  [[nodiscard]] Error misplaced(std::uint64_t position, bool missing) const {
    return Error{folder_ + ": by the markers, input " + std::to_string(position) +
                 " of the list is in " + (missing ? "no shard" : "two shards")};
  }

  void queue(std::size_t number) {
    if (sources_[number].advance()) next_.emplace(sources_[number].position(), number);
  }

  Result<void> copy(Source& source) {
    auto lines = source.count();
    if (!lines) return lines.error();
    while (*lines > 0 && !write_error_) {
      auto piece = source.file().read(*lines);
      if (!piece) return piece.error();
      if (Result<void> written = output_.write(*piece); !written) write_error_ = written.error();
    }
    return {};
  }

  Result<void> check_ends() {
    for (Source& source : sources_)
      if (Result<void> checked = source.check_end(); !checked) return checked;
    return {};
  }

  const std::string& folder_;
  Output& output_;
  std::uint64_t inputs_;
  std::vector<Source> sources_;
  std::priority_queue<Next, std::vector<Next>, std::greater<>> next_;
  std::optional<Error> write_error_;
};

ExitStatus refuse(const Console& console, const std::string& message) {
  console.error(message);
  return ExitStatus::refused;
}

std::vector<Input> files_of(const std::string& folder, const std::vector<ShardMarker>& markers) {
  std::vector<Input> files;
  for (const ShardMarker& marker : markers)
    for (const char* ending : {".jsonl", ".done"})
      files.emplace_back().path = shard_path(folder, marker.shard, ending);
  return files;
}

/// Says of the whole what a single run would have said.
ExitStatus conclude(const std::vector<ShardMarker>& markers, const CommandLine& line,
                    const Console& console) {
  std::vector<FailedInput> failed;
  Summary all;
  for (const ShardMarker& marker : markers) {
    failed.insert(failed.end(), marker.failed.begin(), marker.failed.end());
    all.articles += marker.articles;
    all.skipped += marker.skipped;
    all.errors += marker.errors;
    all.warnings += marker.warnings;
  }
  all.inputs = markers.front().inputs;
  all.failed = failed.size();
  std::sort(failed.begin(), failed.end(),
            [](const FailedInput& a, const FailedInput& b) { return a.position < b.position; });
  for (const FailedInput& input : failed) console.error(input.path + ": " + input.reason);
  console.note(summary_line(all));
  return status_of(all, line.batch.fail_on);
}

}  // namespace

ExitStatus merge_shards(const CommandLine& line, const Console& console) {
  if (line.paths.size() != 1) return refuse(console, "merge takes one folder of shards");
  const std::string& folder = line.paths.front();
  auto shards = read_shards(folder);
  if (!shards) return refuse(console, shards.error().message);
  for (const std::string& problem : shards->problems) console.error(problem);
  if (!shards->problems.empty()) return ExitStatus::some_failed;
  if (line.output != "-" && is_among(line.output, files_of(folder, shards->markers)))
    return refuse(console, "the output " + line.output + " is also an input");
  Output output;
  if (Result<void> opened = output.open(line.output); !opened)
    return refuse(console, opened.error().message);
  Merge merge(folder, shards->markers, output);
  if (Result<void> merged = merge.run(); !merged) {
    console.error(merged.error().message);
    return ExitStatus::some_failed;
  }
  if (merge.write_error()) return refuse(console, merge.write_error()->message);
  if (Result<void> done = output.finish(); !done) return refuse(console, done.error().message);
  return conclude(shards->markers, line, console);
}

}  // namespace copydesk::cli
