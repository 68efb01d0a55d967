#include "label/caption_credit.hpp"

#include <algorithm>
#include <string>

#include "label/photo_credit.hpp"
#include "label/print.hpp"
#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kFarthest = 96;     // bytes from the end where a credit may start
constexpr std::size_t kNarrowest = 76;    // columns that a line of a dump may have at least
constexpr std::size_t kShortestWord = 3;  // letters before the stop that a name is glued to

std::size_t trimmed_end(std::string_view text, std::size_t end) {
  while (end > 0 && is_ascii_space(text[end - 1])) --end;
  return end;
}

/// Where `(pg. A1)` or `(B1)` at the end starts, or `end`.
std::size_t before_page(std::string_view text, std::size_t end) {
  constexpr std::size_t kLongest = 10;
  if (end == 0 || text[end - 1] != ')') return end;
  const std::size_t open = text.substr(0, end).rfind('(');
  if (open == text.npos || end - open > kLongest) return end;
  const std::string_view inside = text.substr(open + 1, end - open - 2);
  const bool number = inside.find_first_of("0123456789") != inside.npos;
  return number ? trimmed_end(text, open) : end;
}

/// Whether letters in brackets are the sign of the name before them: `Press Trust of India (PTI)`.
bool is_sign_of(std::string_view sign, std::string_view before) {
  std::string initials;
  for (const std::string_view word :
       words_of(before.substr(before.size() - std::min(before.size(), kFarthest))))
    if (is_ascii_upper(word.front())) initials += word.front();
  return sign.size() > 1 && initials.ends_with(sign);
}

/// `Text. (Nora Quill/Reuters) (pg. 4)`
std::optional<CaptionCredit> find_in_brackets(std::string_view text) {
  std::size_t end = trimmed_end(text, text.size());
  if (end > 0 && text[end - 1] == '.') --end;
  end = before_page(text, end);
  if (end == 0 || text[end - 1] != ')') return std::nullopt;
  const std::size_t open = text.substr(0, end).rfind('(');
  if (open == text.npos || open == 0) return std::nullopt;
  const std::string_view inside = text.substr(open + 1, end - open - 2);
  if (inside.size() > kFarthest || is_sign_of(inside, text.substr(0, open)) ||
      !is_photo_credit(fold_space(inside), Apart::brackets))
    return std::nullopt;
  return CaptionCredit{open, open + 1, end - 1};
}

/// The last line, where the line before it had room for its first word.
std::optional<CaptionCredit> find_on_line(std::string_view text) {
  const std::size_t feed = text.rfind('\n', trimmed_end(text, text.size()));
  if (feed == text.npos) return std::nullopt;
  const std::string_view last = trim(text.substr(feed));
  const std::size_t before = text.substr(0, feed).rfind('\n') + 1;  // npos + 1 is 0
  const std::size_t word = std::min(last.find(' '), last.size());
  const std::size_t full = count_code_points(trim(text.substr(before, feed - before)));
  if (full + 1 + word > kNarrowest || !is_photo_credit(last, Apart::line)) return std::nullopt;
  const auto begin = static_cast<std::size_t>(last.data() - text.data());
  return CaptionCredit{feed, begin, begin + last.size()};
}

/// Whether a word of some letters stands before the marks at a place: no initial and no sign.
bool ends_word(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::string_view marks = ".!?\"')";
  std::size_t end = before.size();
  for (std::size_t size = end + 1; size != end;) {
    size = end;
    end = std::min(before.find_last_not_of(marks, end - 1) + 1, end);
    for (const std::string_view quote : {"”", "’"})
      if (before.substr(0, end).ends_with(quote)) end -= quote.size();
    if (end == 0) return false;
  }
  std::size_t begin = end;
  while (begin > 0 && (is_ascii_letter(text[begin - 1]) || (text[begin - 1] & 0x80) != 0)) --begin;
  return end - begin >= kShortestWord;
}

/// Whether marks that close a sentence stand before a place.
bool is_behind_stop(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (is_ascii_letter(before.back())) return false;  // as before most words
  for (const std::string_view mark :
       {".", "!", "?", ".\"", "?\"", "!\"", ".”", "?”", "!”", "\".", "”.", ".'", ".’", ").", ".)"})
    if (before.ends_with(mark)) return true;
  return false;
}

/// Behind the end of a sentence: `Text. Nora Quill/Reuters`, `Text.Nora QuillEXAMPLE PRESS`.
std::optional<CaptionCredit> find_behind_sentence(std::string_view text) {
  const std::size_t end = trimmed_end(text, text.size());
  for (std::size_t at = end - std::min(end, kFarthest); at < end; ++at) {
    if (at == 0 || is_ascii_letter(text[at - 1]) || (text[at] & 0xC0) == 0x80 ||
        !is_letter(code_point_at(text, at).value))
      continue;
    const std::size_t stop = trimmed_end(text, at);
    if (stop == 0 || !is_behind_stop(text, stop)) continue;
    const std::string_view rest = text.substr(at, end - at);
    const Apart apart = stop == at ? Apart::glued : Apart::sentence;
    if (apart == Apart::glued && !ends_word(text, at)) continue;
    if (is_photo_credit(rest, apart)) return CaptionCredit{stop, at, end};
  }
  return std::nullopt;
}

}  // namespace

std::optional<CaptionCredit> find_caption_credit(std::string_view caption) {
  if (auto found = find_in_brackets(caption)) return found;
  if (auto found = find_on_line(caption)) return found;
  return find_behind_sentence(caption);
}

std::vector<CaptionPart> cut_caption(std::string_view text, Span caption) {
  const auto credit = find_caption_credit(text.substr(caption.begin, caption.size()));
  if (!credit) return {{caption, Role::caption}};
  const auto at = [&](std::size_t place) {
    return caption.begin + static_cast<std::uint32_t>(place);
  };
  return {{{caption.begin, at(credit->text_end)}, Role::caption},
          {{at(credit->text_end), at(credit->begin)}, Role::markup},
          {{at(credit->begin), at(credit->end)}, Role::credit_below},
          {{at(credit->end), caption.end}, Role::markup}};
}

}  // namespace copydesk
