#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "dates/date_token.hpp"

namespace copydesk {

/// Reads the pieces of a date line one after the other. Every `take` either takes the next piece
/// or leaves the place as it is.
struct DateCursor {
  std::span<const DateToken> tokens;
  std::size_t at = 0;

  [[nodiscard]] bool done() const { return at >= tokens.size(); }
  [[nodiscard]] const DateToken* next() const { return done() ? nullptr : &tokens[at]; }
  [[nodiscard]] bool is_glued() const { return !done() && !tokens[at].spaced; }
  [[nodiscard]] bool has(DateUse use) const { return !done() && tokens[at].is(use); }
  [[nodiscard]] bool has_mark(std::u32string_view marks) const {
    return !done() && tokens[at].kind == DateToken::Kind::mark &&
           marks.find(tokens[at].mark) != marks.npos;
  }

  /// Moves on when it is told to.
  bool take_if(bool condition) {
    at += static_cast<std::size_t>(condition);
    return condition;
  }
  bool take(DateUse use) { return take_if(has(use)); }
  bool take_mark(std::u32string_view marks) { return take_if(has_mark(marks)); }
  bool take_sign(DateSign sign) { return take_if(!done() && tokens[at].sign == sign); }

  std::optional<int> take_number(unsigned fewest_digits, unsigned most_digits) {
    if (done() || tokens[at].kind != DateToken::Kind::number) return std::nullopt;
    const unsigned digits = tokens[at].digits;
    if (digits < fewest_digits || digits > most_digits) return std::nullopt;
    return tokens[at++].value;
  }
  /// 1 to 12, or 0.
  unsigned take_month() {
    return done() || tokens[at].word.month == 0 ? 0 : tokens[at++].word.month;
  }
};

}  // namespace copydesk
