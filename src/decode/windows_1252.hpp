#pragma once

#include <array>

namespace copydesk {

/// The character of a byte from 0x80 on in windows-1252. As on the web, the five bytes without a
/// meaning (81 8D 8F 90 9D) are the C1 controls of their number: nothing is lost, and text that
/// was encoded twice can still be repaired.
[[nodiscard]] constexpr char32_t windows_1252(unsigned char byte) {
  constexpr std::array<char16_t, 32> kOpening = {
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kOpening[byte - 0x80U] : byte;
}

/// Whether a byte has a meaning there.
[[nodiscard]] constexpr bool is_windows_1252(unsigned char byte) {
  return byte < 0x80 || byte >= 0xA0 || windows_1252(byte) != byte;
}

}  // namespace copydesk
