#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "cli/input/plan.hpp"
#include "cli/input/take.hpp"
#include "cli/output/destination.hpp"
#include "cli/output/manifest.hpp"
#include "cli/output/summary.hpp"
#include "cli/progress.hpp"
#include "cli/report/report.hpp"
#include "cli/shards/shard.hpp"
#include "copydesk/completeness.hpp"

namespace copydesk::cli {

/// Takes what became of the inputs, in their order: articles go to their Destination, messages to
/// the console, and everything is counted. For one thread.
class Results {
 public:
  /// All must outlive this.
  Results(const CommandLine& line, const Console& console, const std::vector<Input>& inputs,
          const std::vector<std::string>& names);

  /// Decides what is to be done and opens what is written to.
  [[nodiscard]] Result<void> open();

  /// The inputs to convert.
  [[nodiscard]] const std::vector<std::size_t>& places() const { return plan_.places; }

  /// Takes a batch, or as much of it as is wanted.
  void add(std::vector<Converted> batch);

  /// Puts out what waits, because nothing else comes soon.
  void flush();

  /// Whether nothing more is wanted: writing has failed, or too many inputs have.
  [[nodiscard]] bool is_over() const { return output_error_ || too_many_failed_; }

  /// Puts the output in its place and writes summary, manifest and report.
  [[nodiscard]] Result<void> finish();

  [[nodiscard]] ExitStatus status() const;
  [[nodiscard]] const Summary& summary() const { return summary_; }

  /// Tells a shard what becomes of its inputs. It must outlive this.
  void tell(ShardRun* shard) { shard_ = shard; }

 private:
  [[nodiscard]] bool keeps_manifest() const { return !line_.batch.manifest.empty(); }
  void add(Converted converted);
  void tell(Finding finding);
  void end_text(Converted& converted);
  void tell_skipped(Finding finding);
  void tell_failed(Finding finding);
  void close_input(const Converted& converted);
  void tell_outcome(std::size_t place, const ManifestEntry& entry, bool told);
  void count_failure();
  void tell_completeness(Finding finding);
  void tell_incomplete(Finding finding);
  void take_over_until(std::size_t place);
  void checkpoint();
  void write_waiting();
  void keep(const Result<void>& result);
  [[nodiscard]] ManifestContents contents();
  void finish_manifest();
  void tell_left_over(const ManifestEntry& entry);
  [[nodiscard]] Result<void> write_summary() const;
  [[nodiscard]] Result<void> write_report();

  const CommandLine& line_;
  const Console& console_;
  const std::vector<Input>& inputs_;
  ShardRun* shard_ = nullptr;
  Destination destination_;
  std::optional<Progress> progress_;  ///< while inputs are converted
  Plan plan_;
  Manifest manifest_;
  std::vector<ManifestEntry> waiting_;  ///< finished inputs that the manifest does not show yet
  std::vector<ManifestEntry> done_;     ///< those that it shows, of this run
  std::size_t next_ = 0;                ///< the first input that nothing was told about
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point checked_ = started_;
  std::optional<Report> report_;
  Summary summary_;
  Completeness completeness_;        ///< of the text that is open
  std::optional<std::string> lost_;  ///< why one of its records is lost
  std::uint64_t articles_ = 0;       ///< of the input that is open
  std::string problem_;              ///< why it failed or was skipped
  bool skipped_ = false;
  std::uint64_t failed_texts_ = 0;  ///< of those in it
  std::uint64_t failures_ = 0;      ///< of inputs and of the texts in them
  std::optional<Error> output_error_;
  bool too_many_failed_ = false;
};

}  // namespace copydesk::cli
