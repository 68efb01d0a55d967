#include <algorithm>
#include <functional>
#include <optional>
#include <thread>

#include "cli/commands.hpp"
#include "cli/input/intake.hpp"
#include "cli/ordered_workers.hpp"
#include "cli/output/mirror.hpp"
#include "cli/output/results.hpp"
#include "cli/output/written.hpp"
#include "cli/shards/shard.hpp"

namespace copydesk::cli {
namespace {

/// Does something when a scope is left, however that happens.
class Finally {
 public:
  explicit Finally(std::function<void()> act) : act_(std::move(act)) {}
  Finally(const Finally&) = delete;
  Finally& operator=(const Finally&) = delete;
  ~Finally() { act_(); }

 private:
  std::function<void()> act_;
};

/// One run: the inputs go through Intake, TakeConverter and Results, the first and the last of
/// them each on a thread of its own when there are several.
class Conversion {
 public:
  /// `shard` is told what becomes of the inputs, if it is not null.
  Conversion(const CommandLine& line, const Console& console, std::vector<Input> inputs,
             ShardRun* shard)
      : line_(line), console_(console), inputs_(std::move(inputs)), shard_(shard), convert_(line) {}

  ExitStatus run() {
    if (auto names = file_names(); !names)
      return refuse(names.error());
    else
      names_ = std::move(*names);
    Results results(line_, console_, inputs_, names_);
    results.tell(shard_);
    if (Result<void> opened = results.open(); !opened) return refuse(opened.error());
    if (line_.batch.jobs > 1)
      convert_on_threads(results);
    else
      convert_here(results);
    if (Result<void> done = results.finish(); !done) return refuse(done.error());
    if (shard_ != nullptr && !results.is_over())
      if (Result<void> done = shard_->finish(results.summary()); !done) return refuse(done.error());
    return results.status();
  }

 private:
  [[nodiscard]] ExitStatus refuse(const Error& error) const {
    console_.error(error.message);
    return ExitStatus::refused;
  }

  [[nodiscard]] Result<std::vector<std::string>> file_names() {
    if (line_.writer != nullptr && line_.output != "-" && is_among(line_.output, inputs_))
      return Error{std::string("the output ").append(line_.output).append(" is also an input")};
    if (line_.batch.output_dir.empty()) return std::vector<std::string>();
    std::string ending = std::string(".").append(line_.writer->extension);
    if (line_.batch.compression != nullptr) ending += line_.batch.compression->ending;
    auto names = mirrored_names(inputs_, ending);
    if (!names) return names;
    if (Result<void> checked = check_output_folder(line_, *names); !checked) return checked.error();
    return names;
  }

  void convert_here(Results& results) {
    const auto put = [&](Batch batch, std::size_t) {
      results.add(convert_(batch));
      return !results.is_over();
    };
    const auto flush = [&] { results.flush(); };
    Intake(line_, inputs_, stop_, put, flush).run(results.places());
  }

  /// Bytes under way: enough for every thread and the next batch for it, or one record that is as
  /// long as may be. Converting takes some ten times as much memory.
  [[nodiscard]] std::size_t capacity() const {
    return std::max(line_.options.read.max_record, 4 * kBatch * line_.batch.jobs);
  }

  void convert_on_threads(Results& results) {
    using Workers = OrderedWorkers<Batch, std::vector<Converted>>;
    Workers workers(line_.batch.jobs, capacity(), [this](Batch& batch) { return convert_(batch); });
    const auto put = [&](Batch batch, std::size_t weight) {
      return workers.put(std::move(batch), weight);
    };
    const std::jthread intake([&] {
      Intake(line_, inputs_, stop_, put, [] {}).run(results.places());
      workers.close();
    });
    const Finally end([&] {
      workers.stop();
      stop_.raise();
    });
    while (std::optional<std::vector<Converted>> product = workers.take()) {
      results.add(std::move(*product));
      if (results.is_over()) return;
      if (workers.is_idle()) results.flush();
    }
  }

  const CommandLine& line_;
  const Console& console_;
  std::vector<Input> inputs_;
  ShardRun* shard_;
  std::vector<std::string> names_;
  const TakeConverter convert_;
  StopSignal stop_;
};

/// The inputs, with a note about those that are named several times; nothing when there is no list.
std::optional<std::vector<Input>> listed(const CommandLine& line, const Console& console) {
  auto list = list_inputs(line.paths, line.inputs);
  if (!list) {
    console.error(list.error().message);
    return std::nullopt;
  }
  for (const std::string& path : list->repeated)
    console.note(path, "named several times, read once");
  if (Result<void> checked = check_written(line, list->inputs); !checked) {
    console.error(checked.error().message);
    return std::nullopt;
  }
  pass_over_written(line, console, list->inputs);
  if (list->inputs.empty() && line.inputs.list.empty())
    console.warning("nothing to read was found in the folders");
  return std::move(list->inputs);
}

ExitStatus convert_all(const CommandLine& line, const Console& console) {
  auto inputs = listed(line, console);
  if (!inputs) return ExitStatus::refused;
  return Conversion(line, console, std::move(*inputs), nullptr).run();
}

ExitStatus convert_shard(const CommandLine& line, const Console& console) {
  const auto inputs = listed(line, console);
  if (!inputs) return ExitStatus::refused;
  ShardRun shard(line, *inputs);
  if (const std::optional<ExitStatus> before = shard.done_before(console)) return *before;
  if (Result<void> begun = shard.begin(); !begun) {
    console.error(begun.error().message);
    return ExitStatus::refused;
  }
  return Conversion(shard.line(), console, shard.inputs(), &shard).run();
}

}  // namespace

ExitStatus convert_inputs(const CommandLine& line, const Console& console) {
  return line.batch.shard ? convert_shard(line, console) : convert_all(line, console);
}

ExitStatus check_inputs(const CommandLine& line, const Console& console) {
  CommandLine checking = line;
  checking.writer = nullptr;
  if (checking.batch.report.empty()) checking.batch.report = std::string(1, '-');
  if (checking.batch.report_format == nullptr)
    checking.batch.report_format = find_report_format("text");
  return convert_all(checking, console);
}

}  // namespace copydesk::cli
