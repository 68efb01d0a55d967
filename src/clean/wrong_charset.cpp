#include "clean/wrong_charset.hpp"

#include <iterator>

namespace copydesk::wrong_charset {
namespace {

#include "mojibake_table.inc"

}  // namespace

const Row& row_of(char32_t character) {
  const std::size_t page = character >> kPageBits;
  if (page >= std::size(kPages)) return kRows[0];
  constexpr std::size_t kMask = (1U << kPageBits) - 1;
  return kRows[kRowOf[(std::size_t{kPages[page]} << kPageBits) | (character & kMask)]];
}

}  // namespace copydesk::wrong_charset
