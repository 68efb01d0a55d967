#include "readers/pressreader/footer.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "label/print.hpp"

namespace copydesk {
namespace {

TEST(Footer, IsReadByItsPrefixAndName) {
  const struct {
    std::string_view line, name;
    bool known;
  } cases[] = {
      {"Newspapers in English", "English", true},
      {"  Newspapers from Korea, Republic  ", "Korea, Republic", true},
      {"Newspapers from Borduria", "Borduria", false},
      {"Newspapers in English are read here.", "", false},
      {"Newspapers from across the county", "", false},
      {"Newspapers in", "", false},
      {"newspapers in English", "", false},
      {"Old Newspapers in English", "", false},
  };
  for (const auto& each : cases) {
    const auto footer = read_footer(each.line);
    ASSERT_EQ(footer.has_value(), !each.name.empty()) << each.line;
    if (!footer) continue;
    EXPECT_EQ(footer->name, each.name);
    EXPECT_EQ(footer->is_known(), each.known) << each.line;
  }
}

TEST(PageEnd, AsksForMoreWhenTheEndIsNotInSight) {
  const std::string_view start = "The Post\n\nA story\n\nNewspapers in Engl";
  const Cut open = find_page_end(start, 0, false);
  EXPECT_FALSE(open.found);
  EXPECT_EQ(open.next, start.find("Newspapers"));
  const std::string whole = std::string(start) + "ish\n\nNewspapers from Ireland\n\nNext\n\n";
  const Cut cut = find_page_end(whole, open.next, false);
  EXPECT_TRUE(cut.found);
  EXPECT_EQ(cut.end, whole.find("\n\nNext"));
}

TEST(PageEnd, CutsGluedDumpsBehindTheLongestName) {
  const std::string_view text =
      "A\n\nNewspapers in English\n\nNewspapers from Korea, RepublicThe Post\n\nHead\n\n";
  const Cut cut = find_page_end(text, 0, true);
  EXPECT_TRUE(cut.found);
  EXPECT_TRUE(cut.glued);
  EXPECT_EQ(text.substr(cut.next, 8), "The Post");
}

TEST(Print, Signatures) {
  for (const std::string_view line :
       {"\u2014 RNZ", "\u2013 Staff reporters", "- AFP", "(nsi/AN)", "JANE DOE, MAIN BEACH",
        "MARY O'HARA, Fernhill", "\u2014Reuters", "\u2013Jane Doe"})
    EXPECT_TRUE(is_signature(line)) << line;
  for (const std::string_view line :
       {"- Serve warm", "\u2014 and then he left.", "(see page 4)", "JANE DOE", "ROADS, RIVERS",
        "\u2014Yes", "MARY O'HARA, who is 91", "Mary O'Hara, Fernhill",
        "\u2014 he said so himself and nobody else had heard of it at all"})
    EXPECT_FALSE(is_signature(line)) << line;
}

TEST(Print, Subheads) {
  EXPECT_TRUE(is_subhead("BOATS AT LAST"));
  EXPECT_TRUE(is_subhead("\u00C9T\u00C9 \u00C0 PARIS"));
  EXPECT_FALSE(is_subhead("BOATS AT LAST."));
  EXPECT_FALSE(is_subhead("Boats at last"));
  EXPECT_FALSE(is_subhead("12 345"));
  EXPECT_FALSE(is_subhead("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE"));
}

TEST(Print, DateLines) {
  for (const std::string_view line :
       {"March 3, 2024", "3 Mar 2024", "2024-03-03", "Sunday, March 3, 2024", "Sept. 13, 2023"})
    EXPECT_TRUE(is_date_line(line)) << line;
  for (const std::string_view line : {"March 3", "In March 3, 2024", "3, 2024",
                                      "March of the 3, 2024 people", "May was warm", ""})
    EXPECT_FALSE(is_date_line(line)) << line;
}

TEST(Print, SentenceEnds) {
  for (const std::string_view text :
       {"He left.", "Why?\u201D", "(He left.)", "He said:", "And so\u2026"})
    EXPECT_TRUE(ends_sentence(text)) << text;
  for (const std::string_view text : {"for the", "BOATS AT LAST", "", "3,5"})
    EXPECT_FALSE(ends_sentence(text)) << text;
}

/// Texts of few pieces, so that many of them print the same words.
std::string text_of(std::mt19937& random) {
  constexpr std::string_view kPieces[] = {"a", "b",  "ab", "\u00E9", " ",
                                          " ", "\t", "\n", "\u00A0", "\u2003"};
  std::string text;
  for (auto left = random() % 9; left > 0; --left) text += kPieces[random() % 10];
  return text;
}

TEST(Print, TakesWordsOffATextHoweverTheyAreSpaced) {
  std::mt19937 random(1);
  int found = 0;
  for (int i = 0; i < 200000; ++i) {
    const std::string text = text_of(random);
    const std::string words = text_of(random);
    const std::string whole = fold_space(text) + ' ';
    const std::string opening = fold_space(words);
    const bool opens = opening.empty() || whole.starts_with(opening + ' ');
    const auto rest = behind_words(text, words);
    ASSERT_EQ(rest.has_value(), opens) << text << '|' << words;
    if (!rest) continue;
    ++found;
    EXPECT_EQ(fold_space(opening + ' ' + std::string(*rest)), fold_space(text));
  }
  EXPECT_GT(found, 20000);
}

TEST(Print, FoldsWhiteSpace) {
  EXPECT_EQ(fold_space("  a\u00A0 b\t\nc "), "a b c");
  EXPECT_EQ(fold_space("\u2003"), "");
}

}  // namespace
}  // namespace copydesk
