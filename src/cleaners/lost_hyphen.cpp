// Hyphens that stood at a line's end and were lost when the dump was made: `highstakes`. A word is
// repaired only when it is no word itself and something besides its letters says where the hyphen
// stood; two common words side by side are no evidence (half of those are right as printed).

#include <algorithm>
#include <cstddef>
#include <string>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "clean/hyphen_lists.hpp"
#include "clean/unique_split.hpp"
#include "language/lexicon.hpp"
#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using lexicon::Frequency;

constexpr std::string_view kSure = "hyphen.lost-a";
constexpr std::string_view kPrinted = "hyphen.lost-b";
constexpr std::string_view kCompound = "hyphen.lost-c";

constexpr Rule kRules[] = {
    {kSure, Tier::evidence, "a lost hyphen is put back where only one reading is left",
     "a quarterpoint cut", "a quarter-point cut",
     "100 % of 95 in simulated columns; none in 250,000 clean words"},
    {kPrinted, Tier::evidence,
     "a lost hyphen is put back as the story itself prints the word, or inside a chain",
     "a worsethan-expected year", "a worse-than-expected year",
     "98.4 % of 63 in simulated columns"},
    {kCompound, Tier::evidence,
     "a lost hyphen of a known compound is put back, in dumps that lose them", "highstakes talks",
     "high-stakes talks", "97.9 % of 145 in simulated columns"},
};

constexpr std::size_t kShortestName = 4;  // bytes; `Ca` + `born` is a surname

/// A word the lexicon does not know, with what stands around it.
struct Candidate {
  const Evidence& evidence;
  std::string_view text;
  Span at;
  std::string_view word;
  std::string lower;

  [[nodiscard]] bool capitalised() const { return word[0] != lower[0]; }
  [[nodiscard]] std::string_view before() const { return text.substr(0, at.begin); }
  [[nodiscard]] std::string_view behind() const { return text.substr(at.end); }
  [[nodiscard]] bool in_chain() const {
    return before().ends_with('-') || behind().starts_with('-');
  }
};

/// A part long and frequent enough to be meant as a word of its own.
bool is_common(std::string_view part) {
  if (part.size() < 3) return part.size() == 2 && is_function_word(part);
  return lexicon::frequency(part) >= Frequency::from_2000 && lexicon::is_word(part);
}

/// A word that is no mere syllable.
bool is_full_word(std::string_view part) {
  return part.size() >= 4 && lexicon::look_up(part).word &&
         lexicon::frequency(part) >= Frequency::from_300;
}

/// `dominated`, `built`: what a compound adjective may end in.
bool is_participle(std::string_view part) {
  if (is_compound_second(part)) return true;
  return part.size() >= 6 && part.ends_with("ed") && lexicon::look_up(part).word;
}

/// Whether a word is another one without its hyphens; then `at` is where the first was lost, as an
/// offset into `solid`.
std::size_t first_lost(std::string_view solid, std::string_view hyphenated) {
  std::size_t lost = 0;
  std::size_t at = 0;
  for (const char c : hyphenated) {
    if (c == '-') {
      if (lost == 0) lost = at;
      continue;
    }
    if (at == solid.size() || solid[at] != c) return 0;
    ++at;
  }
  return at == solid.size() ? lost : 0;
}

bool has_capital_inside(std::string_view word) {
  return std::any_of(word.begin() + 1, word.end(), is_ascii_upper);
}

/// `WinnDixie`, where the story also prints `Winn-Dixie`.
std::size_t find_camel(const Candidate& it) {
  if (!has_capital_inside(it.word)) return 0;
  for (const Hyphenated* printed : it.evidence.hyphenated_as(it.lower))
    if (const std::size_t at = first_lost(it.word, printed->exact); at > 0) return at;
  return 0;
}

/// `AfricanAmerican`.
std::size_t find_peoples(const Candidate& it) {
  return has_capital_inside(it.word) ? unique_split(it.word, is_demonym, is_demonym) : 0;
}

/// `USbased`.
std::size_t find_initials(const Candidate& it) {
  const auto lower = std::find_if(it.word.begin(), it.word.end(), is_ascii_lower);
  const auto at = static_cast<std::size_t>(lower - it.word.begin());
  return at >= 2 && at <= 5 && is_participle(it.word.substr(at)) ? at : 0;
}

/// `alMaliki`: the article of Arabic names, which is never a word's opening before a capital.
std::size_t find_article(const Candidate& it) {
  const bool name = it.word.starts_with("al") && it.word.size() >= 5 &&
                    is_ascii_upper(it.word[2]) && all_lower(it.word.substr(3));
  return name ? 2 : 0;
}

/// `proWestern`.
std::size_t find_prefix(const Candidate& it) {
  const auto upper = std::find_if(it.word.begin(), it.word.end(), is_ascii_upper);
  const auto at = static_cast<std::size_t>(upper - it.word.begin());
  if (at == 0 || at == it.word.size() || !is_proper_prefix(it.word.substr(0, at))) return 0;
  const std::string_view name = it.word.substr(at);
  return name.size() >= 3 && all_lower(name.substr(1)) && lexicon::look_up(name).word ? at : 0;
}

/// `quarterpoint`, `fiveway`.
std::size_t find_number(const Candidate& it) {
  if (it.in_chain() || !all_lower(it.word)) return 0;
  return unique_split(it.lower, is_number_word, is_unit);
}

/// `Clayborn`, `Seaborn`: surnames that end like `Londonborn` open with a common word.
bool may_be_surname(std::string_view lower) {
  constexpr std::string_view kBorn = "born";
  return lower.ends_with(kBorn) && lexicon::is_word(lower.substr(0, lower.size() - kBorn.size()));
}

/// `Londonbased`, not where a sentence starts: any name may open one.
std::size_t find_place(const Candidate& it) {
  const std::string_view before = it.before();
  if (!it.capitalised() || before.size() < 2 || before.back() != ' ') return 0;
  const char last = before[before.size() - 2];
  if ((!is_ascii_lower(last) && last != ',') || may_be_surname(it.lower)) return 0;
  return unique_split(
      it.word,
      [](std::string_view name) {
        return name.size() >= kShortestName && lexicon::look_up(name).word;
      },
      is_participle);
}

/// The word directly before, with one space between; empty without one.
std::string_view word_before(const Candidate& it) {
  std::string_view before = it.before();
  if (!before.ends_with(' ')) return {};
  before.remove_suffix(1);
  std::size_t begin = before.size();
  while (begin > 0 && before[begin - 1] != ' ' && before[begin - 1] != '\n') --begin;
  return before.substr(begin);
}

/// `Hyun Seungsoo`, in a story with another name of that form.
std::size_t find_korean_name(const Candidate& it) {
  if (it.in_chain()) return 0;
  if (!it.capitalised() || !all_lower(it.word.substr(1)) || !is_korean_surname(word_before(it)))
    return 0;
  if (!it.evidence.has_korean_name()) return 0;
  return unique_split(it.lower, is_korean_syllable, is_korean_syllable);
}

/// The story prints the same word with its hyphen elsewhere, and no less often.
std::size_t find_printed(const Candidate& it) {
  for (const Hyphenated* printed : it.evidence.hyphenated_as(it.lower))
    if (const std::size_t at = first_lost(it.lower, printed->lower); at > 0)
      return it.evidence.count(it.lower) > printed->count ? 0 : at;
  return 0;
}

/// Whether the parts of a chain beside the word are words.
bool stands_among_words(const Candidate& it) {
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  std::string_view left = it.before();
  if (left.ends_with('-')) {
    left.remove_suffix(1);
    left = left.substr(left.find_last_not_of(kLetters) + 1);  // npos + 1 is 0
    if (!lexicon::is_word(left) && !std::all_of(left.begin(), left.end(), is_ascii_digit))
      return false;
  }
  std::string_view right = it.behind();
  if (!right.starts_with('-')) return true;
  right.remove_prefix(1);
  return lexicon::is_word(right.substr(0, right.find_first_not_of(kLetters)));
}

/// `worsethan-expected`: a chain's segment that is no word and falls into two.
std::size_t find_chain(const Candidate& it) {
  if (!it.in_chain() || !all_lower(it.word) || !stands_among_words(it)) return 0;
  return unique_split(it.lower, is_common, [&](std::string_view right) {
    return right == "olds" || ((is_common(right) || is_full_word(right)) && !is_ending(right));
  });
}

std::string with_hyphen(std::string_view word, std::size_t at) {
  std::string joined(word.substr(0, at));
  return joined.append("-").append(word.substr(at));
}

/// `highstakes`: a compound that is practically never printed solid.
std::size_t find_compound(const Candidate& it) {
  if (it.in_chain() || !all_lower(it.word)) return 0;
  for (std::size_t at = 1; at < it.lower.size(); ++at)
    if (lexicon::look_up(with_hyphen(it.lower, at)).solid_is_rare)
      return it.evidence.count(it.lower) > 1 ? 0 : at;
  return 0;
}

/// `outslugged`, `overdriven`: verbs of their own.
bool opens_with_particle(std::string_view lower) {
  constexpr std::string_view kParticles[] = {"out", "over", "under", "up",
                                             "re",  "un",   "mis",   "dis"};
  return std::any_of(std::begin(kParticles), std::end(kParticles),
                     [&](std::string_view particle) { return lower.starts_with(particle); });
}

/// `armybacked`. What ends in `wide` is printed solid in America: `provincewide`.
std::size_t find_second(const Candidate& it) {
  if (it.in_chain() || !all_lower(it.word) || opens_with_particle(it.lower)) return 0;
  return it.lower.ends_with("wide") ? 0 : unique_split(it.lower, is_full_word, is_participle);
}

/// `highprofile`.
std::size_t find_first(const Candidate& it) {
  if (it.in_chain() || !all_lower(it.word)) return 0;
  return unique_split(it.lower, is_compound_first, is_full_word);
}

/// What may say where a hyphen stood, the surest first.
struct Sign {
  std::string_view rule;
  std::string_view evidence;
  std::size_t (*find)(const Candidate&);  ///< offset in the word, 0: nothing
};

constexpr Sign kSigns[] = {
    {kSure, "camel", find_camel},       {kSure, "peoples", find_peoples},
    {kSure, "initials", find_initials}, {kSure, "article", find_article},
    {kSure, "prefix", find_prefix},     {kSure, "number", find_number},
    {kSure, "place", find_place},       {kSure, "korean", find_korean_name},
    {kPrinted, "doc", find_printed},    {kPrinted, "chain", find_chain},
    {kCompound, "lex", find_compound},  {kCompound, "second", find_second},
    {kCompound, "first", find_first},
};

void judge(const CleanContext& context, const Candidate& it, Proposals& proposals) {
  for (const Sign& sign : kSigns) {
    const std::size_t at = sign.find(it);
    if (at == 0) continue;
    std::string joined = with_hyphen(it.word, at);
    if (sign.rule != kCompound || context.print.loses_hyphens)
      proposals.edits.push_back({it.at, std::move(joined), sign.rule, sign.evidence});
    else if (sign.evidence == "lex")
      proposals.suspects.push_back({it.at, sign.rule, "reads like '" + joined + "'"});
    return;
  }
}

/// `nothin’`, `standin'`: a word of the spoken language without its last letter.
bool has_dropped_letter(std::string_view word, std::string_view behind) {
  return word.ends_with("in") && !behind.empty() && is_apostrophe(code_point_at(behind, 0).value);
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  for (const Span at : context.unknown_words) {
    const std::string_view word = text.substr(at.begin, at.size());
    if (word.size() < 4 || !all_letters(word)) continue;
    if (has_dropped_letter(word, text.substr(at.end))) continue;
    judge(context, {context.evidence, text, at, word, lower_case(word)}, proposals);
  }
}

}  // namespace

const Cleaner builtin::lost_hyphen_cleaner = {"lost-hyphen", kRules, Bytes::unknown_word, find};

}  // namespace copydesk
