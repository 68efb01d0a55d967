#include "clean/wrong_charset.hpp"

#include <iterator>

namespace copydesk::wrong_charset {
namespace {

#include "mojibake_table.inc"

}  // namespace

constexpr Table kTable = {kRows, kPages, kRowOf, std::size(kPages)};

}  // namespace copydesk::wrong_charset
