// Groups of copies in one pass.
#include "copydesk/duplicates.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace copydesk {
namespace {

/// A story of its own for each seed.
std::string story(unsigned seed, unsigned words = 200) {
  std::mt19937 random(seed);
  std::string text;
  for (unsigned i = 0; i < words; ++i)
    text.append("w").append(std::to_string(random() % 5000)).append(" ");
  return text;
}

Fingerprint of(const std::string& text) {
  const std::string_view texts[] = {text};
  return fingerprint_of(texts);
}

/// `exact 0 2; near 1 3`
std::string groups_of(const std::vector<std::string>& texts) {
  DuplicateFinder finder;
  for (const std::string& text : texts) finder.add(of(text));
  std::string all;
  for (const DuplicateGroup& group : finder.groups()) {
    all += all.empty() ? "" : "; ";
    all += group.exact ? "exact" : "near";
    for (const auto& member : group.members) all.append(" ").append(std::to_string(member.article));
  }
  return all;
}

TEST(DuplicateFinder, FindsExactAndNearCopies) {
  EXPECT_EQ(groups_of({story(1), story(2), story(3)}), "");
  EXPECT_EQ(groups_of({story(1), story(2), story(1)}), "exact 0 2");
  EXPECT_EQ(groups_of({story(1), story(2), story(1, 100), story(2), story(1)}),
            "near 0 2 4; exact 1 3");
}

TEST(DuplicateFinder, LeavesStoriesWithoutWordsAlone) {
  EXPECT_EQ(groups_of({"", "--", ""}), "");
  EXPECT_EQ(groups_of({"Fog", "Rain", "fog."}), "exact 0 2");
}

/// A column of briefs is near each brief in it, but the briefs are not near one another.
TEST(DuplicateFinder, DoesNotJoinTheBriefsOfAColumn) {
  const std::string column = story(1, 80) + story(2, 80) + story(3, 80);
  const std::string groups = groups_of({story(1, 80), story(2, 80), column});
  EXPECT_TRUE(groups == "near 0 2" || groups == "near 1 2") << groups;
}

TEST(DuplicateFinder, TellsHowNearACopyIs) {
  DuplicateFinder finder;
  finder.add(of(story(1)));
  finder.add(of(story(1, 120) + story(2, 40)));
  const auto groups = finder.groups();
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].members[0].similarity, 1);
  EXPECT_NEAR(groups[0].members[1].similarity, 0.75, 0.15);
}

TEST(DuplicateFinder, GoesByTheThreshold) {
  for (const double threshold : {0.3, 0.95}) {
    DuplicateFinder finder(threshold);
    finder.add(of(story(1)));
    finder.add(of(story(1, 120) + story(2, 80)));
    EXPECT_EQ(finder.groups().size(), threshold < 0.5 ? 1U : 0U);
  }
}

/// A sentence that thousands of stories end with costs no more than a few comparisons for each.
TEST(DuplicateFinder, BearsASentenceThatAllStoriesHave) {
  std::string boilerplate;
  for (unsigned i = 0; i < 12; ++i)
    boilerplate.append("more about this on our pages ").append(std::to_string(i));
  std::vector<std::string> texts;
  for (unsigned i = 0; i < 3000; ++i) texts.push_back(story(i, 150) + boilerplate);
  texts.push_back(texts[7]);
  EXPECT_EQ(groups_of(texts), "exact 7 3000");
}

}  // namespace
}  // namespace copydesk
