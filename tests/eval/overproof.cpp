// Real OCR beside its human correction: files in the form of the overProof data sets, where
// `*$*OVERPROOF*$*` opens an article and every line reads `ocr||@@||correction||@@||...`. An
// article's OCR lines are cleaned as one paragraph; token word error is taken before and after
// against the corrected lines, whose line ends the same rules have joined. So a decision at a line
// end counts only where the letters of OCR and correction differ. Articles that got worse are
// shown with their changes, and with --changes those of all. --clean takes rules as the program
// does, --historic the profile of old print.

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>

#include "eval.hpp"

namespace copydesk::eval {
namespace {

constexpr std::string_view kHeader = "*$*OVERPROOF*$*";
constexpr std::string_view kSeparator = "||@@||";

struct Unit {
  std::string name;
  std::string ocr;
  std::string correction;
};

struct Tally {
  std::size_t units = 0;
  std::size_t better = 0;
  std::size_t worse = 0;
  std::size_t words = 0;
  std::size_t before = 0;  ///< wrong words
  std::size_t after = 0;
  std::map<std::string, std::size_t> by_rule;
};

void add_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::vector<Unit> read_units(const std::string& path) {
  std::vector<Unit> units;
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.starts_with(kHeader)) {
      units.push_back({line.substr(kHeader.size(), 60), {}, {}});
      continue;
    }
    const std::size_t first = line.find(kSeparator);
    if (first == line.npos || units.empty()) continue;
    const std::size_t begin = first + kSeparator.size();
    const std::size_t end = std::min(line.find(kSeparator, begin), line.size());
    add_line(units.back().ocr, std::string_view(line).substr(0, first));
    add_line(units.back().correction, std::string_view(line).substr(begin, end - begin));
  }
  return units;
}

std::vector<std::string> tokens_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> tokens;
  for (std::string token; stream >> token;) tokens.push_back(token);
  return tokens;
}

/// Words to put in, take out or replace.
std::size_t distance(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

void print_change(const std::string& text, const Change& change) {
  std::string line = std::string(change.rule) + " (" + std::string(change.evidence) + "): '" +
                     change.before + "' > '" + change.after + "'";
  std::replace(line.begin(), line.end(), '\n', '|');
  std::printf("  %s in: %s\n", line.c_str(), excerpt(text, change.origin.begin, 40).c_str());
}

/// Line ends alone say nothing about words.
bool is_shown(const Change& change) {
  return change.rule != "line-end.unwrap" && !change.rule.starts_with("space");
}

void measure(const Unit& unit, const CleanOptions& options, bool all_changes, Tally& tally) {
  auto line_ends = CleanOptions::parse("line-end");
  const Cleaned reference = clean_paragraphs({unit.correction}, *line_ends);
  const Cleaned cleaned = clean_paragraphs({unit.ocr}, options);
  const auto words = tokens_of(reference.paragraphs[0]);
  const std::size_t before = distance(tokens_of(unit.ocr), words);
  const std::size_t after = distance(tokens_of(cleaned.paragraphs[0]), words);
  ++tally.units;
  tally.words += words.size();
  tally.before += before;
  tally.after += after;
  if (after < before) ++tally.better;
  if (after > before) ++tally.worse;
  for (const Change& change : cleaned.ledger) ++tally.by_rule[std::string(change.rule)];
  if (after > before) std::printf("worse by %zu:%s\n", after - before, unit.name.c_str());
  if (after > before || all_changes)
    for (const Change& change : cleaned.ledger)
      if (is_shown(change)) print_change(unit.ocr, change);
}

void print(const Tally& tally) {
  print_count("articles", tally.units);
  print_count("better", tally.better);
  print_count("worse", tally.worse);
  print_share("word error before", {tally.before, tally.words});
  print_share("word error after", {tally.after, tally.words});
  print_share("relative fall", {tally.before - std::min(tally.before, tally.after), tally.before});
  for (const auto& [rule, count] : tally.by_rule) print_count("changes by " + rule, count);
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  auto paths =
      arguments(count, values,
                "[--clean RULES] [--historic] [--changes] FILE... (as overProof publishes them)");
  copydesk::CleanOptions options;
  if (paths.size() > 2 && paths.front() == "--clean") {
    options = *copydesk::CleanOptions::parse(paths[1]);
    paths.erase(paths.begin(), paths.begin() + 2);
  }
  const bool historic = paths.front() == "--historic";
  if (historic) {
    options.profile = copydesk::Profile::historic;
    paths.erase(paths.begin());
  }
  const bool all_changes = paths.front() == "--changes";
  if (all_changes) paths.erase(paths.begin());
  Tally tally;
  for (const std::string& path : paths)
    for (const Unit& unit : read_units(path)) measure(unit, options, all_changes, tally);
  print(tally);
}
