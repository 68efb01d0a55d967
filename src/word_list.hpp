#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

/// A sorted table of words that knows where those begin that open with a byte: most words it is
/// asked for are not in it, and few share their first byte.
template <std::size_t N>
struct WordList {
  std::array<std::string_view, N> words;
  std::array<std::uint16_t, 257> openings{};

  [[nodiscard]] constexpr auto begin() const { return words.begin(); }
  [[nodiscard]] constexpr auto end() const { return words.end(); }
  [[nodiscard]] constexpr std::size_t size() const { return N; }

  [[nodiscard]] constexpr bool holds(std::string_view word) const {
    if (word.empty()) return false;
    const std::size_t first = static_cast<unsigned char>(word[0]);
    return std::binary_search(begin() + openings[first], begin() + openings[first + 1], word);
  }
};

/// A table out of one literal, so that long lists read as text. It does not compile when the
/// literal is not in the order of its bytes.
template <std::size_t N>
[[nodiscard]] consteval WordList<N> entries_of(std::string_view list,
                                               std::string_view separators = " \n") {
  WordList<N> table;
  std::size_t at = 0;
  for (std::string_view& word : table.words) {
    at = list.find_first_not_of(separators, at);
    const std::size_t end = std::min(list.find_first_of(separators, at), list.size());
    word = list.substr(at, end - at);
    ++table.openings[static_cast<unsigned char>(word[0]) + 1U];
    at = end;
  }
  if (!std::is_sorted(table.begin(), table.end())) throw "the list is not sorted";
  for (std::size_t byte = 1; byte < table.openings.size(); ++byte)
    table.openings[byte] += table.openings[byte - 1];
  return table;
}

/// Whether a sorted table holds a word.
template <std::size_t N>
[[nodiscard]] constexpr bool holds(const std::array<std::string_view, N>& table,
                                   std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}
template <std::size_t N>
[[nodiscard]] constexpr bool holds(const WordList<N>& table, std::string_view word) {
  return table.holds(word);
}

}  // namespace copydesk
