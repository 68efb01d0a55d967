// Every text below tests/golden is read or cleaned by the built-in its folder is named for, and
// the result is compared byte by byte with the .json beside it. COPYDESK_BLESS=1 rewrites those.

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "golden_case.hpp"

namespace copydesk::golden {
namespace {

/// Cleaners that work on what a reader sets apart, or on several Texts at once; their cases are
/// whole dumps.
constexpr std::array<std::string_view, 2> kDumpCleaners = {"caption", "duplicate-paragraph"};

bool needs_dump(std::string_view cleaner) {
  return std::find(kDumpCleaners.begin(), kDumpCleaners.end(), cleaner) != kDumpCleaners.end();
}

bool is_cleaner(std::string_view name) {
  const auto all = cleaners();
  return std::any_of(all.begin(), all.end(),
                     [&](const Cleaner* cleaner) { return cleaner->name == name; });
}

/// What a case gives, and the number of changes made on the way to it.
struct Outcome {
  std::string json;
  std::size_t changes = 0;
};

/// Only the rules a folder is about; a reader's cases are cleaned by default.
Options options_for(const std::string& folder) {
  Options options;
  for (const Cleaner* cleaner : cleaners()) {
    if (cleaner->name != folder) continue;
    options.clean.rules.reset();
    for (const Rule& rule : cleaner->rules) options.clean.rules.set(*find_rule(rule.name));
  }
  return options;
}

/// A case's name says what its print is like.
Print print_for(const Case& test) {
  return {test.is("historic-") ? Profile::historic : Profile::modern, test.is("loses-hyphens-")};
}

Outcome read_dump(const Case& test, const std::string& bytes) {
  const std::vector<Record> records = convert_all(bytes, test.path(), options_for(test.folder()));
  Outcome outcome{print(records, {}), 0};
  for (const Record& record : records) {
    outcome.changes += record.ledger.size();
    if (is_cleaner(test.folder())) continue;
    EXPECT_EQ(record.source.reader->name, test.folder());
  }
  return outcome;
}

/// The stretches between empty lines. A line of blanks is not empty here: it may be the case.
std::vector<std::string_view> blocks_of(std::string_view text) {
  std::vector<std::string_view> blocks;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    std::string_view block = text.substr(0, end);
    if (end == text.size() && block.ends_with('\n')) block.remove_suffix(1);
    if (!block.empty()) blocks.push_back(block);
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return blocks;
}

nlohmann::ordered_json clean_block(std::string_view block, const CleanOptions& options,
                                   const Print& print) {
  const Document document = Document::decode(block);
  const auto size = static_cast<std::uint32_t>(document.text().size());
  Article article = assemble(document, {{{0, size}, Role::paragraph, "test"}});
  std::map<std::string_view, int> by_rule;
  for (const Change& change : clean(article, options, print).ledger) ++by_rule[change.rule];
  return {{"before", document.text()}, {"after", article.body[0].text.value}, {"by_rule", by_rule}};
}

Outcome clean_blocks(const Case& test, const std::string& bytes) {
  const CleanOptions options = options_for(test.folder()).clean;
  auto results = nlohmann::ordered_json::array();
  Outcome outcome;
  for (const std::string_view block : blocks_of(bytes)) {
    results.push_back(clean_block(block, options, print_for(test)));
    for (const auto& count : results.back()["by_rule"]) outcome.changes += count.get<std::size_t>();
  }
  // In ASCII, or nobody could see in a review which space it is.
  outcome.json = results.dump(2, ' ', true) + '\n';
  return outcome;
}

Outcome run(const Case& test) {
  const std::string bytes = read_file(test.file(".txt"));
  const bool texts = is_cleaner(test.folder()) && !needs_dump(test.folder());
  return texts ? clean_blocks(test, bytes) : read_dump(test, bytes);
}

bool blessing() {
  const char* bless = std::getenv("COPYDESK_BLESS");
  return bless != nullptr && std::string_view(bless) == "1";
}

class GoldenCase : public testing::TestWithParam<Case> {};

TEST_P(GoldenCase, Matches) {
  const Case& test = GetParam();
  const Outcome outcome = run(test);
  if (test.is("keep-")) {
    EXPECT_EQ(outcome.changes, 0U) << "this text must not be changed";
  }
  if (blessing() && !test.is("xfail-"))
    std::ofstream(test.file(".json"), std::ios::binary) << outcome.json;
  ASSERT_TRUE(std::filesystem::exists(test.file(".json"))) << "run with COPYDESK_BLESS=1 first";
  const std::string expected = read_file(test.file(".json"));
  if (test.is("xfail-")) {
    EXPECT_NE(outcome.json, expected) << "this known failure is gone: drop `xfail-` from its name";
  } else {
    EXPECT_EQ(outcome.json, expected);
  }
}

INSTANTIATE_TEST_SUITE_P(golden, GoldenCase, testing::ValuesIn(find_cases(golden_root())),
                         [](const auto& test) { return test_name(test.param.name); });

std::size_t count_cases(std::string_view folder) {
  const std::vector<Case> cases = find_cases(golden_root());
  return static_cast<std::size_t>(std::count_if(
      cases.begin(), cases.end(), [&](const Case& test) { return test.folder() == folder; }));
}

TEST(GoldenFolders, EveryReaderAndCleanerHasCases) {
  for (const Reader* reader : readers()) EXPECT_GT(count_cases(reader->name), 0U) << reader->name;
  for (const Cleaner* cleaner : cleaners())
    EXPECT_GT(count_cases(cleaner->name), 0U) << cleaner->name;
}

TEST(GoldenFolders, EveryFolderIsABuiltIn) {
  for (const auto& entry : std::filesystem::directory_iterator(golden_root())) {
    if (!entry.is_directory()) continue;
    const std::string name = entry.path().filename();
    EXPECT_TRUE(is_cleaner(name) || find_reader(name) != nullptr) << name;
  }
}

}  // namespace
}  // namespace copydesk::golden
