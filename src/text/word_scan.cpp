#include "text/word_scan.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace copydesk {
namespace {

enum class Kind : unsigned char { other, letter, space, digit, code, stop, mark, high };

constexpr std::array<Kind, 256> make_kinds() {
  std::array<Kind, 256> kinds{};
  for (unsigned c = 0; c < 256; ++c) {
    const unsigned lower = c | 0x20U;
    if (lower >= 'a' && lower <= 'z') kinds[c] = Kind::letter;
    if (c >= '0' && c <= '9') kinds[c] = Kind::digit;
    if (c == ' ' || (c >= '\t' && c <= '\r')) kinds[c] = Kind::space;
    if (c >= 0x80) kinds[c] = Kind::high;
  }
  for (const char c : {'@', '\\', '_', '#', '=', '<', '>', '{', '}'})
    kinds[static_cast<unsigned char>(c)] = Kind::code;
  for (const char c : {'.', ':', '/'}) kinds[static_cast<unsigned char>(c)] = Kind::stop;
  for (const char c : {',', ';', '!', '?', '"', '(', ')'})
    kinds[static_cast<unsigned char>(c)] = Kind::mark;
  return kinds;
}

constexpr std::array<Kind, 256> kKinds = make_kinds();

Kind kind_of(char c) { return kKinds[static_cast<unsigned char>(c)]; }

bool is_token_end(char c) { return kind_of(c) == Kind::space; }

/// A full stop between letters, or `://`: a host's name or an address.
bool is_address_stop(std::string_view token, std::size_t at) {
  if (token[at] == ':') return token.substr(at).starts_with("://");
  return token[at] == '.' && at > 0 && at + 1 < token.size() &&
         kind_of(token[at - 1]) == Kind::letter && kind_of(token[at + 1]) == Kind::letter;
}

/// U+2019, the apostrophe of print.
constexpr std::string_view kApostrophe = "\xE2\x80\x99";

/// Length of the apostrophe at `at`, 0 for none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '\'') return 1;
  return text.substr(at).starts_with(kApostrophe) ? kApostrophe.size() : 0;
}

/// Length of the letter or combining mark at `at`, 0 for anything else.
std::size_t letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const Kind kind = kind_of(text[at]);
  if (kind == Kind::letter) return 1;
  if (kind != Kind::high) return 0;
  const CodePoint c = code_point_at(text, at);
  const bool mark = c.value >= 0x300 && c.value <= 0x36F;
  return mark || is_letter(c.value) ? c.size : 0;
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && kind_of(text[at]) == Kind::digit;
}

/// The quotation marks of print, U+2018 to U+201D.
bool is_quote_at(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '\xE2' && text[at + 1] == '\x80' &&
         text[at + 2] >= '\x98' && text[at + 2] <= '\x9D';
}

/// Behind the marks from `at` on.
std::size_t skip_marks(std::string_view text, std::size_t at) {
  for (;;)
    if (at < text.size() && kind_of(text[at]) == Kind::mark)
      ++at;
    else if (is_quote_at(text, at))
      at += 3;
    else
      return at;
}

}  // namespace

bool is_protected(std::string_view token) {
  for (std::size_t at = 0; at < token.size(); ++at) {
    const Kind kind = kind_of(token[at]);
    if (kind == Kind::code || (kind == Kind::stop && is_address_stop(token, at))) return true;
  }
  return false;
}

/// Takes a token that is letters between marks of the sentence; `word` is empty when there are
/// only marks. False when the token is anything else.
bool WordScan::take_plain_token(Span& word) {
  const std::string_view text = text_;
  std::size_t at = skip_marks(text, at_);
  word.begin = static_cast<std::uint32_t>(at);
  while (at < text.size() && kind_of(text[at]) == Kind::letter) ++at;
  word.end = static_cast<std::uint32_t>(at);
  if (at < text.size() && !is_token_end(text[at])) {
    at = skip_marks(text, at);
    if (at < text.size() && text[at] == '.') ++at;
    at = skip_marks(text, at);
    if (at < text.size() && !is_token_end(text[at])) return false;
  }
  at_ = token_end_ = at;
  plain_ = true;
  return true;
}

/// Opens the token at `at_`, or goes behind it when rules change nothing in it.
void WordScan::open_token() {
  token_end_ = at_;
  while (token_end_ < text_.size() && !is_token_end(text_[token_end_])) ++token_end_;
  if (is_protected(text_.substr(at_, token_end_ - at_))) at_ = token_end_;
}

std::size_t WordScan::word_end(std::size_t at) const {
  for (;;) {
    if (const std::size_t size = letter_at(text_, at); size > 0) {
      at += size;
      continue;
    }
    const std::size_t apostrophe = apostrophe_at(text_, at);
    if (apostrophe == 0 || letter_at(text_, at + apostrophe) == 0) return at;
    at += apostrophe;
  }
}

/// The next word of the token, empty at its end.
Span WordScan::take_word() {
  while (at_ < token_end_) {
    const std::size_t begin = at_;
    if (letter_at(text_, begin) == 0) {
      at_ += kind_of(text_[begin]) == Kind::high ? code_point_at(text_, begin).size : 1;
      continue;
    }
    at_ = word_end(begin);
    const bool beside_digit =
        (begin > 0 && is_digit_at(text_, begin - 1)) || is_digit_at(text_, at_);
    if (!beside_digit) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  }
  return {};
}

Span WordScan::next() {
  plain_ = false;
  for (;;) {
    if (at_ < token_end_)
      if (const Span word = take_word(); !word.empty()) return word;
    while (at_ < text_.size() && is_token_end(text_[at_])) ++at_;
    if (at_ == text_.size()) return {};
    if (Span word; !take_plain_token(word))
      open_token();
    else if (!word.empty())
      return word;
  }
}

}  // namespace copydesk
