#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/span.hpp"

namespace copydesk {

/// Walks over the words that cleaning rules may look at. A word is a run of letters (with their
/// combining marks) and of single apostrophes between letters. Nothing is a word inside web and
/// mail addresses, @names, #tags and code-like tokens, nor directly beside a digit.
class WordScan {
 public:
  explicit WordScan(std::string_view text) : text_(text) {}

  /// The next word, as bytes of the text; empty at the end.
  [[nodiscard]] Span next();

  /// Whether the last word stood alone between marks of the sentence and has ASCII letters only;
  /// nearly all words do.
  [[nodiscard]] bool is_plain() const { return plain_; }

 private:
  [[nodiscard]] bool take_plain_token(Span& word);
  void open_token();
  [[nodiscard]] Span take_word();
  [[nodiscard]] std::size_t word_end(std::size_t at) const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t token_end_ = 0;  ///< of the stretch without white space that holds `at_`
  bool plain_ = false;
};

/// Whether a stretch without white space is an address, a name or tag of the web, or code: rules
/// change nothing in it.
[[nodiscard]] bool is_protected(std::string_view token);

}  // namespace copydesk
