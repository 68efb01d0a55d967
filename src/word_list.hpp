#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace copydesk {

/// How many entries a list holds: pieces of text between separators, empty ones not counted.
[[nodiscard]] constexpr std::size_t count_entries(std::string_view list,
                                                  std::string_view separators = " \n") {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = list.find_first_not_of(separators, at)) != list.npos;) {
    ++count;
    at = std::min(list.find_first_of(separators, at), list.size());
  }
  return count;
}

/// A sorted table out of one literal, so that long lists read as text. It does not compile when
/// the literal is not in the order of its bytes.
template <std::size_t N>
[[nodiscard]] consteval std::array<std::string_view, N> entries_of(
    std::string_view list, std::string_view separators = " \n") {
  std::array<std::string_view, N> entries;
  std::size_t at = 0;
  for (std::string_view& entry : entries) {
    at = list.find_first_not_of(separators, at);
    const std::size_t end = std::min(list.find_first_of(separators, at), list.size());
    entry = list.substr(at, end - at);
    at = end;
  }
  if (!std::is_sorted(entries.begin(), entries.end())) throw "the list is not sorted";
  return entries;
}

/// Whether a sorted table holds a word.
template <typename Table>
[[nodiscard]] constexpr bool holds(const Table& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

}  // namespace copydesk
