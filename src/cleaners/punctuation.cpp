// Spaces that slipped in before a comma or a full stop, or inside a pair of brackets. Other marks
// keep theirs: French sets a space before them, lists of subjects between them. So do old
// typography, tables, verse, faces and code.

#include <algorithm>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "clean/protected_tokens.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kSpace = "punctuation.space";

constexpr Rule kRules[] = {
    {kSpace, Tier::evidence, "a space before a comma or full stop or inside brackets is removed",
     "The council , after a vote ( nine to two) , agreed .",
     "The council, after a vote (nine to two), agreed.",
     "275 of 275 in 950,000 words of clean news"},
};

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestBracket = 300;  // bytes; farther apart they are no pair
constexpr std::size_t kMenuItem = 24;         // bytes; ` . ` this close again separates a menu

bool is_closing_quote(std::string_view text) {
  return text.starts_with("\xE2\x80\x9D") || text.starts_with("\xE2\x80\x99");
}

bool starts_sentence(std::string_view text) {
  constexpr std::string_view kQuotes[] = {"\"", "'", "``", "\xE2\x80\x9C", "\xE2\x80\x98"};
  for (const std::string_view quote : kQuotes)
    if (text.starts_with(quote)) text.remove_prefix(quote.size());
  return !text.empty() && is_upper(code_point_at(text, 0).value);
}

/// Columns of spaces or a tab: the line is laid out.
bool is_laid_out(std::string_view line) {
  return line.find("  ") != kNone || line.find('\t') != kNone;
}

bool is_letter_or_digit(char32_t c) { return is_letter(c) || (c >= U'0' && c <= U'9'); }

/// Words or figures, no face, no empty box and no single sign.
bool holds_text(std::string_view inside) {
  if (inside.starts_with(' ')) inside.remove_prefix(1);
  if (!inside.empty() && std::string_view("$\"'").find(inside[0]) != kNone) inside.remove_prefix(1);
  if (inside.empty() || !is_letter_or_digit(code_point_at(inside, 0).value)) return false;
  for (std::size_t at = code_point_at(inside, 0).size; at < inside.size();) {
    const CodePoint c = code_point_at(inside, at);
    if (is_letter_or_digit(c.value)) return true;
    at += c.size;
  }
  return false;
}

/// Finds the spaces of one line.
class LineFinder {
 public:
  LineFinder(std::string_view text, Span line, std::vector<std::uint32_t>& spaces)
      : line_(text.substr(line.begin, line.size())), start_(line.begin), spaces_(spaces) {}

  void run() {
    for (std::size_t at = 0; at < line_.size(); ++at) {
      const char c = line_[at];
      if (c == '(') open_ = at;
      if (c == ')') close_bracket(at);
      if (at > 0 && line_[at - 1] == ' ' && is_spaced_mark(at)) add(at - 1);
    }
  }

 private:
  void add(std::size_t space) { spaces_.push_back(start_ + static_cast<std::uint32_t>(space)); }

  /// A word of two letters or more, or a closing bracket or quote: what a mark follows.
  [[nodiscard]] bool follows_word(std::size_t space) const {
    if (space < 2) return false;
    const CodePoint last = code_point_before(line_, space);
    if (last.value == U')' || last.value == U'\u201D') return true;
    return is_letter(last.value) && space > last.size &&
           is_letter(code_point_before(line_, space - last.size).value);
  }

  /// `in 2008 , the year`.
  [[nodiscard]] bool follows_figure(std::size_t space, std::string_view behind) const {
    return space > 0 && is_ascii_digit(line_[space - 1]) && behind.size() > 1 &&
           is_lower(code_point_at(behind, 1).value);
  }

  [[nodiscard]] bool is_spaced_mark(std::size_t at) const {
    const char mark = line_[at];
    if (mark != ',' && mark != '.') return false;
    const std::string_view behind = line_.substr(at + 1);
    if (!follows_word(at - 1)) return mark == ',' && follows_figure(at - 1, behind);
    if (behind.empty() || is_closing_quote(behind)) return true;
    if (behind.size() < 2 || behind[0] != ' ') return false;
    if (mark == ',') return behind[1] != mark;
    return starts_sentence(behind.substr(1)) && !in_menu(at);
  }

  /// `Home . News . Sport`.
  [[nodiscard]] bool in_menu(std::size_t at) const {
    const std::size_t begin = at > kMenuItem ? at - kMenuItem : 0;
    return line_.substr(begin, at - begin).find(" . ") != kNone ||
           line_.substr(at + 1, kMenuItem).find(" . ") != kNone;
  }

  void close_bracket(std::size_t close) {
    const std::size_t open = open_;
    open_ = kNone;
    if (open == kNone || close - open < 4 || close - open > kLongestBracket) return;
    if (!stands_free(open) || !holds_text(line_.substr(open + 1, close - open - 1))) return;
    if (line_[open + 1] == ' ') add(open + 1);
    if (line_[close - 1] == ' ') add(close - 1);
  }

  /// Not `f( x )`.
  [[nodiscard]] bool stands_free(std::size_t open) const {
    return open == 0 || std::string_view(" \"'").find(line_[open - 1]) != kNone;
  }

  std::string_view line_;
  std::uint32_t start_;
  std::vector<std::uint32_t>& spaces_;
  std::size_t open_ = kNone;  ///< the last bracket that is not closed yet
};

bool is_running_text(const CleanContext& context) {
  const Field field = context.field;
  return is_story(field.kind) && (field.kind != Field::Kind::body ||
                                  context.article.body[field.index].kind != BodyKind::table);
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  if (context.print.profile == Profile::historic || !is_running_text(context)) return;
  if (context.evidence.spaces_marks()) return;
  std::vector<std::uint32_t> spaces;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (!is_laid_out(text.substr(begin, end - begin))) LineFinder(text, line, spaces).run();
    begin = end + 1;
  }
  std::sort(spaces.begin(), spaces.end());
  ProtectedTokens tokens(text);
  for (const std::uint32_t space : spaces) {
    const bool protected_before = tokens.hold(space - 1);
    if (!protected_before && !tokens.hold(space + 1))
      proposals.edits.push_back({{space, space + 1}, "", kSpace, {}});
  }
}

}  // namespace

const Cleaner builtin::punctuation_cleaner = {"punctuation", kRules, Bytes::spaced_mark, find};

}  // namespace copydesk
