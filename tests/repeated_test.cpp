#include "clean/repeated.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/article.hpp"

namespace copydesk {
namespace {

/// Wordings that end alike or differ in a figure alone; none is equal to another.
constexpr std::string_view kWordings[] = {
    "The ferry will not sail again before the pier is mended.",
    "The ferry will sail again in May, before the pier is mended.",
    "“Nobody told us,” the 12 captains said before the pier was mended.",
    "“Nobody told us,” the 21 captains said before the pier was mended.",
    "부두가 고쳐질 때까지 배는 다시 뜨지 않을 것이라고 시 의회 가 말했다."};

/// The wording as another setting may print it.
std::string set_anew(std::string_view wording, std::mt19937& random) {
  std::string text;
  for (const char c : wording) {
    if (c == ' ' && random() % 4 == 0) text += ' ';
    const bool letter = c >= 'a' && c <= 'z' && random() % 8 == 0;
    text += letter ? static_cast<char>(c - 0x20) : c;
  }
  for (const std::string_view quote : {"“", "”"})
    if (const std::size_t at = text.find(quote); at != text.npos && random() % 2 == 0)
      text.replace(at, quote.size(), 1, '"');
  return text;
}

TEST(Repeated, ComparesWordings) {
  std::mt19937 random(7);
  for (int round = 0; round < 2'000; ++round) {
    Article article;
    std::vector<std::uint32_t> times(std::size(kWordings));
    for (auto parts = random() % 8; parts > 0; --parts) {
      const std::size_t wording = random() % std::size(kWordings);
      ++times[wording];
      article.body.emplace_back().text.value = set_anew(kWordings[wording], random);
    }
    std::size_t expected = 0;
    for (const std::uint32_t each : times) expected += each > 1 ? each - 1 : 0;
    EXPECT_EQ(find_repeated(article).size(), expected);
  }
}

TEST(Repeated, LeavesLinesAlone) {
  Article article;
  for (int i = 0; i < 2; ++i)
    article.body.emplace_back().text.value =
        "The ferry will not sail again\nbefore the pier is mended.";
  EXPECT_TRUE(find_repeated(article).empty());
}

}  // namespace
}  // namespace copydesk
