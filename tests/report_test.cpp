// Reports of findings: every format is well-formed whatever paths and messages hold.
#include "cli/report/report.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "xml.hpp"

namespace copydesk::cli {
namespace {

using nlohmann::json;

const std::string kNasty = "a b/\x01<&\">\xFF,:%\r\n\xC3\xA9\xEF\xBF\xBF]]>";

Report report_in(std::string_view format) { return Report(*find_report_format(format)); }

/// One clean input, one with findings of each severity, one skipped, one failed, one archive.
std::string sample(std::string_view format) {
  Report report = report_in(format);
  report.add_input("clean.txt", InputStatus::done);
  report.add({"doubts.txt", "", 12, 1, Severity::warning, "caption.no-credit", "no credit"});
  report.add({"doubts.txt", "", 14, 0, Severity::note, "record.no-footer", "no footer"});
  report.add({"doubts.txt", "", 20, 7, Severity::error, "record.cut", "100% too long, cut"});
  report.add_input("doubts.txt", InputStatus::done);
  report.add_input("scan.pdf", InputStatus::skipped, "is a PDF");
  report.add_input("gone.txt", InputStatus::failed, "No such file or directory");
  report.add({"old.zip", "a b.txt", 3, 4, Severity::warning, "suspect", "perhaps a hyphen"});
  report.add_input("old.zip", InputStatus::done);
  return report.finish();
}

std::string nasty(std::string_view format) {
  Report report = report_in(format);
  report.add({kNasty, kNasty, 1, 1, Severity::error, "code:,%", kNasty});
  report.add({"/absolute/" + kNasty, "", 1, 1, Severity::warning, "code", kNasty});
  report.add_input(kNasty, InputStatus::failed, kNasty);
  report.add({"-", "", 1, 1, Severity::note, "code", kNasty});
  report.add_input("-", InputStatus::skipped, kNasty);
  return report.finish();
}

std::string many(std::string_view format, std::size_t inputs) {
  Report report = report_in(format);
  for (std::size_t i = 0; i < inputs; ++i) {
    const std::string path = std::to_string(i) + ".txt";
    report.add({path, "", 1, 1, Severity::note, "first", "a note"});
    report.add({path, "", 2, 1, Severity::warning, "second", "a warning"});
    if (i % 10 == 9) report.add({path, "", 3, 1, Severity::error, "third", "an error"});
    const bool fails = i % 100 == 99;
    report.add_input(path, fails ? InputStatus::failed : InputStatus::done, fails ? "gone" : "");
  }
  return report.finish();
}

std::size_t lines_with(const std::string& text, const std::string& opening) {
  std::size_t count = 0;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(opening)) ++count;
  return count;
}

TEST(Report, FormatsAreFoundByName) {
  for (const ReportFormat& format : report_formats())
    EXPECT_EQ(find_report_format(format.name), &format);
  EXPECT_EQ(find_report_format("xml"), nullptr);
}

TEST(Report, TextIsLinesForPeople) {
  EXPECT_EQ(sample("text"),
            "doubts.txt:12:1: warning: no credit [caption.no-credit]\n"
            "doubts.txt:14: note: no footer [record.no-footer]\n"
            "doubts.txt:20:7: error: 100% too long, cut [record.cut]\n"
            "gone.txt: error: No such file or directory [input.failed]\n"
            "old.zip: a b.txt:3:4: warning: perhaps a hyphen [suspect]\n"
            "5 inputs, 1 failed, 1 skipped; 1 error, 2 warnings, 1 note\n");
}

TEST(Report, GithubIsAnnotations) {
  EXPECT_EQ(sample("github"),
            "::error file=gone.txt,title=input.failed::No such file or directory\n"
            "::error file=doubts.txt,line=20,col=7,title=record.cut::100%25 too long, cut\n"
            "::warning file=doubts.txt,line=12,col=1,title=caption.no-credit::no credit\n"
            "::warning file=old.zip,title=suspect::old.zip: a b.txt:3:4: perhaps a hyphen\n"
            "::notice file=doubts.txt,line=14,title=record.no-footer::no footer\n"
            "copydesk: 5 inputs, 1 failed, 1 skipped; 1 error, 2 warnings, 1 note\n");
}

TEST(Report, GithubEscapesWhatWouldEndAProperty) {
  const std::string text = nasty("github");
  EXPECT_EQ(lines_with(text, "::"), 4U);
  EXPECT_EQ(lines_with(text, ""), 5U);
  EXPECT_NE(text.find("::error file=a b/\\x01<&\">\\xFF%2C%3A%25%0D%0A\u00E9\\uFFFF]]>,title="
                      "code%3A%2C%25::"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("::notice title=code::standard input:1:1: "), std::string::npos) << text;
}

TEST(Report, GithubShowsTenOfATypeAndFailedInputsFirst) {
  const std::string text = many("github", 3000);
  EXPECT_EQ(lines_with(text, "::error "), 10U);
  EXPECT_EQ(lines_with(text, "::warning "), 10U);
  EXPECT_EQ(lines_with(text, "::notice "), 10U);
  EXPECT_TRUE(text.starts_with("::error file=99.txt,title=input.failed::gone\n"));
  EXPECT_TRUE(
      text.ends_with("copydesk: 3000 inputs, 30 failed; 300 errors, 3000 warnings, 3000 notes\n"));
}

TEST(Report, JsonIsOneObject) {
  const json report = json::parse(sample("json"));
  ASSERT_EQ(report["findings"].size(), 5U);
  EXPECT_EQ(report["findings"][0]["code"], "caption.no-credit");
  EXPECT_EQ(report["findings"][1]["column"], nullptr);
  EXPECT_EQ(report["findings"][3]["line"], nullptr);
  EXPECT_EQ(report["findings"][4]["member"], "a b.txt");
  EXPECT_EQ(report["counts"], json::parse(R"({"inputs": 5, "failed": 1, "skipped": 1, "errors": 1,
                                             "warnings": 2, "notes": 1, "not_listed": 0})"));
  EXPECT_EQ(json::parse(nasty("json"))["findings"].size(), 4U);
  EXPECT_TRUE(json::parse(report_in("json").finish())["findings"].empty());
}

TEST(Report, JunitHasATestCaseForAnInput) {
  const xml::Element root = xml::parse(sample("junit"));
  EXPECT_EQ(root.name, "testsuites");
  EXPECT_EQ(root.attributes.at("tests"), "5");
  EXPECT_EQ(root.attributes.at("failures"), "1");
  EXPECT_EQ(root.attributes.at("errors"), "1");
  EXPECT_FALSE(root.attributes.contains("skipped"));
  EXPECT_EQ(root.children.at(0).attributes.at("skipped"), "1");
  const auto& cases = root.children.at(0).children;
  ASSERT_EQ(cases.size(), 6U);
  EXPECT_TRUE(cases[0].children.empty());
  EXPECT_EQ(cases[1].attributes.at("name"), "doubts.txt");
  EXPECT_EQ(cases[1].children.at(0).name, "failure");
  EXPECT_EQ(cases[1].children.at(0).text,
            "doubts.txt:20:7: error: 100% too long, cut [record.cut]\n");
  EXPECT_EQ(cases[1].children.at(1).name, "system-out");
  EXPECT_EQ(cases[2].children.at(0).name, "skipped");
  EXPECT_EQ(cases[3].children.at(0).attributes.at("message"), "No such file or directory");
  EXPECT_EQ(cases[5].name, "system-out");
}

TEST(Report, JunitFailsAnInputFromTheLevelThatIsAsked) {
  const auto failures = [](std::optional<Severity> fail_on) {
    Report report(*find_report_format("junit"), fail_on);
    report.add({"a.txt", "", 1, 1, Severity::warning, "code", "a doubt"});
    report.add_input("a.txt", InputStatus::done);
    return xml::parse(report.finish()).attributes.at("failures");
  };
  EXPECT_EQ(failures(Severity::warning), "1");
  EXPECT_EQ(failures(Severity::error), "0");
  EXPECT_EQ(failures(std::nullopt), "0");
}

TEST(Report, JunitIsWellFormedWhateverIsPrinted) {
  const xml::Element root = xml::parse(nasty("junit"));
  const auto& test = root.children.at(0).children.at(0);
  EXPECT_EQ(test.attributes.at("name"), "a b/\\x01<&\">\\xFF,:%\\x0D\\n\u00E9\\uFFFF]]>");
}

TEST(Report, SarifHasRulesAndResults) {
  const json sarif = json::parse(sample("sarif"));
  EXPECT_EQ(sarif["version"], "2.1.0");
  const json& run = sarif["runs"][0];
  const json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(run["results"].size(), 5U);
  for (const json& result : run["results"])
    EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
  const json& place = run["results"][0]["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "doubts.txt");
  EXPECT_EQ(place["region"], json::parse(R"({"startLine": 12, "startColumn": 1})"));
  EXPECT_FALSE(run["invocations"][0]["executionSuccessful"]);
  const json& member = run["results"][4]["locations"][0];
  EXPECT_EQ(member["physicalLocation"]["region"], json::parse(R"({"startLine": 1})"));
  EXPECT_EQ(member["logicalLocations"][0]["fullyQualifiedName"], "a b.txt");
}

/// What sections 3.13 to 3.52 of SARIF 2.1.0 and GitHub's code scanning ask for.
TEST(Report, SarifHasWhatIsRequired) {
  for (const std::string& text : {sample("sarif"), nasty("sarif"), many("sarif", 200)}) {
    const json sarif = json::parse(text);
    ASSERT_EQ(sarif["runs"].size(), 1U);
    const json& run = sarif["runs"][0];
    EXPECT_TRUE(run["invocations"][0]["executionSuccessful"].is_boolean());
    const json& rules = run["tool"]["driver"]["rules"];
    std::set<std::string> ids;
    for (const json& rule : rules) {
      EXPECT_TRUE(ids.insert(rule["id"]).second);
      for (const char* key : {"shortDescription", "fullDescription", "help"})
        EXPECT_FALSE(rule[key]["text"].get<std::string>().empty());
    }
    for (const json& result : run["results"]) {
      EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
      EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
      ASSERT_EQ(result["locations"].size(), 1U);
      const json& place = result["locations"][0]["physicalLocation"];
      EXPECT_GE(place["region"]["startLine"], 1);
      EXPECT_GE(place["region"].value("startColumn", 1), 1);
      EXPECT_EQ(place["artifactLocation"]["uri"].get<std::string>().find_first_of(" <>\"{}\\^`|"),
                std::string::npos);
    }
  }
}

TEST(Report, SarifDoublesBracesAndLeavesDotsOut) {
  Report report = report_in("sarif");
  report.add({"./a.txt", "", 1, 1, Severity::note, "code", "reads {\"a\"}"});
  report.add_input("./a.txt", InputStatus::done);
  const json result = json::parse(report.finish())["runs"][0]["results"][0];
  EXPECT_EQ(result["message"]["text"], "reads {{\"a\"}}");
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "a.txt");
}

TEST(Report, JunitTellsOfWhatBelongsToNoInput) {
  Report report = report_in("junit");
  report.add_input("a.txt", InputStatus::done);
  report.add({"out/b.jsonl", "", 0, 0, Severity::warning, "output.left-over", "is left over"});
  const xml::Element suite = xml::parse(report.finish()).children.at(0);
  EXPECT_TRUE(suite.children.back().text.starts_with(
      "out/b.jsonl: warning: is left over [output.left-over]\n"));
}

TEST(Report, SarifEncodesUris) {
  const json sarif = json::parse(nasty("sarif"));
  const auto uri = [&](std::size_t result) {
    return sarif["runs"][0]["results"][result]["locations"][0]["physicalLocation"]
                ["artifactLocation"]["uri"];
  };
  EXPECT_EQ(uri(0), "a%20b/%01%3C%26%22%3E%FF%2C%3A%25%0D%0A%C3%A9%EF%BF%BF%5D%5D%3E");
  EXPECT_EQ(uri(1).get<std::string>().substr(0, 19), "file:///absolute/a%");
}

TEST(Report, SarifHoldsTheWorstAndCountsTheRest) {
  const json run = json::parse(many("sarif", 20000))["runs"][0];
  ASSERT_EQ(run["results"].size(), 25000U);
  std::map<std::string, int> levels;
  for (const json& result : run["results"]) ++levels[result["level"]];
  EXPECT_EQ(levels["error"], 2200);
  EXPECT_EQ(levels["warning"], 20000);
  EXPECT_EQ(levels["note"], 2800);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
            "17200 more findings are not listed");
}

TEST(Report, IsTheSameEveryTime) {
  for (const ReportFormat& format : report_formats()) {
    EXPECT_EQ(many(format.name, 500), many(format.name, 500));
    EXPECT_FALSE(report_in(format.name).finish().empty());
  }
}

}  // namespace
}  // namespace copydesk::cli
