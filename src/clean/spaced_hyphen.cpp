#include "clean/spaced_hyphen.hpp"

#include <algorithm>
#include <string>

#include "clean/evidence.hpp"
#include "clean/hyphen_lists.hpp"
#include "clean/protected_tokens.hpp"
#include "language/lexicon.hpp"
#include "text/letter_runs.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

using Kind = SpacedHyphenVerdict::Kind;

constexpr std::size_t kDividedStory = 3;  // divided words that show a story was set in lines
constexpr std::size_t kShortestWord = 5;  // letters of a divided word
constexpr std::size_t kLongestFigure = 3;

/// Prefixes that are no words: nothing but their word can follow.
constexpr std::string_view kPrefixes = R"(
agro anti co counter electro geo inter intra macro micro mid multi neo non pan petro pre pro
pseudo quasi re semi socio sub trans ultra un
)";

/// Those before names: `mid- February`, `al- Beshir`.
constexpr std::string_view kNamePrefixes = "al anti mid non pan pre pro";

bool is_prefix(std::string_view left) {
  static constexpr auto kTable = entries_of<count_entries(kPrefixes)>(kPrefixes);
  return holds(kTable, left);
}

bool is_name_prefix(std::string_view left) {
  static constexpr auto kTable = entries_of<count_entries(kNamePrefixes)>(kNamePrefixes);
  return holds(kTable, left);
}

std::string concat(std::string_view a, std::string_view b, std::string_view c = {}) {
  std::string all(a);
  return all.append(b).append(c);
}

bool is_capital(std::string_view word) { return is_upper(code_point_at(word, 0).value); }

bool in_chain(const BrokenWord& word) {
  return word.left_chain.size() > word.left.size() || word.right_chain.size() > word.right.size();
}

/// Up to three digits that nothing else belongs to.
bool is_figure(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == end || end - begin > kLongestFigure) return false;
  return begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '(';
}

std::size_t digits_begin(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && is_ascii_digit(text[at - 1])) --at;
  return at;
}

/// `10- year`, `five- year`, `billion- dollar`.
bool is_number(const BrokenWord& word) {
  const bool figure = is_ascii_digit(word.left[0]);
  return (figure || is_number_word(lower_case(word.left))) && is_unit(word.right);
}

/// `Chinese- owned`, not `the firm- owned by the state`.
bool takes_second(const SpacedHyphen& it) {
  const std::string_view right = it.word.right;
  if (!is_compound_second(right) && !is_place_second(right)) return false;
  return lexicon::is_word(it.word.left) && !it.behind.starts_with(" by ");
}

/// A hyphenated word of the lexicon, also in the plural.
bool is_compound(const std::string& word) {
  if (lexicon::look_up(word).compound) return true;
  return word.ends_with('s') && lexicon::look_up(word.substr(0, word.size() - 1)).compound;
}

/// The story has the word exactly so.
bool is_printed(const std::string& chain, const Evidence& evidence) {
  const std::string lower = lower_case(chain);
  const auto all = evidence.hyphenated();
  const auto found =
      std::lower_bound(all.begin(), all.end(), lower,
                       [](const Hyphenated& each, const auto& word) { return each.lower < word; });
  return found != all.end() && found->exact == chain;
}

/// `Multi- sided`, `re- deploying`; not `UN- declared`, and not `re- gave` for want of a word like
/// that: a short prefix may be half of any word.
bool opens_with_prefix(const BrokenWord& word) {
  const std::string lower = lower_case(word.left);
  if (!is_prefix(lower) || lower.substr(1) != word.left.substr(1)) return false;
  if (word.right.size() < 3 || !lexicon::is_word(word.right)) return false;
  return lower.size() > 3 || lower == "mid" || lower == "non" ||
         lexicon::is_word(concat(word.left, word.right));
}

/// `over- seas`: more likely one word that was divided.
bool may_be_solid(const BrokenWord& word, const Evidence& evidence) {
  const std::string joined = concat(word.left, word.right);
  if (!lexicon::is_word(joined)) return false;
  return lexicon::frequency(joined) >= lexicon::Frequency::from_300 || evidence.divided_words() > 0;
}

SpacedHyphenVerdict keep_hyphen(const SpacedHyphen& it, const Evidence& evidence, bool modern) {
  const BrokenWord& word = it.word;
  const std::string chain = concat(word.left_chain, "-", word.right_chain);
  if (is_capital(word.right)) {
    if (is_printed(chain, evidence)) return {Kind::hyphen, "doc"};
    if (modern && is_name_prefix(word.left) && word.right.size() >= 3)
      return {Kind::hyphen, "prefix"};
    return {};
  }
  if (evidence.count_hyphenated(lower_case(chain)) > 0) return {Kind::hyphen, "doc"};
  if (in_chain(word) && is_compound(lower_case(chain))) return {Kind::hyphen, "dict"};
  if (is_function_word(word.right) || may_be_solid(word, evidence)) return {};
  if (is_compound(lower_case(concat(word.left, "-", word.right)))) return {Kind::hyphen, "dict"};
  if (!modern) return {};
  if (is_number(word)) return {Kind::hyphen, "number"};
  if (takes_second(it)) return {Kind::hyphen, "second"};
  if (opens_with_prefix(word)) return {Kind::hyphen, "prefix"};
  return {};
}

/// The letters or the figure before a hyphen.
std::size_t left_begin(std::string_view before) {
  const std::size_t digits = digits_begin(before);
  if (is_figure(before, digits, before.size())) return digits;
  return letters_begin(before, false);
}

/// `and`, `it`: alone behind the space they show that it is meant; not in `year- on-year`.
bool is_meant(const BrokenWord& word) {
  return word.right_chain.size() == word.right.size() && is_function_word(word.right);
}

}  // namespace

std::vector<SpacedHyphen> find_spaced_hyphens(std::string_view text) {
  std::vector<SpacedHyphen> found;
  ProtectedTokens tokens(text);
  for (std::size_t at = text.find("- "); at != text.npos; at = text.find("- ", at + 2)) {
    const std::string_view before = text.substr(0, at);
    const std::string_view behind = text.substr(at + 2);
    const std::size_t begin = left_begin(before);
    const std::size_t size = letters_end(behind, false);
    if (begin == at || size == 0) continue;
    const bool inside_word = begin > 0 && (is_ascii_digit(before[begin - 1]) ||
                                           ends_with_letter(before.substr(0, begin)));
    if (inside_word || tokens.hold(begin) || tokens.hold(at + 2)) continue;
    const std::size_t chain = std::min(letters_begin(before, true), begin);
    const SpacedHyphen it{
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 2 + size)},
        {before.substr(begin), behind.substr(0, size), before.substr(chain),
         behind.substr(0, letters_end(behind, true)), word_before(before.substr(0, begin))},
        behind.substr(size)};
    const bool suspended = behind.substr(it.word.right_chain.size()).starts_with("- ");
    if (!suspended && !is_meant(it.word)) found.push_back(it);
  }
  return found;
}

bool is_divided_word(const SpacedHyphen& it) {
  const BrokenWord& word = it.word;
  if (in_chain(word) || is_capital(word.right) || is_ascii_digit(word.left[0])) return false;
  if (word.left.size() + word.right.size() < kShortestWord) return false;
  const bool right_known = lexicon::is_word(word.right);
  if (right_known && (lexicon::is_word(word.left) || is_prefix(word.left))) return false;
  return lexicon::is_word(concat(word.left, word.right));
}

SpacedHyphenVerdict judge(const SpacedHyphen& it, const Evidence& evidence, bool modern) {
  const BrokenWord& word = it.word;
  const bool words = !is_capital(word.right) && !is_ascii_digit(word.left[0]);
  if (!words || evidence.divided_words() < kDividedStory) return keep_hyphen(it, evidence, modern);
  const JointDecision decision = decide_joint(word, evidence);
  if (decision.evidence == "unsure") return {};
  if (decision.joint == LineJoint::hyphen) return keep_hyphen(it, evidence, modern);
  const bool whole = word.left.size() + word.right.size() >= kShortestWord && !in_chain(word);
  if (decision.joint != LineJoint::join || !whole) return {};
  return {Kind::join, decision.evidence};
}

}  // namespace copydesk
