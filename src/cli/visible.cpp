#include "cli/visible.hpp"

#include <algorithm>
#include <array>

namespace copydesk::cli {
namespace {

struct Range {
  char32_t first, last;
};

/// Controls, spaces other than the usual one, joiners, marks of direction and what is no character.
constexpr std::array kUnseen{Range{0x00, 0x1F},     Range{0x7F, 0xA0},     Range{0xAD, 0xAD},
                             Range{0x61C, 0x61C},   Range{0x1680, 0x1680}, Range{0x180E, 0x180E},
                             Range{0x2000, 0x200F}, Range{0x2028, 0x202F}, Range{0x205F, 0x206F},
                             Range{0x3000, 0x3000}, Range{0xFEFF, 0xFEFF}, Range{0xFFFE, 0xFFFF}};

bool is_unseen(char32_t c) {
  return std::any_of(kUnseen.begin(), kUnseen.end(),
                     [c](Range range) { return range.first <= c && c <= range.last; });
}

/// One character of UTF-8; size 0 when the bytes are none.
struct Character {
  char32_t code = 0;
  std::size_t size = 0;
};

Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {};
  char32_t code = lead & (0x7FU >> size);
  for (const char c : text.substr(1, size - 1)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80) return {};
    code = code << 6U | (byte & 0x3FU);
  }
  constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < kSmallest[size] || code > 0x10FFFF || surrogate) return {};
  return {code, size};
}

void append_hex(std::string& out, std::string_view prefix, char32_t value, unsigned digits) {
  out += prefix;
  while (digits-- > 0) out += "0123456789ABCDEF"[value >> (4 * digits) & 15U];
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto [code, size] = first_character(text);
    if (size == 0) {
      append_hex(out, "\\x", static_cast<unsigned char>(text.front()), 2);
    } else if (!is_unseen(code)) {
      out += text.substr(0, size);
    } else if (code == '\n') {
      out += "\\n";
    } else if (code == '\t') {
      out += "\\t";
    } else {
      append_hex(out, code < 0x80 ? "\\x" : "\\u", code, code < 0x80 ? 2 : 4);
    }
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return out;
}

}  // namespace copydesk::cli
