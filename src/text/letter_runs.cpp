#include "text/letter_runs.hpp"

#include "text/utf8.hpp"

namespace copydesk {

bool ends_with_letter(std::string_view text) {
  return !text.empty() && is_letter(code_point_before(text, text.size()).value);
}

std::size_t letters_begin(std::string_view text, bool chain) {
  std::size_t at = text.size();
  while (at > 0) {
    const CodePoint c = code_point_before(text, at);
    const bool link =
        chain && c.value == U'-' && at < text.size() && ends_with_letter(text.substr(0, at - 1));
    if (!is_letter(c.value) && !link) break;
    at -= c.size;
  }
  return at;
}

std::size_t letters_end(std::string_view text, bool chain) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const bool link = chain && c.value == U'-' && at > 0 && at + 1 < text.size() &&
                      is_letter(code_point_at(text, at + 1).value);
    if (!is_letter(c.value) && !link) break;
    at += c.size;
  }
  return at;
}

std::string_view word_before(std::string_view text) {
  if (!text.ends_with(' ') && !text.ends_with('\n')) return {};
  text.remove_suffix(1);
  return text.substr(letters_begin(text, false));
}

}  // namespace copydesk
