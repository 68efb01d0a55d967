#include "copydesk/printable_name.hpp"

#include <simdjson.h>

namespace copydesk {
namespace {

/// How many bytes the character has that opens with a byte, if the rest is as it should be.
constexpr std::size_t character_size(char first) {
  const auto c = static_cast<unsigned char>(first);
  return c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

void append_hex(std::string& out, char byte) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  out += kHex[static_cast<unsigned char>(byte) >> 4U];
  out += kHex[static_cast<unsigned char>(byte) & 0xFU];
}

}  // namespace

std::string printable_name(std::string_view name) {
  const bool clean = name.find('%') == std::string_view::npos && simdjson::validate_utf8(name);
  if (clean) return std::string(name);
  std::string printable;
  while (!name.empty()) {
    const std::string_view character = name.substr(0, character_size(name.front()));
    if (name.front() != '%' && simdjson::validate_utf8(character)) {
      printable += character;
      name.remove_prefix(character.size());
    } else {
      printable += '%';
      append_hex(printable, name.front());
      name.remove_prefix(1);
    }
  }
  return printable;
}

}  // namespace copydesk
