// Lost hyphens: sets clean articles in narrow columns, drops every hyphen at a line's end as some
// archives do, and counts which of the lost ones (those that belonged to the word) come back, and
// which hyphens are put where none was.

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "eval.hpp"

namespace copydesk::eval {
namespace {

constexpr std::size_t kNarrowest = 26;  // bytes
constexpr std::size_t kWidest = 38;

struct Damaged {
  std::string text;
  std::set<std::size_t> lost;  ///< where a hyphen stood
};

Damaged lose_hyphens(std::string_view text, std::size_t width) {
  Damaged damaged;
  std::size_t copied = 0;
  for (const Break& each : set_in_column(text, width).breaks) {
    if (each.kind != Break::Kind::hard) continue;
    damaged.text.append(text.substr(copied, each.at - 1 - copied));
    damaged.lost.insert(damaged.text.size());
    copied = each.at;
  }
  damaged.text.append(text.substr(copied));
  return damaged;
}

struct Tally {
  std::map<std::string, Share> by_rule;
  std::size_t lost = 0;
  std::size_t words = 0;
  std::map<std::string, int> wrong;
  std::map<std::string, int> missed;
};

/// The word around an offset.
std::string word_at(std::string_view text, std::size_t at) {
  const std::size_t begin = text.find_last_of(' ', at) + 1;  // npos + 1 is 0
  return std::string(text.substr(begin, std::min(text.find(' ', at), text.size()) - begin));
}

/// Where a change put its hyphen, as an offset of the text before it; the text's end when it did
/// something else.
std::size_t inserted_at(const Change& change) {
  std::size_t at = 0;
  while (at < change.before.size() && change.before[at] == change.after[at]) ++at;
  return change.origin.begin + at;
}

void measure(const std::string& article, std::size_t width, Tally& tally) {
  const Damaged damaged = lose_hyphens(article, width);
  auto options = CleanOptions::parse("hyphen.lost-a,hyphen.lost-b,hyphen.lost-c");
  const Cleaned cleaned =
      clean_paragraphs({damaged.text}, *options, {Profile::modern, /*loses_hyphens=*/true});
  tally.lost += damaged.lost.size();
  tally.words += words_in(article);
  std::set<std::size_t> left = damaged.lost;
  for (const Change& change : cleaned.ledger) {
    const bool right = left.erase(inserted_at(change)) > 0;
    const std::string rule = std::string(change.rule) + " " + std::string(change.evidence);
    tally.by_rule[rule].add(right);
    if (!right) ++tally.wrong[rule + "  " + change.before + " > " + change.after];
  }
  for (const std::size_t at : left) ++tally.missed[word_at(damaged.text, at)];
}

Share sum(const Tally& tally, std::string_view prefix_a, std::string_view prefix_b) {
  Share total;
  for (const auto& [rule, share] : tally.by_rule)
    if (rule.starts_with(prefix_a) || rule.starts_with(prefix_b)) {
      total.part += share.part;
      total.whole += share.whole;
    }
  return total;
}

void print(const Tally& tally) {
  print_count("words", tally.words);
  print_count("hyphens lost", tally.lost);
  for (const auto& [rule, share] : tally.by_rule) print_share("precision of " + rule, share);
  const Share sure = sum(tally, "hyphen.lost-a", "hyphen.lost-b");
  const Share all = sum(tally, "hyphen", "hyphen");
  print_share("classes a and b: precision", sure);
  print_share("classes a and b: recall", {sure.part, tally.lost});
  print_share("all classes: precision", all);
  print_share("all classes: recall", {all.part, tally.lost});
  for (const auto& [wrong, count] : tally.wrong)
    std::printf("wrong %dx %s\n", count, wrong.c_str());
  for (const auto& [word, times] : tally.missed)
    std::printf("missed %dx %s\n", times, word.c_str());
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  const auto paths = arguments(count, values, "FILE... (one clean English article a line)");
  Tally tally;
  std::size_t width = kNarrowest;
  for (const std::string& article : read_articles(paths)) {
    measure(article, width, tally);
    width = width == kWidest ? kNarrowest : width + 1;
  }
  print(tally);
}
