#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// The single-byte charsets that UTF-8 is read in by mistake, and the table of their characters
/// written by cmake/generate_mojibake.cpp.
namespace copydesk::wrong_charset {

inline constexpr std::size_t kCharsets = 10;

/// ICU's names; where a text fits several, the first is meant. Latin-1 is part of the first.
inline constexpr std::array<const char*, kCharsets> kNames = {
    "windows-1252", "macintosh",    "ibm-437_P100-1995", "ibm-850_P100-1995", "windows-1250",
    "iso-8859-2",   "windows-1251", "windows-1253",      "windows-1254",      "windows-1257"};

/// The DOS and Macintosh charsets print something for every byte; in the others a byte from 80 to
/// 9F that prints nothing comes through as the control of its number, or is lost.
[[nodiscard]] constexpr bool may_lose_bytes(std::size_t charset) {
  return charset < 1 || charset > 3;
}

/// A character as bytes: bit i of `leads` says that its byte in charset i opens a character of
/// UTF-8, of `tails` that it continues one.
struct Row {
  std::uint16_t leads = 0;
  std::uint16_t tails = 0;
  std::array<std::uint8_t, kCharsets> bytes{};  ///< 0: the charset cannot print it
};

inline constexpr unsigned kPageBits = 6;

/// A character's row; an empty one when no charset prints it.
[[nodiscard]] const Row& row_of(char32_t character);

}  // namespace copydesk::wrong_charset
