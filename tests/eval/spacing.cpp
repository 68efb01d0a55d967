// Spaces inside words. Takes clean articles apart into sentences, each a paragraph of its own, and
// damages some of their words as dumps do: letter-spaced words, words split in two or run together,
// drop caps set apart (also in capitals and on a line of their own). Every change must give the
// word back as it was; a change anywhere else is wrong. Last it cleans the sentences as they are.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>

#include "eval.hpp"
#include "text/letters.hpp"

namespace copydesk::eval {
namespace {

constexpr std::size_t kShortestSentence = 30;  // bytes
constexpr std::size_t kOneIn = 8;              // words that could be damaged

/// A damaged word of a text and what it was.
struct Damage {
  Span at;
  std::string was;
};

/// A paragraph with its damage; at most one word in it is damaged.
struct Sample {
  std::string text;
  std::optional<Damage> damage{};
};

/// Numbers that look random, the same in every run.
class Dice {
 public:
  std::size_t roll(std::size_t sides) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % sides;
  }

 private:
  std::uint64_t state_ = 1;
};

/// Paragraphs that open with a capital: the sentences of an article.
std::vector<std::string> sentences_of(std::string_view article) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t at = article.find(". "); at != article.npos; at = article.find(". ", at + 1)) {
    if (at + 1 - begin < kShortestSentence || at + 2 == article.size() ||
        !is_ascii_upper(article[at + 2]))
      continue;
    sentences.emplace_back(article.substr(begin, at + 1 - begin));
    begin = at + 2;
  }
  sentences.emplace_back(article.substr(begin));
  return sentences;
}

/// The words of a sentence that stand free, of that many letters or more.
std::vector<Span> words_of(std::string_view text, std::size_t shortest) {
  std::vector<Span> words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = letters_stop(text, at);
    const bool free = is_open_before(text, at) && is_closed_behind(text, end);
    const bool cased = end > at && all_lower(text.substr(at + 1, end - at - 1));
    if (end - at >= shortest && free && cased)
      words.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  return words;
}

using Break = std::string (*)(std::string_view word, Dice& dice);

std::string letter_space(std::string_view word, Dice&) {
  std::string spaced;
  for (const char c : word) {
    if (!spaced.empty()) spaced += ' ';
    spaced += c;
  }
  return spaced;
}

std::string split(std::string_view word, Dice& dice) {
  const std::size_t at = 1 + dice.roll(word.size() - 1);
  return std::string(word.substr(0, at)) + ' ' + std::string(word.substr(at));
}

Sample damage(const std::string& sentence, Span at, const std::string& with) {
  Sample sample{sentence, Damage{{at.begin, 0}, sentence.substr(at.begin, at.size())}};
  sample.damage->at.end = at.begin + static_cast<std::uint32_t>(with.size());
  sample.text.replace(at.begin, at.size(), with);
  return sample;
}

/// One word of the sentence damaged, in one sentence of some.
Sample damage_word(const std::string& sentence, std::size_t shortest, Break broken, Dice& dice) {
  const std::vector<Span> words = words_of(sentence, shortest);
  if (words.empty() || dice.roll(kOneIn) >= 4) return {sentence};
  const Span at = words[dice.roll(words.size())];
  return damage(sentence, at, broken(sentence.substr(at.begin, at.size()), dice));
}

/// The sentence without the space between two of its words, in lower case.
Sample damage_pair(const std::string& sentence, Dice& dice) {
  const std::vector<Span> words = words_of(sentence, 1);
  if (words.size() < 3 || dice.roll(kOneIn) >= 4) return {sentence};
  const std::size_t left = 1 + dice.roll(words.size() - 2);
  const Span at{words[left].begin, words[left + 1].end};
  const std::string pair = sentence.substr(at.begin, at.size());
  std::string joined = pair;
  std::erase(joined, ' ');
  if (joined.size() + 1 != pair.size() || !all_lower(joined)) return {sentence};
  return damage(sentence, at, joined);
}

/// The sentence with its first letter set apart.
Sample damage_start(const std::string& sentence, std::string_view between, bool capitals) {
  const std::size_t end = letters_stop(sentence, 0);
  if (end < 2 || !all_lower(std::string_view(sentence).substr(1, end - 1))) return {sentence};
  std::string text = sentence;
  if (capitals)
    for (std::size_t i = 1; i < end; ++i) text[i] = static_cast<char>(text[i] & ~0x20);
  const std::string with = text.substr(0, 1) + std::string(between) + text.substr(1, end - 1);
  return damage(text, {0, static_cast<std::uint32_t>(end)}, with);
}

struct Tally {
  Share precision;
  Share restored;
  std::map<std::string, int> wrong;
  std::map<std::string, int> missed;
};

void judge(const std::vector<Sample>& samples, CleanOptions options, Tally& tally) {
  std::vector<std::string> texts;
  texts.reserve(samples.size());
  for (const Sample& sample : samples) texts.push_back(sample.text);
  const Cleaned cleaned = clean_paragraphs(texts, options);
  std::vector<bool> restored(samples.size());
  std::uint32_t begin = 0;  // of the paragraph, in the document
  std::size_t paragraph = 0;
  for (const Change& change : cleaned.ledger) {
    begin = 0;
    for (paragraph = 0; paragraph != change.field.index; ++paragraph)
      begin += static_cast<std::uint32_t>(samples[paragraph].text.size()) + 2;
    const auto& damaged = samples[paragraph].damage;
    const Span at{change.origin.begin - begin, change.origin.end - begin};
    const bool right = damaged && damaged->at == at && damaged->was == change.after;
    tally.precision.add(right);
    restored[paragraph] = restored[paragraph] || right;
    if (!right)
      ++tally.wrong["'" + change.before + "' > '" + change.after +
                    "' in: " + excerpt(samples[paragraph].text, at.begin)];
  }
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!samples[i].damage) continue;
    tally.restored.add(restored[i]);
    if (!restored[i]) ++tally.missed[samples[i].damage->was];
  }
}

void print(std::string_view name, const Tally& tally, bool missed) {
  print_share(std::string(name) + ": right of the changes", tally.precision);
  print_share(std::string(name) + ": restored of the damaged", tally.restored);
  for (const auto& [text, count] : tally.wrong) std::printf("wrong %dx %s\n", count, text.c_str());
  if (!missed) return;
  for (const auto& [word, times] : tally.missed)
    std::printf("missed %dx %s\n", times, word.c_str());
}

/// What is measured, and whether missed words are shown.
struct Run {
  std::vector<std::string> articles;
  bool missed = false;

  /// Damages all articles in one way and prints what came of it.
  template <class Make>
  void operator()(std::string_view name, std::string_view rules, Make&& make) const {
    const CleanOptions options = *CleanOptions::parse(rules);
    Tally tally;
    for (const std::string& article : articles) {
      std::vector<Sample> samples;
      for (const std::string& sentence : sentences_of(article)) samples.push_back(make(sentence));
      judge(samples, options, tally);
    }
    print(name, tally, missed);
  }
};

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  auto paths = arguments(count, values, "[--missed] FILE... (one clean English article a line)");
  const bool missed = paths.front() == "--missed";
  if (missed) paths.erase(paths.begin());
  const Run run{read_articles(paths), missed};
  Dice dice;
  run("letter-spacing", "letter-spacing",
      [&](const std::string& sentence) { return damage_word(sentence, 4, letter_space, dice); });
  run("split-word", "split-word",
      [&](const std::string& sentence) { return damage_word(sentence, 6, split, dice); });
  run("run-together", "run-together",
      [&](const std::string& sentence) { return damage_pair(sentence, dice); });
  run("ocr.run-together", "ocr.run-together",
      [&](const std::string& sentence) { return damage_pair(sentence, dice); });
  run("drop-cap", "drop-cap",
      [](const std::string& sentence) { return damage_start(sentence, " ", false); });
  run("drop-cap in capitals", "drop-cap",
      [](const std::string& sentence) { return damage_start(sentence, " ", true); });
  run("drop-cap on a line", "drop-cap",
      [](const std::string& sentence) { return damage_start(sentence, "\n", false); });
  run("intact", "letter-spacing,split-word,run-together,drop-cap",
      [](const std::string& sentence) { return Sample{sentence}; });
}
