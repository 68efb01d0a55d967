// Divided words inside a line: sets clean articles in columns of 26 to 38 bytes, dividing words,
// runs the lines together as a careless conversion does (`pro- perty`), and compares every change
// by `hyphen.space` with the article as it was. What is left alone is counted, not wrong.

#include <algorithm>
#include <cstdio>
#include <map>

#include "eval.hpp"
#include "text/letter_runs.hpp"

namespace copydesk::eval {
namespace {

constexpr std::size_t kNarrowest = 26;  // bytes
constexpr std::size_t kWidest = 38;

struct Tally {
  Share right;       ///< of the changes
  Share mended;      ///< of the divided words
  Share soft, hard;  ///< mended and right, by the kind of hyphen
  std::map<std::string, Share> by_evidence;
};

/// A divided word: where its space stands in the set text, and what it was.
struct Divided {
  std::size_t at = 0;
  std::string word;
  bool hard = false;
  bool mended = false;
};

std::vector<Divided> divided_words(std::string_view article, const Setting& set) {
  std::vector<Divided> words;
  std::size_t feed = 0;
  for (const Break& each : set.breaks) {
    feed = set.text.find('\n', feed) + 1;
    if (each.kind == Break::Kind::space) continue;
    const bool hard = each.kind == Break::Kind::hard;
    const std::string_view left = article.substr(0, each.at - (hard ? 1 : 0));
    const std::string_view right = article.substr(each.at);
    std::string word(left.substr(letters_begin(left, false)));
    word.append(hard ? "-" : "").append(right.substr(0, letters_end(right, false)));
    words.push_back({feed - 1, std::move(word), hard});
  }
  return words;
}

void judge(const Change& change, std::string_view text, std::vector<Divided>& words, Tally& tally) {
  const auto it = std::find_if(words.begin(), words.end(), [&](const Divided& each) {
    return change.origin.begin <= each.at && each.at < change.origin.end;
  });
  if (it == words.end()) return;  // a slip of the article itself: for the false positives' program
  const bool right = it->word == change.after;
  tally.right.add(right);
  tally.by_evidence[std::string(change.evidence)].add(right);
  it->mended = right;
  if (right) return;
  std::printf("wrong (%.*s): '%s' > '%s' in: %s\n", static_cast<int>(change.evidence.size()),
              change.evidence.data(), change.before.c_str(), change.after.c_str(),
              excerpt(text, change.origin.begin).c_str());
}

void measure(const std::string& article, std::size_t width, Tally& tally) {
  Setting set = set_in_column(article, width);
  std::vector<Divided> words = divided_words(article, set);
  std::replace(set.text.begin(), set.text.end(), '\n', ' ');
  const Cleaned cleaned = clean_paragraphs({set.text}, CleanOptions());
  for (const Change& change : cleaned.ledger)
    if (change.rule == "hyphen.space") judge(change, set.text, words, tally);
  for (const Divided& word : words) {
    tally.mended.add(word.mended);
    (word.hard ? tally.hard : tally.soft).add(word.mended);
  }
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  const auto paths = arguments(count, values, "FILE... (one clean article a line)");
  Tally tally;
  std::size_t width = kNarrowest;
  for (const std::string& article : read_articles(paths)) {
    measure(article, width, tally);
    width = width == kWidest ? kNarrowest : width + 1;
  }
  print_share("changes right", tally.right);
  for (const auto& [evidence, share] : tally.by_evidence) print_share("  by " + evidence, share);
  print_share("divided words mended", tally.mended);
  print_share("  soft hyphens", tally.soft);
  print_share("  hard hyphens", tally.hard);
}
