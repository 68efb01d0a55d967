// Workflow commands of GitHub Actions, which become annotations. Only ten of a type are shown for a
// step, so the ten worst are printed and a line with the totals.
#include <algorithm>
#include <cstddef>

#include "cli/report/report_formats.hpp"
#include "cli/visible.hpp"
#include "copydesk/diagnostic.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kShown = 10;  // annotations of a type

/// Properties end at commas and colons, so that these are escaped there too.
std::string escaped(std::string_view text, std::string_view special) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find_first_of(special), text.size());
    out += visible(text.substr(0, plain));
    if (plain == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[plain]);
    out.append({'%', kHex[byte >> 4U], kHex[byte & 15U]});
    text.remove_prefix(plain + 1);
  }
  return out;
}

std::string as_data(std::string_view text) { return escaped(text, "%\r\n"); }
std::string as_property(std::string_view text) { return escaped(text, "%\r\n:,"); }

std::string_view type_of(Severity severity) {
  return severity == Severity::note ? "notice" : to_string(severity);
}

/// A place in a file of the repository; what stands in an archive or came by a pipe has none.
bool has_place(const Finding& finding) { return finding.path != "-" && finding.member.empty(); }

std::string annotation(const Finding& finding) {
  std::string out = "::" + std::string(type_of(finding.severity)) + " ";
  if (finding.path != "-") out += "file=" + as_property(finding.path) + ",";
  if (has_place(finding) && finding.line > 0) {
    out += "line=" + std::to_string(finding.line) + ",";
    if (finding.column > 0) out += "col=" + std::to_string(finding.column) + ",";
  }
  out += "title=" + as_property(finding.code) + "::";
  if (!has_place(finding)) out += as_data(place_of(finding)) + ": ";
  return out + as_data(finding.message) + "\n";
}

/// Failed inputs come before errors about articles.
bool is_failed_input(const Finding& finding) { return finding.code == kInputFailed; }

}  // namespace

std::string report_github(const ReportContents& contents) {
  std::string out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::size_t shown = 0;
    for (const bool failed : {true, false})
      for (const Finding& finding : contents.findings)
        if (finding.severity == severity && is_failed_input(finding) == failed && shown < kShown) {
          out += annotation(finding);
          ++shown;
        }
  }
  return out + "copydesk: " + summary_of(contents.counts) + "\n";
}

}  // namespace copydesk::cli
