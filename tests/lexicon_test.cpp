#include "language/lexicon.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace copydesk::lexicon {
namespace {

TEST(Lexicon, KnowsWordsInTheCaseTheyArePrinted) {
  for (const std::string_view word :
       {"the",        "The",        "THE",     "colour",       "color", "organise",
        "organize",   "paradise",   "Paris",   "PARIS",        "don't", "Don't",
        "don\u2019t", "dog's",      "Smith's", "Smith\u2019s", "café",  "cafe",
        "cafes",      "smartphone", "website", "newspaper",    "U",     "a",
        "I",          "NATO"})
    EXPECT_TRUE(is_word(word)) << word;
}

TEST(Lexicon, KnowsNoOthers) {
  for (const std::string_view word :
       {"highstakes", "longterm", "seungsoo", "Seungsoo", "tHe", "paris", "commit tee", "", "'s",
        "xqzv", "pRO", "worsethan", "yearold", "high-stake"})
    EXPECT_FALSE(is_word(word)) << word;
}

TEST(Lexicon, SkipsWhatIsTooLongForAWord) {
  EXPECT_FALSE(is_word(std::string(1000, 'a')));
  EXPECT_EQ(frequency(std::string(1000, 'a')), Frequency::rare);
}

TEST(Lexicon, KnowsHyphenatedWords) {
  EXPECT_TRUE(look_up("high-stakes").compound);
  EXPECT_TRUE(look_up("high-stakes").solid_is_rare);
  EXPECT_TRUE(look_up("well-being").compound);
  EXPECT_FALSE(look_up("well-being").solid_is_rare);
  EXPECT_FALSE(look_up("high").compound);
  EXPECT_FALSE(look_up("green-house-gas").compound);
}

TEST(Lexicon, TellsFrequentWordsFromRareOnes) {
  EXPECT_EQ(frequency("the"), Frequency::from_20000);
  EXPECT_EQ(frequency("The"), Frequency::from_20000);
  EXPECT_GE(frequency("year"), Frequency::from_5000);
  EXPECT_LT(frequency("aardvark"), Frequency::from_2000);
  EXPECT_EQ(frequency("highstakes"), Frequency::rare);
}

TEST(Lexicon, TellsNamesFromWords) {
  EXPECT_TRUE(is_proper("London"));
  EXPECT_FALSE(is_proper("London's"));
  EXPECT_FALSE(is_proper("london"));
  EXPECT_FALSE(is_proper("House"));
  EXPECT_FALSE(is_proper("Xqzv"));
}

}  // namespace
}  // namespace copydesk::lexicon
