#pragma once

#include <string>
#include <string_view>

#include "cli/report/report.hpp"

namespace copydesk::cli {

/// The formats of a report, one a file.
[[nodiscard]] std::string report_text(const ReportContents& contents);
[[nodiscard]] std::string report_json(const ReportContents& contents);
[[nodiscard]] std::string report_github(const ReportContents& contents);
[[nodiscard]] std::string report_junit(const ReportContents& contents);
[[nodiscard]] std::string report_sarif(const ReportContents& contents);

/// `3 inputs, 1 failed; 2 errors, 1 warning, 0 notes`
[[nodiscard]] std::string summary_of(const ReportCounts& counts);

}  // namespace copydesk::cli
