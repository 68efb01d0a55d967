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

/// The generated table: a row for every character that some charset prints, the first one empty,
/// and the way to it.
struct Table {
  const Row* rows;
  const std::uint8_t* pages;    ///< of a character's highest bits
  const std::uint16_t* row_of;  ///< of a page and the character's lowest bits
  std::size_t page_count;
};
extern const Table kTable;

/// A character's row; an empty one when no charset prints it.
[[nodiscard]] inline const Row& row_of(char32_t character) {
  const std::size_t page = character >> kPageBits;
  if (page >= kTable.page_count) return kTable.rows[0];
  constexpr std::size_t kMask = (1U << kPageBits) - 1;
  const std::size_t place = std::size_t{kTable.pages[page]} << kPageBits | (character & kMask);
  return kTable.rows[kTable.row_of[place]];
}

}  // namespace copydesk::wrong_charset
