#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/report/worst.hpp"
#include "copydesk/diagnostic.hpp"

namespace copydesk::cli {

/// The code under which a failed input is told as a finding.
inline constexpr std::string_view kInputFailed = "input.failed";

/// A doubt about a place in an input.
struct Finding {
  std::string path;          ///< as it was given; `-` is standard input
  std::string member;        ///< inside an archive, else empty
  std::uint64_t line = 0;    ///< 1-based; 0 is the input as a whole
  std::uint64_t column = 0;  ///< 1-based, in code points; 0 is the whole line
  Severity severity = Severity::warning;
  std::string code;
  std::string message;
};

/// `dump.txt:12:1`, `archive.zip: a.txt:12:1` or `standard input`, safe on a terminal.
[[nodiscard]] std::string place_of(const Finding& finding);

enum class InputStatus : std::uint8_t { done, skipped, failed };

struct ReportedInput {
  std::string path;
  InputStatus status = InputStatus::done;
  std::string message;               ///< why it was skipped or failed
  std::uint64_t number = 0;          ///< of the input among all of them, from 0
  std::uint64_t findings_begin = 0;  ///< of the findings that are kept, those about it
  std::uint64_t findings_end = 0;
};

/// How many of each there were, whether or not they are kept.
struct ReportCounts {
  std::uint64_t inputs = 0;
  std::uint64_t failed = 0;   ///< inputs
  std::uint64_t skipped = 0;  ///< inputs
  std::uint64_t errors = 0;   ///< findings, failed inputs not counted
  std::uint64_t warnings = 0;
  std::uint64_t notes = 0;
};

/// What a report's format prints.
struct ReportContents {
  std::vector<Finding> findings;  ///< a failed input is an error with the code `kInputFailed`
  std::vector<ReportedInput> inputs;
  ReportCounts counts;
  std::uint64_t findings_left_out = 0;  ///< counted, but not kept
  std::uint64_t inputs_left_out = 0;
  std::optional<Severity> fail_on;  ///< the least severity that makes an input fail
};

/// A form in which findings are told, named by `--report-format`.
struct ReportFormat {
  std::string_view name;
  std::string_view summary;  ///< one line for people
  std::string (*print)(const ReportContents& contents);
};

/// Every format of a report.
[[nodiscard]] std::span<const ReportFormat> report_formats();

/// The format of that name, or null.
[[nodiscard]] const ReportFormat* find_report_format(std::string_view name);

/// Collects what was found in the inputs, in their order, and prints it at the end. Memory is
/// bounded: of very many findings the worst are kept and the others counted. The report depends
/// on what was added alone. Not to be called by two threads at once.
class Report {
 public:
  /// `fail_on` is the least severity that makes an input fail where a format tells it (JUnit);
  /// none: only inputs that could not be converted do.
  explicit Report(const ReportFormat& format, std::optional<Severity> fail_on = Severity::error);

  /// A finding about the input that is added next.
  void add(Finding finding);

  /// An input that has been read, after the findings about it. A failed one is a finding itself.
  void add_input(std::string path, InputStatus status, std::string message = {});

  /// The report. Nothing may be added afterwards.
  [[nodiscard]] std::string finish();

 private:
  struct Kept {
    std::uint64_t input;
    Finding finding;
  };
  void keep(Finding finding, std::size_t rank);

  const ReportFormat& format_;
  std::optional<Severity> fail_on_;
  ReportCounts counts_;
  std::uint64_t findings_ = 0;
  std::size_t worst_ = 0;  ///< rank of the worst finding about the next input
  Worst<Kept, 4> kept_;
  Worst<ReportedInput, 4> inputs_;
};

}  // namespace copydesk::cli
