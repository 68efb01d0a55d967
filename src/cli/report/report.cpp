#include "cli/report/report.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/report/report_formats.hpp"

namespace copydesk::cli {
namespace {

/// As many results as one run of SARIF may have, so that one limit serves every format.
constexpr std::size_t kMostFindings = 25000;
constexpr std::size_t kMostInputs = 25000;

constexpr std::size_t kFailed = 3;  // rank of a failed input, above every finding's

constexpr std::array kFormats{
    ReportFormat{"text", "one line a finding, for people", report_text},
    ReportFormat{"json", "one object with the findings and counts", report_json},
    ReportFormat{"github", "annotations of GitHub Actions", report_github},
    ReportFormat{"junit", "JUnit's XML, one test case an input", report_junit},
    ReportFormat{"sarif", "SARIF 2.1.0, for code scanning", report_sarif},
};

std::size_t rank_of(Severity severity) { return static_cast<std::size_t>(severity); }

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* find_report_format(std::string_view name) {
  for (const ReportFormat& format : report_formats())
    if (format.name == name) return &format;
  return nullptr;
}

Report::Report(const ReportFormat& format, std::optional<Severity> fail_on)
    : format_(format), fail_on_(fail_on), kept_(kMostFindings), inputs_(kMostInputs) {}

void Report::add(Finding finding) {
  switch (finding.severity) {
    case Severity::error: ++counts_.errors; break;
    case Severity::warning: ++counts_.warnings; break;
    case Severity::note: ++counts_.notes; break;
  }
  const std::size_t rank = rank_of(finding.severity);
  keep(std::move(finding), rank);
}

void Report::keep(Finding finding, std::size_t rank) {
  ++findings_;
  worst_ = std::max(worst_, rank);
  kept_.add(rank, {counts_.inputs, std::move(finding)});
}

void Report::add_input(std::string path, InputStatus status, std::string message) {
  if (status == InputStatus::failed) {
    ++counts_.failed;
    keep({path, {}, 0, 0, Severity::error, std::string(kInputFailed), message}, kFailed);
  }
  if (status == InputStatus::skipped) ++counts_.skipped;
  inputs_.add(worst_, {std::move(path), status, std::move(message), counts_.inputs, 0, 0});
  ++counts_.inputs;
  worst_ = 0;
}

std::string Report::finish() {
  ReportContents contents;
  contents.fail_on = fail_on_;
  contents.counts = counts_;
  contents.inputs = inputs_.take();
  std::vector<Kept> kept = kept_.take();
  contents.findings_left_out = findings_ - kept.size();
  contents.inputs_left_out = counts_.inputs - contents.inputs.size();
  std::size_t at = 0;
  for (ReportedInput& input : contents.inputs) {
    while (at < kept.size() && kept[at].input < input.number) ++at;
    input.findings_begin = at;
    while (at < kept.size() && kept[at].input == input.number) ++at;
    input.findings_end = at;
  }
  contents.findings.reserve(kept.size());
  for (Kept& one : kept) contents.findings.push_back(std::move(one.finding));
  return format_.print(contents);
}

}  // namespace copydesk::cli
