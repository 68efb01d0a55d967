#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "copydesk/block.hpp"
#include "copydesk/document.hpp"
#include "copydesk/ledger.hpp"
#include "copydesk/registry.hpp"

namespace copydesk {
namespace {

/// An article whose body is the whole text.
Article body_of(const Document& document) {
  const Span all{0, static_cast<std::uint32_t>(document.text().size())};
  return assemble(document, {{all, Role::paragraph, "test"}});
}

struct SpaceCase {
  std::string_view before;
  std::string_view after;
  std::string_view rule;
};

constexpr SpaceCase kSpaceCases[] = {
    {"two  words", "two words", "space.run"},
    {"a\ttab", "a tab", "space.tab"},
    {"10\u00A0000", "10 000", "space.nbsp"},
    {"a \u00A0 b", "a b", "space.nbsp"},
    {"end \nnext", "end\nnext", "space.trailing"},
    {"end\u00A0", "end", "space.trailing"},
    {"\u00A0start", "start", "space.trailing"},
    {"a\u2028b", "a\nb", "space.break"},
    {"a\x0B"
     "b",
     "a\nb", "space.break"},
    {"one two", "one two", ""},
    {"  - item\n    more", "- item\n    more", "space.trailing"},
    {"x\n    indented", "x\n    indented", ""},
    {"Team     Won     Lost", "Team     Won     Lost", ""},
    {"\u3000ideographic\u3000space", "\u3000ideographic\u3000space", ""},
    {"\u65E5\u3000\u672C", "\u65E5\u3000\u672C", ""},
};

TEST(Space, Table) {
  for (const SpaceCase& each : kSpaceCases) {
    const Document document = Document::decode(each.before);
    Article article = body_of(document);
    const Cleaning cleaning = clean(article, CleanOptions());
    EXPECT_TRUE(cleaning.settled);
    EXPECT_EQ(article.body[0].text.value, each.after);
    EXPECT_EQ(cleaning.ledger.empty() ? "" : cleaning.ledger[0].rule, each.rule) << each.before;
  }
}

struct FieldCase {
  Role role;
  std::string_view before;
  std::string_view after;
  std::string_view evidence;
};

constexpr FieldCase kFieldCases[] = {
    {Role::headline, "Council votes to\nclose the bridge", "Council votes to close the bridge",
     "field"},
    {Role::headline, "Council votes to \n    close the bridge", "Council votes to close the bridge",
     "field"},
    {Role::headline, "Council's long-\nterm plan", "Council's long-term plan", "dict"},
    {Role::headline, "市長が橋を\n開いた", "市長が橋を開いた", "field"},
    {Role::headline, "시장이 다리를\n열었다", "시장이 다리를 열었다", "field"},
    {Role::kicker, "HARBOUR\nNEWS", "HARBOUR NEWS", "field"},
    {Role::deck, "Vote ends\ntwo years\nof talk", "Vote ends two years of talk", "field"},
    {Role::section, "NEWS; LOCAL;\nPg. 2", "NEWS; LOCAL; Pg. 2", "field"},
    {Role::date, "December 31, 2008\nwoensdag", "December 31, 2008 woensdag", "field"},
    {Role::masthead, "The Harbour\nHerald", "The Harbour Herald", "field"},
    {Role::label_value, "CITY COUNCILS (90%);\nBRIDGES (76%)", "CITY COUNCILS (90%); BRIDGES (76%)",
     "field"},
    {Role::label_value, "one\n\ntwo", "one\n\ntwo", ""},
    {Role::label_value, "http://herald.example/2024/\nbridge",
     "http://herald.example/2024/\nbridge", ""},
    {Role::label_value, "http://herald.example/2024/bridge\n      -stays-shut",
     "http://herald.example/2024/bridge-stays-shut", "address"},
    {Role::label_value, "http://herald.example/2024/bridge\n-stays-shut http://herald.example/",
     "http://herald.example/2024/bridge\n-stays-shut http://herald.example/", ""},
    {Role::byline, "Ana Berg and Tom Lind in Harbour and Eva Holm in\nNewtown",
     "Ana Berg and Tom Lind in Harbour and Eva Holm in Newtown", "field"},
    {Role::byline, "Ana Berg\nTom Lind", "Ana Berg\nTom Lind", ""},
    {Role::paragraph, "The mayor came\nand went", "The mayor came\nand went", ""},
    {Role::furniture, "Harbour\nHerald", "Harbour\nHerald", ""},
};

const Text& only_text(const Article& article) {
  const Text* found = nullptr;
  for_each_text(article, [&](Field, const Text& text) { found = &text; });
  return *found;
}

TEST(LineEnd, UnwrapsFields) {
  for (const FieldCase& each : kFieldCases) {
    const Document document = Document::decode(each.before);
    const Span all{0, static_cast<std::uint32_t>(document.text().size())};
    Article article = assemble(document, {{all, each.role, "test"}});
    const Cleaning cleaning = clean(article, CleanOptions());
    EXPECT_TRUE(cleaning.settled);
    EXPECT_EQ(only_text(article).value, each.after);
    EXPECT_EQ(cleaning.ledger.empty() ? "" : cleaning.ledger.back().evidence, each.evidence)
        << each.before;
  }
}

TEST(LineEnd, DoubtsADividedAddress) {
  const Document document = Document::decode("http://herald.example/2024/\nbridge");
  const Span all{0, static_cast<std::uint32_t>(document.text().size())};
  Article article = assemble(document, {{all, Role::label_value, "test"}});
  const Cleaning cleaning = clean(article, CleanOptions());
  ASSERT_EQ(cleaning.suspects.size(), 1U);
  EXPECT_EQ(cleaning.suspects[0].where, (Span{27, 28}));
}

TEST(Clean, RecordsWhereAndWhat) {
  const Document document = Document::decode("one  two\t three ");
  Article article = body_of(document);
  const Cleaning cleaning = clean(article, CleanOptions());
  ASSERT_EQ(cleaning.ledger.size(), 3U);
  for (const Change& change : cleaning.ledger)
    EXPECT_EQ(document.view(change.origin), change.before);
  EXPECT_EQ(cleaning.ledger[1].at, (Span{7, 9}));
  EXPECT_EQ(cleaning.ledger[1].origin, (Span{8, 10}));
}

TEST(Clean, CanBeTakenBackAndDoneAgain) {
  const Document document = Document::decode("a  b\u00A0c \nd");
  const Article read = body_of(document);
  Article article = read;
  const Cleaning cleaning = clean(article, CleanOptions());
  const std::string cleaned = article.body[0].text.value;
  undo(article, cleaning.ledger);
  EXPECT_EQ(article.body[0].text.value, read.body[0].text.value);
  replay(article, cleaning.ledger);
  EXPECT_EQ(article.body[0].text.value, cleaned);
}

TEST(Clean, RefusesALedgerThatDoesNotFit) {
  const Document document = Document::decode("a  b");
  Article article = body_of(document);
  const Cleaning cleaning = clean(article, CleanOptions());
  EXPECT_THROW(replay(article, cleaning.ledger), std::logic_error);
}

TEST(Clean, LeavesRulesThatAreOffAlone) {
  const Document document = Document::decode("a  b\tc");
  Article article = body_of(document);
  const Cleaning cleaning = clean(article, *CleanOptions::parse("-space.run"));
  ASSERT_EQ(cleaning.ledger.size(), 1U);
  EXPECT_EQ(article.body[0].text.value, "a  b c");
}

TEST(CleanOptions, Parse) {
  const auto count = [](std::string_view list) {
    auto options = CleanOptions::parse(list);
    return options ? static_cast<int>(options->rules.count()) : -1;
  };
  const int all = static_cast<int>(rules().size());
  EXPECT_EQ(count("none"), 0);
  EXPECT_EQ(count("all"), all);
  const int standard = count("standard");
  EXPECT_LT(standard, all);
  EXPECT_EQ(count("standard,-space"), standard - 5);
  EXPECT_EQ(count("-caption"), standard - 2);
  EXPECT_EQ(count("none,+caption.echo"), 1);
  EXPECT_EQ(count("space.run"), 1);
  EXPECT_EQ(count("space.ru"), -1);
  EXPECT_EQ(count("spac"), -1);
  EXPECT_EQ(count(""), -1);
  EXPECT_EQ(count("space,,caption"), -1);
}

TEST(Registry, IsComplete) {
  std::set<std::string_view> names;
  for (const Rule* rule : rules()) {
    EXPECT_TRUE(names.insert(rule->name).second) << rule->name;
    EXPECT_NE(rule->before, rule->after) << rule->name;
    EXPECT_FALSE(rule->summary.empty() || rule->precision.empty()) << rule->name;
  }
  EXPECT_LE(rules().size(), kMaxRules);
  EXPECT_LE(cleaners().size(), 64U);
  for (const Reader* reader : readers()) EXPECT_EQ(find_reader(reader->name), reader);
  for (const Writer* writer : writers()) EXPECT_EQ(find_writer(writer->name), writer);
  EXPECT_EQ(find_reader("nonesuch"), nullptr);
  EXPECT_EQ(readers().back()->name, "plain") << "the fallback must come last";
}

}  // namespace
}  // namespace copydesk
