// Changes in text that needs none. Prints every change with its surroundings, so that each can be
// judged, and the rate per 100,000 words. Repairs of real slips, which good text has as well
// (entities, spaced punctuation, `five- year`), are listed and counted apart.
//
//   --wrap      the articles are first set in columns of 26 to 40 bytes without dividing words;
//               then only changes that do not lead back to the article count
//   --records   the files are dumps: the bodies of their records are the articles
//   --sample N  lists every n-th repair of a slip only, so that about N are left to read

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <span>

#include "copydesk/convert.hpp"
#include "copydesk/stream.hpp"
#include "eval.hpp"

namespace copydesk::eval {
namespace {

constexpr std::array<std::string_view, 3> kSlips = {"entity", "hyphen.space", "punctuation.space"};

struct Line {
  std::string rule;
  std::string text;
};

struct Tally {
  std::size_t words = 0;
  std::size_t suspects = 0;
  std::size_t not_restored = 0;  ///< wrapped articles that did not come back as they were
  std::vector<Line> slips;
  std::vector<Line> others;
};

void note_change(std::string_view article, const Change& change, Tally& tally) {
  const bool slip = std::find(kSlips.begin(), kSlips.end(), change.rule) != kSlips.end();
  std::string text(change.rule);
  text.append(" (").append(change.evidence).append("): '").append(change.before).append("' > '");
  text.append(change.after).append("' in: ").append(excerpt(article, change.origin.begin, 40));
  (slip ? tally.slips : tally.others).push_back({std::string(change.rule), std::move(text)});
}

/// The paragraphs as one text, as `clean_paragraphs` sets them.
std::string joined(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text.append(paragraph).append("\n\n");
  return text;
}

void measure(const std::vector<std::string>& article, Tally& tally) {
  const Cleaned cleaned = clean_paragraphs(article, CleanOptions());
  const std::string text = joined(article);
  tally.words += words_in(text);
  tally.suspects += cleaned.suspects;
  for (const Change& change : cleaned.ledger) note_change(text, change, tally);
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

void measure_wrapped(const std::vector<std::string>& article, std::size_t width, Tally& tally) {
  const std::vector<std::string> straight = clean_paragraphs(article, CleanOptions()).paragraphs;
  std::vector<std::string> wrapped;
  for (const std::string& paragraph : straight) wrapped.push_back(wrap(paragraph, width));
  const Cleaned cleaned = clean_paragraphs(wrapped, CleanOptions());
  tally.words += words_in(joined(article));
  tally.suspects += cleaned.suspects;
  if (cleaned.paragraphs == straight) return;
  ++tally.not_restored;
  for (const Change& change : cleaned.ledger)
    if (change.rule != "line-end.unwrap") note_change(joined(wrapped), change, tally);
}

/// The bodies of a dump's records, as read.
void add_records(const std::string& path, std::vector<std::vector<std::string>>& articles) {
  Options options;
  options.clean = *CleanOptions::parse("none");
  std::string bytes = read_file(path);
  std::size_t at = 0;
  RecordStream stream(
      [&](std::span<char> room) -> Result<std::size_t> {
        const std::size_t size = std::min(room.size(), bytes.size() - at);
        std::copy_n(bytes.data() + at, size, room.data());
        at += size;
        return size;
      },
      path, options.read);
  for (auto next = stream.next(); next && next->has_value(); next = stream.next()) {
    const Record record = convert(std::move(**next), options);
    articles.emplace_back();
    for (const BodyPart& part : record.article.body)
      if (!part.text.value.empty()) articles.back().push_back(part.text.value);
  }
}

void print_lines(const std::vector<Line>& lines, std::size_t step) {
  for (std::size_t i = 0; i < lines.size(); i += step) std::printf("%s\n", lines[i].text.c_str());
  std::map<std::string, std::size_t> by_rule;
  for (const Line& line : lines) ++by_rule[line.rule];
  for (const auto& [rule, count] : by_rule) print_count("changes by " + rule, count);
}

void print_rate(const char* what, std::size_t count, std::size_t words) {
  std::printf(
      "%s per 100,000 words: %.1f\n", what,
      1e5 * static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(words, 1)));
}

void print(const Tally& tally, std::size_t sample) {
  std::printf("Repairs of slips:\n");
  print_lines(tally.slips, std::max<std::size_t>(1, sample == 0 ? 1 : tally.slips.size() / sample));
  std::printf("All other changes:\n");
  print_lines(tally.others, 1);
  print_count("words", tally.words);
  print_count("suspects", tally.suspects);
  print_count("wrapped articles not restored", tally.not_restored);
  print_rate("repairs of slips", tally.slips.size(), tally.words);
  print_rate("other changes", tally.others.size(), tally.words);
}

/// What the command line asks for.
struct Request {
  bool wrapped = false;
  bool records = false;
  std::size_t sample = 0;
  std::vector<std::string> paths;
};

Request read_request(const std::vector<std::string>& arguments) {
  Request request;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--wrap")
      request.wrapped = true;
    else if (arguments[i] == "--records")
      request.records = true;
    else if (arguments[i] == "--sample" && i + 1 < arguments.size())
      request.sample = std::strtoul(arguments[++i].c_str(), nullptr, 10);
    else
      request.paths.push_back(arguments[i]);
  }
  return request;
}

std::vector<std::vector<std::string>> read_request_articles(const Request& request) {
  std::vector<std::vector<std::string>> articles;
  if (request.records)
    for (const std::string& path : request.paths) add_records(path, articles);
  else
    for (std::string& line : read_articles(request.paths)) articles.push_back({std::move(line)});
  return articles;
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  const Request request = read_request(arguments(
      count, values, "[--wrap] [--records] [--sample N] FILE... (one clean article a line)"));
  Tally tally;
  std::size_t width = 26;
  for (const std::vector<std::string>& article : read_request_articles(request)) {
    if (request.wrapped)
      measure_wrapped(article, width, tally);
    else
      measure(article, tally);
    width = width == 40 ? 26 : width + 1;
  }
  print(tally, request.sample);
}
