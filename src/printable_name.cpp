#include "copydesk/printable_name.hpp"

#include <simdjson.h>

#include <algorithm>
#include <charconv>

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

std::string name_of_printable(std::string_view printable) {
  std::string name;
  while (!printable.empty()) {
    const std::size_t plain = std::min(printable.find('%'), printable.size());
    name += printable.substr(0, plain);
    printable.remove_prefix(plain);
    if (printable.size() < 3) return name.append(printable);
    unsigned byte = 0;
    std::from_chars(printable.data() + 1, printable.data() + 3, byte, 16);
    name += static_cast<char>(byte);
    printable.remove_prefix(3);
  }
  return name;
}

}  // namespace copydesk
