#include "clean/long_s.hpp"

#include <array>
#include <cstddef>

#include "language/lexicon.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMost = 6;      // letters `f`; every choice of them is tried
constexpr std::size_t kLongest = 64;  // bytes; no longer word is listed

}  // namespace

std::string read_long_s(std::string_view word) {
  if (word.size() > kLongest) return {};
  std::array<std::size_t, kMost> places{};
  std::size_t count = 0;
  for (std::size_t at = word.find('f'); at != word.npos; at = word.find('f', at + 1)) {
    if (count == kMost) return {};
    places[count++] = at;
  }
  std::string found;
  for (unsigned choice = 1; choice < 1U << count; ++choice) {
    std::string reading(word);
    for (std::size_t i = 0; i < count; ++i)
      if ((choice >> i & 1U) != 0) reading[places[i]] = 's';
    if (!lexicon::is_word(reading)) continue;
    if (!found.empty()) return {};
    found = std::move(reading);
  }
  return found;
}

}  // namespace copydesk
