// Lost characters: takes clean articles, one a line, turns their straight quotes into curly ones,
// puts U+FFFD for every character beyond ASCII, and counts which come back right under each rule.
// The same for windows-1252 read as Latin-1, where those characters are controls.

#include <cstdio>
#include <map>

#include "eval.hpp"
#include "text/utf8.hpp"

namespace copydesk::eval {
namespace {

/// A damaged text and what stood where a character was lost.
struct Damaged {
  std::string text;
  std::map<std::size_t, std::string> was;
};

/// What windows-1252 prints for the bytes 80 to 9F.
constexpr std::u32string_view kWindows =
    U"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
    U"\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D"
    U"\u017E\u0178";

std::string_view control_for(char32_t c, std::string& room) {
  const std::size_t place = kWindows.find(c);
  if (place == kWindows.npos) return {};
  room.clear();
  append_code_point(room, static_cast<char32_t>(0x80 + place));
  return room;
}

Damaged lose(std::string_view text, bool controls) {
  Damaged damaged;
  std::string room;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::string_view was = text.substr(at, c.size);
    at += c.size;
    const std::string_view with = controls ? control_for(c.value, room) : "\uFFFD";
    if (c.value < 0x80 || with.empty()) {
      damaged.text += was;
      continue;
    }
    damaged.was[damaged.text.size()] = was;
    damaged.text += with;
  }
  return damaged;
}

struct Tally {
  std::map<std::string, Share> by_rule;
  std::map<std::string, int> wrong;
  std::size_t lost = 0;
  std::size_t right = 0;
};

void measure(const std::string& article, bool controls, Tally& tally) {
  auto options = CleanOptions::parse(controls ? "control.c1" : "fffd");
  const Damaged damaged = lose(article, controls);
  tally.lost += damaged.was.size();
  for (const Change& change : clean_paragraphs({damaged.text}, *options).ledger) {
    const auto was = damaged.was.find(change.origin.begin);
    const bool right = was != damaged.was.end() && was->second == change.after;
    tally.by_rule[std::string(change.rule)].add(right);
    if (right) ++tally.right;
    if (!right)
      ++tally.wrong[std::string(change.rule) + ": " + excerpt(damaged.text, change.origin.begin) +
                    " > " + change.after];
  }
}

void print(const char* title, const Tally& tally) {
  std::printf("%s\n", title);
  for (const auto& [rule, share] : tally.by_rule) print_share("right by " + rule, share);
  print_share("characters that came back", {tally.right, tally.lost});
  for (const auto& [wrong, count] : tally.wrong)
    std::printf("wrong %dx %s\n", count, wrong.c_str());
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  Tally lost;
  Tally controls;
  for (const std::string& article :
       read_articles(arguments(count, values, "FILE... (one clean article a line)"))) {
    const std::string curly = with_curly_quotes(article);
    measure(curly, false, lost);
    measure(curly, true, controls);
  }
  print("U+FFFD for every character beyond ASCII", lost);
  print("windows-1252 read as Latin-1", controls);
}
