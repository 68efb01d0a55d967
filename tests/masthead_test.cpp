#include "masthead.hpp"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

std::string_view date_of(std::string_view line) {
  const Span span = date_in_line(line);
  return line.substr(span.begin, span.size());
}

TEST(Masthead, DateInLine) {
  EXPECT_EQ(date_of("RIVERTON, FRIDAY, MAY 12, 1899."), "FRIDAY, MAY 12, 1899");
  EXPECT_EQ(date_of("Riverton, May 12th, 1899"), "May 12th, 1899");
  EXPECT_EQ(date_of("SUNDAY MORNING, MAY 14, 1899 56 PAGES"), "SUNDAY MORNING, MAY 14, 1899");
  EXPECT_EQ(date_of("Friday 12 May 1899"), "Friday 12 May 1899");
  EXPECT_EQ(date_of("RIVERTON, FRIDAY, MAY 12, IS99"), "");
  EXPECT_EQ(date_of("MAY 40, 1899"), "");
  EXPECT_EQ(date_of("Established July 1, 1859."), "");
  EXPECT_EQ(date_of(""), "");
}

TEST(Masthead, FolioLine) {
  for (const std::string_view line :
       {"VOL. XII.", "Volume 3", "NO. 19.", "Number 33", "RIVERTON, MAY 12, 1899. PRICE 5 CENTS",
        "Subscription, $1 per Year.", "PRICE TWO CENTS.", "Established 1871"})
    EXPECT_TRUE(is_folio_line(line)) << line;
  for (const std::string_view line :
       {"No 5 men were hurt", "from May 12, 1899 to June 1, 1899", "Volunteers wanted", "", "NO.",
        "Price of wheat went up on Monday last"})
    EXPECT_FALSE(is_folio_line(line)) << line;
}

TEST(Masthead, NewspaperTitle) {
  const std::vector<std::string> places = {"riverton"};
  for (const std::string_view line :
       {"THE RIVERTON HERALD", "The Riverton Herald.", "RIVERTON TIMES-HERALD", "The Evening Star"})
    EXPECT_TRUE(is_newspaper_title(line, places)) << line;
  for (const std::string_view line :
       {"THE EIVEBTON HERALD", "THE RIVERTON HEEALD", "HERALD", "I Herald", "herald of the king",
        "The Riverton Herald, 1899", "THE HOME FRONT", ""})
    EXPECT_FALSE(is_newspaper_title(line, places)) << line;
}

}  // namespace
}  // namespace copydesk
