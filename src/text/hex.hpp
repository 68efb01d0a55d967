#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace copydesk {

/// Bytes as lower-case hexadecimal digits, two for each.
[[nodiscard]] inline std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (const char c : bytes) {
    digits += kDigits[static_cast<unsigned char>(c) >> 4U];
    digits += kDigits[static_cast<unsigned char>(c) & 0xFU];
  }
  return digits;
}

/// And back; nothing when there is another sign, or half a byte.
[[nodiscard]] inline std::optional<std::string> from_hex(std::string_view digits) {
  const auto value = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  if (digits.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const int high = value(digits[i]);
    const int low = value(digits[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    bytes += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
  }
  return bytes;
}

}  // namespace copydesk
