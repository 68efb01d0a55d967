#pragma once

#include <string_view>

#include "copydesk/span.hpp"
#include "text/word_scan.hpp"

namespace copydesk {

/// Walks over the words of a `WordScan`, those with only a hyphen between them joined to one.
class HyphenScan {
 public:
  explicit HyphenScan(std::string_view text) : text_(text), scan_(text), ahead_(scan_.next()) {}

  /// The next word with all its parts, empty at the end. The halves of a word that a line end
  /// divides are left out.
  [[nodiscard]] Span next() {
    while (!ahead_.empty()) {
      Span word = ahead_;
      for (ahead_ = scan_.next(); joins(word, ahead_); ahead_ = scan_.next()) word.end = ahead_.end;
      if (!is_half(text_, word)) return word;
    }
    return {};
  }

  /// Whether a word is half of one that a line end divides.
  [[nodiscard]] static bool is_half(std::string_view text, Span word) {
    return text.substr(word.end, 2) == "-\n" ||
           (word.begin >= 2 && text.substr(word.begin - 2, 2) == "-\n");
  }

 private:
  [[nodiscard]] bool joins(Span word, Span next) const {
    return !next.empty() && next.begin == word.end + 1 && text_[word.end] == '-';
  }

  std::string_view text_;
  WordScan scan_;
  Span ahead_;
};

}  // namespace copydesk
