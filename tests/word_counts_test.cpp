#include "text/word_counts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

#include "clean/hyphen_scan.hpp"
#include "text/letters.hpp"

namespace copydesk {
namespace {

/// Counted one by one, as `WordCounts` is specified.
struct Counted {
  std::uint32_t any_case = 0;
  std::uint32_t exact = 0;
};
Counted count_one_by_one(const std::vector<std::string>& texts, std::string_view word) {
  Counted counted;
  for (const std::string& text : texts) {
    HyphenScan scan(text);
    for (Span at = scan.next(); !at.empty(); at = scan.next()) {
      const std::string_view found = std::string_view(text).substr(at.begin, at.size());
      counted.any_case += lower_case(found) == lower_case(word) ? 1U : 0U;
      counted.exact += found == word ? 1U : 0U;
    }
  }
  return counted;
}

constexpr auto kCountedPieces = std::to_array<std::string_view>({
    " ",
    " ",
    "\n",
    "-",
    "-\n",
    "'",
    ".",
    ",",
    "a",
    "b",
    "ab",
    "Ab",
    "AB",
    "a-b",
    "abba",
    "\u00E9",
    "1",
    "@",
});
constexpr auto kCountedWords = std::to_array<std::string_view>({
    "a",
    "b",
    "ab",
    "Ab",
    "a-b",
    "ab-ab",
    "abba",
    "b\u00E9",
    "\u00E9",
    "a'b",
    "aaaaaaaaaaaaaaaaaaa",
});

TEST(WordCounts, CountsTheSameByLookingAndByTable) {
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> piece(0, kCountedPieces.size() - 1);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::string> texts(3);
    WordCounts counts;
    for (std::string& text : texts) {
      for (int i = 0; i < round % 100; ++i) text += kCountedPieces[piece(random)];
      counts.add(text);
    }
    for (int again = 0; again < 4; ++again)  // enough questions for the table
      for (const std::string_view word : kCountedWords) {
        const Counted counted = count_one_by_one(texts, word);
        EXPECT_EQ(counts.count(word), counted.any_case) << word << " in " << texts[0];
        EXPECT_EQ(counts.count_exact(word), counted.exact) << word << " in " << texts[0];
      }
  }
}

}  // namespace
}  // namespace copydesk
