// One object with the findings and the counts.
#include "cli/report/report_formats.hpp"
#include "cli/visible.hpp"
#include "copydesk/diagnostic.hpp"
#include "copydesk/printable_name.hpp"
#include "json/indented.hpp"
#include "json/json_text.hpp"

namespace copydesk::cli {
namespace {

void number_or_null(JsonText& json, std::uint64_t number) {
  if (number > 0)
    json.number(number);
  else
    json.null();
}

void write_finding(JsonText& json, const Finding& finding) {
  json.begin_object();
  json.key("path").string(printable_name(finding.path));
  json.member("member", printable_name(finding.member));
  number_or_null(json.key("line"), finding.line);
  number_or_null(json.key("column"), finding.column);
  json.key("severity").string(to_string(finding.severity));
  json.key("code").string(finding.code);
  json.key("message").string(visible(finding.message));
  json.end_object();
}

void write_counts(JsonText& json, const ReportContents& contents) {
  const ReportCounts& counts = contents.counts;
  json.begin_object();
  json.key("inputs").number(counts.inputs);
  json.key("failed").number(counts.failed);
  json.key("skipped").number(counts.skipped);
  json.key("errors").number(counts.errors);
  json.key("warnings").number(counts.warnings);
  json.key("notes").number(counts.notes);
  json.key("not_listed").number(contents.findings_left_out);
  json.end_object();
}

}  // namespace

std::string report_json(const ReportContents& contents) {
  std::string report;
  JsonText json(report);
  json.begin_object();
  json.key("schema").string("copydesk/report/1");
  json.key("findings").begin_array();
  for (const Finding& finding : contents.findings) write_finding(json, finding);
  json.end_array();
  write_counts(json.key("counts"), contents);
  json.end_object();
  json.finish();
  return indented(report);
}

}  // namespace copydesk::cli
