// A large initial that the dump set apart from its word at a paragraph's start: `T he mayor`,
// `W ASHINGTON`, or the letter on a line of its own. Letters that are words or stand for something
// (`A UK minister`, `X ray`, `A t test`) stay.

#include <algorithm>
#include <string>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "clean/hyphen_lists.hpp"
#include "language/lexicon.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kRule = "drop-cap";

constexpr Rule kRules[] = {
    {kRule, Tier::evidence, "a large initial is joined to its word at a paragraph's start",
     "T he mayor spoke", "The mayor spoke",
     "all 20,562 right in simulation; 92 % restored, 83 % in capitals"},
};

using lexicon::Frequency;

constexpr std::size_t kLongFragment = 4;  // letters; shorter ones in capitals are often initials

bool is_one_of(std::string_view word, std::string_view list) {
  const std::size_t at = list.find(word);
  return at != list.npos && (at == 0 || list[at - 1] == ' ') &&
         (at + word.size() == list.size() || list[at + word.size()] == ' ');
}

/// A paragraph's opening: the initial and what follows it.
struct Opening {
  std::size_t begin = 0;  ///< of the initial, behind a quotation mark
  char initial = 0;
  std::string_view fragment;
  std::string_view behind;  ///< the text behind the fragment
  std::string word;         ///< initial and fragment; empty when the opening has another shape

  [[nodiscard]] bool is_capitals() const { return is_ascii_upper(fragment[0]); }
  [[nodiscard]] bool is_full_word() const {
    return initial == 'A' || initial == 'I' || initial == 'O';
  }
  /// The next word's letters, with one space before; may be empty.
  [[nodiscard]] std::string_view next() const {
    if (!behind.starts_with(' ')) return {};
    return behind.substr(1, letters_stop(behind, 1) - 1);
  }
};

std::size_t quote_size(std::string_view text) {
  for (const std::string_view quote : {"\"", "'", "\u2018", "\u201C"})
    if (text.starts_with(quote)) return quote.size();
  return 0;
}

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
  opening.behind = text.substr(end);
  if (opening.fragment.empty() || !is_closed_behind(text, end)) return opening;
  if (!all_lower(opening.fragment) && !all_upper(opening.fragment)) return opening;
  opening.word = std::string(1, opening.initial).append(opening.fragment);
  return opening;
}

/// `A t the`, `A n old`, but not `A t test`: behind the article a letter may stand for itself.
bool is_short_word_with_a(const Opening& it) {
  const std::string_view next = it.next();
  if (it.word == "An") {
    constexpr std::string_view kSounds = "aeiouhAEIOUH8";
    return it.behind.size() > 1 && kSounds.find(it.behind[1]) != kSounds.npos;
  }
  if (next.empty()) return false;
  return is_ascii_upper(next[0]) || is_function_word(next) ||
         is_one_of(next, "first last least night noon");
}

/// `I t was`, `H E was`, but not the initials of `H E Bates` or the trade of `I T staff`.
bool is_short_word(const Opening& it) {
  if (it.is_capitals())
    return is_one_of(it.word, "BY HE IF IN MY NO OF ON SO TO WE") && !it.next().empty() &&
           all_lower(it.next());
  if (is_one_of(it.word, "As At An")) return is_short_word_with_a(it);
  return is_one_of(it.word, "By Do Go He If In Is It Me My No Of On Or So To Up Us We") &&
         !it.behind.starts_with('.');
}

/// `B and B`, `H is for Hawk`: the letter is the subject.
bool stands_for_itself(const Opening& it) {
  const std::string_view next = it.next();
  const std::string_view after = it.behind.substr(it.behind.empty() ? 0 : 1 + next.size());
  const bool letter = next.size() == 1 && is_ascii_upper(next[0]) && !after.starts_with('.');
  const bool naming = lower_case(it.fragment) == "is" && next == "for";
  return letter || naming || it.word == "Email" || it.word == "Emails";
}

/// Whether a joined word outweighs a fragment that is a word too.
bool outweighs(const Opening& it) {
  if (lexicon::frequency(it.word) >= Frequency::from_2000) return true;
  // `F rance`, but not `K mart`, `X ray`.
  return lexicon::is_proper(it.word) && !is_one_of({&it.initial, 1}, "E G K X");
}

bool is_drop_cap(const Opening& it) {
  if (it.word.empty() || !lexicon::is_word(it.word) || stands_for_itself(it)) return false;
  if (it.fragment.size() == 1) return is_short_word(it);
  if (it.is_capitals() && it.behind.starts_with('.')) return false;
  if (it.is_full_word()) {
    // `A UK` must not become the bird.
    if (it.is_capitals() && it.fragment.size() < kLongFragment) return false;
    return !lexicon::look_up(it.fragment).word &&
           !(it.is_capitals() && lexicon::is_word(it.fragment));
  }
  return !lexicon::is_word(it.fragment) || outweighs(it);
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

const Cleaner builtin::drop_cap_cleaner = {"drop-cap", kRules, Bytes::initial, find};

}  // namespace copydesk
