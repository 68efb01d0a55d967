#include "json/article_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
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
using Kind = Field::Kind;
using Keys = std::vector<std::string>;

constexpr WriteOptions kNone{LedgerDetail::none};
constexpr WriteOptions kSummary{LedgerDetail::summary};
constexpr WriteOptions kFull{LedgerDetail::full};
constexpr WriteOptions kEvery[] = {kNone, kSummary, kFull};

ordered_json written(const Record& record, const WriteOptions& options = kSummary) {
  std::string out;
  write_article(record, options, out);
  return ordered_json::parse(out);
}

Keys keys(const ordered_json& object) {
  Keys names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

ordered_json or_null(std::string_view value) {
  return value.empty() ? ordered_json() : ordered_json(value);
}

const Keys kTopKeys = {"schema",     "id",          "headline", "kicker",    "deck",
                       "slug",       "byline",      "dateline", "body",      "captions",
                       "publisher",  "published",   "section",  "page",      "language",
                       "word_count", "fingerprint", "labels",   "furniture", "source",
                       "changes",    "diagnostics"};
const Keys kSourceKeys = {
    "path",       "member",  "record", "format", "confidence", "encoding", "encoding_confidence",
    "byte_start", "byte_end"};

Keys with(Keys list, const std::string& last) {
  list.push_back(last);
  return list;
}

TEST(ArticleJson, KeysAreAlwaysTheSameInTheSameOrder) {
  for (const Record& record : {full_record(), bare_record()}) {
    for (const WriteOptions& options : {kNone, kSummary}) {
      const ordered_json json = written(record, options);
      EXPECT_EQ(keys(json), kTopKeys);
      EXPECT_EQ(keys(json["source"]), kSourceKeys);
    }
    const ordered_json json = written(record, kFull);
    EXPECT_EQ(keys(json), with(kTopKeys, "omitted"));
    EXPECT_EQ(keys(json["source"]), with(with(kSourceKeys, "fields"), "restore"));
    EXPECT_EQ(keys(json["publisher"]),
              (Keys{"name", "edition", "language", "country", "copyright", "distributor"}));
    EXPECT_EQ(keys(json["published"]), (Keys{"text", "date", "time"}));
    EXPECT_EQ(keys(json["changes"]), (Keys{"total", "by_rule", "list"}));
  }
}

TEST(ArticleJson, KeysOfTheInnerObjects) {
  const ordered_json json = written(full_record());
  EXPECT_EQ(keys(json["byline"]), (Keys{"text", "authors"}));
  EXPECT_EQ(keys(json["byline"]["authors"][1]),
            (Keys{"name", "email", "role", "organization", "location"}));
  EXPECT_EQ(keys(json["dateline"]), (Keys{"text", "place", "date", "agency"}));
  EXPECT_EQ(keys(json["body"][0]), (Keys{"kind", "text"}));
  EXPECT_EQ(keys(json["captions"][0]), (Keys{"text", "credit"}));
  EXPECT_EQ(keys(json["publisher"]["language"]), (Keys{"name", "tag"}));
  EXPECT_EQ(keys(json["publisher"]["country"]), (Keys{"name", "code"}));
  EXPECT_EQ(keys(json["labels"][0]), (Keys{"name", "key", "value"}));
  EXPECT_EQ(keys(json["changes"]), (Keys{"total", "by_rule"}));
  EXPECT_EQ(keys(json["diagnostics"][0]), (Keys{"severity", "code", "line", "message"}));
}

void expect_single_texts(const ordered_json& json, const Article& article) {
  EXPECT_EQ(json["headline"], article.headline.value);
  EXPECT_EQ(json["kicker"], article.kicker.value);
  EXPECT_EQ(json["deck"], article.deck.value);
  EXPECT_EQ(json["slug"], article.slug.value);
  EXPECT_EQ(json["byline"]["text"], article.byline.value);
  EXPECT_EQ(json["published"]["text"], article.published.value);
  EXPECT_EQ(json["section"], article.section.value);
  EXPECT_EQ(json["page"], article.page.value);
  const Publisher& publisher = article.publisher;
  EXPECT_EQ(json["publisher"]["name"], publisher.name.value);
  EXPECT_EQ(json["publisher"]["edition"], publisher.edition.value);
  EXPECT_EQ(json["publisher"]["language"]["name"], publisher.language.value);
  EXPECT_EQ(json["publisher"]["country"]["name"], publisher.country.value);
  EXPECT_EQ(json["publisher"]["copyright"], publisher.copyright.value);
  EXPECT_EQ(json["publisher"]["distributor"], publisher.distributor.value);
}

void expect_lists(const ordered_json& json, const Article& article) {
  ASSERT_EQ(json["body"].size(), article.body.size());
  for (std::size_t i = 0; i < article.body.size(); ++i) {
    EXPECT_EQ(json["body"][i]["kind"], to_string(article.body[i].kind));
    EXPECT_EQ(json["body"][i]["text"], article.body[i].text.value);
  }
  ASSERT_EQ(json["captions"].size(), article.captions.size());
  for (std::size_t i = 0; i < article.captions.size(); ++i) {
    EXPECT_EQ(json["captions"][i]["text"], or_null(article.captions[i].text.value));
    EXPECT_EQ(json["captions"][i]["credit"], or_null(article.captions[i].credit.value));
  }
  ASSERT_EQ(json["labels"].size(), article.labels.size());
  for (std::size_t i = 0; i < article.labels.size(); ++i) {
    EXPECT_EQ(json["labels"][i]["name"], or_null(article.labels[i].name.value));
    EXPECT_EQ(json["labels"][i]["value"], or_null(article.labels[i].value.value));
  }
  ASSERT_EQ(json["furniture"].size(), article.furniture.size());
  for (std::size_t i = 0; i < article.furniture.size(); ++i)
    EXPECT_EQ(json["furniture"][i], article.furniture[i].value);
}

void expect_meaning(const ordered_json& json, const Meaning& meaning) {
  ASSERT_EQ(json["byline"]["authors"].size(), meaning.authors.size());
  for (std::size_t i = 0; i < meaning.authors.size(); ++i) {
    const ordered_json& author = json["byline"]["authors"][i];
    EXPECT_EQ(author["name"], or_null(meaning.authors[i].name));
    EXPECT_EQ(author["email"], or_null(meaning.authors[i].email));
    EXPECT_EQ(author["role"], or_null(meaning.authors[i].role));
    EXPECT_EQ(author["organization"], or_null(meaning.authors[i].organization));
    EXPECT_EQ(author["location"], or_null(meaning.authors[i].location));
  }
  EXPECT_EQ(json["dateline"]["text"], meaning.dateline->text);
  EXPECT_EQ(json["dateline"]["place"], or_null(meaning.dateline->place));
  EXPECT_EQ(json["dateline"]["date"], or_null(meaning.dateline->date));
  EXPECT_EQ(json["dateline"]["agency"], or_null(meaning.dateline->agency));
  EXPECT_EQ(json["publisher"]["language"]["tag"], meaning.publisher_language);
  EXPECT_EQ(json["publisher"]["country"]["code"], meaning.publisher_country);
  EXPECT_EQ(json["published"]["date"], meaning.published_date);
  EXPECT_EQ(json["published"]["time"], meaning.published_time);
  EXPECT_EQ(json["language"], meaning.language);
  EXPECT_EQ(json["word_count"], meaning.word_count);
}

TEST(ArticleJson, SaysWhatTheArticleHolds) {
  const Record record = full_record();
  for (const WriteOptions& options : kEvery) {
    const ordered_json json = written(record, options);
    EXPECT_EQ(json["schema"], "copydesk/article/1");
    expect_single_texts(json, record.article);
    expect_lists(json, record.article);
    expect_meaning(json, record.meaning);
  }
}

TEST(ArticleJson, WhatIsNotPrintedIsNullOrEmpty) {
  const ordered_json json = written(bare_record());
  for (const char* key :
       {"headline", "kicker", "deck", "slug", "byline", "dateline", "section", "page", "language"})
    EXPECT_TRUE(json[key].is_null()) << key;
  for (const char* key : {"body", "captions", "labels", "furniture", "diagnostics"})
    EXPECT_EQ(json[key], ordered_json::array()) << key;
  for (const char* object : {"publisher", "published"})
    for (const auto& [key, value] : json[object].items()) EXPECT_TRUE(value.is_null()) << key;
  EXPECT_EQ(json["word_count"], 0);
  EXPECT_EQ(json["changes"].dump(), R"({"total":0,"by_rule":{}})");
  EXPECT_TRUE(json["source"]["member"].is_null());
  EXPECT_TRUE(json["source"]["format"].is_null());
}

TEST(ArticleJson, WhatWasCleanedAwayIsNullAndInNoList) {
  Record record;
  Page page;
  record.article.headline = page.print("??", "");
  record.article.byline = page.print("-", "");
  record.article.body.push_back({BodyKind::paragraph, page.print("twice", "")});
  record.article.body.push_back({BodyKind::note, page.print("once")});
  record.article.captions.push_back({page.print("a", ""), page.print("b", "")});
  record.article.labels.push_back({page.print("c", ""), page.print("d", "")});
  record.article.furniture.push_back(page.print("e", ""));
  record.article.publisher.language = page.print("f", "");
  record.document = page.document();
  const ordered_json json = written(record, kFull);
  EXPECT_TRUE(json["headline"].is_null());
  EXPECT_TRUE(json["byline"].is_null());
  EXPECT_TRUE(json["publisher"]["language"].is_null());
  EXPECT_EQ(json["body"].dump(), R"([{"kind":"note","text":"once"}])");
  for (const char* key : {"captions", "labels", "furniture"})
    EXPECT_EQ(json[key], ordered_json::array()) << key;
  // Their print can still be found.
  EXPECT_EQ(keys(json["source"]["fields"]),
            (Keys{"headline", "byline", "body/0", "body/1", "captions/0/text", "captions/0/credit",
                  "publisher/language", "labels/0/name", "labels/0/value", "furniture/0"}));
}

TEST(ArticleJson, EditionPrintedGoesBeforeTheOneInTheName) {
  Record record = full_record();
  EXPECT_EQ(written(record)["publisher"]["edition"], "Late Edition");
  record.article.publisher.edition = {};
  EXPECT_EQ(written(record)["publisher"]["edition"], "South Edition");
}

TEST(ArticleJson, UnknownNamesKeepTheirWords) {
  Record record = full_record();
  record.meaning.publisher_language = {};
  record.meaning.publisher_country = {};
  const ordered_json publisher = written(record)["publisher"];
  EXPECT_EQ(publisher["language"].dump(), R"({"name":"English","tag":null})");
  EXPECT_EQ(publisher["country"].dump(), R"({"name":"Korea, Republic","code":null})");
}

TEST(ArticleJson, IdIsAUuidUrn) {
  EXPECT_EQ(written(full_record())["id"], "urn:uuid:00112233-4455-6677-8899-aabbccddeeff");
}

TEST(ArticleJson, SaysWhereTheRecordLies) {
  Record record = full_record();
  record.source.path = "100%/caf\xE9.txt";
  const ordered_json source = written(record)["source"];
  EXPECT_EQ(source["path"], "100%25/caf%E9.txt");
  EXPECT_EQ(source["member"], "a/b.txt");
  EXPECT_EQ(source["record"], 3);
  EXPECT_EQ(source["format"], readers().front()->name);
  EXPECT_EQ(source["confidence"].dump(), "0.95");
  EXPECT_EQ(source["encoding"], record.document.decoding().encoding);
  EXPECT_EQ(source["encoding_confidence"].dump(), "1.0");
  EXPECT_EQ(source["byte_start"], 1000);
  EXPECT_EQ(source["byte_end"], record.source.bytes.end);
}

TEST(ArticleJson, DiagnosticsStandWithTheirLines) {
  const Record record = full_record();
  const ordered_json list = written(record)["diagnostics"];
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].dump(), R"({"severity":"warning","code":"caption.no-credit","line":43,)"
                            R"("message":"no \"credit\" is printed"})");
  EXPECT_EQ(list[1]["severity"], "note");
  for (std::size_t i = 0; i < list.size(); ++i)
    EXPECT_EQ(list[i]["line"], input_line(record, record.diagnostics[i]));
}

TEST(ArticleJson, DiagnosticsOutOfOrderHaveTheirLinesToo) {
  Record record = full_record();
  std::swap(record.diagnostics[0], record.diagnostics[1]);
  const ordered_json list = written(record)["diagnostics"];
  EXPECT_EQ(list[1]["line"], 43);
}

Change change(std::string_view rule, Field field, Span origin) {
  return {rule, "doc", field, {0, 0}, origin, "a\"b", ""};
}

TEST(ArticleJson, ChangesAreCountedInTheOrderOfTheRules) {
  ASSERT_GE(rules().size(), 3U);
  const std::string_view first = rules()[0]->name;
  const std::string_view second = rules()[1]->name;
  const std::string_view third = rules()[2]->name;
  Record record = full_record();
  for (const std::string_view rule : {third, first, third, second, third})
    record.ledger.push_back(change(rule, {Kind::headline}, {0, 1}));
  EXPECT_TRUE(written(record, kNone)["changes"].is_null());
  const ordered_json changes = written(record)["changes"];
  EXPECT_EQ(changes["total"], 5);
  EXPECT_EQ(keys(changes["by_rule"]),
            (Keys{std::string(first), std::string(second), std::string(third)}));
  EXPECT_EQ(changes["by_rule"][std::string(third)], 3);
  int sum = 0;
  for (const auto& [rule, count] : changes["by_rule"].items()) sum += count.get<int>();
  EXPECT_EQ(sum, 5);
}

/// Byte order mark, CRLF and a byte that is no UTF-8 stand before the fields.
TEST(ArticleJson, PlacesAreBytesOfTheInput) {
  const std::string bytes =
      "\xEF\xBB\xBFHead\r\nca\xE9"
      "f\r\nlast";
  Record record = bare_record(bytes);
  record.source.bytes = {5000, 5000 + bytes.size()};
  record.article.headline = {"Head", {0, 4}};
  record.article.body.push_back({BodyKind::paragraph,
                                 {"ca\u00E9"
                                  "f",
                                  {5, 10}}});
  record.article.omitted.push_back({Omitted::Kind::echo, {"", {11, 15}}});
  record.ledger = {change("caption.echo", {Kind::omitted, 0}, {11, 15}),
                   {"space.run", "", {Kind::body, 0}, {3, 3}, {9, 10}, "", " "}};
  const ordered_json json = written(record, kFull);
  EXPECT_EQ(json["source"]["fields"].dump(), R"({"headline":[5003,5007],"body/0":[5009,5013]})");
  EXPECT_EQ(json["omitted"].dump(),
            R"([{"role":"echo","text":"last","byte_start":5015,"byte_end":5019}])");
  EXPECT_EQ(
      json["changes"]["list"][0].dump(),
      R"({"rule":"caption.echo","field":"omitted/0","byte_start":5015,"byte_end":5019,"at":0,)"
      R"("before":"a\"b","after":"","evidence":"doc"})");
  EXPECT_EQ(json["changes"]["list"][1].dump(),
            R"({"rule":"space.run","field":"body/0","byte_start":5012,"byte_end":5013,"at":3,)"
            R"("before":"","after":" ","evidence":null})");
}

TEST(ArticleJson, FullLedgerPlacesEveryTextButTheOmitted) {
  const Record record = full_record();
  const ordered_json json = written(record, kFull);
  Keys expected;
  for_each_text(record.article, [&](Field field, const Text& text) {
    if (field.kind == Kind::omitted) return;
    expected.push_back(to_string(field));
    const ordered_json& place = json["source"]["fields"][expected.back()];
    EXPECT_EQ(place[0], 1000 + text.origin.begin);
    EXPECT_EQ(place[1], 1000 + text.origin.end);
  });
  EXPECT_EQ(keys(json["source"]["fields"]), expected);
  ASSERT_EQ(json["omitted"].size(), 3U);
  EXPECT_EQ(json["omitted"][0]["role"], "markup");
  EXPECT_EQ(json["omitted"][1]["role"], "markup");
  EXPECT_EQ(json["omitted"][2]["role"], "echo");
  EXPECT_EQ(json["omitted"][0]["text"], "Newspapers in");
  EXPECT_EQ(json["omitted"][1]["text"], "??");  // as read, though it was cleaned away
}

TEST(ArticleJson, CleanedCaptionsStandWithoutMarks) {
  EXPECT_EQ(written(marked_record("", "", ""))["captions"].dump(),
            R"([{"text":"The bridge","credit":"Photo by Bo"},{"text":"At dawn","credit":null}])");
}

TEST(ArticleJson, MarksThatWereNotCleanedStayInTheCaptions) {
  EXPECT_EQ(written(marked_record("??", "??", "Photo by Bo The bridge"))["captions"].dump(),
            R"([{"text":"?? The bridge","credit":"?? Photo by Bo"},)"
            R"({"text":"Photo by Bo The bridge","credit":null},)"
            R"({"text":"?? At dawn","credit":null}])");
  EXPECT_EQ(written(marked_record("", "", "echo"))["captions"].dump(),
            R"([{"text":"The bridge","credit":"Photo by Bo"},{"text":"echo","credit":null},)"
            R"({"text":"At dawn","credit":null}])");
  EXPECT_EQ(
      written(marked_record("??", "", ""))["captions"].dump(),
      R"([{"text":"The bridge","credit":"?? Photo by Bo"},{"text":"At dawn","credit":null}])");
}

TEST(ArticleJson, AMarkerMayStandAlone) {
  Record record = marked_record("??", "??", "");
  record.article.captions[0].credit = {};
  record.article.captions[1].text = {};
  EXPECT_EQ(written(record)["captions"].dump(),
            R"([{"text":"?? The bridge","credit":"??"},{"text":"??","credit":null}])");
}

TEST(ArticleJson, MarksOfNoCaptionAreNoCaption) {
  Record record = marked_record("??", "??", "echo");
  for (Omitted& omitted : record.article.omitted) omitted.caption = Omitted::kNoCaption;
  EXPECT_EQ(written(record)["captions"].dump(),
            R"([{"text":"The bridge","credit":"Photo by Bo"},{"text":"At dawn","credit":null}])");
  record.article.captions.clear();
  EXPECT_EQ(written(record)["captions"], ordered_json::array());
}

}  // namespace
}  // namespace copydesk
