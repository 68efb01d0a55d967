#include "copydesk/completeness.hpp"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

Completeness counted(const std::vector<Declared>& records) {
  Completeness completeness;
  for (const Declared record : records) completeness.add(record);
  completeness.finish();
  return completeness;
}

TEST(Completeness, AllThereIsComplete) {
  const Completeness all = counted({{1, 3}, {2, 3}, {3, 3}});
  EXPECT_TRUE(all.complete());
  EXPECT_EQ(all.declared(), 3U);
  EXPECT_EQ(all.summary(), "3 of 3 declared documents were found");
}

TEST(Completeness, NamesWhatIsMissing) {
  const Completeness gaps = counted({{2, 9}, {3, 9}, {7, 9}});
  EXPECT_FALSE(gaps.complete());
  EXPECT_EQ(gaps.summary(), "3 of 9 declared documents were found, missing 1, 4 to 6 and 8 to 9");
}

TEST(Completeness, SeveralDownloadsInOneFile) {
  EXPECT_TRUE(counted({{1, 2}, {2, 2}, {1, 2}, {2, 2}, {1, 1}}).complete());
  EXPECT_EQ(counted({{1, 2}, {1, 2}}).summary(),
            "2 of 4 declared documents were found, missing 2 and 2");
}

TEST(Completeness, DownloadsThatPrintNoNumbers) {
  EXPECT_TRUE(counted({{0, 3}, {}, {}}).complete());
  EXPECT_EQ(counted({{0, 4}, {}, {}}).summary(), "3 of 4 declared documents were found");
}

TEST(Completeness, DownloadsThatPrintTheirTotalAtTheEnd) {
  EXPECT_TRUE(counted({{}, {}, {0, 3, true}}).complete());
  EXPECT_TRUE(counted({{}, {0, 2, true}, {}, {}, {0, 3, true}}).complete());
  EXPECT_EQ(counted({{}, {0, 4, true}}).summary(), "2 of 4 declared documents were found");
}

TEST(Completeness, NothingDeclaredNothingMissing) {
  EXPECT_TRUE(counted({}).complete());
  EXPECT_TRUE(counted({{}, {}}).complete());
}

TEST(Completeness, OtherFormatsInTheSameInputDoNotCount) {
  const Declared one{0, 0, false, "plain"};
  const Declared waits{0, 0, false, "factiva"};
  const Declared closes{0, 3, true, "factiva"};
  EXPECT_TRUE(counted({one, one, waits, waits, closes, one}).complete());
  EXPECT_EQ(counted({waits, one, waits, closes}).summary(), "2 of 3 declared documents were found");
  const Declared first{1, 3, false, "nexis"};
  const Declared second{2, 3, false, "nexis"};
  const Declared third{3, 3, false, "nexis"};
  const Declared opens{0, 3, false, "nexis_uni"};
  const Declared goes_on{0, 0, false, "nexis_uni"};
  EXPECT_TRUE(counted({opens, goes_on, goes_on, first, second, third}).complete());
  EXPECT_TRUE(counted({first, second, one, third, waits, waits, closes}).complete());
}

}  // namespace
}  // namespace copydesk
