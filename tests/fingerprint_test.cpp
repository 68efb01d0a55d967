// Fingerprints: what makes no difference, what makes one, and how near copies are.
#include "copydesk/fingerprint.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace copydesk {
namespace {

Fingerprint of(std::vector<std::string_view> texts) { return fingerprint_of(texts); }

/// Sentences that have hardly anything in common.
std::string story(unsigned seed, unsigned words) {
  constexpr std::string_view kSyllables[] = {"ba", "co", "du", "fe", "gi", "lo", "mu", "na"};
  std::string text;
  for (unsigned i = 0; i < words; ++i) {
    unsigned value = (seed * 7919 + i) * 2654435761U;
    for (unsigned k = 0; k < 4; ++k, value >>= 3U) text += kSyllables[value >> 7U & 7U];
    text += i % 12 == 11 ? ". " : " ";
  }
  return text;
}

TEST(Fingerprint, IgnoresCasePunctuationAndParagraphs) {
  const Fingerprint print = of({"The ferry's captain, Ann Lee, turned back at noon."});
  EXPECT_EQ(of({"THE FERRY’S CAPTAIN", "Ann Lee \u2014 turned back", "(at noon)"}).text,
            print.text);
  EXPECT_EQ(of({"THE FERRY’S CAPTAIN", "Ann Lee \u2014 turned back", "(at noon)"}).least,
            print.least);
  EXPECT_NE(of({"The ferry's captain, Ann Lee, turned back at two."}).text, print.text);
}

TEST(Fingerprint, FoldsLettersOfEveryScript) {
  EXPECT_EQ(of({"ПАРОМ ВЕРНУЛСЯ В ПОЛДЕНЬ"}).text, of({"Паром вернулся в полдень."}).text);
  EXPECT_EQ(of({"ÉCOLE ÜBER ALLES"}).text, of({"école über alles"}).text);
}

TEST(Fingerprint, TakesScriptsWithoutSpacesByTheCharacter) {
  const Fingerprint print = of({"渡轮中午返回港口，船长没有受伤。"});
  EXPECT_EQ(print.runs, 12U);
  EXPECT_EQ(of({"渡轮中午", "返回港口", "船长没有受伤"}).text, print.text);
  EXPECT_NE(of({"渡轮中午返回港口，船长已经受伤。"}).text, print.text);
  EXPECT_GT(of({"เรือข้ามฟากกลับถึงท่าเรือตอนเที่ยง"}).runs, 20U);
}

TEST(Fingerprint, CountsRunsOfThreeWords) {
  EXPECT_TRUE(of({}).empty());
  EXPECT_TRUE(of({" -- \u2026 "}).empty());
  EXPECT_EQ(of({"one"}).runs, 1U);
  EXPECT_EQ(of({"one two"}).runs, 1U);
  EXPECT_EQ(of({"one two three"}).runs, 1U);
  EXPECT_EQ(of({"one two", "three four"}).runs, 2U);
}

/// Keys that engines group by must not change between versions and machines.
TEST(Fingerprint, StaysTheSame) {
  const Fingerprint print = of({"The ferry turned back at noon because the fog was too thick."});
  EXPECT_EQ(print.text, 0x21E18C33A1AF3621U);
  EXPECT_EQ(print.band(0), 0x2D9A72A84064BDDFU);
  EXPECT_EQ(print.band(63), 0xDEC8ADA2DEC8ADA2U);
}

TEST(Similarity, IsOneForTheSameWordsAndNoneForOthers) {
  EXPECT_EQ(similarity(of({story(1, 300)}), of({story(1, 300)})), 1);
  EXPECT_EQ(similarity(of({story(1, 300)}), of({story(2, 300)})), 0);
  EXPECT_EQ(similarity(of({}), of({})), 0);
  EXPECT_EQ(similarity(of({"fog"}), of({"fog"})), 1);
}

TEST(Similarity, IsTheShareOfTheShorterStory) {
  const std::string whole = story(1, 600);
  const std::string_view cut = std::string_view(whole).substr(0, whole.find(". ", 1800));
  EXPECT_NEAR(similarity(of({whole}), of({cut})), 1, 0.15);
  const std::string other = story(2, 600);
  const std::string_view half = std::string_view(other).substr(0, cut.size());
  EXPECT_NEAR(similarity(of({whole}), of({cut, half})), 0.5, 0.15);
}

TEST(Similarity, SaysNothingAboutAFewWords) {
  EXPECT_EQ(similarity(of({"The fog was thick"}), of({"The fog was thick at noon"})), 0);
}

}  // namespace
}  // namespace copydesk
