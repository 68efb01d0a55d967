// Two words printed as one, `inwhich`. They are set apart when only one reading is left and one of
// them carries grammar or the story prints the pair elsewhere; new compounds (`homerun`) and
// clipped forms (`callin'`) stay.

#include "clean/run_together.hpp"

#include <algorithm>
#include <string>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "clean/hyphen_lists.hpp"
#include "language/lexicon.hpp"
#include "text/letters.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kRule = "run-together";

constexpr Rule kRules[] = {
    {kRule, Tier::evidence, "two words printed as one are set apart", "the house inwhich he lived",
     "the house in which he lived", "all 866 right in simulation; 6 of 7 in poor OCR"},
};

constexpr std::size_t kShortest = 6;  // letters; `ofthe` apart, fewer are too few to be sure

/// Words that also open or close compounds and verbs: `outspend`, `upsize`, `catchall`, `lookup`.
bool is_particle(std::string_view part) {
  constexpr std::string_view kParticles[] = {"all",   "down", "in",   "like", "man",  "men",
                                             "off",   "on",   "one",  "out",  "over", "through",
                                             "under", "up",   "self", "less", "more", "some"};
  return std::find(std::begin(kParticles), std::end(kParticles), part) != std::end(kParticles);
}

/// Whether one letter more, less or another makes it a usual word: then that was meant as likely
/// as not, as `been` in `beon`.
bool is_near_word(std::string_view word) {
  const auto usual = [](const std::string& other) {
    return lexicon::look_up(other).frequency >= lexicon::Frequency::from_2000;
  };
  for (std::size_t at = 0; at <= word.size(); ++at) {
    std::string longer(word);
    longer.insert(at, 1, 'a');
    for (; longer[at] <= 'z'; ++longer[at])
      if (usual(longer)) return true;
    if (at == word.size()) break;
    std::string other(word);
    for (other[at] = 'a'; other[at] <= 'z'; ++other[at])
      if (usual(other)) return true;
    if (usual(std::string(word).erase(at, 1))) return true;
  }
  return false;
}

/// `lookin` for `looking`.
bool is_clipped(std::string_view left, std::string_view right) {
  return right == "in" && lexicon::is_word(std::string(left).append("ing"));
}

/// `byelection`: rather a lost hyphen.
bool is_compound(std::string_view left, std::string_view right) {
  return lexicon::look_up(std::string(left).append("-").append(right)).compound;
}

/// Two words that carry grammar, as `ofthe`.
bool are_grammar(std::string_view left, std::string_view right) {
  return is_function_word(left) && is_function_word(right) && !is_number_word(right);
}

/// One word that carries grammar and is no mere ending, as `an` in `terman`.
bool is_grammar_beside(std::string_view left, std::string_view right) {
  constexpr std::string_view kWhole[] = {"at", "by", "if", "it", "of", "to", "we"};
  const bool behind = is_function_word(right) &&
                      (right.size() > 2 ||
                       std::find(std::begin(kWhole), std::end(kWhole), right) != std::end(kWhole));
  const bool before = is_function_word(left) && left.size() > 1;
  return (behind || before) && !is_particle(left) && !is_particle(right) && !is_number_word(right);
}

std::string_view evidence_of(const Evidence& evidence, std::string_view left,
                             std::string_view right) {
  if (is_clipped(left, right) || is_compound(left, right)) return {};
  const bool long_enough = left.size() + right.size() >= kShortest || right == "the";
  if (long_enough && (are_grammar(left, right) || is_grammar_beside(left, right)))
    return "function";
  return evidence.has_pair(left, right) ? "doc" : std::string_view();
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  for (const Span at : context.unknown_words) {
    const std::string_view word = text.substr(at.begin, at.size());
    if (word.size() < 4 || !all_lower(word) || !is_open_before(text, at.begin) ||
        !is_closed_behind(text, at.end) || text.substr(at.end).starts_with('\'') ||
        text.substr(at.end).starts_with("\u2019"))
      continue;
    const std::size_t split = find_run_together(word);
    if (split == 0 || is_near_word(word)) continue;
    const std::string_view left = word.substr(0, split);
    const std::string_view right = word.substr(split);
    const std::string_view evidence = evidence_of(context.evidence, left, right);
    // What a story prints twice is meant.
    if (evidence.empty() || context.evidence.count(word) > 1) continue;
    proposals.edits.push_back({at, set_apart(word, split), kRule, evidence});
  }
}

}  // namespace

const Cleaner builtin::run_together_cleaner = {"run-together", kRules, Bytes::unknown_word, find};

}  // namespace copydesk
