#include "json/indented.hpp"

#include <cstddef>

namespace copydesk {
namespace {

/// Bytes of the string that a text opens with, its quotation marks included.
std::size_t string_size(std::string_view text) {
  std::size_t at = 1;
  while (text[at] != '"') at = text.find_first_of("\\\"", at + (text[at] == '\\' ? 2 : 1));
  return at + 1;
}

constexpr bool opens(char c) { return c == '{' || c == '['; }
constexpr bool closes(char c) { return c == '}' || c == ']'; }

}  // namespace

void append_indented(std::string_view compact, unsigned depth, std::string& out) {
  char before = '\0';
  while (!compact.empty()) {
    const char sign = compact.front();
    const std::size_t size = sign == '"' ? string_size(compact) : 1;
    if (closes(sign)) --depth;
    const bool empty = opens(before) && closes(sign);
    if ((opens(before) || before == ',' || closes(sign)) && !empty)
      out.append(1, '\n').append(std::size_t{2} * depth, ' ');
    if (before == ':') out += ' ';
    out += compact.substr(0, size);
    if (opens(sign)) ++depth;
    before = sign;
    compact.remove_prefix(size);
  }
}

std::string indented(std::string_view compact) {
  std::string text;
  append_indented(compact, 0, text);
  text += '\n';
  return text;
}

}  // namespace copydesk
