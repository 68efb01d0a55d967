// The full ledger's promise, checked from outside: from the JSON and the source's bytes alone,
// every field can be rebuilt, and every byte of print is accounted for exactly once.

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>

#include "dates/archive_path.hpp"
#include "golden_case.hpp"

namespace copydesk::golden {
namespace {

using Json = nlohmann::ordered_json;

/// Bytes of the source and the text they stand for now: one character, or what replaced some.
struct Cell {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool changed = false;
};
using Cells = std::vector<Cell>;

std::string text_of(std::span<const Cell> cells) {
  return std::accumulate(
      cells.begin(), cells.end(), std::string(),
      [](std::string all, const Cell& cell) { return std::move(all) + cell.text; });
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::string utf8(UChar32 c) {
  std::string text;
  icu::UnicodeString(c).toUTF8String(text);
  return text;
}

/// Reads the next character by ICU, so that the library's own decoder does not check itself.
UChar32 next_character(UConverter& converter, const char*& at, const char* stop) {
  UErrorCode status = U_ZERO_ERROR;
  const UChar32 c = ucnv_getNextUChar(&converter, &at, stop, &status);
  return U_SUCCESS(status) ? c : 0xFFFD;
}

/// What is no UTF-8 among UTF-8 is windows-1252.
UChar32 next_utf8(UConverter& western, const char*& at, const char* stop) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(at);
  std::int32_t size = 0;
  UChar32 c = 0;
  U8_NEXT(bytes, size, static_cast<std::int32_t>(stop - at), c);
  if (c < 0) return next_character(western, at, at + 1);
  at += size;
  return c;
}

Cells read_cells(std::string_view source, std::size_t begin, std::size_t end,
                 const std::string& encoding) {
  Cells cells;
  const bool is_utf8 = encoding == "UTF-8";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open(is_utf8 ? "windows-1252" : encoding.c_str(), &status));
  const char* at = source.data() + begin;
  const char* const stop = source.data() + end;
  const auto next = [&] {
    return is_utf8 ? next_utf8(*converter, at, stop) : next_character(*converter, at, stop);
  };
  bool after_return = false;
  while (at < stop) {
    const auto start = static_cast<std::size_t>(at - source.data());
    const UChar32 c = next();
    const auto after = static_cast<std::size_t>(at - source.data());
    if (c == '\n' && after_return)
      cells.back().end = after;
    else
      cells.push_back({utf8(c == '\r' ? '\n' : c), start, after});
    after_return = c == '\r';
  }
  return cells;
}

/// Makes one entry of `changes.list` on the field it names.
void make_change(Cells& cells, const Json& change) {
  const std::size_t begin = change["byte_start"];
  const std::size_t end = change["byte_end"];
  const std::string before = change["before"];
  const std::string after = change["after"];
  const auto first = std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) {
    return begin == end ? cell.begin >= begin : cell.end > begin;
  });
  const auto last =
      std::find_if(first, cells.end(), [&](const Cell& cell) { return cell.begin >= end; });
  std::string now = text_of({first, last});
  const bool touched = std::any_of(first, last, [](const Cell& cell) { return cell.changed; });
  ASSERT_TRUE(touched || now == before) << now << change;
  const std::size_t at = now.find(before);
  ASSERT_NE(at, std::string::npos) << change;
  now.replace(at, before.size(), after);
  const auto place = cells.erase(first, last);
  cells.insert(place, {now, begin, end, true});
}

/// Where the JSON shows a field that is no part of a list.
std::string pointer_to(const std::string& field) {
  if (field == "byline" || field == "published") return "/" + field + "/text";
  if (field == "publisher/language" || field == "publisher/country") return "/" + field + "/name";
  return "/" + field;
}

using Fields = std::map<std::string, Cells>;

/// Every field as read, from the bytes the JSON names for it.
Fields read_fields(const Json& article, std::string_view source) {
  Fields fields;
  const std::string encoding = article["source"]["encoding"];
  for (const auto& [field, range] : article["source"]["fields"].items())
    fields[field] = read_cells(source, range[0], range[1], encoding);
  std::size_t i = 0;
  for (const Json& omitted : article["omitted"]) {
    Cells cells = read_cells(source, omitted["byte_start"], omitted["byte_end"], encoding);
    EXPECT_EQ(text_of(cells), omitted["text"]) << "omitted/" << i;
    fields["omitted/" + std::to_string(i++)] = std::move(cells);
  }
  return fields;
}

constexpr std::array kLists = {"body", "captions", "labels", "furniture", "omitted"};
constexpr std::array kKeys = {"name", "value", "text", "credit"};

bool is_in_list(const std::string& field) {
  return std::any_of(kLists.begin(), kLists.end(),
                     [&](std::string_view list) { return field.starts_with(list); });
}

/// The texts of a list as rebuilt, without those that cleaning emptied: the JSON drops them too.
std::vector<std::string> rebuilt_texts(const Fields& fields, const std::string& list) {
  std::vector<std::string> texts;
  const auto add = [&](const std::string& field) {
    const auto found = fields.find(field);
    if (found == fields.end()) return;
    if (std::string text = text_of(found->second); !text.empty()) texts.push_back(std::move(text));
  };
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string field = list + '/' + std::to_string(i);
    add(field);
    for (const std::string key : kKeys) add(field + '/' + key);
  }
  return texts;
}

std::vector<std::string> shown_texts(const Json& list) {
  std::vector<std::string> texts;
  for (const Json& member : list) {
    if (member.is_string()) texts.push_back(member);
    for (const char* key : kKeys)
      if (member.contains(key) && member[key].is_string()) texts.push_back(member[key]);
  }
  return texts;
}

void expect_rebuilt(const Json& article, std::string_view source) {
  Fields fields = read_fields(article, source);
  for (const Json& change : article["changes"]["list"]) {
    const std::string field = change["field"];
    ASSERT_TRUE(fields.contains(field)) << change;
    make_change(fields[field], change);
  }
  for (const auto& [field, cells] : fields) {
    if (is_in_list(field)) continue;
    const Json& shown = article.at(Json::json_pointer(pointer_to(field)));
    EXPECT_EQ(shown.is_null() ? "" : shown.get<std::string>(), text_of(cells)) << field;
  }
  for (const char* list : {"body", "captions", "labels", "furniture"})
    EXPECT_EQ(shown_texts(article[list]), rebuilt_texts(fields, list)) << list;
}

/// No field of an article shows text that the JSON names no bytes for; only a page's number may
/// come from the name of an archive's file.
void expect_nothing_added(const Json& article) {
  const Json& fields = article["source"]["fields"];
  const std::string page = article["page"].is_null() ? "" : article["page"];
  EXPECT_TRUE(fields.contains("page") ||
              page == read_archive_path(article["source"]["path"].get<std::string>()).page);
  for (const std::string field :
       {"headline", "kicker", "deck", "slug", "byline", "section", "publisher/name",
        "publisher/language", "publisher/country", "publisher/copyright", "publisher/distributor"})
    EXPECT_TRUE(fields.contains(field) || article.at(Json::json_pointer("/" + field)).is_null())
        << field;
}

/// How many fields and omitted pieces of print hold each byte of a source.
std::vector<int> count_holders(const Json& articles, std::size_t size) {
  std::vector<int> holders(size, 0);
  const auto hold = [&](std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) ++holders.at(at);
  };
  for (const Json& article : articles) {
    for (const Json& range : article["source"]["fields"]) hold(range[0], range[1]);
    for (const Json& omitted : article["omitted"]) hold(omitted["byte_start"], omitted["byte_end"]);
  }
  return holders;
}

bool is_white(std::string_view character) {
  UChar32 c = 0;
  U8_GET_OR_FFFD(reinterpret_cast<const std::uint8_t*>(character.data()), 0, 0,
                 static_cast<std::int32_t>(character.size()), c);
  return u_isUWhiteSpace(c) != 0;
}

/// Every byte that is no white space stands in exactly one place; a byte order mark in none.
void expect_held_once(const Cells& cells, const std::vector<int>& holders) {
  for (const Cell& cell : cells) {
    if (&cell == &cells.front() && cell.text == "\xEF\xBB\xBF") continue;
    const bool white = is_white(cell.text);
    for (std::size_t at = cell.begin; at < cell.end; ++at)
      ASSERT_TRUE(holders[at] == 1 || (white && holders[at] == 0))
          << "byte " << at << " stands in " << holders[at] << " places: " << cell.text;
  }
}

/// Each article is read in its own encoding, with what stands before the next one.
void expect_conserved(const Json& articles, std::string_view source) {
  const std::vector<int> holders = count_holders(articles, source.size());
  std::size_t begin = 0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const bool last = i + 1 == articles.size();
    const std::size_t end =
        last ? source.size() : articles[i + 1]["source"]["byte_start"].get<std::size_t>();
    expect_held_once(read_cells(source, begin, end, articles[i]["source"]["encoding"]), holders);
    begin = end;
  }
}

class FullLedger : public testing::TestWithParam<Case> {};

TEST_P(FullLedger, RebuildsTheSource) {
  const std::string source = read_file(GetParam().file(".txt"));
  Options options;
  options.write.ledger = LedgerDetail::full;
  const std::vector<Record> records = convert_all(source, GetParam().path(), options);
  Json articles = Json::parse(print(records, options.write));
  if (records.size() == 1) articles = Json::array({articles});
  for (const Json& article : articles) {
    expect_rebuilt(article, source);
    expect_nothing_added(article);
  }
  expect_conserved(articles, source);
}

constexpr auto kName = [](const auto& test) { return test_name(test.param.name); };

INSTANTIATE_TEST_SUITE_P(golden, FullLedger, testing::ValuesIn(find_cases(golden_root())), kName);
INSTANTIATE_TEST_SUITE_P(samples, FullLedger,
                         testing::ValuesIn(find_cases(std::filesystem::path(COPYDESK_SOURCE_DIR) /
                                                      "samples")),
                         kName);

}  // namespace
}  // namespace copydesk::golden
