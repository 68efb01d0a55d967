// Repair of whole articles: reads a damaged stream and the truth about it, converts the stream as
// the program does, and prints how much of every field is exactly what it should be. What is not
// is sorted by the kind of damage left in it, with examples.
//
//   copydesk-eval-repair-quality [--examples N] [--rules LIST] STREAM TRUTH
//
// TRUTH has one JSON object for each article of STREAM, in order: `offset` and `bytes` (its place
// when the articles are laid end to end without what parts them), `publication`, `headline`,
// `byline`, `deck`, `footer_country`, `lang`, `author`, `body` (a list of paragraphs), `captions`
// (a list of `text` and `credit`) and `damage` (names and counts of what was done to it).
//
// A paragraph is exact when the body holds it, character for character, once for each time the
// truth does; order is counted apart. The others are paired with the body's remaining paragraphs
// by the words they share.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "copydesk/convert.hpp"
#include "copydesk/stream.hpp"
#include "damage.hpp"
#include "eval.hpp"

namespace copydesk::eval {
namespace {

using Json = nlohmann::json;

struct Truth {
  Json fields;
  std::uint64_t begin = 0;  ///< in the stream
  std::uint64_t end = 0;
};

/// What is left of one kind of damage.
struct Damage {
  std::size_t paragraphs = 0;
  std::size_t alone = 0;  ///< paragraphs where nothing else is wrong
  std::vector<std::string> examples;
};

struct Tally {
  std::size_t limit = 0;  ///< examples kept of each kind
  Share records;
  Share paragraphs;
  std::size_t out_of_order = 0;
  std::size_t missing = 0;
  std::size_t too_many = 0;
  std::map<std::string, Share> fields;
  std::map<std::string, std::vector<std::string>> wrong_fields;
  std::map<std::string, Damage> damages;
  std::vector<std::string> surplus;

  void keep(std::vector<std::string>& examples, std::string example) const {
    if (examples.size() < limit) examples.push_back(std::move(example));
  }
};

std::string text_or_empty(const Json& fields, const char* key) {
  const auto found = fields.find(key);
  return found == fields.end() || found->is_null() ? std::string() : found->get<std::string>();
}

std::vector<Truth> read_truth(const std::string& path, std::size_t stream_size) {
  std::vector<Truth> truths;
  std::ifstream file(path);
  std::uint64_t sum = 0;
  for (std::string line; std::getline(file, line);) {
    truths.push_back({Json::parse(line)});
    sum += truths.back().fields.at("bytes").get<std::uint64_t>();
  }
  const std::size_t gaps = std::max<std::size_t>(truths.size(), 2) - 1;
  const std::uint64_t gap = stream_size > sum ? (stream_size - sum) / gaps : 0;
  for (std::size_t i = 0; i < truths.size(); ++i) {
    truths[i].begin = truths[i].fields.at("offset").get<std::uint64_t>() + i * gap;
    truths[i].end = truths[i].begin + truths[i].fields.at("bytes").get<std::uint64_t>() + gap;
  }
  return truths;
}

std::string where(const Truth& truth) {
  std::string number = truth.fields.at("id").dump();
  return number += ": ";
}

/// Damage to the whole record that explains much of what is left.
std::string record_damage(const Truth& truth) {
  for (const char* name : {"cp1252_file", "invalid_byte"})
    if (truth.fields.at("damage").contains(name)) return std::string(" (") + name + ")";
  return {};
}

void judge_field(const Truth& truth, const std::string& name, const std::string& expected,
                 const std::string& actual, Tally& tally) {
  const bool right = expected == actual;
  tally.fields[name].add(right);
  if (right) return;
  tally.keep(tally.wrong_fields[name],
             where(truth) + "'" + actual + "' for '" + expected + "'" + record_damage(truth));
}

std::string caption_list(const Json& captions) {
  std::string all;
  for (const Json& caption : captions)
    all += caption.at("credit").get<std::string>() + " / " + caption.at("text").get<std::string>() +
           " | ";
  return all;
}

std::string caption_list(const std::vector<Caption>& captions) {
  std::string all;
  for (const Caption& caption : captions)
    all += caption.credit.value + " / " + caption.text.value + " | ";
  return all;
}

void judge_fields(const Truth& truth, const Record& record, Tally& tally) {
  const Article& article = record.article;
  std::string byline = text_or_empty(truth.fields, "byline");
  if (byline.starts_with("- ")) byline.erase(0, 2);
  const auto text = [&](const char* key) { return text_or_empty(truth.fields, key); };
  judge_field(truth, "publication", text("publication"), article.publisher.name.value, tally);
  judge_field(truth, "headline", text("headline"), article.headline.value, tally);
  judge_field(truth, "byline", byline, article.byline.value, tally);
  judge_field(truth, "country", text("footer_country"), article.publisher.country.value, tally);
  judge_field(truth, "deck", text("deck"), article.deck.value, tally);
  judge_field(truth, "language", text("lang"), std::string(record.meaning.language), tally);
  judge_field(truth, "caption texts", caption_list(truth.fields.at("captions")),
              caption_list(article.captions), tally);
  judge_field(truth, "caption count", std::to_string(truth.fields.at("captions").size()),
              std::to_string(article.captions.size()), tally);
}

std::size_t shared_words(std::string_view a, std::string_view b) {
  const auto words = [](std::string_view text) {
    std::multiset<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
      if (end > at) all.insert(std::string(text.substr(at, end - at)));
      at = end + 1;
    }
    return all;
  };
  const auto left = words(a);
  const auto right = words(b);
  std::vector<std::string> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(both));
  return both.size();
}

void judge_damage(const Truth& truth, const std::string& expected, const std::string& actual,
                  Tally& tally) {
  std::set<std::string> kinds;
  for (const Difference& difference : differences(expected, actual)) {
    const std::string kind = std::string(difference.kind) + record_damage(truth);
    Damage& damage = tally.damages[kind];
    if (kinds.insert(kind).second) {
      ++damage.paragraphs;
      tally.keep(damage.examples,
                 where(truth) + "'" + difference.actual + "' for '" + difference.expected + "'");
    }
  }
  if (kinds.size() == 1) ++tally.damages[*kinds.begin()].alone;
}

/// Pairs each paragraph that is not exact with the one of the rest that is most like it.
void pair_rest(const Truth& truth, const std::vector<std::string>& expected,
               std::vector<std::string> rest, Tally& tally) {
  for (const std::string& paragraph : expected) {
    std::size_t best = rest.size();
    std::size_t most = 0;
    for (std::size_t i = 0; i < rest.size(); ++i)
      if (const std::size_t shared = shared_words(paragraph, rest[i]); shared > most) {
        best = i;
        most = shared;
      }
    if (best == rest.size()) {
      ++tally.missing;
      tally.keep(tally.damages["no such paragraph" + record_damage(truth)].examples,
                 where(truth) + "'" + paragraph + "'");
      ++tally.damages["no such paragraph" + record_damage(truth)].paragraphs;
      continue;
    }
    judge_damage(truth, paragraph, rest[best], tally);
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(best));
  }
  tally.too_many += rest.size();
  for (const std::string& paragraph : rest)
    tally.keep(tally.surplus, where(truth) + "'" + paragraph + "'");
}

void judge_body(const Truth& truth, const Article& article, Tally& tally) {
  std::vector<std::string> rest;
  for (const BodyPart& part : article.body)
    if (!part.text.value.empty()) rest.push_back(part.text.value);
  const std::vector<std::string> all = rest;
  std::vector<std::string> wrong;
  std::size_t last = 0;
  for (const Json& paragraph : truth.fields.at("body")) {
    const auto expected = paragraph.get<std::string>();
    const auto found = std::find(rest.begin(), rest.end(), expected);
    tally.paragraphs.add(found != rest.end());
    if (found == rest.end()) {
      wrong.push_back(expected);
      continue;
    }
    rest.erase(found);
    const auto place =
        static_cast<std::size_t>(std::find(all.begin(), all.end(), expected) - all.begin());
    if (place < last) ++tally.out_of_order;
    last = std::max(last, place);
  }
  pair_rest(truth, wrong, std::move(rest), tally);
}

void print_examples(const std::vector<std::string>& examples) {
  for (std::string example : examples) {
    std::replace(example.begin(), example.end(), '\n', '|');
    std::printf("    %s\n", example.c_str());
  }
}

void print(const Tally& tally) {
  print_share("records cut where an article ends", tally.records);
  print_share("body paragraphs exact", tally.paragraphs);
  print_count("exact ones out of order", tally.out_of_order);
  print_count("paragraphs missing", tally.missing);
  print_count("paragraphs too many", tally.too_many);
  print_examples(tally.surplus);
  for (const auto& [name, share] : tally.fields) print_share(name + " right", share);
  for (const auto& [name, examples] : tally.wrong_fields) {
    std::printf("%s wrong:\n", name.c_str());
    print_examples(examples);
  }
  std::printf("damage left: paragraphs, those with no other damage\n");
  std::vector<std::pair<std::string, Damage>> damages(tally.damages.begin(), tally.damages.end());
  std::stable_sort(damages.begin(), damages.end(), [](const auto& a, const auto& b) {
    return a.second.paragraphs > b.second.paragraphs;
  });
  for (const auto& [kind, damage] : damages) {
    std::printf("%-40s %6zu %6zu\n", kind.c_str(), damage.paragraphs, damage.alone);
    print_examples(damage.examples);
  }
}

ReadBytes read_from(std::string_view bytes) {
  return [bytes](std::span<char> room) mutable -> Result<std::size_t> {
    const std::size_t count = bytes.copy(room.data(), room.size());
    bytes.remove_prefix(count);
    return count;
  };
}

struct Arguments {
  Options options;
  std::size_t examples = 0;
  std::vector<std::string> paths;
};

Arguments read_arguments(int count, char** values) {
  constexpr std::string_view kUsage = "[--examples N] [--rules LIST] STREAM TRUTH";
  Arguments read;
  const auto all = arguments(count, values, kUsage);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == "--examples" && i + 1 < all.size())
      read.examples = std::stoul(all[++i]);
    else if (all[i] == "--rules" && i + 1 < all.size())
      read.options.clean = *CleanOptions::parse(all[++i]);
    else
      read.paths.push_back(all[i]);
  }
  if (read.paths.size() != 2) (void)arguments(0, values, kUsage);
  return read;
}

void measure(const Arguments& given, Tally& tally) {
  const std::string bytes = read_file(given.paths[0]);
  const std::vector<Truth> truths = read_truth(given.paths[1], bytes.size());
  RecordStream stream(read_from(bytes), given.paths[0], given.options.read);
  auto next = stream.next();
  for (const Truth& truth : truths) {
    std::vector<Record> records;
    while (next && *next && (**next).source.bytes.begin < truth.end) {
      records.push_back(convert(std::move(**next), given.options));
      next = stream.next();
    }
    tally.records.add(records.size() == 1);
    if (records.size() != 1) continue;
    judge_fields(truth, records[0], tally);
    judge_body(truth, records[0].article, tally);
  }
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
