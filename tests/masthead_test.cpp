#include "readers/ocr_page/masthead.hpp"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

TEST(Masthead, FolioLine) {
  for (const std::string_view line :
       {"VOL. XII.", "Volume 3", "NO. 19.", "Number 33", "RIVERTON, MAY 12, 1899. PRICE 5 CENTS",
        "Friday 12 May 1899", "Subscription, $1 per Year.", "PRICE TWO CENTS.", "Established 1871"})
    EXPECT_TRUE(is_folio_line(line)) << line;
  for (const std::string_view line : {"No 5 men were hurt", "from May 12, 1899 to June 1, 1899",
                                      "Volunteers wanted", "RIVERTON, MAY 12, IS99", "MAY 40, 1899",
                                      "", "NO.", "Price of wheat went up on Monday last"})
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
