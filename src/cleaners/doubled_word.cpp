// A word set twice, `the the`. Only words that never follow themselves in good English: `had had`
// and `that that` are right as they stand.

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"
#include "text/word_scan.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kDoubled = "doubled-word";

constexpr Rule kRules[] = {
    {kDoubled, Tier::opt_in, "the repetition of a word that cannot follow itself is removed",
     "on the the quay", "on the quay", "off by default: half of all doubled words are meant"},
};

constexpr std::string_view kWords = "a an and from my of our the their with your";

bool is_never_doubled(std::string_view lower) {
  static constexpr auto kTable = entries_of<count_entries(kWords)>(kWords);
  return holds(kTable, lower);
}

/// `The the` at a sentence's start is doubled too; `The The` is a band, `A a` a grade and a word.
bool repeats(std::string_view first, std::string_view second) {
  if (second.size() == 1) return first == second;
  return first.size() == second.size() && first.substr(1) == second.substr(1) &&
         static_cast<char>(first[0] | 0x20) == second[0];
}

/// A space before and a space or mark behind: no part of `A-the` or `the-`.
bool stands_free(std::string_view text, Span first, Span second) {
  const bool open =
      first.begin == 0 || text[first.begin - 1] == ' ' || text[first.begin - 1] == '\n';
  return open && second.begin == first.end + 1 && text[first.end] == ' ' &&
         second.end < text.size() && text[second.end] == ' ';
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  if (!is_story(context.field.kind) || !context.evidence.english()) return;
  WordScan scan(text);
  Span first = scan.next();
  for (Span second = scan.next(); !second.empty(); second = scan.next()) {
    const std::string_view word = text.substr(second.begin, second.size());
    if (is_never_doubled(word) && stands_free(text, first, second) &&
        repeats(text.substr(first.begin, first.size()), word))
      proposals.edits.push_back({{first.end, second.end}, "", kDoubled, {}});
    first = second;
  }
}

}  // namespace

const Cleaner builtin::doubled_word_cleaner = {"doubled-word", kRules, Bytes::any, find};

}  // namespace copydesk
