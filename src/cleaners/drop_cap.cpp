// A large initial that the dump set apart from its word at a paragraph's start: `T he mayor`,
// `W ASHINGTON`, or the letter on a line of its own. Letters that are words or stand for something
// (`A UK minister`, `X ray`, `A t test`) stay.

#include <algorithm>
#include <string>

#include "builtin.hpp"
#include "evidence.hpp"
#include "hyphen_lists.hpp"
#include "letters.hpp"
#include "lexicon.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kRule = "drop-cap";

constexpr Rule kRules[] = {
    {kRule, Tier::evidence, "a large initial is joined to its word at a paragraph's start",
     "T he mayor spoke", "The mayor spoke", "not measured yet"},
};

using lexicon::Frequency;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_one_of(std::string_view word, std::string_view list) {
  const std::size_t at = list.find(word);
  return at != list.npos && (at == 0 || list[at - 1] == ' ') &&
         (at + word.size() == list.size() || list[at + word.size()] == ' ');
}

/// A paragraph's opening: the initial, what follows it, and the word behind that.
struct Opening {
  std::size_t begin = 0;  ///< of the initial, behind a quotation mark
  char initial = 0;
  std::string_view fragment;
  std::string_view next;  ///< letters only; may be empty
  std::string word;       ///< initial and fragment

  [[nodiscard]] bool is_full_word() const { return is_one_of({&initial, 1}, "A I O"); }
  [[nodiscard]] bool is_capitals() const { return is_ascii_upper(fragment[0]); }
};

std::size_t quote_size(std::string_view text) {
  for (const std::string_view quote : {"\"", "'", "\u2018", "\u201C"})
    if (text.starts_with(quote)) return quote.size();
  return 0;
}

/// An opening of that shape; its word is empty when there is none.
Opening read_opening(std::string_view text) {
  Opening opening;
  opening.begin = quote_size(text);
  const std::size_t space = opening.begin + 1;
  if (space + 1 >= text.size() || !is_ascii_upper(text[opening.begin]) ||
      (text[space] != ' ' && text[space] != '\n'))
    return opening;
  const std::size_t end = letters_stop(text, space + 1);
  opening.initial = text[opening.begin];
  opening.fragment = text.substr(space + 1, end - space - 1);
  if (opening.fragment.empty() || !is_closed_behind(text, end)) return opening;
  if (end < text.size() && text[end] == ' ')
    opening.next = text.substr(end + 1, letters_stop(text, end + 1) - end - 1);
  const bool lower = all_lower(opening.fragment);
  const bool upper = opening.fragment.size() > 1 && all_upper(opening.fragment);
  const bool stop = end < text.size() && text[end] == '.';
  if ((lower || upper) && !(stop && (upper || opening.fragment.size() == 1)))
    opening.word = std::string(1, opening.initial).append(opening.fragment);
  return opening;
}

/// `I t was`, but not `A t test`: behind the article a letter may stand for itself.
bool is_short_word(const Opening& it) {
  if (!is_one_of(it.word, "As At An In It Is If Of On Or We He Me My No So To By Do Go Up Be Us"))
    return false;
  if (it.next.empty()) return false;
  if (it.word == "An") return is_vowel(it.next[0]) || it.next[0] == 'h' || it.next.size() == 1;
  if (it.initial != 'A') return true;
  return is_ascii_upper(it.next[0]) || is_function_word(it.next) ||
         is_one_of(it.next, "least last least night noon");
}

/// `B and B`, `H is for Hawk`: the letter is the subject.
bool stands_for_itself(const Opening& it) {
  if (it.next.size() == 1 && is_ascii_upper(it.next[0]) && it.next != "I" && it.next != "A")
    return true;
  const std::string lower = lower_case(it.fragment);
  return (lower == "is" && it.next == "for") || it.word == "Email" || it.word == "Emails";
}

bool is_drop_cap(const Opening& it) {
  if (it.word.empty() || !lexicon::is_word(it.word) || stands_for_itself(it)) return false;
  if (it.fragment.size() == 1) return is_short_word(it);
  const bool fragment_is_word = lexicon::is_word(it.fragment);
  if (it.is_full_word() && (fragment_is_word || it.is_capitals())) return false;
  return !fragment_is_word || lexicon::frequency(it.word) >= Frequency::from_2000;
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  const Field field = context.field;
  if (field.kind != Field::Kind::body ||
      context.article.body[field.index].kind != BodyKind::paragraph)
    return;
  Opening opening = read_opening(text);
  if (opening.word.empty() || !context.evidence.english() || !is_drop_cap(opening)) return;
  const auto begin = static_cast<std::uint32_t>(opening.begin);
  const auto end = begin + 2 + static_cast<std::uint32_t>(opening.fragment.size());
  proposals.edits.push_back({{begin, end}, std::move(opening.word), kRule, "dict"});
}

}  // namespace

const Cleaner builtin::drop_cap_cleaner = {"drop-cap", kRules, Bytes::story, find};

}  // namespace copydesk
