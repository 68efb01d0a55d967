// Findings for people, a line each as on standard error, and the counts.
#include "cli/report/report_formats.hpp"
#include "cli/visible.hpp"
#include "copydesk/diagnostic.hpp"

namespace copydesk::cli {
namespace {

std::string counted(std::uint64_t count, std::string_view what) {
  return std::to_string(count).append(" ").append(what).append(count == 1 ? "" : "s");
}

}  // namespace

std::string place_of(const Finding& finding) {
  std::string place = finding.path == "-" ? "standard input" : visible(finding.path);
  if (!finding.member.empty()) place.append(": ").append(visible(finding.member));
  if (finding.line > 0) place.append(":").append(std::to_string(finding.line));
  if (finding.line > 0 && finding.column > 0)
    place.append(":").append(std::to_string(finding.column));
  return place;
}

std::string summary_of(const ReportCounts& counts) {
  std::string text =
      counted(counts.inputs, "input") + ", " + std::to_string(counts.failed) + " failed";
  if (counts.skipped > 0) text += ", " + std::to_string(counts.skipped) + " skipped";
  return text + "; " + counted(counts.errors, "error") + ", " +
         counted(counts.warnings, "warning") + ", " + counted(counts.notes, "note");
}

std::string report_text(const ReportContents& contents) {
  std::string out;
  for (const Finding& finding : contents.findings) {
    out.append(place_of(finding)).append(": ").append(to_string(finding.severity)).append(": ");
    out.append(visible(finding.message)).append(" [").append(finding.code).append("]\n");
  }
  if (contents.findings_left_out > 0)
    out.append(counted(contents.findings_left_out, "more finding")).append(" not listed\n");
  return out.append(summary_of(contents.counts)).append("\n");
}

}  // namespace copydesk::cli
