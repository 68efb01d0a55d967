// SARIF 2.1.0, the format of code scanning: the codes are the rules, the findings the results.
#include <algorithm>

#include "cli/report/report_formats.hpp"
#include "cli/visible.hpp"
#include "copydesk/diagnostic.hpp"
#include "copydesk/printable_name.hpp"
#include "copydesk/version.hpp"
#include "json/indented.hpp"
#include "json/json_text.hpp"

namespace copydesk::cli {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == '/';
}

/// A relative path is a URI reference as it is; bytes need not be UTF-8 there. Code scanning finds
/// `./a` nowhere.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  while (path.starts_with("./") && path.size() > 2) path.remove_prefix(2);
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (is_unreserved(c)) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri.append({'%', kHex[byte >> 4U], kHex[byte & 15U]});
    }
  }
  return uri;
}

/// The codes that occur, sorted.
std::vector<std::string_view> codes_of(const std::vector<Finding>& findings) {
  std::vector<std::string_view> codes;
  for (const Finding& finding : findings) {
    const auto at = std::lower_bound(codes.begin(), codes.end(), finding.code);
    if (at == codes.end() || *at != finding.code) codes.insert(at, finding.code);
  }
  return codes;
}

/// Single braces would be placeholders: section 3.11.5.
std::string with_double_braces(std::string_view text) {
  std::string out;
  for (const char c : text) out.append(c == '{' || c == '}' ? 2 : 1, c);
  return out;
}

void write_text(JsonText& json, std::string_view text) {
  json.begin_object();
  json.key("text").string(text);
  json.end_object();
}

/// Code scanning wants the three texts.
void write_rule(JsonText& json, std::string_view code) {
  constexpr std::string_view kHelp = "`copydesk explain FILE` shows how a file was read.";
  json.begin_object();
  json.key("id").string(code);
  write_text(json.key("shortDescription"), code);
  write_text(json.key("fullDescription"), kHelp);
  write_text(json.key("help"), kHelp);
  json.end_object();
}

void write_driver(JsonText& json, const std::vector<std::string_view>& codes) {
  json.begin_object();
  json.key("name").string("copydesk");
  json.key("version").string(version());
  json.key("rules").begin_array();
  for (const std::string_view code : codes) write_rule(json, code);
  json.end_array();
  json.end_object();
}

/// What stands in an archive has lines of its own, which are none of the archive's. Code scanning
/// wants a line in any case.
void write_location(JsonText& json, const Finding& finding) {
  json.begin_object();
  json.key("physicalLocation").begin_object();
  json.key("artifactLocation").begin_object();
  json.key("uri").string(uri_of(finding.path));
  json.end_object();
  const bool has_place = finding.member.empty() && finding.line > 0;
  json.key("region").begin_object();
  json.key("startLine").number(has_place ? finding.line : 1);
  if (has_place && finding.column > 0) json.key("startColumn").number(finding.column);
  json.end_object();
  json.end_object();
  if (!finding.member.empty()) {
    json.key("logicalLocations").begin_array();
    json.begin_object();
    json.key("fullyQualifiedName").string(printable_name(finding.member));
    json.end_object();
    json.end_array();
  }
  json.end_object();
}

void write_result(JsonText& json, const Finding& finding,
                  const std::vector<std::string_view>& codes) {
  const auto rule = std::lower_bound(codes.begin(), codes.end(), finding.code);
  const std::string place = finding.member.empty() ? "" : place_of(finding) + ": ";
  json.begin_object();
  json.key("ruleId").string(finding.code);
  json.key("ruleIndex").number(static_cast<std::uint64_t>(rule - codes.begin()));
  json.key("level").string(to_string(finding.severity));
  write_text(json.key("message"), with_double_braces(place + visible(finding.message)));
  json.key("locations").begin_array();
  write_location(json, finding);
  json.end_array();
  json.end_object();
}

void write_invocation(JsonText& json, const ReportContents& contents) {
  json.begin_object();
  json.key("executionSuccessful").boolean(contents.counts.failed == 0);
  if (contents.findings_left_out > 0) {
    json.key("toolExecutionNotifications").begin_array();
    json.begin_object();
    json.key("level").string("warning");
    write_text(json.key("message"),
               std::to_string(contents.findings_left_out) + " more findings are not listed");
    json.end_object();
    json.end_array();
  }
  json.end_object();
}

void write_run(JsonText& json, const ReportContents& contents) {
  const std::vector<std::string_view> codes = codes_of(contents.findings);
  json.begin_object();
  json.key("tool").begin_object();
  write_driver(json.key("driver"), codes);
  json.end_object();
  json.key("columnKind").string("unicodeCodePoints");
  json.key("invocations").begin_array();
  write_invocation(json, contents);
  json.end_array();
  json.key("results").begin_array();
  for (const Finding& finding : contents.findings) write_result(json, finding, codes);
  json.end_array();
  json.end_object();
}

}  // namespace

std::string report_sarif(const ReportContents& contents) {
  std::string report;
  JsonText json(report);
  json.begin_object();
  json.key("$schema").string("https://json.schemastore.org/sarif-2.1.0.json");
  json.key("version").string("2.1.0");
  json.key("runs").begin_array();
  write_run(json, contents);
  json.end_array();
  json.end_object();
  json.finish();
  return indented(report);
}

}  // namespace copydesk::cli
