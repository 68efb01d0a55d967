#include "clean/line_break.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "clean/evidence.hpp"
#include "clean/hyphen_lists.hpp"
#include "language/lexicon.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr JointDecision kUnsureJoin{LineJoint::join, "unsure"};
/// Where both spellings exist, one this frequent is the usual one.
constexpr lexicon::Frequency kUsual = lexicon::Frequency::from_300;

constexpr JointDecision kUnsureHyphen{LineJoint::hyphen, "unsure"};

std::string concat(std::string_view a, std::string_view b, std::string_view c = {}) {
  std::string all(a);
  return all.append(b).append(c);
}

bool is_capital(std::string_view word) { return is_upper(code_point_at(word, 0).value); }

/// Set in capitals as a whole, where case says nothing.
bool is_all_capitals(const BrokenWord& word) {
  return word.left.size() + word.right.size() > 3 && lower_case(word.left) != word.left &&
         std::none_of(word.left.begin(), word.left.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::none_of(word.right.begin(), word.right.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Both readings of a broken word in lower case.
struct Readings {
  std::string joined;      ///< `state-ofthe-art`
  std::string hyphenated;  ///< `state-of-the-art`
  std::string pair;        ///< left and right alone: `of-the`
};

Readings read(const BrokenWord& word) {
  const std::string left = lower_case(word.left_chain);
  const std::string right = lower_case(word.right_chain);
  const std::string a = lower_case(word.left);
  const std::string b = lower_case(word.right);
  return {concat(left, right), concat(left, "-", right), concat(a, "-", b)};
}

bool in_chain(const BrokenWord& word) {
  return word.left_chain.size() > word.left.size() || word.right_chain.size() > word.right.size();
}

/// The story prints one of the readings elsewhere and not the other.
std::optional<JointDecision> by_story(const Readings& readings, const Evidence& evidence) {
  const bool joined = evidence.count(readings.joined) > 0;
  const bool hyphenated = evidence.count(readings.hyphenated) > 0;
  if (joined == hyphenated) return std::nullopt;
  return JointDecision{joined ? LineJoint::join : LineJoint::hyphen, "doc"};
}

/// `first-` + `and second-order`, not `day-` + `to-day`.
bool is_suspended(const BrokenWord& word) {
  if (word.right_chain.size() > word.right.size()) return false;
  constexpr std::string_view kLinks[] = {"and", "but", "nor", "or", "to"};
  return std::find(std::begin(kLinks), std::end(kLinks), word.right) != std::end(kLinks);
}

/// Prefixes that modern print joins to their word, and those it does not.
bool is_joined_prefix(std::string_view left) {
  constexpr std::string_view kJoined[] = {"de", "dis",   "in", "mis",  "over",
                                          "re", "super", "un", "under"};
  return std::find(std::begin(kJoined), std::end(kJoined), left) != std::end(kJoined);
}
bool is_open_prefix(std::string_view left) {
  constexpr std::string_view kOpen[] = {"anti", "co",  "counter", "ex",   "multi", "non",
                                        "post", "pre", "pro",     "semi", "sub",   "ultra"};
  return std::find(std::begin(kOpen), std::end(kOpen), left) != std::end(kOpen);
}

/// Prefixes before which some papers set a hyphen and others none.
bool is_house_prefix(std::string_view left) {
  constexpr std::string_view kHouse[] = {"anti", "co", "multi", "non", "semi", "sub"};
  return std::find(std::begin(kHouse), std::end(kHouse), left) != std::end(kHouse);
}

bool is_full_word(std::string_view word) { return word.size() >= 4 && lexicon::look_up(word).word; }

std::size_t syllables(std::string_view word) {
  std::size_t count = 0;
  bool in_vowels = false;
  for (const char c : word) {
    const bool vowel = std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos;
    if (vowel && !in_vowels) ++count;
    in_vowels = vowel;
  }
  return count;
}

/// A name of three syllables or more; the names that keep a hyphen before a small letter, of Korea
/// and Taiwan, have two.
bool is_long_name(const BrokenWord& word) {
  const bool capitals = word.left.size() > 1 && is_upper(code_point_at(word.left, 1).value);
  return is_capital(word.left) && !capitals && word.left.size() >= 2 && !in_chain(word) &&
         syllables(word.left) + syllables(word.right) >= 3 && !is_full_word(word.right);
}

/// `Ban Ki-` + `moon`, `Chen Shui-` + `bian`: two syllables behind a surname.
bool is_given_name(const BrokenWord& word) {
  const bool surname = is_korean_surname(word.before) || is_chinese_surname(word.before);
  return surname && is_capital(word.left) && !in_chain(word) && syllables(word.left) == 1 &&
         syllables(word.right) == 1 && word.right.size() <= 5 && !word.right.ends_with('s');
}

/// `re-` + `election`, `co-` + `operate`: the same vowel twice keeps them apart in most papers.
bool doubles_vowel(std::string_view left, std::string_view right) {
  return is_open_prefix(left) || left == "re" ? left.back() == right.front() : false;
}

/// `dominated`, `hunting`: what makes an adjective of any word before it.
bool is_participle(std::string_view right) {
  return right == "held" ||
         (right.size() >= 5 && (right.ends_with("ed") || right.ends_with("ing")));
}

/// `Moslem-` + `held`, `al-Qaida-` + `linked`.
bool makes_adjective(const BrokenWord& word) {
  if (!is_participle(word.right) || !lexicon::is_word(word.right)) return false;
  return is_demonym(word.left) || word.left_chain.size() > word.left.size();
}

/// Compounds that American papers print solid and British ones mostly do not.
bool is_british_compound(std::string_view pair) {
  constexpr std::string_view kCompounds[] = {
      "co-pilot",      "co-worker",    "cease-fire",      "fund-raiser",   "fund-raising",
      "goal-scorer",   "half-way",     "home-made",       "mid-week",      "north-east",
      "north-west",    "pay-out",      "pre-season",      "quarter-final", "run-up",
      "semi-final",    "south-east",   "south-west",      "sub-continent", "team-mate",
      "under-age",     "week-end",     "ground-breaking", "north-eastern", "north-western",
      "south-eastern", "south-western"};
  if (pair.ends_with('s')) pair.remove_suffix(1);
  return std::find(std::begin(kCompounds), std::end(kCompounds), pair) != std::end(kCompounds);
}

/// A hyphenated word of the lexicon, also in the plural.
bool is_compound(std::string_view pair) {
  if (lexicon::look_up(pair).compound) return true;
  return pair.ends_with('s') && lexicon::look_up(pair.substr(0, pair.size() - 1)).compound;
}

/// `London-` + `based`, `family-` + `owned`.
bool takes_second(const BrokenWord& word, std::string_view right) {
  if (!is_compound_second(right)) return false;
  return is_capital(word.left) ? lexicon::look_up(word.left).word : lexicon::is_word(word.left);
}

/// `US-` + `based`: no word is divided behind capitals alone.
bool is_initials(std::string_view left) {
  return left.size() >= 2 &&
         std::all_of(left.begin(), left.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Both words, neither solid nor with a hyphen in the lexicon.
JointDecision by_setting(const BrokenWord& word) {
  return is_capital(word.left) && !is_participle(word.right) ? kUnsureJoin : kUnsureHyphen;
}

JointDecision by_lexicon(const BrokenWord& word, const Readings& readings,
                         const Evidence& evidence) {
  const bool solid = lexicon::is_word(concat(word.left, word.right));
  const bool compound = is_compound(readings.pair);
  if (in_chain(word) && is_compound(readings.hyphenated)) return {LineJoint::hyphen, "dict"};
  const bool words = lexicon::is_word(word.left) && lexicon::is_word(word.right);
  const std::string left = lower_case(word.left);
  const std::string right = lower_case(word.right);
  if (is_initials(word.left) && right == word.right) return {LineJoint::hyphen, "initials"};
  if (solid && doubles_vowel(left, right) && is_full_word(right)) return kUnsureHyphen;
  if (solid && is_house_prefix(left) && is_full_word(right))
    return left == "anti" || left == "non" || evidence.british() ? kUnsureHyphen : kUnsureJoin;
  if (solid && !compound) return JointDecision{LineJoint::join, "dict"};
  if (compound && !solid) return JointDecision{LineJoint::hyphen, "dict"};
  if (solid && evidence.british() && is_british_compound(readings.pair)) return kUnsureHyphen;
  if (solid) return lexicon::frequency(readings.joined) >= kUsual ? kUnsureJoin : kUnsureHyphen;
  if (is_number_word(left) && is_unit(right)) return JointDecision{LineJoint::hyphen, "number"};
  if (in_chain(word) && words) return JointDecision{LineJoint::hyphen, "chain"};
  if (takes_second(word, right)) return JointDecision{LineJoint::hyphen, "second"};
  if (is_open_prefix(left) && lexicon::is_word(word.right)) return kUnsureHyphen;
  if (is_joined_prefix(left) && lexicon::is_word(word.right)) return kUnsureJoin;
  if (in_chain(word) && is_all_capitals(word)) return kUnsureHyphen;
  if (is_given_name(word) || makes_adjective(word)) return kUnsureHyphen;
  if (words) return by_setting(word);
  return is_long_name(word) ? JointDecision{LineJoint::join, "name"} : kUnsureJoin;
}

/// `Palestinian-` + `Israeli`, `pro-` + `Western`, `al-` + `Maliki`.
bool joins_names(const BrokenWord& word) {
  if (word.left == "al" || is_proper_prefix(word.left)) return true;
  return lexicon::is_proper(word.left) && lexicon::is_proper(word.right);
}

}  // namespace

JointDecision decide_joint(const BrokenWord& word, const Evidence& evidence) {
  const Readings readings = read(word);
  const bool capital = is_capital(word.right) && !is_all_capitals(word);
  if (capital && evidence.count_exact(concat(word.left_chain, word.right_chain)) > 0)
    return {LineJoint::join, "doc"};
  if (capital && word.left == "Mc") return {LineJoint::join, "dict"};
  if (capital) return joins_names(word) ? JointDecision{LineJoint::hyphen, "names"} : kUnsureHyphen;
  if (is_suspended(word) &&
      !(evidence.english() && lexicon::is_word(concat(word.left, word.right))))
    return {LineJoint::suspended, "dict"};
  if (const auto decision = by_story(readings, evidence)) return *decision;
  if (!evidence.english()) return kUnsureJoin;
  return by_lexicon(word, readings, evidence);
}

}  // namespace copydesk
