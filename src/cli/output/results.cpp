#include "cli/output/results.hpp"

#include <unistd.h>

#include <utility>

#include "copydesk/printable_name.hpp"

namespace copydesk::cli {
namespace {

using Clock = std::chrono::steady_clock;
using Status = ManifestEntry::Status;

/// How much work a run that is killed may lose when all articles go to one place: waiting for the
/// disk after every input would take far longer than converting it.
constexpr std::chrono::milliseconds kCheckpoint{250};

InputStatus reported(Status status) {
  return status == Status::done      ? InputStatus::done
         : status == Status::skipped ? InputStatus::skipped
                                     : InputStatus::failed;
}

std::optional<Severity> least_severity(FailOn fail_on) {
  if (fail_on == FailOn::never) return std::nullopt;
  return fail_on == FailOn::error ? Severity::error : Severity::warning;
}

/// Articles on a terminal are what people want to see there.
bool shows_progress(const CommandLine& line) {
  const bool prints = line.writer != nullptr && line.batch.output_dir.empty() && line.output == "-";
  return wants_progress(line.verbosity) && line.log_format == LogFormat::text &&
         !(prints && isatty(STDOUT_FILENO) != 0);
}

/// The rest of a message.
std::string what_stopping_leaves(const CommandLine& line) {
  if (line.writer == nullptr) return {};
  if (!line.batch.output_dir.empty()) return "; the files of the inputs before are written";
  if (line.output == "-") return "; standard output ends early";
  return "; " + line.output + " is not written" +
         (line.batch.manifest.empty() ? "" : ", and --resume goes on");
}

}  // namespace

Results::Results(const CommandLine& line, const Console& console, const std::vector<Input>& inputs,
                 const std::vector<std::string>& names)
    : line_(line), console_(console), inputs_(inputs), destination_(line, names) {
  summary_.inputs = inputs.size();
  if (line.batch.report_format != nullptr)
    report_.emplace(*line.batch.report_format, least_severity(line.batch.fail_on));
}

Result<void> Results::open() {
  auto plan = make_plan(line_, inputs_, destination_);
  if (!plan) return plan.error();
  plan_ = std::move(*plan);
  if (!plan_.remark.empty()) console_.remark(plan_.remark);
  progress_.emplace(console_, plan_.places.size(), shows_progress(line_));
  if (!plan_.is_complete)
    if (Result<void> opened = destination_.open(plan_.kept); !opened) return opened;
  if (!keeps_manifest()) return {};
  ManifestContents kept{plan_.head, plan_.before};
  for (std::size_t place = 0; place < inputs_.size(); ++place)
    if (plan_.is_finished[place]) kept.entries.push_back(plan_.finished[place]);
  return manifest_.open(line_.batch.manifest, kept);
}

void Results::add(std::vector<Converted> batch) {
  for (Converted& converted : batch)
    if (!is_over()) add(std::move(converted));
}

void Results::add(Converted converted) {
  const std::uint64_t failed = summary_.failed;
  take_over_until(converted.input);
  summary_.articles += converted.articles.count;
  summary_.errors += converted.errors;
  summary_.warnings += converted.warnings;
  summary_.tally.add(converted.tally);
  articles_ += converted.articles.count;
  for (const Declared& declared : converted.declared) completeness_.add(declared);
  for (Finding& finding : converted.findings) tell(std::move(finding));
  keep(destination_.add(converted.input, std::move(converted.articles)));
  if (!converted.lost.empty()) lost_ = std::move(converted.lost.front());
  if (converted.ends && !output_error_) end_text(converted);
  if (converted.closes && !is_over()) close_input(converted);
  progress_->advance(converted.closes ? 1 : 0, converted.bytes, summary_.failed - failed);
}

void Results::tell(Finding finding) {
  if (!line_.batch.reports_instead()) {
    if (finding.severity == Severity::error || line_.verbosity == Verbosity::verbose)
      console_.finding(finding);
  }
  if (report_) report_->add(std::move(finding));
}

/// What became of the only text is told when its input closes.
void Results::end_text(Converted& converted) {
  if (converted.problem.empty() && lost_) converted.problem = std::move(*lost_);
  lost_.reset();
  Finding finding;
  finding.path = inputs_[converted.input].path;
  finding.member = converted.inside;
  finding.line = converted.line;
  if (converted.problem.empty()) tell_completeness(finding);
  completeness_ = {};
  if (!converted.packed) {
    problem_ = converted.problem;
    skipped_ = converted.skipped;
  } else if (!converted.problem.empty()) {
    finding.message = converted.problem;
    converted.skipped ? tell_skipped(std::move(finding)) : tell_failed(std::move(finding));
  }
}

void Results::tell_skipped(Finding finding) {
  ++summary_.skipped_texts;
  finding.severity = Severity::note;
  finding.message = "skipped, " + finding.message;
  if (!line_.batch.reports_instead()) console_.note(finding);
}

void Results::tell_failed(Finding finding) {
  ++failed_texts_;
  ++summary_.failed_texts;
  count_failure();
  finding.severity = Severity::error;
  if (!line_.batch.reports_instead()) console_.error(finding);
  finding.code = kInputFailed;
  if (report_) report_->add(std::move(finding));
}

void Results::close_input(const Converted& converted) {
  if (!converted.warning.empty()) {
    Finding finding;
    finding.path = inputs_[converted.input].path;
    finding.message = converted.warning;
    tell_incomplete(std::move(finding));
  }
  keep(destination_.close(converted.input));
  const bool told = problem_.empty() && failed_texts_ > 0;
  if (told)
    problem_ = failed_texts_ == 1 ? "a text in it failed"
                                  : std::to_string(failed_texts_) + " texts in it failed";
  ManifestEntry entry;
  entry.input = printable_name(inputs_[converted.input].path);
  entry.error = std::exchange(problem_, {});
  entry.status = std::exchange(skipped_, false) ? Status::skipped
                 : !entry.error.empty()         ? Status::failed
                                                : Status::done;
  entry.hash = converted.hash;
  entry.size = converted.size;
  entry.articles = std::exchange(articles_, 0);
  entry.output = entry.articles > 0 ? printable_name(destination_.file_of(converted.input)) : "";
  entry.output_end = destination_.size();
  summary_.bytes += entry.size;
  tell_outcome(converted.input, entry, told);
  failed_texts_ = 0;
  if (shard_ != nullptr) shard_->add(converted.input, entry);
  if (keeps_manifest()) waiting_.push_back(std::move(entry));
  checkpoint();
}

void Results::tell_outcome(std::size_t place, const ManifestEntry& entry, bool told) {
  const std::string& path = inputs_[place].path;
  if (entry.status == Status::done) ++summary_.done;
  if (entry.status == Status::skipped) {
    ++summary_.skipped;
    if (!line_.batch.reports_instead()) console_.note(path, "skipped, " + entry.error);
  }
  if (entry.status == Status::failed) {
    ++summary_.failed;
    if (!line_.batch.reports_instead() && !told) console_.error(path, entry.error);
    if (!told) count_failure();
  }
  if (report_) report_->add_input(path, reported(entry.status), entry.error);
}

void Results::count_failure() {
  ++failures_;
  too_many_failed_ = line_.batch.max_errors && failures_ > *line_.batch.max_errors;
}

/// A download of which documents are missing is a warning about its text.
void Results::tell_completeness(Finding finding) {
  completeness_.finish();
  summary_.declared += completeness_.declared();
  summary_.found += completeness_.found();
  if (completeness_.complete()) return;
  finding.message = completeness_.summary();
  tell_incomplete(std::move(finding));
}

void Results::tell_incomplete(Finding finding) {
  ++summary_.warnings;
  finding.severity = Severity::warning;
  if (!line_.batch.reports_instead()) console_.warning(finding);
  if (!report_) return;
  finding.code = "input.incomplete";
  report_->add(std::move(finding));
}

/// What a run before did with inputs that come before this one.
void Results::take_over_until(std::size_t place) {
  for (; next_ < place; ++next_) {
    if (!plan_.is_finished[next_]) continue;
    const ManifestEntry& entry = plan_.finished[next_];
    ++summary_.resumed;
    summary_.resumed_articles += entry.articles;
    summary_.articles += entry.articles;
    tell_outcome(next_, entry, false);
  }
}

/// Only what lies on the disk is shown as finished.
void Results::checkpoint() {
  if (!keeps_manifest() || waiting_.empty()) return;
  const Clock::time_point now = Clock::now();
  if (line_.batch.output_dir.empty() && now - checked_ < kCheckpoint) return;
  checked_ = now;
  write_waiting();
}

void Results::write_waiting() {
  const bool one_place = line_.batch.output_dir.empty();
  if (one_place) keep(destination_.sync());
  if (!output_error_) keep(manifest_.append(waiting_, one_place));
  for (ManifestEntry& entry : waiting_) done_.push_back(std::move(entry));
  waiting_.clear();
}

void Results::flush() { keep(destination_.flush()); }

void Results::keep(const Result<void>& result) {
  if (!result && !output_error_) output_error_ = result.error();
}

Result<void> Results::finish() {
  progress_.reset();
  if (output_error_) return *output_error_;
  if (!too_many_failed_) take_over_until(inputs_.size());
  if (keeps_manifest()) write_waiting();
  keep(too_many_failed_ ? destination_.flush() : destination_.finish());
  if (too_many_failed_)
    console_.error("stopped: more than " + std::to_string(*line_.batch.max_errors) +
                   " inputs failed" + what_stopping_leaves(line_));
  if (keeps_manifest() && !output_error_) finish_manifest();
  if (!output_error_) keep(write_summary());
  if (report_ && !output_error_) keep(write_report());
  if (output_error_) return *output_error_;
  console_.note(summary_line(summary_));
  return {};
}

void Results::finish_manifest() {
  ManifestContents now = contents();
  if (!too_many_failed_) {
    std::vector<ManifestEntry> left_over = find_left_over(plan_.before, now.entries);
    for (const ManifestEntry& entry : left_over) tell_left_over(entry);
    now.entries.insert(now.entries.begin(), left_over.begin(), left_over.end());
  }
  keep(write_manifest(line_.batch.manifest, now));
}

void Results::tell_left_over(const ManifestEntry& entry) {
  ++summary_.left_over;
  ++summary_.warnings;
  Finding finding;
  finding.path = name_of_printable(entry.output);
  finding.message =
      "is left over from a run before: " + name_of_printable(entry.input) + " gives no article now";
  console_.warning(finding);
  if (!report_) return;
  finding.code = "output.left-over";
  report_->add(std::move(finding));
}

/// Every finished input in the inputs' order.
ManifestContents Results::contents() {
  ManifestContents contents{plan_.head, {}};
  auto done = done_.begin();
  for (std::size_t place = 0; place < inputs_.size(); ++place)
    if (plan_.is_finished[place])
      contents.entries.push_back(std::move(plan_.finished[place]));
    else if (done != done_.end())
      contents.entries.push_back(std::move(*done++));
  return contents;
}

Result<void> Results::write_summary() const {
  if (line_.batch.summary.empty()) return {};
  const std::chrono::duration<double> took = Clock::now() - started_;
  return write_file(line_.batch.summary, summary_json(summary_, took.count(), line_.batch.jobs));
}

Result<void> Results::write_report() {
  const std::string& path = line_.batch.report;
  return write_file(path.empty() ? "/dev/stderr" : path, report_->finish());
}

ExitStatus Results::status() const {
  return too_many_failed_ ? ExitStatus::some_failed : status_of(summary_, line_.batch.fail_on);
}

}  // namespace copydesk::cli
