#include "results.hpp"

#include <utility>

#include "copydesk/printable_name.hpp"

namespace copydesk::cli {
namespace {

using Clock = std::chrono::steady_clock;
using Status = ManifestEntry::Status;

/// How much work a run that is killed may lose when all articles go to one place: waiting for the
/// disk after every input would take far longer than converting it.
constexpr std::chrono::milliseconds kCheckpoint{250};

std::string name_of(const std::string& path) {
  return path == "-" ? "standard input" : path.empty() ? "''" : path;
}

std::string place_of(const Finding& finding) {
  return name_of(finding.path) + ":" + std::to_string(finding.line) + ":" +
         std::to_string(finding.column);
}

InputStatus reported(Status status) {
  return status == Status::done      ? InputStatus::done
         : status == Status::skipped ? InputStatus::skipped
                                     : InputStatus::failed;
}

std::optional<Severity> least_severity(FailOn fail_on) {
  if (fail_on == FailOn::never) return std::nullopt;
  return fail_on == FailOn::error ? Severity::error : Severity::warning;
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
  if (!plan_.is_complete)
    if (Result<void> opened = destination_.open(plan_.kept); !opened) return opened;
  if (!keeps_manifest()) return {};
  ManifestContents kept{plan_.head, {}};
  for (std::size_t place = 0; place < inputs_.size(); ++place)
    if (plan_.is_finished[place]) kept.entries.push_back(plan_.finished[place]);
  return manifest_.open(line_.batch.manifest, kept);
}

void Results::add(std::vector<Converted> batch) {
  for (Converted& converted : batch)
    if (!is_over()) add(std::move(converted));
}

void Results::add(Converted converted) {
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
  if (converted.closes && !output_error_) close_input(converted);
}

void Results::tell(Finding finding) {
  if (!line_.batch.reports_instead()) {
    const Diagnostic diagnostic{finding.severity, finding.code, {}, finding.message};
    if (finding.severity == Severity::error || line_.verbosity == Verbosity::verbose)
      console_.diagnostic(place_of(finding), diagnostic);
  }
  if (report_) report_->add(std::move(finding));
}

void Results::close_input(const Converted& converted) {
  keep(destination_.close(converted.input));
  ManifestEntry entry;
  entry.input = printable_name(inputs_[converted.input].path);
  entry.error = !converted.problem.empty() ? converted.problem : lost_.value_or("");
  entry.status = converted.skipped      ? Status::skipped
                 : !entry.error.empty() ? Status::failed
                                        : Status::done;
  entry.hash = converted.hash;
  entry.size = converted.size;
  entry.articles = std::exchange(articles_, 0);
  entry.output = entry.articles > 0 ? printable_name(destination_.file_of(converted.input)) : "";
  entry.output_end = destination_.size();
  if (entry.status == Status::done) tell_completeness(inputs_[converted.input].path);
  completeness_ = {};
  lost_.reset();
  summary_.bytes += entry.size;
  tell_outcome(converted.input, entry);
  if (keeps_manifest()) waiting_.push_back(std::move(entry));
  checkpoint();
}

void Results::tell_outcome(std::size_t place, const ManifestEntry& entry) {
  const std::string name = name_of(inputs_[place].path);
  if (entry.status == Status::done) ++summary_.done;
  if (entry.status == Status::skipped) {
    ++summary_.skipped;
    if (!line_.batch.reports_instead()) console_.note(name + ": skipped, " + entry.error);
  }
  if (entry.status == Status::failed) {
    ++summary_.failed;
    if (!line_.batch.reports_instead()) console_.error(name + ": " + entry.error);
    too_many_failed_ = line_.batch.max_errors && summary_.failed > *line_.batch.max_errors;
  }
  if (report_) report_->add_input(inputs_[place].path, reported(entry.status), entry.error);
}

/// A download of which documents are missing is a warning about its input.
void Results::tell_completeness(const std::string& path) {
  completeness_.finish();
  summary_.declared += completeness_.declared();
  summary_.found += completeness_.found();
  if (completeness_.complete()) return;
  ++summary_.warnings;
  if (!line_.batch.reports_instead())
    console_.warning(name_of(path) + ": " + completeness_.summary());
  if (!report_) return;
  Finding finding;
  finding.path = path;
  finding.severity = Severity::warning;
  finding.code = "input.incomplete";
  finding.message = completeness_.summary();
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
    tell_outcome(next_, entry);
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
  if (output_error_) return *output_error_;
  if (!too_many_failed_) take_over_until(inputs_.size());
  if (keeps_manifest()) write_waiting();
  if (too_many_failed_)
    console_.error("stopped: more than " + std::to_string(*line_.batch.max_errors) +
                   " inputs failed");
  else
    keep(destination_.finish());
  if (keeps_manifest() && !output_error_) keep(write_manifest(line_.batch.manifest, contents()));
  if (!output_error_) keep(write_summary());
  if (report_ && !output_error_) keep(write_report());
  if (output_error_) return *output_error_;
  console_.note(summary_line(summary_));
  return {};
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
  const FailOn fail_on = line_.batch.fail_on;
  const bool failed = too_many_failed_ || (fail_on != FailOn::never && summary_.failed > 0) ||
                      (fail_on != FailOn::never && summary_.errors > 0) ||
                      (fail_on == FailOn::warning && summary_.warnings > 0);
  return failed ? ExitStatus::some_failed : ExitStatus::good;
}

}  // namespace copydesk::cli
