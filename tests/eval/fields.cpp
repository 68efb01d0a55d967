// Whether every field of every article is what it should be: converts a dump as the program does,
// compares the articles with a gold file, and prints in how many articles each field is printed,
// how many are exact, exact but for white space, missing, wrong or too many, and which share is
// right where it is printed; and how much text of the bodies is lost or added.
//
//   copydesk-eval-fields [--examples N] [--from FORMAT] [--rules LIST] [--third in|out] DUMP GOLD
//
// `--rules none` compares the articles as read. `--third out` leaves every third record out,
// `--third in` takes only those, so that rules can be written on two thirds and tried on the last.
//
// GOLD is JSON Lines, one object for each article. What an object does not hold is not judged;
// null means that the dump does not print it. All text is as the article should have it:
//
//   headline kicker deck slug byline section page date copyright publication edition distributor
//   publisher_language country
//             a string: the printed words (`date` is the printed date)
//   iso_date time language_tag
//             a string: what `published` and `language` should say
//   authors   a list of names
//   body      a list of paragraphs, of any kind
//   captions  a list of {"text": ..., "credit": ...}
//   labels    an object: key (as in the JSON's `labels[].key`) to value; `;` stands between the
//             values of several labels with that key
//
// Gold and articles are paired by `labels.accession_number` when the gold has it, else by order.
// A paragraph of the gold's body that stands in a caption is none that is lost: it is counted
// apart. A gold file made from Factiva's HTML is read as well: its `author`, `credit`, `words`,
// `source`, `source_code`, `language`, `paragraphs` and `document_id` become byline, labels and so
// on. What it joins is judged as one field: `column` (column and section) and `edition_or_page`.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

#include "copydesk/convert.hpp"
#include "copydesk/stream.hpp"
#include "eval.hpp"
#include "label/print.hpp"
#include "printed_fields.hpp"
#include "text/utf8.hpp"

namespace copydesk::eval {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kUsage =
    "[--examples N] [--from FORMAT] [--rules LIST] [--third in|out] DUMP GOLD";
constexpr const char* kId = "accession_number";

struct Arguments {
  Options options;
  std::size_t examples = 0;
  std::string third;
  std::vector<std::string> paths;
};

struct FieldTally {
  std::size_t judged = 0;
  std::size_t printed = 0;  ///< not empty in the gold
  std::size_t exact = 0;
  std::size_t folded = 0;  ///< exact but for white space
  std::size_t missing = 0;
  std::size_t wrong = 0;
  std::size_t surplus = 0;
  std::vector<std::string> examples;
};

struct Tally {
  std::size_t limit = 0;  ///< examples kept of each field
  std::size_t records = 0;
  std::size_t not_found = 0;
  std::size_t not_in_gold = 0;
  std::map<std::string, FieldTally> fields;
  Share paragraphs;
  std::size_t captions = 0;  ///< paragraphs of the gold's bodies that stand in captions
  std::size_t body = 0;      ///< characters of the gold's bodies, white space apart
  std::size_t moved = 0;     ///< of them, characters of words in captions and their markup
  std::size_t lost = 0;      ///< of them, characters of words that stand in neither
  std::size_t added = 0;
  std::vector<std::string> body_examples;
};

// --- Reading the gold

/// Six records of the HTML have no classes behind the source code: the last two lines are language
/// and copyright.
void spread_header_rest(Json& gold) {
  if (!gold.contains("header_rest")) return;
  Json rest = gold["header_rest"];
  if (rest.size() >= 2) {
    gold["copyright"] = rest.back();
    rest.erase(rest.size() - 1);
    gold["language"] = rest.back();
    rest.erase(rest.size() - 1);
  }
  gold["edition_or_page"] = rest;
}

Json from_factiva(Json gold) {
  if (!gold.contains("document_id")) return gold;
  spread_header_rest(gold);
  for (const auto& [key, name] : {std::pair{"words", "length"},
                                  {"source_code", "source_code"},
                                  {"language", "language"},
                                  {"credit", "credit"},
                                  {"document_id", kId}}) {
    if (gold.contains(key)) gold["labels"][name] = gold[key];
    gold.erase(key);
  }
  for (const auto& [key, name] :
       {std::pair{"author", "byline"}, {"source", "publication"}, {"paragraphs", "body"}}) {
    if (gold.contains(key)) gold[name] = gold[key];
    gold.erase(key);
  }
  return gold;
}

std::vector<Json> read_gold(const std::string& path) {
  std::vector<Json> gold;
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);)
    if (!is_blank(line)) gold.push_back(from_factiva(Json::parse(line)));
  return gold;
}

// --- Judging

/// The gold's words; a list's entries with bars between them.
std::string words_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  std::string all;
  if (value.is_array())
    for (const Json& entry : value) all += (all.empty() ? "" : " | ") + entry.get<std::string>();
  return all;
}

void keep(std::vector<std::string>& examples, std::size_t limit, std::string example) {
  std::replace(example.begin(), example.end(), '\n', '|');
  if (examples.size() < limit) examples.push_back(std::move(example));
}

void judge(const std::string& name, const std::string& where, const std::string& expected,
           const std::string& actual, Tally& tally) {
  FieldTally& field = tally.fields[name];
  ++field.judged;
  if (!expected.empty()) ++field.printed;
  const std::string folded = fold_space(expected);
  if (expected == actual) ++field.exact;
  if (folded == fold_space(actual)) {
    ++field.folded;
    return;
  }
  ++(actual.empty() ? field.missing : expected.empty() ? field.surplus : field.wrong);
  keep(field.examples, tally.limit, where + ": '" + actual + "' for '" + expected + "'");
}

void judge_fields(const Json& gold, const Record& record, const std::string& where, Tally& tally) {
  const auto printed = printed_fields(record);
  for (const auto& [name, expected] : gold.items()) {
    const auto actual = printed.find(name);
    if (actual == printed.end()) continue;
    judge(name, where, words_of(expected), actual->second, tally);
  }
  if (gold.contains("labels"))
    for (const auto& [key, expected] : gold["labels"].items())
      judge("label " + key, where, words_of(expected), labels_of(record.article, key), tally);
}

using Words = std::map<std::string, std::size_t>;

/// Brackets and semicolons may stand between a caption and its credit: they are part of no word.
void count_words(const std::string& text, Words& words) {
  std::string plain = fold_space(text);
  for (const char mark : {'(', ')', ';'}) std::ranges::replace(plain, mark, ' ');
  std::istringstream all(plain);
  for (std::string word; all >> word;) ++words[word];
}

/// Characters of the words that `some` holds and `others` does not, as often as they come.
std::size_t surplus(const Words& some, const Words& others) {
  std::size_t characters = 0;
  for (const auto& [word, count] : some) {
    const auto found = others.find(word);
    const std::size_t there = found == others.end() ? 0 : found->second;
    if (count > there) characters += (count - there) * count_code_points(word);
  }
  return characters;
}

/// Whether the words of a caption stand in a paragraph.
bool is_caption(const std::string& paragraph, const Article& article) {
  return std::any_of(article.captions.begin(), article.captions.end(), [&](const Caption& caption) {
    const std::string text = fold_space(caption.text.value);
    return !text.empty() && paragraph.find(text) != std::string::npos;
  });
}

void judge_paragraphs(const Json& gold, const Article& article, const std::string& where,
                      Tally& tally) {
  std::vector<std::string> rest;
  for (const BodyPart& part : article.body) rest.push_back(fold_space(part.text.value));
  for (const Json& entry : gold) {
    const std::string paragraph = fold_space(entry.get<std::string>());
    if (paragraph.empty()) continue;
    const auto found = std::find(rest.begin(), rest.end(), paragraph);
    if (found == rest.end() && is_caption(paragraph, article)) {
      ++tally.captions;
      continue;
    }
    tally.paragraphs.add(found != rest.end());
    if (found != rest.end())
      rest.erase(found);
    else
      keep(tally.body_examples, tally.limit, where + ": no '" + paragraph + "'");
  }
  for (const std::string& paragraph : rest)
    keep(tally.body_examples, tally.limit,
         std::string(where).append(": surplus '").append(paragraph) += '\'');
}

void count_captions(const Article& article, Words& words) {
  for (const Caption& caption : article.captions) {
    count_words(caption.text.value, words);
    count_words(caption.credit.value, words);
  }
  for (const Omitted& omitted : article.omitted) count_words(omitted.text.value, words);
}

void judge_body(const Json& gold, const Article& article, const std::string& where, Tally& tally) {
  Words expected;
  Words actual;
  for (const Json& paragraph : gold) count_words(paragraph.get<std::string>(), expected);
  for (const BodyPart& part : article.body) count_words(part.text.value, actual);
  Words with_captions = actual;
  count_captions(article, with_captions);
  const std::size_t lost = surplus(expected, with_captions);
  tally.body += surplus(expected, {});
  tally.lost += lost;
  tally.moved += surplus(expected, actual) - lost;
  tally.added += surplus(actual, expected);
  judge_paragraphs(gold, article, where, tally);
}

void judge_captions(const Json& gold, const Article& article, const std::string& where,
                    Tally& tally) {
  judge("caption count", where, std::to_string(gold.size()),
        std::to_string(article.captions.size()), tally);
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const Caption none;
    const Caption& caption = i < article.captions.size() ? article.captions[i] : none;
    judge("caption text", where, words_of(gold[i].value("text", Json())), caption.text.value,
          tally);
    judge("caption credit", where, words_of(gold[i].value("credit", Json())), caption.credit.value,
          tally);
  }
}

void judge_record(const Json& gold, const Record& record, Tally& tally) {
  const std::string where = std::to_string(record.source.record);
  ++tally.records;
  judge_fields(gold, record, where, tally);
  if (gold.contains("body")) judge_body(gold["body"], record.article, where, tally);
  if (gold.contains("captions")) judge_captions(gold["captions"], record.article, where, tally);
}

ReadBytes read_from(std::string_view bytes) {
  return [bytes](std::span<char> room) mutable -> Result<std::size_t> {
    const std::size_t count = bytes.copy(room.data(), room.size());
    bytes.remove_prefix(count);
    return count;
  };
}

std::vector<Record> convert_dump(const Arguments& given) {
  const std::string bytes = read_file(given.paths[0]);
  RecordStream stream(read_from(bytes), given.paths[0], given.options.read, given.options.decode);
  std::vector<Record> records;
  for (auto next = stream.next(); next && *next; next = stream.next())
    records.push_back(convert(std::move(**next), given.options));
  return records;
}

/// The article of a gold object, or null.
const Record* find_record(const Json& gold, std::size_t index, const std::vector<Record>& records,
                          const std::map<std::string, const Record*>& by_id) {
  const Json labels = gold.value("labels", Json::object());
  if (!labels.contains(kId)) return index < records.size() ? &records[index] : nullptr;
  const auto found = by_id.find(words_of(labels[kId]));
  return found == by_id.end() ? nullptr : found->second;
}

void measure(const Arguments& given, Tally& tally) {
  const std::vector<Record> records = convert_dump(given);
  const std::vector<Json> gold = read_gold(given.paths[1]);
  std::map<std::string, const Record*> by_id;
  for (const Record& record : records) by_id.emplace(labels_of(record.article, kId), &record);
  tally.not_in_gold = records.size() > gold.size() ? records.size() - gold.size() : 0;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (!given.third.empty() && (i % 3 == 2) != (given.third == "in")) continue;
    if (const Record* record = find_record(gold[i], i, records, by_id); record != nullptr)
      judge_record(gold[i], *record, tally);
    else
      ++tally.not_found;
  }
}

void print_examples(const std::vector<std::string>& examples) {
  for (const std::string& example : examples) std::printf("    %s\n", example.c_str());
}

void print(const Tally& tally) {
  print_count("articles compared", tally.records);
  print_count("articles not found", tally.not_found);
  print_count("articles more than the gold has", tally.not_in_gold);
  std::printf("%-28s %7s %7s %7s %7s %7s %7s %7s %9s\n", "field", "judged", "printed", "exact",
              "folded", "missing", "wrong", "surplus", "right");
  for (const auto& [name, field] : tally.fields) {
    std::printf("%-28s %7zu %7zu %7zu %7zu %7zu %7zu %7zu", name.c_str(), field.judged,
                field.printed, field.exact, field.folded, field.missing, field.wrong,
                field.surplus);
    const std::size_t right = field.printed - field.missing - field.wrong;
    if (field.printed > 0)
      std::printf(" %7.2f %%",
                  100.0 * static_cast<double>(right) / static_cast<double>(field.printed));
    std::printf("\n");
    print_examples(field.examples);
  }
  print_share("body paragraphs right", tally.paragraphs);
  print_examples(tally.body_examples);
  print_count("  in captions instead", tally.captions);
  print_share("body characters lost", {tally.lost, tally.body});
  print_share("  in captions instead", {tally.moved, tally.body});
  print_share("body characters added", {tally.added, tally.body});
}

const Reader* reader_named(const std::string& name) {
  if (const Reader* reader = find_reader(name); reader != nullptr) return reader;
  std::fprintf(stderr, "unknown format: %s\n", name.c_str());
  std::exit(2);
}

Arguments read_arguments(int count, char** values) {
  Arguments read;
  const auto all = arguments(count, values, kUsage);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool has_value = i + 1 < all.size();
    if (all[i] == "--examples" && has_value)
      read.examples = std::stoul(all[++i]);
    else if (all[i] == "--from" && has_value)
      read.options.read.format = reader_named(all[++i]);
    else if (all[i] == "--rules" && has_value)
      read.options.clean = *CleanOptions::parse(all[++i]);
    else if (all[i] == "--third" && has_value)
      read.third = all[++i];
    else
      read.paths.push_back(all[i]);
  }
  if (read.paths.size() != 2) (void)arguments(0, values, kUsage);
  return read;
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  const Arguments given = read_arguments(count, values);
  Tally tally;
  tally.limit = given.examples;
  measure(given, tally);
  print(tally);
}
