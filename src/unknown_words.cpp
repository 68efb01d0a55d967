#include "unknown_words.hpp"

#include "lexicon.hpp"
#include "word_scan.hpp"

namespace copydesk {

std::vector<Span> unknown_words_of(std::string_view text) {
  std::vector<Span> unknown;
  WordScan scan(text);
  for (Span at = scan.next(); !at.empty(); at = scan.next()) {
    const std::string_view word = text.substr(at.begin, at.size());
    const bool known = scan.is_plain() ? lexicon::is_word_of_letters(word) : lexicon::is_word(word);
    if (!known) unknown.push_back(at);
  }
  return unknown;
}

}  // namespace copydesk
