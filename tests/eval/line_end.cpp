// Line ends: sets clean articles in columns of 26 to 38 bytes, dividing words, and compares what
// cleaning makes of each divided word with the article as it was. `soft` hyphens were added by the
// setting, `hard` ones belong to the word. A decision is sure when the ledger does not call it
// unsure. Line ends between words must come back as the space they were.

#include <cstdio>
#include <map>

#include "eval.hpp"

namespace copydesk::eval {
namespace {

constexpr std::size_t kNarrowest = 26;  // bytes
constexpr std::size_t kWidest = 38;

struct Tally {
  Share all;
  Share sure;
  Share soft;
  Share hard;
  Share spaces;
  std::map<std::string, Share> by_evidence;
  std::map<std::string, int> wrong;
};

/// What stands in the cleaned text where the article had a break: the bytes that are not of the
/// words beside it.
struct Outcome {
  std::string between;
  std::size_t at = 0;  ///< in the cleaned text
};

/// Walks article and cleaned text side by side; differences are expected at the breaks alone.
class Walk {
 public:
  Walk(std::string_view article, std::string_view cleaned) : article_(article), cleaned_(cleaned) {}

  Outcome to(const Break& next) {
    const bool space = next.kind == Break::Kind::space;
    const bool hard = next.kind == Break::Kind::hard;
    const std::size_t left_end = next.at - (hard ? 1 : 0);
    advance(left_end);
    article_at_ = next.at + (space ? 1 : 0);
    Outcome outcome{"", cleaned_at_};
    while (cleaned_at_ < cleaned_.size() && is_between(cleaned_[cleaned_at_]))
      outcome.between += cleaned_[cleaned_at_++];
    return outcome;
  }

 private:
  static bool is_between(char c) { return c == ' ' || c == '-' || c == '\n'; }

  void advance(std::size_t to) {
    while (article_at_ < to && cleaned_at_ < cleaned_.size()) {
      if (article_[article_at_] == cleaned_[cleaned_at_]) ++cleaned_at_;
      ++article_at_;
    }
  }

  std::string_view article_;
  std::string_view cleaned_;
  std::size_t article_at_ = 0;
  std::size_t cleaned_at_ = 0;
};

/// The evidence of the change that mended a place of the set text; empty without one.
std::string_view evidence_at(const Ledger& ledger, std::size_t at) {
  for (const Change& change : ledger)
    if (change.origin.begin <= at + 1 && at < change.origin.end && change.rule == "line-end.hyphen")
      return change.evidence;
  return {};
}

/// Where the line feeds of the set text are, in the order of the breaks.
std::vector<std::size_t> feeds_of(std::string_view text) {
  std::vector<std::size_t> feeds;
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    feeds.push_back(at);
  return feeds;
}

void judge_word(const Break& each, const Outcome& outcome, std::string_view evidence,
                std::string_view article, Tally& tally) {
  const bool hard = each.kind == Break::Kind::hard;
  const bool right = outcome.between == (hard ? "-" : "");
  const bool sure = !evidence.empty() && evidence != "unsure";
  tally.all.add(right);
  (hard ? tally.hard : tally.soft).add(right);
  if (sure) tally.sure.add(right);
  tally.by_evidence[evidence.empty() ? "nothing" : std::string(evidence)].add(right);
  if (!right)
    ++tally.wrong[std::string(evidence.empty() ? "nothing" : evidence) + ": " +
                  excerpt(article, each.at, 16) + " > '" + outcome.between + "'"];
}

void measure(const std::string& article, std::size_t width, Tally& tally) {
  const Setting set = set_in_column(article, width);
  auto options = CleanOptions::parse("line-end");
  const Cleaned cleaned = clean_paragraphs({set.text}, *options);
  const std::vector<std::size_t> feeds = feeds_of(set.text);
  Walk walk(article, cleaned.paragraphs[0]);
  for (std::size_t i = 0; i < set.breaks.size(); ++i) {
    const Break& each = set.breaks[i];
    const Outcome outcome = walk.to(each);
    if (each.kind != Break::Kind::space) {
      judge_word(each, outcome, evidence_at(cleaned.ledger, feeds[i] - 1), article, tally);
      continue;
    }
    // A dash beside the space is not told from a hyphen here.
    const bool right = outcome.between.find('\n') == std::string::npos &&
                       (outcome.between.starts_with(' ') || outcome.between.ends_with(' '));
    tally.spaces.add(right);
    if (!right)
      ++tally.wrong["space: " + excerpt(article, each.at, 16) + " > '" + outcome.between + "'"];
  }
}

void print(const Tally& tally) {
  print_share("divided words right", tally.all);
  print_share("sure decisions right", tally.sure);
  print_share("sure decisions of all", {tally.sure.whole, tally.all.whole});
  print_share("hyphens of the setting taken out", tally.soft);
  print_share("hyphens of the word kept", tally.hard);
  print_share("line ends between words right", tally.spaces);
  for (const auto& [evidence, share] : tally.by_evidence)
    print_share("right by " + evidence, share);
  for (const auto& [wrong, count] : tally.wrong)
    std::printf("wrong %dx %s\n", count, wrong.c_str());
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
