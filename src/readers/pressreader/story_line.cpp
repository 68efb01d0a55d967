#include "readers/pressreader/story_line.hpp"

#include <algorithm>
#include <array>

#include "label/print.hpp"
#include "people/person.hpp"
#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMostCrossHeadWords = 6;
constexpr std::size_t kShortestAbove = 60;  // bytes of the paragraphs around a cross-head
constexpr std::size_t kShortestBelow = 80;
constexpr std::size_t kShortestQuote = 20;  // bytes
constexpr std::size_t kLongestQuote = 300;
constexpr int kMostTries = 4;  // places where a quotation is looked at

/// Words of lines that stand for a letter writer's name.
constexpr std::string_view kUnnamedText = R"(
address e-mail email mail name supplied via withheld
)";
constexpr auto kUnnamed = entries_of<count_entries(kUnnamedText)>(kUnnamedText);

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr auto kQuotes = std::to_array<Quotes>(
    {{"“", "”"}, {"\"", "\""}, {"‘", "’"}, {"«", "»"}, {"„", "“"}, {"»", "«"}});

/// Whether no figures and no marks of a sentence, a quotation or a list stand in a line.
bool is_plain_words(std::string_view line) {
  return line.find_first_of("0123456789,:;.!?@/()\"*=+") == line.npos &&
         line.find("“") == line.npos && line.find("•") == line.npos;
}

bool stands_for_name(std::string_view line) {
  const Words words = words_of(line);
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return holds(kUnnamed, folded(word)); });
}

bool holds_no_word(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return is_ascii_letter(c); });
}

/// Whether nothing but marks stands on the line beside a stretch of it.
bool is_line_of_its_own(std::string_view text, std::size_t begin, std::size_t size) {
  constexpr std::size_t kMarks = 8;  // bytes on either side
  const std::string_view before =
      text.substr(begin - std::min(begin, kMarks), std::min(begin, kMarks));
  const std::string_view behind = text.substr(begin + size, kMarks);
  const auto opens = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
  const auto closes = behind.substr(0, behind.find('\n'));
  return holds_no_word(opens) && holds_no_word(closes);
}

std::string_view without_end_mark(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

}  // namespace

bool is_cross_head(std::string_view line, std::string_view above, std::string_view below) {
  if (line.size() > kLongestCrossHead || above.size() < kShortestAbove ||
      below.size() < kShortestBelow)
    return false;
  if (!is_upper(code_point_at(line, 0).value) || !starts_with_capital(below)) return false;
  const std::size_t words = count_tokens(line);
  if (words < 2 || words > kMostCrossHeadWords || !ends_sentence(above) || !ends_sentence(below))
    return false;
  return is_plain_words(line) && !is_person_name(line) && !stands_for_name(line);
}

std::string_view quotation_of(std::string_view paragraph) {
  // Letters open most paragraphs.
  if (paragraph.size() > kLongestQuote || is_ascii_letter(paragraph.front())) return {};
  for (const Quotes& quotes : kQuotes) {
    if (!paragraph.starts_with(quotes.open) || !paragraph.ends_with(quotes.close)) continue;
    const std::size_t marks = quotes.open.size() + quotes.close.size();
    if (paragraph.size() < marks + kShortestQuote) return {};
    const std::string_view inside = paragraph.substr(quotes.open.size(), paragraph.size() - marks);
    return inside.find(quotes.open) == inside.npos ? without_end_mark(inside) : std::string_view();
  }
  return {};
}

bool is_pulled(std::string_view quotation, std::string_view story) {
  std::size_t at = story.find(quotation);
  for (int tries = 0; at != story.npos && tries < kMostTries; ++tries) {
    if (!is_line_of_its_own(story, at, quotation.size())) return true;
    at = story.find(quotation, at + quotation.size());
  }
  return false;
}

}  // namespace copydesk
