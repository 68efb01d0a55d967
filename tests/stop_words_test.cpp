#include "language/stop_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <string_view>

#include "language/stop_word_lists.hpp"

namespace copydesk {
namespace {

/// The words of a text one by one: ASCII letters in lower case and all beyond.
std::map<std::string_view, int> hits_of(std::string_view text) {
  std::map<std::string_view, int> hits;
  std::string word;
  for (const char c : std::string(text) + ' ') {
    const char lower = static_cast<char>(c | 0x20);
    if ((c & 0x80) != 0 || (lower >= 'a' && lower <= 'z')) {
      word += (c & 0x80) != 0 ? c : lower;
      continue;
    }
    for (const StopWordList& list : kStopWordLists)
      hits[list.tag] += static_cast<int>(std::count(list.words.begin(), list.words.end(), word));
    word.clear();
  }
  return hits;
}

std::string_view language_of(const std::map<std::string_view, int>& hits) {
  for (const std::string_view tag : {"en", "de", "fr", "es", "it", "fi", "pl"}) {
    const bool told = std::all_of(hits.begin(), hits.end(), [&](const auto& other) {
      return other.first == tag || other.second * 3 < hits.at(tag);
    });
    if (told && hits.at(tag) >= 6) return tag;
  }
  return {};
}

bool are_english(const std::map<std::string_view, int>& hits) {
  return hits.at("en") > 0 && std::all_of(hits.begin(), hits.end(), [&](const auto& other) {
           return other.second <= hits.at("en");
         });
}

/// Words of two languages, names, and what stands between words.
std::string text_of(std::mt19937& random) {
  constexpr auto kBetween = std::to_array<std::string_view>({" ", " ", " ", "'", ", ", "-", "\n"});
  constexpr auto kOther = std::to_array<std::string_view>(
      {"Harbour", "\u00C9cole", "lighthousekeeper", "of2the", "\u2019", "I", "THE", "Und"});
  const auto any_of = [&](const auto& list) { return list[random() % list.size()]; };
  const StopWordList& first = any_of(kStopWordLists);
  const StopWordList& second = any_of(kStopWordLists);
  const std::size_t mixed = random() % 12;
  std::string text;
  for (std::size_t count = random() % 60; count > 0; --count) {
    const StopWordList& list = random() % 12 < mixed ? second : first;
    text += random() % 3 == 0 ? any_of(kOther) : any_of(list.words);
    text += any_of(kBetween);
  }
  return text.substr(0, text.size() - random() % 2 * (text.empty() ? 0 : 1));
}

TEST(StopWords, AreCountedAsOneByOne) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = text_of(random);
    const auto hits = hits_of(text);
    const StopWords words(text);
    EXPECT_EQ(words.language(), language_of(hits)) << text;
    EXPECT_EQ(words.are_english(), are_english(hits)) << text;
  }
}

TEST(StopWords, SharedByTwoLanguagesSpeakForNeither) {
  const StopWords words(
      "La mairie de la ville a annonc\u00E9 que le pont en amont ne serait plus ouvert selon elle, "
      "et que les autobus n'iraient plus \u00E0 la gare ; elle l'a dit \u00E0 la presse.");
  EXPECT_EQ(words.language(), "");
  EXPECT_EQ(words.language_by_more(), "fr");
}

TEST(StopWords, MustBeDifferent) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "que la ";
  EXPECT_EQ(StopWords(text).language_by_more(), "");
}

TEST(StopWords, BeyondTheMostAreNotLookedAt) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "the of and ";
  EXPECT_EQ(StopWords(text).language(), "en");
}

}  // namespace
}  // namespace copydesk
