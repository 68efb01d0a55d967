#include "language/unknown_words.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "language/lexicon.hpp"
#include "text/word_scan.hpp"

namespace copydesk {
namespace {

/// Word by word, as `unknown_words_of` is specified.
std::vector<Span> one_by_one(std::string_view text) {
  std::vector<Span> unknown;
  WordScan scan(text);
  for (Span at = scan.next(); !at.empty(); at = scan.next())
    if (!lexicon::is_word(text.substr(at.begin, at.size()))) unknown.push_back(at);
  return unknown;
}

/// Words in every setting, and all that may stand in, at and between them.
constexpr auto kWordPieces = std::to_array<std::string_view>({
    " ",
    " ",
    " ",
    "\n",
    "\t",
    ",",
    ".",
    ":",
    ";",
    "?",
    "/",
    "-",
    "'",
    "\u2019",
    "\"",
    "\u201D",
    "\u2014",
    "\u00E9",
    "\u0301",
    "\u00A0",
    "1",
    "7",
    "#",
    "@",
    "_",
    "<",
    "&",
    "(",
    "a",
    "I",
    "s",
    "'s",
    "\u2019s",
    "t",
    "the",
    "The",
    "THE",
    "tHe",
    "paris",
    "Paris",
    "PARIS",
    "McDonald",
    "iPhone",
    "USbased",
    "houfe",
    "Houfe",
    "xqzv",
    "committee",
    "nationalization",
    "representatives",
    "internationalization",
    "\u4E2D",
    "://",
    "www.",
});

TEST(UnknownWords, AreThoseFoundOneByOne) {
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> piece(0, kWordPieces.size() - 1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < round % 60; ++i) text += kWordPieces[piece(random)];
    EXPECT_EQ(unknown_words_of(text), one_by_one(text)) << text;
  }
}

TEST(UnknownWords, AreFoundInStretchesLongerThanABlock) {
  for (std::size_t size = 0; size < 200; ++size) {
    const std::string text = "the " + std::string(size, 'x') + " the," + std::string(size, '-') +
                             "houfe" + std::string(size, ' ') + "the houfe";
    EXPECT_EQ(unknown_words_of(text), one_by_one(text)) << size;
  }
}

}  // namespace
}  // namespace copydesk
