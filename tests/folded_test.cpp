#include "text/folded.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <ios>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "people/byline_pieces.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

/// Up to forty bytes out of those given.
std::string text_of(std::string_view bytes, std::mt19937& random) {
  std::string text;
  for (std::size_t size = random() % 41; size > 0; --size) text += bytes[random() % bytes.size()];
  return text;
}

constexpr std::string_view kBytes = "aZzA@[`{'.- \t\n\r\v\f\x1F\x7F";

TEST(Folded, TakesAsciiByteByByte) {
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = text_of(kBytes, random);
    std::string expected = text;
    for (char& c : expected) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      if (c == '`') c = '\'';
    }
    ASSERT_EQ(ascii_folded(text), expected);
    ASSERT_EQ(folded(text), expected);
    ASSERT_EQ(ascii_folded(text + "\u00C9"), expected + "\u00C9");
    ASSERT_EQ(folded(text + "\u00C9 \u00F8\u2019"), expected + "e o'");
  }
}

/// A letter of another alphabet has a text folded by Unicode's tables alone.
TEST(Folded, TakesWesternLettersAsUnicodeDoes) {
  const std::string other = "\u03C9";
  for (char32_t c = 0x80; c < 0x2100; ++c) {
    std::string text = "Ab`";
    append_code_point(text, c);
    text += 'C';
    ASSERT_EQ(folded(text) + other, folded(text + other)) << std::hex << std::uint32_t{c};
  }
  std::mt19937 random(5);
  for (int i = 0; i < 20000; ++i) {
    std::string text = text_of("aB` ", random);
    for (std::size_t size = random() % 8; size > 0; --size) {
      append_code_point(text, random() % 4 == 0 ? 0x2018 + random() % 2 : 0xA0 + random() % 0xE0);
      text += text_of("zZ'", random);
    }
    ASSERT_EQ(folded(text) + other, folded(text + other)) << text;
  }
}

TEST(Folded, LeavesBrokenBytesToUnicode) {
  for (const std::string_view broken : {"\xC3", "\xC3z", "\xC5\xC5\xA1", "\xE2\x80", "\xE2\x80z"})
    EXPECT_EQ(folded(std::string(broken) + '\n' + "\u03C9"),
              folded(std::string(broken) + '\n') + "\u03C9");
}

TEST(WordsOf, AreThoseBetweenAsciiSpaces) {
  std::mt19937 random(4);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = text_of("ab \t\n\r\v\f\xC2\xA0", random) + text_of("ab ", random);
    std::vector<std::string_view> expected;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && !is_ascii_space(text[end])) ++end;
      if (end > at) expected.push_back(std::string_view(text).substr(at, end - at));
      at = end + 1;
    }
    const Words words = words_of(text);
    ASSERT_EQ(std::vector<std::string_view>(words.begin(), words.end()), expected);
  }
}

TEST(WordsOf, ManyAreKeptAndShortened) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += std::to_string(i) + ' ';
  Words words = words_of(text);
  ASSERT_EQ(words.size(), 100U);
  EXPECT_EQ(words[57], "57");
  EXPECT_EQ(words.back(), "99");
  words.shorten(3);
  words.push_back("x");
  EXPECT_EQ(words.size(), 4U);
  EXPECT_EQ(words[2], "2");
  EXPECT_EQ(words[3], "x");
}

TEST(WordList, HoldsItsWordsOnly) {
  constexpr std::string_view kText =
      "a ab abc abcdefg abcdefgh abcdefghi abcdefghij abcdefgi b ba \u00E9t\u00E9";
  constexpr auto kWords = entries_of<count_entries(kText)>(kText);
  std::mt19937 random(5);
  for (const std::string_view word : kWords) EXPECT_TRUE(kWords.holds(word)) << word;
  for (int i = 0; i < 20000; ++i) {
    std::string word("abcdefghijkl", random() % 13);
    if (!word.empty() && random() % 2 == 0) word[random() % word.size()] = "ab\xC3i"[random() % 4];
    const bool held = std::find(kWords.begin(), kWords.end(), word) != kWords.end();
    ASSERT_EQ(kWords.holds(word), held) << word;
  }
}

TEST(FoldByline, KeepsWhatIsFolded) {
  std::mt19937 random(6);
  for (int i = 0; i < 20000; ++i) {
    const std::string folded_once = fold_byline(text_of("aB.  \n\t", random));
    ASSERT_EQ(fold_byline(folded_once), folded_once);
    ASSERT_EQ(fold_byline(" " + folded_once + "  "), folded_once);
  }
}

TEST(BeforeHelpers, EndsAtTheFirstWordsThatNameThem) {
  EXPECT_EQ(before_helpers("By Nora Quill with files from Tom Reed"), "By Nora Quill");
  EXPECT_EQ(before_helpers("By Nora Quill\nAdditional Reporting by Tom"), "By Nora Quill");
  EXPECT_EQ(before_helpers("With Reporting by Tom Reed"), "");
  EXPECT_EQ(before_helpers("By Nora Quill, herewith files from"),
            "By Nora Quill, herewith files from");
  EXPECT_EQ(before_helpers(""), "");
  EXPECT_EQ(before_helpers("By Nora Quill within"), "By Nora Quill within");
}

}  // namespace
}  // namespace copydesk
