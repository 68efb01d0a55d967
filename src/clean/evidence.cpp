#include "clean/evidence.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "clean/long_s.hpp"
#include "clean/spaced_hyphen.hpp"
#include "language/dialect.hpp"
#include "language/language.hpp"
#include "language/lexicon.hpp"
#include "text/lanes.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/word_scan.hpp"

namespace copydesk {
namespace {

/// What of a story tells its language, and what mostly suffices, in bytes.
constexpr std::size_t kLanguageSample = 2048;
constexpr std::size_t kLanguageOpening = 448;

/// What makes spaced commas and full stops a habit of the print: so many, and so many of all.
constexpr std::size_t kSpacedMarks = 4;
constexpr std::size_t kSpacedShare = 12;  // one in so many

/// What makes a story one printed with long s: so many words with `f` that are none but would be
/// with `s`, and so many of all words with `f`. Clean stories stay below a sixteenth.
constexpr std::size_t kLongSWords = 10;
constexpr std::size_t kLongSShare = 4;  // one in so many

/// How many pairs are looked for in the texts themselves before all pairs are counted: few stories
/// have more to ask, and then their length must not tell on every question.
constexpr int kSearches = 16;

/// Whether a text has a phrase in lower case, as whole words.
bool is_printed(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1))
    if (is_open_before(text, at) && is_closed_behind(text, at + phrase.size())) return true;
  return false;
}

/// Adds up a text's commas and full stops, and those with a space before.
void count_marks(std::string_view text, std::size_t& all, std::size_t& spaced) {
  const auto is_mark = [](char c) { return c == ',' || c == '.'; };
  if (!text.empty() && is_mark(text[0])) ++all;
  std::size_t at = 1;
  for (; at + kLanes <= text.size(); at += kLanes) {
    const Lanes marks = equal(load_lanes(text.data() + at) | 0x02, '.');  // `,` but for this bit
    if (!any(marks)) continue;
    all += count_lanes(marks);
    spaced += count_lanes(marks & equal(load_lanes(text.data() + at - 1), ' '));
  }
  for (; at < text.size(); ++at) {
    if (!is_mark(text[at])) continue;
    ++all;
    if (text[at - 1] == ' ') ++spaced;
  }
}

/// Adds up a text's words with `f`, and those that are none unless it is a long s.
void count_long_s(std::string_view text, std::size_t& all, std::size_t& long_s) {
  WordScan scan(text);
  for (Span at = scan.next(); !at.empty(); at = scan.next()) {
    const std::string_view word = text.substr(at.begin, at.size());
    if (word.find('f') == word.npos) continue;
    ++all;
    if (!lexicon::is_word(word) && !read_long_s(word).empty()) ++long_s;
  }
}

/// Calls `visit(std::string_view)` for every Text of the story.
template <class Visit>
void for_each_story_text(const Article& article, Visit&& visit) {
  for_each_text(article, [&](Field field, const Text& text) {
    if (is_story(field.kind)) visit(std::string_view(text.value));
  });
}

}  // namespace

void Evidence::open_round() {
  ++round_;
  pairs_.reset();
  searches_ = 0;
}

void Evidence::note(Question question) const {
  asked_ = asked_ == Question::none || asked_ == question ? question : Question::several;
}

template <class T, class Read>
const T& Evidence::answer(Question question, Answer<T>& known, Read&& read) const {
  note(question);
  if (known.round == round_) return known.value;
  if (known.version != version_) {
    T value = read();
    if (known.version == 0 || !(value == known.value)) {
      known.value = std::move(value);
      known.changed = round_;
    }
    known.version = version_;
  }
  known.round = round_;
  return known.value;
}

bool Evidence::answers_as_in(int round, Question question) const {
  switch (question) {
    case Question::none: return true;
    case Question::language: std::ignore = language(); return language_.changed <= round;
    case Question::dialect: std::ignore = british(); return british_.changed <= round;
    case Question::words: std::ignore = words(); return words_.changed <= round;
    case Question::long_s: std::ignore = reads_long_s_as_f(); return long_s_.changed <= round;
    case Question::hyphens: std::ignore = hyphens(); return hyphens_.changed <= round;
    case Question::currency: std::ignore = prints_pounds(); return pounds_.changed <= round;
    case Question::misread: std::ignore = misread_counts(); return misread_.changed <= round;
    case Question::divided: std::ignore = divided_words(); return divided_words_.changed <= round;
    case Question::marks: std::ignore = spaces_marks(); return spaces_marks_.changed <= round;
    case Question::column: std::ignore = column(); return column_.changed <= round;
    case Question::repeated: std::ignore = repeated(); return repeated_.changed <= round;
    case Question::pairs:
    case Question::several: return false;
  }
  return false;
}

std::string Evidence::language_sample(std::size_t size) const {
  std::string sample;
  sample.reserve(2 * size);
  for (const BodyPart& part : article_.body) {
    if (sample.size() >= size) break;
    const std::string_view text = part.text.value;
    sample += text.substr(0, character_start(text, std::min(text.size(), kLanguageSample)));
    sample += '\n';
  }
  return sample.empty() ? article_.headline.value : sample;
}

std::string_view Evidence::language() const {
  return answer(Question::language, language_, [this] {
    const auto told = language_of_opening(language_sample(kLanguageOpening));
    return told.empty() ? detect_language(language_sample(kLanguageSample)) : told;
  });
}

bool Evidence::prints_pounds() const {
  return answer(Question::currency, pounds_, [this] {
    bool pounds = false;
    bool euros = false;
    for_each_story_text(article_, [&](std::string_view text) {
      pounds = pounds || text.find("£") != text.npos;
      euros = euros || text.find("€") != text.npos;
    });
    return pounds && !euros;
  });
}

const misread::Counts& Evidence::misread_counts() const {
  return answer(Question::misread, misread_, [this] {
    misread::Counts counts{};
    for_each_story_text(article_, [&](std::string_view text) {
      const misread::Mending mending = mend_alone(text);
      for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += mending.found[i];
    });
    return counts;
  });
}

misread::Mending Evidence::mend_alone(std::string_view text) const {
  if (!misread::may_need_mending(text)) return {};
  const auto found = mended_.find(text.data());
  if (found != mended_.end() && found->second.text == text) return found->second.mending;
  misread::Mending mending = misread::mend(text, {});
  if (!mending.edits.empty())
    mended_.insert_or_assign(text.data(), Mended{std::string(text), mending});
  return mending;
}

bool Evidence::british() const {
  std::ignore = words();
  return answer(Question::dialect, british_, [this] { return prints_british(*this); });
}

bool Evidence::spaces_marks() const {
  return answer(Question::marks, spaces_marks_, [this] {
    std::size_t all = 0;
    std::size_t spaced = 0;
    for_each_story_text(article_, [&](std::string_view text) { count_marks(text, all, spaced); });
    return spaced >= kSpacedMarks && spaced * kSpacedShare >= all;
  });
}

Column Evidence::column() const {
  return answer(Question::column, column_, [this] { return find_column(article_); });
}

std::size_t Evidence::divided_words() const {
  return answer(Question::divided, divided_words_, [this] {
    std::size_t count = 0;
    for_each_story_text(article_, [&](std::string_view text) {
      const auto found = find_spaced_hyphens(text);
      count += static_cast<std::size_t>(std::count_if(found.begin(), found.end(), is_divided_word));
    });
    return count;
  });
}

std::span<const Repeated> Evidence::repeated() const {
  return answer(Question::repeated, repeated_, [this] { return find_repeated(article_); });
}

const WordCounts& Evidence::words() const {
  return answer(Question::words, words_, [this] {
    WordCounts words;
    for_each_story_text(article_, [&](std::string_view text) { words.add(text); });
    return words;
  });
}

std::uint32_t Evidence::count(std::string_view lower) const { return words().count(lower); }

std::uint32_t Evidence::count_exact(std::string_view word) const {
  return words().count_exact(word);
}

const Evidence::Pairs& Evidence::pairs() const {
  if (pairs_) return *pairs_;
  pairs_.emplace();
  for_each_story_text(article_, [&](std::string_view text) {
    WordScan scan(text);
    Span left = scan.next();
    for (Span right = scan.next(); !right.empty(); left = right, right = scan.next())
      if (right.begin == left.end + 1 && is_ascii_space(text[left.end]))
        pairs_->emplace(text.substr(left.begin, right.end - left.begin));
  });
  return *pairs_;
}

bool Evidence::has_pair(std::string_view left, std::string_view right) const {
  note(Question::pairs);
  for (const char between : {' ', '\n'}) {
    const std::string pair = std::string(left).append(1, between).append(right);
    if (searches_ == kSearches) {
      if (pairs().contains(pair)) return true;
      continue;
    }
    ++searches_;
    bool found = false;
    for_each_story_text(article_,
                        [&](std::string_view text) { found = found || is_printed(text, pair); });
    if (found) return true;
  }
  return false;
}

bool Evidence::reads_long_s_as_f() const {
  return answer(Question::long_s, long_s_, [this] {
    std::size_t all = 0;
    std::size_t long_s = 0;
    for_each_story_text(article_, [&](std::string_view text) { count_long_s(text, all, long_s); });
    return long_s >= kLongSWords && long_s * kLongSShare >= all;
  });
}

const HyphenatedWords& Evidence::hyphens() const {
  return answer(Question::hyphens, hyphens_, [this] {
    HyphenatedWords words;
    for_each_story_text(article_, [&](std::string_view text) { words.add(text); });
    return words;
  });
}

std::span<const Hyphenated> Evidence::hyphenated() const { return hyphens().all(); }

std::vector<const Hyphenated*> Evidence::hyphenated_as(std::string_view solid) const {
  return hyphens().as(solid);
}

bool Evidence::has_korean_name() const { return hyphens().has_korean_name(); }

std::uint32_t Evidence::count_hyphenated(std::string_view lower) const {
  return hyphens().count(lower);
}

}  // namespace copydesk
