// Words that a heading or an emphasis set with a space between the letters, `t h i s`, are closed
// up when the letters make a word. Letters that stand for themselves stay: lists, grades, votes.

#include <algorithm>
#include <string>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "language/lexicon.hpp"
#include "text/lanes.hpp"
#include "text/letters.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kRule = "letter-spacing";

constexpr Rule kRules[] = {
    {kRule, Tier::safe, "a word set with a space between its letters is closed up",
     "the t r e a t y", "the treaty", "all 4,119 right in simulation; none in 256,000 clean words"},
};

constexpr std::size_t kShortest = 4;           // letters of a word that stands alone
constexpr std::size_t kShortestOfSeveral = 6;  // letters of all words: `T H E  E N D`
constexpr std::size_t kShortestSuspect = 5;
constexpr std::size_t kLookBack = 16;  // bytes

/// Letters with one space between.
struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string letters;
};

bool is_single(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_letter(text[at]) && is_open_before(text, at) &&
         is_closed_behind(text, at + 1);
}

Group group_at(std::string_view text, std::size_t begin) {
  Group group{begin, begin + 1, {text[begin]}};
  while (group.end + 1 < text.size() && text[group.end] == ' ' && is_single(text, group.end + 1)) {
    group.letters += text[group.end + 1];
    group.end += 2;
  }
  return group;
}

/// `A` to `G` alone: grades, answers, notes.
bool are_grades(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'G'; });
}

bool is_common(std::string_view word) {
  return lexicon::is_word(word) && lexicon::frequency(word) >= lexicon::Frequency::from_2000;
}

/// What may stand beside other letter-spaced words, two spaces apart.
bool is_one_of_several(const Group& group) {
  if (group.letters.size() == 1)
    return std::string_view("AIa").find(group.letters[0]) != std::string_view::npos;
  if (group.letters.size() < kShortest) return is_common(group.letters);
  return lexicon::is_word(group.letters);
}

class LetterSpacingFinder {
 public:
  LetterSpacingFinder(std::string_view text, Proposals& proposals)
      : text_(text), proposals_(proposals) {}

  void run() {
    for (std::size_t at = next_single(0); at < text_.size(); at = next_single(at)) {
      std::vector<Group> groups{group_at(text_, at)};
      while (const std::size_t next = next_of_several(groups.back().end))
        groups.push_back(group_at(text_, next));
      at = groups.back().end;
      judge(groups);
    }
  }

 private:
  /// The next letter from `at` on that stands alone with spaces and another such letter behind.
  [[nodiscard]] std::size_t next_single(std::size_t at) const {
    for (; at + kLanes < text_.size(); at += kLanes) {
      const Lanes letters = between(load_lanes(text_.data() + at) | 0x20, 'a', 'z');
      const Lanes spaces = equal(load_lanes(text_.data() + at + 1), ' ');
      std::uint64_t bits = bits_of(letters & spaces);
      if (at > 0) bits &= ~bits_of(between(load_lanes(text_.data() + at - 1) | 0x20, 'a', 'z'));
      for (; bits != 0; bits &= bits - 1)
        if (opens_group(at + lowest_bit(bits))) return at + lowest_bit(bits);
    }
    for (; at + 1 < text_.size(); ++at)
      if (text_[at + 1] == ' ' && opens_group(at)) return at;
    return text_.size();
  }

  [[nodiscard]] bool opens_group(std::size_t at) const {
    return is_single(text_, at) && is_single(text_, text_.find_first_not_of(' ', at + 1));
  }

  /// Where the next group starts, when two spaces or more set it apart; 0 when none does.
  [[nodiscard]] std::size_t next_of_several(std::size_t end) const {
    const std::size_t next = text_.find_first_not_of(' ', end);
    return next != text_.npos && next - end >= 2 && is_single(text_, next) ? next : 0;
  }

  void judge(const std::vector<Group>& groups) {
    std::string all;
    for (const Group& group : groups) all += group.letters;
    if (all.size() < kShortest || is_spelled_out(groups.front().begin)) return;
    const bool several = groups.size() > 1 && all.size() >= kShortestOfSeveral &&
                         !are_grades(all) &&
                         std::all_of(groups.begin(), groups.end(), is_one_of_several);
    for (const Group& group : groups) {
      if (several)
        close_up(group, 0);
      else if (group.letters.size() >= kShortest)
        judge_alone(group);
    }
  }

  void judge_alone(const Group& group) {
    const std::string_view letters = group.letters;
    if (are_grades(letters)) return;
    // `a s t r i k e`: the article or the pronoun may be a word of its own; `a r o u n d` is two.
    const bool opens = letters[0] == 'a' || letters[0] == 'A' || letters[0] == 'I';
    const bool whole = lexicon::is_word(letters);
    const bool rest = opens && letters.size() > kShortest && is_common(letters.substr(1));
    if (whole != rest) return close_up(group, rest ? 1 : 0);
    // `a b c d e` is the alphabet.
    if (letters.size() < kShortestSuspect || std::is_sorted(letters.begin(), letters.end())) return;
    proposals_.suspects.push_back(
        {span(group.begin, group.end), kRule, "reads like a word set with spaces"});
  }

  /// The word or letters before say that letters are meant; or an initial stands there.
  [[nodiscard]] bool is_spelled_out(std::size_t begin) const {
    const std::size_t from = begin > kLookBack ? begin - kLookBack : 0;
    const std::string_view before = text_.substr(from, begin - from);
    return before.find("spel") != before.npos || before.find("letters") != before.npos ||
           (before.size() >= 3 && before.ends_with(". ") &&
            is_ascii_upper(before[before.size() - 3]) && is_open_before(before, before.size() - 3));
  }

  void close_up(const Group& group, std::size_t from) {
    if (group.letters.size() - from < 2) return;
    proposals_.edits.push_back(
        {span(group.begin + 2 * from, group.end), group.letters.substr(from), kRule, "dict"});
  }

  static Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view text_;
  Proposals& proposals_;
};

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  if (is_story(context.field.kind) && context.evidence.english())
    LetterSpacingFinder(text, proposals).run();
}

}  // namespace

// `T H E  E N D` holds no run of four.
const Cleaner builtin::letter_spacing_cleaner = {"letter-spacing", kRules,
                                                 Bytes::letter_run | Bytes::double_space, find};

}  // namespace copydesk
