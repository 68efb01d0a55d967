#include "label/jump_line.hpp"

#include <algorithm>
#include <string>

#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMostWords = 8;
constexpr std::size_t kLongestReference = 4;  // bytes; `B12`, `112`

/// `Page` in the languages of titles; all lists are folded and sorted.
constexpr std::string_view kPageText = R"(
blz pag page pages pagina paginas pg pgs pp seite seiten sidan side strona
)";
constexpr auto kPage = entries_of<count_entries(kPageText)>(kPageText);

/// What a story does that goes on elsewhere.
constexpr std::string_view kContinuedText = R"(
cont cont'd continua continued continues fortsetzung sigue suite vervolg viene
)";
constexpr auto kContinued = entries_of<count_entries(kContinuedText)>(kContinuedText);

/// What else such a line may say.
constexpr std::string_view kOtherText = R"(
a also and articulo auch auf coverage dazu de del der en from full inside la lee leia lire lue mais
mas mehr more na nota on ook op p pasa please read reading report s schluss see seguir siehe story
to turn van ver voir von zie zu zum
)";
constexpr auto kOther = entries_of<count_entries(kOtherText)>(kOtherText);

/// The word without signs around it: `»`, `(`, `.`.
std::string bare(std::string_view word) {
  std::string plain = folded(word);
  const auto is_print = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); };
  const auto first = std::find_if(plain.begin(), plain.end(), is_print);
  const auto last = std::find_if(plain.rbegin(), plain.rend(), is_print).base();
  return first < last ? std::string(first, last) : std::string();
}

/// `4`, `A4`, `4-5`, `12B`.
bool is_reference(std::string_view word) {
  return word.size() <= kLongestReference &&
         std::any_of(word.begin(), word.end(), is_ascii_digit) &&
         std::count_if(word.begin(), word.end(), is_ascii_letter) <= 1;
}

}  // namespace

bool is_jump_line(std::string_view line) {
  if (line.size() > kLongestJumpLine || std::none_of(line.begin(), line.end(), is_ascii_digit))
    return false;
  const Words words = words_of(line);
  if (words.size() > kMostWords) return false;
  bool page = false;
  bool letter = false;  // `B3` needs no "page" beside it
  bool other = false;
  int references = 0;
  for (const std::string_view printed : words) {
    const std::string word = bare(printed);
    if (is_reference(word)) {
      ++references;
      letter |= std::any_of(word.begin(), word.end(), is_ascii_letter);
    } else if (holds(kPage, word) || holds(kContinued, word)) {
      page = true;
    } else if (holds(kOther, word)) {
      other = true;
    } else if (!word.empty()) {
      return false;
    }
  }
  return references == 1 && (page || (letter && other));
}

}  // namespace copydesk
