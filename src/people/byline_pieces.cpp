#include "people/byline_pieces.hpp"

#include <algorithm>
#include <array>

#include "people/affiliation.hpp"
#include "people/contact.hpp"
#include "people/name_search.hpp"
#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

/// How many words may stand before the "by": `Words and pictures by`.
constexpr std::size_t kCreditWords = 5;

/// "By" in the languages whose bylines begin with it.
constexpr std::string_view kByText = "af av by di door par por von";
constexpr auto kBy = entries_of<count_entries(kByText)>(kByText);

/// "And", and `e`, `y`, `i`, `en`, which stand inside names as well.
constexpr std::string_view kAndText = "and e en et i och og sowie und y";
constexpr auto kAnd = entries_of<count_entries(kAndText)>(kAndText);
constexpr std::size_t kLongestAnd = 5;  // bytes
static_assert(std::ranges::none_of(kAnd.words, [](std::string_view word) {
  return word.size() > kLongestAnd;
}));

constexpr std::string_view kCreditText = R"(
a additional analysis and article author autor autora autore bericht bild bilder by column comment
commentary compilation compiled cura edited essay exclusive foto fotografie fotos from
gesprachsleitung gespraechsleitung illustration illustrations images interview moderation opinion
photo photographs photography photos picture pictures propos recueillis report reported reporter
reporting research review reviewed special stories story testo text texte texten texto told und
video videos with words writes written y
)";
constexpr auto kCredit = entries_of<count_entries(kCreditText)>(kCreditText);

/// Openings of the part that names helpers.
constexpr auto kHelpers =
    std::to_array<std::string_view>({"additional reporting", "avec ", "with "});

/// One separator and how many bytes it takes.
struct Separator {
  std::string_view sign;
  Joint joint = Joint::stop;
};

constexpr auto kSeparators = std::to_array<Separator>({
    {",", Joint::comma},
    {";", Joint::stop},
    {"/", Joint::comma},
    {" & ", Joint::list},
    {" + ", Joint::list},
    {"(", Joint::bracket},
    {"[", Joint::bracket},
    {")", Joint::stop},
    {"]", Joint::stop},
    {"|", Joint::stop},
    {"\n", Joint::stop},
    {"•", Joint::stop},
    {"·", Joint::stop},
    {" - ", Joint::stop},
    {" – ", Joint::stop},
    {" — ", Joint::stop},
});

/// The bytes that separators open with, behind a space when they have one.
constexpr auto kOpensSeparator = [] {
  std::array<bool, 256> opens{};
  for (const Separator& separator : kSeparators)
    opens[static_cast<unsigned char>(separator.sign[separator.sign[0] == ' ' ? 1 : 0])] = true;
  return opens;
}();

const Separator* separator_at(std::string_view text) {
  const char first = text[0] == ' ' && text.size() > 1 ? text[1] : text[0];
  if (!kOpensSeparator[static_cast<unsigned char>(first)]) return nullptr;
  const auto found =
      std::find_if(kSeparators.begin(), kSeparators.end(),
                   [&](const Separator& separator) { return text.starts_with(separator.sign); });
  return found == kSeparators.end() ? nullptr : &*found;
}

bool is_small_and(std::string_view word) { return word.size() <= 2; }

/// Whether the word joins two pieces. The short ones are also initials and particles, so they
/// need a person behind them.
bool joins(const Words& words, std::size_t i) {
  if (!is_and(words[i])) return false;
  if (i + 1 == words.size()) return false;
  const std::string_view rest = between(words[i + 1], words.back());
  if (name_length_at(words, i + 1) > 0 || is_news_agency(rest)) return true;
  if (i + 2 == words.size() && names_staff(rest)) return true;
  return !is_small_and(words[i]) && (name_ends_at(words, i) || open_byline(rest).found);
}

/// `Photos:` in the middle of a line.
bool is_label(std::string_view word) {
  return word.ends_with(':') && holds(kCredit, folded(word.substr(0, word.size() - 1)));
}

/// `Photos by` behind a name or the end of a sentence.
bool opens_credit(const Words& words, std::size_t i) {
  if (i == 0 || i + 2 >= words.size() || !holds(kCredit, folded(words[i]))) return false;
  return folded(words[i + 1]) == "by" && (words[i - 1].ends_with('.') || name_ends_at(words, i));
}

/// Cuts what lies between two other separators at its "and"s and before its labels.
void cut_at_words(std::string_view text, Joint joint, std::vector<BylinePiece>& pieces) {
  const Words words = words_of(text);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool label = i > begin && (is_label(words[i]) || opens_credit(words, i));
    if (!label && !joins(words, i)) continue;
    // `Words and pictures by ...` is one opening.
    const BylineOpening opening = open_byline(between(words[begin], words.back()));
    if (opening.found && opening.rest.data() > words[i].data()) continue;
    if (i > begin) pieces.push_back({joint, between(words[begin], words[i - 1]), {}});
    joint = label ? Joint::stop : Joint::list;
    begin = label ? i : i + 1;
  }
  if (begin < words.size()) pieces.push_back({joint, between(words[begin], words.back()), {}});
}

/// `Jr.` belongs to the name before its comma.
bool continues_name(std::string_view text) {
  text = trim(text);
  for (const std::string_view suffix : {"Jr", "JR", "Sr", "SR", "III"})
    if (text.starts_with(suffix)) {
      const std::string_view after = text.substr(suffix.size());
      return after.empty() || !is_letter(code_point_at(after, 0).value);
    }
  return false;
}

void cut_words(std::string_view text, std::vector<BylinePiece>& pieces) {
  Joint joint = Joint::stop;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Separator* separator = separator_at(text.substr(at));
    if (separator == nullptr ||
        (separator->joint == Joint::comma && continues_name(text.substr(at + 1)))) {
      ++at;
      continue;
    }
    cut_at_words(text.substr(begin, at - begin), joint, pieces);
    joint = separator->joint;
    at += separator->sign.size();
    begin = at;
  }
  cut_at_words(text.substr(begin), joint, pieces);
}

/// Words of `Mit Nora Quill sprach` before the name of who asked; 0 for anything else.
std::size_t interview_words(const Words& words) {
  if (words.empty() || folded(words.front()) != "mit") return 0;
  for (std::size_t i = 2; i + 1 < words.size(); ++i)
    if (folded(words[i]) == "sprach" || folded(words[i]) == "sprachen") return i + 1;
  return 0;
}

/// Whether a byline is one line of ASCII already, with one space between words.
bool is_folded(std::string_view byline) {
  char before = ' ';
  for (const char c : byline) {
    if ((c & 0x80) != 0 || c < ' ' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ';
}

bool starts_with_word(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char small, char c) {
           return small == (is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c);
         });
}

bool opens_helpers(std::string_view text) {
  return std::any_of(kHelpers.begin(), kHelpers.end(),
                     [&](std::string_view opening) { return starts_with_word(text, opening); });
}

}  // namespace

std::string fold_byline(std::string_view byline) {
  if (is_folded(byline)) return std::string(byline);
  std::string result;
  bool space = false;
  bool line = false;
  for (std::size_t at = 0; at < byline.size();) {
    const CodePoint c = code_point_at(byline, at);
    if (is_white_space(c.value)) {
      space = true;
      line |= c.value == '\n' || c.value == 0x2028 || c.value == 0x2029;
    } else {
      if (space && !result.empty()) result += line ? '\n' : ' ';
      space = line = false;
      result += byline.substr(at, c.size);
    }
    at += c.size;
  }
  return result;
}

bool is_and(std::string_view word) {
  if (word.size() > kLongestAnd && all_letters(word)) return false;  // as most words are
  return holds(kAnd, folded(word));
}

std::vector<BylinePiece> cut_byline(std::string_view byline) {
  std::vector<BylinePiece> pieces;
  std::size_t begin = 0;
  for (Contact& contact : find_contacts(byline)) {
    cut_words(byline.substr(begin, contact.begin - begin), pieces);
    if (!contact.mail.empty()) pieces.push_back({Joint::stop, {}, std::move(contact.mail)});
    begin = contact.end;
  }
  cut_words(byline.substr(begin), pieces);
  return pieces;
}

std::string_view before_helpers(std::string_view byline) {
  for (std::size_t at = 0; at < byline.size(); ++at) {
    const char letter = static_cast<char>(byline[at] | 0x20);
    if (letter != 'a' && letter != 'w') continue;
    if ((at == 0 || is_ascii_space(byline[at - 1])) && opens_helpers(byline.substr(at)))
      return trim(byline.substr(0, at));
  }
  return trim(byline);
}

bool opens_interview(std::string_view piece) { return interview_words(words_of(piece)) > 0; }

BylineOpening open_byline(std::string_view piece) {
  const Words words = words_of(piece);
  if (const std::size_t rest = interview_words(words); rest > 0)
    return {true, {}, between(words[rest], words.back())};
  for (std::size_t i = 0; i + 1 < words.size() && i <= kCreditWords; ++i) {
    const bool colon = words[i].ends_with(':');
    const std::string word = folded(words[i].substr(0, words[i].size() - (colon ? 1 : 0)));
    const std::string_view rest = between(words[i + 1], words.back());
    const bool by =
        holds(kBy, word) && (i > 0 || starts_with_capital(rest) || is_news_agency(rest));
    const bool credit = holds(kCredit, word);
    if (by || (credit && colon)) {
      const bool joined = i > 0 && is_and(words[0]);
      std::string_view role = between(words[joined ? 1 : 0], words[i]);
      if (colon) role.remove_suffix(1);
      if (by && i == 0) role = {};
      return {true, role, rest};
    }
    if (!credit) break;
  }
  return {false, {}, piece};
}

}  // namespace copydesk
