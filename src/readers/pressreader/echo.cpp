#include "readers/pressreader/echo.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "label/print.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kShortestDamaged = 40;  // bytes of one that is not quite the same
constexpr std::size_t kDamage = 3;            // bytes: one character that is no ASCII

/// Whether a text prints the words of one part, then those of another, and no more.
bool prints(std::string_view text, std::string_view first, std::string_view second) {
  const auto rest = behind_words(text, first);
  const auto end = rest ? behind_words(*rest, second) : std::nullopt;
  return end && is_blank(*end);
}

/// What an echo may look like, white space folded.
std::array<std::string, 3> echoes_of(const Wording& wording) {
  const std::string credit = fold_space(wording.credit);
  const std::string text = fold_space(wording.text);
  const std::string_view between = credit.empty() || text.empty() ? "" : " ";
  const auto joined = [&](const std::string& first, const std::string& second) {
    return std::string(first).append(between).append(second);
  };
  return {joined(credit, text), joined(text, credit), text};
}

/// The letters and digits of a text.
std::string letters_of(std::string_view text) {
  std::string letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_letter(c.value) || is_ascii_digit(text[at])) letters += text.substr(at, c.size);
    at += c.size;
  }
  return letters;
}

/// Whether two texts are the same but for one place of a few bytes.
bool differs_in_one_place(std::string_view a, std::string_view b) {
  if (std::min(a.size(), b.size()) < kShortestDamaged) return false;
  const auto left = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  const auto right = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first;
  const auto same = (left - a.begin()) + (right - a.rbegin());
  return static_cast<std::size_t>(same) + kDamage >= std::max(a.size(), b.size());
}

}  // namespace

bool is_whole_echo(std::string_view echo, const Wording& wording) {
  return (is_full_echo(echo, wording) || prints(echo, wording.text, {})) && !is_blank(echo);
}

bool is_full_echo(std::string_view echo, const Wording& wording) {
  return prints(echo, wording.credit, wording.text) || prints(echo, wording.text, wording.credit);
}

bool is_short_echo(std::string_view folded, const Wording& wording, bool cut_off) {
  const auto opens = [&](std::string_view whole) {
    return !folded.empty() && whole.starts_with(folded) &&
           (cut_off || count_code_points(folded) * 10 >= count_code_points(whole) * 6);
  };
  return std::ranges::any_of(echoes_of(wording), opens);
}

bool is_changed_echo(std::string_view echo, const Wording& wording) {
  const std::string letters = letters_of(echo);
  return !letters.empty() && std::ranges::any_of(echoes_of(wording), [&](std::string_view whole) {
    const std::string other = letters_of(whole);
    return letters == other || differs_in_one_place(letters, other);
  });
}

}  // namespace copydesk
