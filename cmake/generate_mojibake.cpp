// Writes the table behind the mojibake rules: for every character that some single-byte charset
// can print, which byte it is in each of the charsets that UTF-8 is read in by mistake.
//
//   copydesk-generate-mojibake OUTPUT

#include <unicode/ucnv.h>
#include <unicode/utypes.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "clean/wrong_charset.hpp"

namespace {

using copydesk::wrong_charset::kCharsets;
using copydesk::wrong_charset::kNames;

using Bytes = std::array<std::uint8_t, kCharsets>;
/// Characters and their byte in each charset, 0 for none.
using Table = std::map<std::uint32_t, Bytes>;

constexpr std::uint32_t kReplacement = 0xFFFD;
constexpr std::uint32_t kPageSize = 1U << copydesk::wrong_charset::kPageBits;

/// The character a byte stands for, or U+FFFD.
std::uint32_t character_of(UConverter* converter, std::uint8_t byte) {
  UErrorCode status = U_ZERO_ERROR;
  const char source = static_cast<char>(byte);
  const char* at = &source;
  const UChar32 c = ucnv_getNextUChar(converter, &at, &source + 1, &status);
  return U_FAILURE(status) ? kReplacement : static_cast<std::uint32_t>(c);
}

void add_charset(Table& table, std::size_t charset) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* const converter = ucnv_open(kNames[charset], &status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("no converter ") + kNames[charset]);
  for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
    const auto value = static_cast<std::uint8_t>(byte);
    const std::uint32_t c = character_of(converter, value);
    // A byte that prints nothing comes through as it is.
    table[c == kReplacement ? byte : c][charset] = value;
    // The first charset is windows-1252 and Latin-1 in one.
    if (byte < 0xA0 && charset == 0) table[byte][charset] = value;
  }
  ucnv_close(converter);
}

unsigned mask_of(const Bytes& bytes, std::uint8_t first, std::uint8_t last) {
  unsigned mask = 0;
  for (std::size_t i = 0; i < kCharsets; ++i)
    if (bytes[i] >= first && bytes[i] <= last) mask |= 1U << i;
  return mask;
}

void print_rows(std::ostream& out, const Table& table) {
  out << "constexpr Row kRows[] = {\n    {0, 0, {}},\n";
  for (const auto& [c, bytes] : table) {
    out << "    {" << mask_of(bytes, 0xC2, 0xF4) << ", " << mask_of(bytes, 0x80, 0xBF) << ", {";
    for (const std::uint8_t byte : bytes) out << unsigned{byte} << ", ";
    out << "}},\n";
  }
  out << "};\n";
}

void print_numbers(std::ostream& out, const char* type, const char* name,
                   const std::vector<unsigned>& numbers) {
  out << "constexpr " << type << ' ' << name << "[] = {";
  for (const unsigned number : numbers) out << number << ", ";
  out << "};\n";
}

/// Two stages: the page of a character, and on it the character's row.
void print_index(std::ostream& out, const Table& table) {
  std::vector<unsigned> pages(table.rbegin()->first / kPageSize + 1);
  std::vector<unsigned> rows(kPageSize);
  unsigned row = 0;
  for (const auto& entry : table) {
    unsigned& page = pages[entry.first / kPageSize];
    if (page == 0) {
      page = static_cast<unsigned>(rows.size() / kPageSize);
      rows.resize(rows.size() + kPageSize);
    }
    rows[page * kPageSize + entry.first % kPageSize] = ++row;
  }
  print_numbers(out, "std::uint8_t", "kPages", pages);
  print_numbers(out, "std::uint16_t", "kRowOf", rows);
}

void write(const std::string& path) {
  Table table;
  for (std::size_t charset = 0; charset < kCharsets; ++charset) add_charset(table, charset);
  std::ofstream out(path, std::ios::binary);
  print_rows(out, table);
  print_index(out, table);
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    write(argv[1]);
  } catch (const std::exception& error) {
    std::cerr << "generate_mojibake: " << error.what() << '\n';
    return 1;
  }
}
