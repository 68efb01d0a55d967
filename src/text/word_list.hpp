#pragma once

#include <algorithm>
#include <array>
#include <bit>
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

/// The first eight bytes of a word as a number that is ordered as the bytes are.
[[nodiscard]] constexpr std::uint64_t opening_of(std::string_view word) {
  std::array<char, sizeof(std::uint64_t)> bytes{};
  std::copy_n(word.data(), std::min(word.size(), bytes.size()), bytes.data());
  const auto key = std::bit_cast<std::uint64_t>(bytes);
  return std::endian::native == std::endian::little ? __builtin_bswap64(key) : key;
}

/// A sorted table of words that knows where those begin that open with a byte: most words it is
/// asked for are not in it, few share their first byte, and fewer their first eight.
template <std::size_t N>
struct WordList {
  std::array<std::string_view, N> words;
  std::array<std::uint64_t, N> openings{};  ///< of each word
  std::array<std::uint16_t, 257> starts{};  ///< by first byte

  [[nodiscard]] constexpr auto begin() const { return words.begin(); }
  [[nodiscard]] constexpr auto end() const { return words.end(); }
  [[nodiscard]] constexpr std::size_t size() const { return N; }

  [[nodiscard]] constexpr bool holds(std::string_view word) const {
    if (word.empty()) return false;
    const std::size_t first = static_cast<unsigned char>(word[0]);
    const std::uint64_t opening = opening_of(word);
    const auto last = openings.begin() + starts[first + 1];
    auto found = std::lower_bound(openings.begin() + starts[first], last, opening);
    for (; found != last && *found == opening; ++found)
      if (words[static_cast<std::size_t>(found - openings.begin())] == word) return true;
    return false;
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
    table.openings[static_cast<std::size_t>(&word - table.words.data())] = opening_of(word);
    ++table.starts[static_cast<unsigned char>(word[0]) + 1U];
    at = end;
  }
  if (!std::is_sorted(table.begin(), table.end())) throw "the list is not sorted";
  for (std::size_t byte = 1; byte < table.starts.size(); ++byte)
    table.starts[byte] += table.starts[byte - 1];
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
