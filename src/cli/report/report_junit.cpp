// JUnit's XML as CI servers read it: one test case an input. What makes an input fail is its
// failure, other findings are its output.
#include "cli/report/report_formats.hpp"
#include "cli/visible.hpp"
#include "copydesk/diagnostic.hpp"

namespace copydesk::cli {
namespace {

/// What XML cannot hold even by number is made visible: controls, U+FFFE and U+FFFF.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : visible(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return std::string(" ").append(name).append("=\"").append(escaped(value)).append("\"");
}

std::string attribute(std::string_view name, std::uint64_t value) {
  return attribute(name, std::to_string(value));
}

std::string line_of(const Finding& finding) {
  return escaped(place_of(finding)) + ": " + std::string(to_string(finding.severity)) + ": " +
         escaped(finding.message) + " [" + escaped(finding.code) + "]\n";
}

class TestCase {
 public:
  TestCase(const ReportContents& contents, const ReportedInput& input) : input_(input) {
    for (auto at = input.findings_begin; at < input.findings_end; ++at)
      add(contents.findings[at], contents.fail_on);
  }

  [[nodiscard]] bool is_failure() const { return input_.status != InputStatus::failed && fails_; }

  [[nodiscard]] std::string text() const {
    std::string inside;
    if (input_.status == InputStatus::skipped)
      inside += "      <skipped" + attribute("message", input_.message) + "/>\n";
    if (input_.status == InputStatus::failed)
      inside += "      <error" + attribute("message", input_.message) +
                attribute("type", kInputFailed) + "/>\n";
    if (first_ != nullptr)
      inside += "      <failure" + attribute("message", first_->message) +
                attribute("type", first_->code) + ">" + failures_ + "</failure>\n";
    if (!others_.empty()) inside += "      <system-out>" + others_ + "</system-out>\n";
    const std::string name = input_.path == "-" ? "standard input" : input_.path;
    const std::string opening =
        "    <testcase" + attribute("classname", "copydesk") + attribute("name", name);
    return inside.empty() ? opening + "/>\n" : opening + ">\n" + inside + "    </testcase>\n";
  }

 private:
  void add(const Finding& finding, std::optional<Severity> fail_on) {
    if (finding.code == kInputFailed) return;
    if (!fail_on || finding.severity < *fail_on) {
      others_ += line_of(finding);
      return;
    }
    if (first_ == nullptr) first_ = &finding;
    failures_ += line_of(finding);
    fails_ = true;
  }

  const ReportedInput& input_;
  const Finding* first_ = nullptr;  ///< of those that make the input fail
  std::string failures_;
  std::string others_;
  bool fails_ = false;
};

/// Findings about no input, which come last.
std::string other_lines(const ReportContents& contents) {
  std::string lines;
  for (std::size_t at = contents.inputs.empty() ? 0 : contents.inputs.back().findings_end;
       at < contents.findings.size(); ++at)
    lines += line_of(contents.findings[at]);
  return lines;
}

}  // namespace

std::string report_junit(const ReportContents& contents) {
  std::string cases;
  std::uint64_t failures = 0;
  std::uint64_t errors = 0;
  std::uint64_t skipped = 0;
  for (const ReportedInput& input : contents.inputs) {
    const TestCase test(contents, input);
    if (test.is_failure()) ++failures;
    if (input.status == InputStatus::failed) ++errors;
    if (input.status == InputStatus::skipped) ++skipped;
    cases += test.text();
  }
  // Jenkins's schema knows `skipped` of a suite alone.
  const std::string attributes = attribute("name", "copydesk") +
                                 attribute("tests", contents.inputs.size()) +
                                 attribute("failures", failures) + attribute("errors", errors);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + attributes + ">\n";
  out += "  <testsuite" + attributes + attribute("skipped", skipped) + ">\n" + cases;
  out += "    <system-out>" + other_lines(contents) + summary_of(contents.counts) +
         "\n</system-out>\n";
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace copydesk::cli
