// The engine looks at a text again only when it has to. Here all cleaners look at all texts in
// every round, with evidence that is read anew; both must come to the same.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "clean/evidence.hpp"
#include "clean/switched_cleaner.hpp"
#include "copydesk/convert.hpp"
#include "language/unknown_words.hpp"
#include "text/byte_classes.hpp"
#include "text_generator.hpp"

namespace copydesk {
namespace {

constexpr int kRounds = 8;

class PlainEngine {
 public:
  PlainEngine(Article& article, const CleanOptions& options, const Print& print)
      : article_(article), options_(options), print_(print) {}

  Cleaning run() {
    for (int round = 0; round < kRounds; ++round) {
      const std::size_t before = cleaning_.ledger.size();
      cleaning_.suspects.clear();
      run_round();
      cleaning_.language = Evidence(article_).language();
      if (cleaning_.ledger.size() == before) return std::move(cleaning_);
      settled_ = before;
    }
    const auto first = cleaning_.ledger.begin() + static_cast<std::ptrdiff_t>(settled_);
    undo(article_, Ledger(first, cleaning_.ledger.end()));
    cleaning_.ledger.erase(first, cleaning_.ledger.end());
    return {std::move(cleaning_.ledger), false, {}, Evidence(article_).language()};
  }

 private:
  void run_round() {
    const Evidence evidence(article_);
    std::size_t rule = 0;
    for (const Cleaner* cleaner : cleaners()) {
      const SwitchedCleaner switched(*cleaner, 0, rule, options_);
      rule += cleaner->rules.size();
      if (!switched.any()) continue;
      if (cleaner->trigger == Bytes::unknown_word && (!has_story() || !evidence.english()))
        continue;
      for_each_text(article_,
                    [&](Field field, Text& text) { look(switched, evidence, field, text); });
    }
  }

  bool has_story() {
    bool found = false;
    for_each_text(article_, [&](Field field, const Text&) { found |= is_story(field.kind); });
    return found;
  }

  static bool concerns(Bytes trigger, Field field, const std::string& text) {
    if (trigger == Bytes::any) return true;
    if (trigger == Bytes::omitted) return field.kind == Field::Kind::omitted;
    const Bytes words = unknown_words_of(text).empty() ? Bytes::any : Bytes::unknown_word;
    const Bytes story = is_story(field.kind) ? Bytes::story | words : Bytes::any;
    return intersect(trigger, classes_of(text) | story);
  }

  void look(const SwitchedCleaner& cleaner, const Evidence& evidence, Field field, Text& text) {
    if (!concerns(cleaner->trigger, field, text.value)) return;
    const std::vector<Span> words = unknown_words_of(text.value);
    Proposals proposals;
    cleaner->find({article_, field, print_, evidence, words}, text.value, proposals);
    for (const Suspect& suspect : proposals.suspects)
      if (cleaner.on(suspect.rule))
        cleaning_.suspects.push_back({Severity::note, "suspect", {}, suspect.message});
    std::string made;
    std::size_t copied = 0;
    for (const Edit& edit : proposals.edits) {
      if (!cleaner.on(edit.rule)) continue;
      made.append(text.value, copied, edit.at.begin - copied);
      const auto begin = static_cast<std::uint32_t>(made.size());
      made += edit.with;
      copied = edit.at.end;
      cleaning_.ledger.push_back({edit.rule,
                                  edit.evidence,
                                  field,
                                  {begin, begin + edit.at.size()},
                                  {},
                                  text.value.substr(edit.at.begin, edit.at.size()),
                                  edit.with});
    }
    text.value = made.append(text.value, copied);
  }

  Article& article_;
  const CleanOptions& options_;
  Print print_;
  Cleaning cleaning_;
  std::size_t settled_ = 0;
};

/// The ledger without the places in print.
std::vector<std::string> lines_of(const Ledger& ledger) {
  std::vector<std::string> lines;
  for (const Change& change : ledger)
    lines.push_back(std::string(change.rule) + '|' + std::string(change.evidence) + '|' +
                    to_string(change.field) + '|' + std::to_string(change.at.begin) + '|' +
                    std::to_string(change.at.end) + '|' + change.before + '|' + change.after);
  return lines;
}

std::vector<std::string> values_of(const Article& article) {
  std::vector<std::string> values;
  for_each_text(article, [&](Field, const Text& text) { values.push_back(text.value); });
  return values;
}

void expect_same(const std::string& bytes, std::string_view rules) {
  RecordBytes input{bytes, {}};
  input.source.reader = find_reader("plain");
  Options none;
  none.clean = *CleanOptions::parse("none");
  Article article = convert(std::move(input), none).article;
  Article plain = article;
  const CleanOptions options = *CleanOptions::parse(rules);
  const Cleaning cleaning = clean(article, options);
  const Cleaning expected = PlainEngine(plain, options, {}).run();
  EXPECT_EQ(values_of(article), values_of(plain)) << bytes;
  EXPECT_EQ(lines_of(cleaning.ledger), lines_of(expected.ledger)) << bytes;
  EXPECT_EQ(cleaning.suspects.size(), expected.suspects.size()) << bytes;
  EXPECT_EQ(cleaning.language, expected.language) << bytes;
  EXPECT_EQ(cleaning.settled, expected.settled) << bytes;
}

TEST(CleanRounds, ComeToTheSameAsLookingAtAllAgain) {
  for (unsigned seed = 0; seed < 400; ++seed)
    expect_same(long_text(seed), seed % 2 == 0 ? "standard" : "all");
}

std::vector<std::string> golden_texts() {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(COPYDESK_SOURCE_DIR "/tests/golden"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

/// Two texts in one, so that each is evidence for the other.
TEST(CleanRounds, ComeToTheSameInGoldenTexts) {
  const std::vector<std::string> texts = golden_texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    expect_same(texts[i] + "\n\n" + texts[(i * 7 + 3) % texts.size()],
                i % 2 == 0 ? "standard" : "all");
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace copydesk
