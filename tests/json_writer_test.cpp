#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "copydesk/registry.hpp"
#include "json_records.hpp"

namespace copydesk {
namespace {

using namespace tests;
using nlohmann::ordered_json;

constexpr WriteOptions kEvery[] = {
    {LedgerDetail::none}, {LedgerDetail::summary}, {LedgerDetail::full}};

/// What dump() gives, with the characters escaped that only copydesk escapes.
std::string dumped(const ordered_json& json, int indent) {
  std::string text = json.dump(indent);
  const std::pair<std::string_view, std::string_view> kEscapes[] = {
      {"\x7F", R"(\u007f)"}, {"\u2028", R"(\u2028)"}, {"\u2029", R"(\u2029)"}};
  for (const auto& [character, escape] : kEscapes)
    for (std::size_t at = 0; (at = text.find(character, at)) != std::string::npos;)
      text.replace(at, character.size(), escape);
  return text;
}

std::string output(std::string_view writer_name, const std::vector<Record>& records,
                   const WriteOptions& options) {
  const Writer& writer = *find_writer(writer_name);
  const bool several = records.size() > 1;
  std::string out(several ? writer.open : "");
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (i > 0) out += writer.separator;
    writer.write(records[i], options, several, out);
  }
  return out.append(several ? writer.close : "");
}

std::vector<Record> several_records() {
  std::vector<Record> records;
  records.push_back(full_record());
  records.push_back(bare_record());
  records.push_back(marked_record("??", "", "echo"));
  return records;
}

TEST(JsonWriter, OneArticleIsAnObject) {
  for (const WriteOptions& options : kEvery) {
    std::vector<Record> one;
    one.push_back(full_record());
    const std::string out = output("json", one, options);
    const ordered_json json = ordered_json::parse(out);
    EXPECT_TRUE(json.is_object());
    EXPECT_EQ(out, dumped(json, 2) + "\n");
  }
}

TEST(JsonWriter, SeveralArticlesAreAnArray) {
  for (const WriteOptions& options : kEvery) {
    const std::string out = output("json", several_records(), options);
    const ordered_json json = ordered_json::parse(out);
    ASSERT_TRUE(json.is_array());
    EXPECT_EQ(json.size(), 3U);
    EXPECT_EQ(out, dumped(json, 2) + "\n");
  }
}

TEST(JsonlWriter, EachArticleIsOneLine) {
  for (const WriteOptions& options : kEvery) {
    const std::string out = output("jsonl", several_records(), options);
    std::string expected;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);)
      expected += dumped(ordered_json::parse(line), -1) + '\n';
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 3);
    EXPECT_EQ(out, expected);
  }
}

}  // namespace
}  // namespace copydesk
