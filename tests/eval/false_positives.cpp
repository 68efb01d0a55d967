// Changes in text that needs none. Prints every change with its surroundings, so that each can be
// judged, and the rate per 100,000 words. With --wrap the articles are first set in columns of 26
// to 40 bytes without dividing words; then only changes that do not lead back to the article count.

#include <cstdio>
#include <map>

#include "eval.hpp"

namespace copydesk::eval {
namespace {

struct Tally {
  std::size_t words = 0;
  std::size_t suspects = 0;
  std::map<std::string, std::size_t> by_rule;
  std::size_t not_restored = 0;  ///< wrapped articles that did not come back as they were
};

void print_change(std::string_view article, const Change& change) {
  std::printf("%.*s (%.*s): '%s' > '%s' in: %s\n", static_cast<int>(change.rule.size()),
              change.rule.data(), static_cast<int>(change.evidence.size()), change.evidence.data(),
              change.before.c_str(), change.after.c_str(),
              excerpt(article, change.origin.begin, 40).c_str());
}

void measure(const std::string& article, Tally& tally) {
  const Cleaned cleaned = clean_paragraphs({article}, CleanOptions());
  tally.words += words_in(article);
  tally.suspects += cleaned.suspects;
  for (const Change& change : cleaned.ledger) {
    ++tally.by_rule[std::string(change.rule)];
    print_change(article, change);
  }
}

/// Only spaces become line ends: no word is divided.
std::string wrap(std::string_view article, std::size_t width) {
  std::string text(article);
  std::size_t line = 0;
  std::size_t last_space = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ') last_space = at;
    if (at - line < width || last_space <= line) continue;
    text[last_space] = '\n';
    line = last_space + 1;
  }
  return text;
}

void measure_wrapped(const std::string& article, std::size_t width, Tally& tally) {
  const std::string straight = clean_paragraphs({article}, CleanOptions()).paragraphs[0];
  const std::string wrapped = wrap(straight, width);
  const Cleaned cleaned = clean_paragraphs({wrapped}, CleanOptions());
  tally.words += words_in(article);
  tally.suspects += cleaned.suspects;
  if (cleaned.paragraphs[0] == straight) return;
  ++tally.not_restored;
  for (const Change& change : cleaned.ledger)
    if (change.rule != "line-end.unwrap") {
      ++tally.by_rule[std::string(change.rule)];
      print_change(wrapped, change);
    }
}

void print(const Tally& tally) {
  print_count("words", tally.words);
  print_count("suspects", tally.suspects);
  print_count("wrapped articles not restored", tally.not_restored);
  std::size_t total = 0;
  for (const auto& [rule, count] : tally.by_rule) {
    print_count("changes by " + rule, count);
    total += count;
  }
  std::printf("changes per 100,000 words: %.1f\n",
              1e5 * static_cast<double>(total) / static_cast<double>(tally.words));
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  auto paths = arguments(count, values, "[--wrap] FILE... (one clean article a line)");
  const bool wrapped = paths.front() == "--wrap";
  if (wrapped) paths.erase(paths.begin());
  Tally tally;
  std::size_t width = 26;
  for (const std::string& article : read_articles(paths)) {
    if (!wrapped) measure(article, tally);
    if (wrapped) measure_wrapped(article, width, tally);
    width = width == 40 ? 26 : width + 1;
  }
  print(tally);
}
