// The JSON Schema fits everything that is written, and nothing else: each object lists all its
// keys, so that a new key without a description of it fails here.
#include "copydesk/schema.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "golden_case.hpp"
#include "json/article_json.hpp"
#include "json_records.hpp"
#include "json_schema.hpp"

namespace copydesk {
namespace {

using golden::Case;
using nlohmann::json;
using tests::JsonSchema;

/// For all tests, as it keeps the patterns it has seen.
JsonSchema& schema() {
  static JsonSchema schema(json::parse(article_schema()));
  return schema;
}

json written(const Record& record, const WriteOptions& options) {
  std::string text;
  write_article(record, options, text);
  return json::parse(text);
}

constexpr LedgerDetail kDetails[] = {LedgerDetail::none, LedgerDetail::summary, LedgerDetail::full};

void expect_fits_what_is_written(const Case& test) {
  const std::string source = golden::read_file(test.file(".txt"));
  for (const LedgerDetail detail : kDetails) {
    Options options;
    options.write = {detail, detail != LedgerDetail::none};
    options.read.keep_blank = true;
    for (const std::string_view rules : {"all", "none"}) {
      options.clean = *CleanOptions::parse(rules);
      for (const Record& record : golden::convert_all(source, test.path(), options))
        EXPECT_EQ(schema().violation(written(record, options.write)), "") << test.name;
    }
  }
}

void expect_fits_the_golden_file(const Case& test) {
  const std::string text = golden::read_file(test.file(".json"));
  json articles = text.empty() ? json::array() : json::parse(text);
  if (articles.is_object()) articles = json::array({articles});
  for (const json& article : articles) {
    if (!article.contains("schema")) continue;
    EXPECT_EQ(schema().violation(article), "") << test.name;
  }
}

TEST(ArticleSchema, FitsEveryGoldenCase) {
  for (const Case& test : golden::find_cases(golden::golden_root())) {
    expect_fits_what_is_written(test);
    expect_fits_the_golden_file(test);
  }
}

Record with_id(Record record) {
  record.id = id_of("bytes");
  record.source.reader = readers().front();
  return record;
}

/// Every key that has a value somewhere has one here.
TEST(ArticleSchema, FitsFullAndBareRecords) {
  for (const LedgerDetail detail : kDetails) {
    EXPECT_EQ(schema().violation(written(with_id(tests::full_record()), {detail, true})), "");
    EXPECT_EQ(schema().violation(written(with_id(tests::bare_record()), {detail, true})), "");
  }
}

TEST(ArticleSchema, RefusesEverythingElse) {
  const json article = written(with_id(tests::full_record()), {LedgerDetail::full, true});
  const auto violation = [&](const char* pointer, const json& value) {
    json changed = article;
    changed[json::json_pointer(pointer)] = value;
    return schema().violation(changed);
  };
  EXPECT_EQ(violation("/headline", "Other"), "");
  EXPECT_EQ(violation("/extra", 1), "/extra: is not allowed");
  EXPECT_EQ(violation("/source/extra", 1), "/source/extra: is not allowed");
  EXPECT_EQ(violation("/headline", 1), "/headline: is of type number");
  EXPECT_EQ(violation("/body/0/kind", "verse").substr(0, 13), "/body/0/kind:");
  EXPECT_EQ(violation("/published/date", "May 10").substr(0, 16), "/published/date:");
  EXPECT_EQ(violation("/source/fields/verse", json::array({0, 1})).substr(0, 21),
            "/source/fields/verse:");
  json missing = article;
  missing.erase("page");
  EXPECT_EQ(schema().violation(missing), ": has no page");
}

/// Whether every object closes its list of keys, requires them but those of an option, and every
/// key says what it is.
void expect_complete(const json& node, const std::string& at) {
  if (!node.is_structured()) return;
  if (node.is_object() && node.contains("properties")) {
    EXPECT_EQ(node["additionalProperties"], false) << at;
    for (const auto& [key, member] : node["properties"].items())
      EXPECT_TRUE(member.contains("description") || member.contains("$ref") ||
                  at.ends_with("/author"))
          << at << "/" << key;
  }
  for (const auto& [key, member] : node.items()) expect_complete(member, at + "/" + key);
}

TEST(ArticleSchema, IsComplete) { expect_complete(json::parse(article_schema()), ""); }

}  // namespace
}  // namespace copydesk
