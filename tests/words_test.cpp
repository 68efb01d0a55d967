#include "text/words.hpp"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <random>
#include <string>
#include <string_view>

namespace copydesk {
namespace {

/// The count by definition: ICU's word segments that are no spaces or punctuation.
std::uint64_t count_by_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  const auto utf16 =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  iterator->setText(utf16);
  std::uint64_t words = 0;
  while (iterator->next() != icu::BreakIterator::DONE)
    words += static_cast<std::uint64_t>(iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT);
  return words;
}

TEST(Words, Table) {
  const std::pair<std::string_view, std::uint64_t> cases[] = {
      {"", 0},
      {"one", 1},
      {"can\u2019t stop", 2},
      {"3.5 percent", 2},
      {"1,000,000", 1},
      {"U.S. troops", 2},
      {"state-of-the-art", 4},
      {"a_b", 1},
      {"\u2014 \u201C...\u201D", 0},
      {"\uB300\uD55C\uBBFC\uAD6D \uC11C\uC6B8", 2},
      {"caf\u00E9s", 1},
  };
  for (const auto& [text, words] : cases) EXPECT_EQ(count_words(text), words) << text;
}

constexpr auto kPieces = std::to_array<std::string_view>({
    "a",      "Z",      "7",          "_",          "'",      "\u2019", ".",      ",",
    ":",      ";",      "-",          "\"",         " ",      "\n",     "\t",     "\u00A0",
    "\u00E9", "\u0301", "\u00AD",     "\u200D",     "\u4E2D", "\u3042", "\u30A2", "\uD55C",
    "\u0E01", "\u05D0", "\U0001F6B2", "\U0001F1F0", "\u0663", "\u0416", "\u00D7", "\u2014",
    "\u00B7", "\u00AA", "\u0378",     "\u03B1",     "\u2026", "\u00AB", "\uFFFD", "@",
});

template <class Call>
void for_each(std::size_t count, Call call, const std::string& start = {}) {
  if (count == 0) return call(start);
  for (const std::string_view piece : kPieces)
    for_each(count - 1, call, start + std::string(piece));
}

TEST(Words, EqualIcuOnEveryShortText) {
  for (const std::size_t count : {1U, 2U, 3U})
    for_each(count, [](const std::string& text) {
      ASSERT_EQ(count_words(text), count_by_icu(text)) << text;
    });
}

TEST(Words, EqualIcuForEveryCharacterBetweenWords) {
  for (UChar32 c = 1; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    icu::UnicodeString(icu::UnicodeString("a7").insert(1, c).append(c).append(UChar32{'b'}))
        .toUTF8String(text);
    ASSERT_EQ(count_words(text), count_by_icu(text)) << "U+" << std::hex << c;
  }
}

TEST(Words, EqualIcuOnLongTexts) {
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (int n = 0; n < 30; ++n) text += kPieces[piece(random)];
    ASSERT_EQ(count_words(text), count_by_icu(text)) << text;
  }
}

}  // namespace
}  // namespace copydesk
