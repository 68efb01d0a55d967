#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/block.hpp"
#include "label/print.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// Texts of few pieces, so that blank lines of all kinds meet.
std::string text_of(std::mt19937& random) {
  constexpr std::string_view kPieces[] = {"a",  "b c", "\u00E9", " ",      "\t",
                                          "\n", "\n",  "\n\n",   "\u00A0", "\u2003"};
  std::string text;
  for (auto left = random() % 20; left > 0; --left) text += kPieces[random() % 10];
  return text;
}

/// Line by line, as the paragraphs are defined.
std::vector<Paragraph> read_slowly(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  std::uint32_t gap = 0;
  bool open = false;
  for (const Span line : lines_of(text, {0, static_cast<std::uint32_t>(text.size())})) {
    const std::string_view print = trim(text.substr(line.begin, line.size()));
    const bool blank = is_blank(print);
    const auto begin = static_cast<std::uint32_t>(print.data() - text.data());
    const auto end = static_cast<std::uint32_t>(begin + print.size());
    if (!blank && open) {
      paragraphs.back().span.end = end;
      ++paragraphs.back().lines;
    } else if (!blank) {
      paragraphs.push_back({{begin, end}, gap, line.begin});
    }
    gap = blank ? gap + 1 : 0;
    open = !blank;
  }
  return paragraphs;
}

TEST(Paragraphs, StandBetweenBlankLines) {
  std::mt19937 random(1);
  for (int i = 0; i < 50000; ++i) {
    const Document document = Document::decode(text_of(random));
    const auto paragraphs = split_paragraphs(document);
    const auto expected = read_slowly(document.text());
    ASSERT_EQ(paragraphs.size(), expected.size()) << document.text();
    for (std::size_t k = 0; k < paragraphs.size(); ++k) {
      EXPECT_EQ(paragraphs[k].span, expected[k].span) << document.text();
      EXPECT_EQ(paragraphs[k].gap, expected[k].gap) << document.text();
      EXPECT_EQ(paragraphs[k].line, expected[k].line) << document.text();
      EXPECT_EQ(paragraphs[k].lines, expected[k].lines) << document.text();
    }
  }
}

/// Some stretches of a text, in order.
std::vector<Block> blocks_of(std::string_view text, std::mt19937& random) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = character_start(text, at + random() % 4);
    const std::size_t end = character_start(text, begin + random() % 6);
    blocks.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                      Role::paragraph,
                      "test"});
    at = std::max(end, at + 1);
    while (at < text.size() && character_start(text, at) != at) ++at;
  }
  return blocks;
}

TEST(Cover, LeavesOnlyWhiteSpaceOut) {
  std::mt19937 random(1);
  for (int i = 0; i < 50000; ++i) {
    const Document document = Document::decode(text_of(random));
    const std::string_view text = document.text();
    std::vector<Block> blocks = blocks_of(text, random);
    cover(document, blocks);
    std::uint32_t at = 0;
    for (const Block& block : blocks) {
      ASSERT_LE(at, block.span.begin) << text;
      EXPECT_TRUE(is_blank(text.substr(at, block.span.begin - at))) << text;
      const std::string_view print = document.view(block.span);
      EXPECT_FALSE(is_blank(print)) << text;
      EXPECT_EQ(trim(print), print) << text;
      at = block.span.end;
    }
    EXPECT_TRUE(is_blank(text.substr(at))) << text;
  }
}

}  // namespace
}  // namespace copydesk
