#include "readers/ocr_page/masthead.hpp"

#include <algorithm>
#include <array>

#include "language/lexicon.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMostTitleWords = 6;
constexpr std::size_t kLongestTitle = 60;       // bytes
constexpr std::size_t kLongestFolioLine = 200;  // bytes
constexpr std::size_t kLongestNumberLine = 80;  // bytes
constexpr std::size_t kLongestPriceLine = 40;   // bytes

constexpr std::string_view kNouns = R"(
advance advertiser advocate age ambassador american appeal argus banner beacon bee blade budget
bulletin call chief chieftain chronicle citizen clarion clipper commercial commoner companion
constitution courant courier crisis critic democrat dispatch eagle echo enquirer enterprise era
examiner exponent express farmer flag forum gazette globe guardian guide herald independent index
informer inquirer intelligencer investigator item journal laborer leader ledger liberator light
mail mercury messenger miner mirror monitor morning news nonpareil nugget observer optimist
outlook palladium paper patriot phoenix picayune pilot pioneer plaindealer planet post press
progress prospector public record recorder reflector register reporter republican review rustler
schoolmaster sentinel signal socialist spectator standard star statesman sun tablet telegram
telegraph telephone times topic topics torch transcript traveler tribune truth union vedette
vidette vindicator visitor voice watchman weekly whig worker workman world)";

constexpr auto kTitleNouns = entries_of<count_entries(kNouns)>(kNouns);

constexpr auto kMonths =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                     "august", "september", "october", "november", "december"});
constexpr auto kShortMonths = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"});
constexpr auto kVolumes = std::to_array<std::string_view>({"vol", "volume"});
constexpr auto kPrices = std::to_array<std::string_view>({"price", "subscription"});
constexpr auto kCoins = std::to_array<std::string_view>({"cent", "cents", "copy", "penny", "year"});
constexpr auto kFoundings =
    std::to_array<std::string_view>({"established", "estab", "founded", "since"});
constexpr auto kNumbers = std::to_array<std::string_view>({"no", "num", "number"});

template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// A word of a line in lower case, without the marks around it.
struct Token {
  std::string word;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_word_byte(char c) {
  return is_ascii_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Token> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < line.size();) {
    if (!is_word_byte(line[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < line.size() && is_word_byte(line[end])) ++end;
    tokens.push_back({ascii_folded(line.substr(at, end - at)), at, end});
    at = end;
  }
  return tokens;
}

bool is_month(std::string_view word) {
  return is_among(kMonths, word) || is_among(kShortMonths, word);
}

bool is_day_number(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string_view rest = word.substr(digits);
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  if (digits == 0 || digits > 2 || !(rest.empty() || ordinal)) return false;
  const int day = digits == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
  return day >= 1 && day <= 31;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && std::all_of(word.begin(), word.end(), is_ascii_digit) &&
         word >= "1600" && word <= "2099";
}

/// `May 12, 1899` or `12 May 1899`, in bytes of any encoding.
bool holds_date(const std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_month(tokens[i].word)) continue;
    const auto word = [&](std::size_t at) -> std::string_view {
      return at < tokens.size() ? std::string_view(tokens[at].word) : std::string_view();
    };
    if (is_day_number(word(i + 1)) && is_year(word(i + 2))) return true;
    if (i > 0 && is_day_number(word(i - 1)) && is_year(word(i + 1))) return true;
  }
  return false;
}

/// Prose prints dates, too, but between words in lower case.
bool holds_prose(std::string_view line, const std::vector<Token>& tokens) {
  constexpr std::size_t kWord = 3;  // letters
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    const char first = line[token.begin];
    return first >= 'a' && first <= 'z' && token.word.size() >= kWord;
  });
}

bool is_legible(std::string_view word, const std::vector<std::string>& places) {
  if (lexicon::is_word(word)) return true;
  return word.size() > 3 && is_among(places, ascii_folded(word));
}

}  // namespace

bool is_folio_line(std::string_view line) {
  if (line.size() > kLongestFolioLine) return false;
  const std::vector<Token> tokens = tokens_of(line);
  if (tokens.empty()) return false;
  const std::string_view first = tokens[0].word;
  const bool number = std::any_of(line.begin(), line.end(), is_ascii_digit);
  if (is_among(kFoundings, first)) return number && line.size() <= kLongestNumberLine;
  if (is_among(kPrices, first))
    return (number || is_among(kCoins, tokens.back().word)) && line.size() <= kLongestPriceLine;
  if (holds_prose(line, tokens)) return false;
  if (holds_date(tokens)) return true;
  if (line.size() > kLongestNumberLine) return false;
  if (is_among(kVolumes, first)) return true;
  return is_among(kNumbers, first) && tokens.size() == 2 && is_ascii_digit(tokens[1].word.front());
}

bool is_newspaper_title(std::string_view line, const std::vector<std::string>& places) {
  const std::string_view text = trim(line);
  if (text.size() > kLongestTitle) return false;
  const std::vector<Token> tokens = tokens_of(text);
  if (tokens.size() < 2 || tokens.size() > kMostTitleWords) return false;
  if (!std::all_of(text.begin(), text.end(), [](char c) {
        return is_word_byte(c) || c == ' ' || c == '-' || c == '.' || c == '\'' || c == '&';
      }))
    return false;
  if (!holds(kTitleNouns, tokens.back().word)) return false;
  return std::all_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    const bool capital =
        starts_with_capital(word) || word == "of" || word == "the" || word == "and";
    const bool single = word.size() == 1;
    return capital && !single && std::none_of(word.begin(), word.end(), is_ascii_digit) &&
           is_legible(word, places);
  });
}

}  // namespace copydesk
