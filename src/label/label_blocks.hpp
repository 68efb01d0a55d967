#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/block.hpp"

namespace copydesk {

/// Without white space at both ends, no-break spaces included.
[[nodiscard]] Span without_margins(std::string_view text, Span span);

/// Bytes of a database's label that opens a line, its colon included: `Load-Date:`. 0 when the
/// line opens with no short capitalized name and a colon.
[[nodiscard]] std::size_t label_prefix(std::string_view line);

/// Collects the blocks of one Document that a database printed.
class LabelBlocks {
 public:
  LabelBlocks(std::string_view text, Labels& labels) : text_(text), labels_(labels) {}

  [[nodiscard]] std::string_view view(Span span) const {
    return text_.substr(span.begin, span.size());
  }

  /// A block without the white space at its ends; nothing when it is blank.
  void add(Span span, Role role, std::string_view rule);

  /// `Load-Date: May 3, 2002`, a label that stays one: its name, its colon and its value.
  void add_label(Span line, std::string_view rule);

  /// `Byline: A. Writer`: the value is a field of the article, the label only its sign.
  void add_field(Span line, Role role, std::string_view rule);

  /// `NEWS; Pg. 2`: the section, and the page when one is printed.
  void add_section(Span value, std::string_view rule);

  /// `Headline; second part`: the headline, and what follows its first semicolon as the deck.
  void add_headline(Span span, std::string_view rule);

  /// A caption, and the credit that closes it; whether there is one.
  bool add_caption(Span span, std::string_view rule);

  void note(std::string_view code, Span where, std::string message,
            Severity severity = Severity::note);

 private:
  std::string_view text_;
  Labels& labels_;
};

}  // namespace copydesk
