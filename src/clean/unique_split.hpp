#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// The one place where a word falls into a left and a right part that both please; 0 when there is
/// none or more than one. Offsets in bytes, only before ASCII letters.
template <class Left, class Right>
[[nodiscard]] std::size_t unique_split(std::string_view word, Left&& left, Right&& right) {
  std::size_t found = 0;
  for (std::size_t at = 1; at < word.size(); ++at) {
    const auto next = static_cast<unsigned char>(word[at]);
    if (next >= 0x80 || !left(word.substr(0, at)) || !right(word.substr(at))) continue;
    if (found != 0) return 0;
    found = at;
  }
  return found;
}

}  // namespace copydesk
