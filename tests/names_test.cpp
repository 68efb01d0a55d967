#include "names.hpp"

#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <utility>

namespace copydesk {
namespace {

TEST(Names, Countries) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Korea, Republic", "KR"},
      {"Korea, Republic of", "KR"},
      {"South Korea", "KR"},
      {"Korea, Democratic People\u2019s Republic", "KP"},
      {"USA", "US"},
      {"United States", "US"},
      {"U.K.", "GB"},
      {"Viet Nam", "VN"},
      {"Macau", "MO"},
      {"Czech Republic", "CZ"},
      {"Iran, Islamic Republic of", "IR"},
      {"Moldova, Republic", "MD"},
      {"C\u00F4te d\u2019Ivoire", "CI"},
      {"COTE D'IVOIRE", "CI"},
      {"trinidad  &  tobago", "TT"},
      {" Ireland ", "IE"},
      {"Niger", "NE"},
      {"Nigeria", "NG"},
      {"Borduria", ""},
      {"", ""},
      {"Ireland and England", ""},
  };
  for (const auto& [name, code] : cases) EXPECT_EQ(country_code(name), code) << name;
}

TEST(Names, Languages) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"English", "en"}, {"CATALAN", "ca"},   {"Chinese (Simplified)", "zh-Hans"},
      {"Korean", "ko"},  {"Norwegian", "no"}, {"Farsi", "fa"},
      {"Syldavian", ""}, {"Education", ""},   {"Norwegian Bokm\u00E5l", "nb"},
  };
  for (const auto& [name, tag] : cases) EXPECT_EQ(language_tag(name), tag) << name;
}

TEST(Names, EveryCountryOfTheStandardIsKnown) {
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string english;
    EXPECT_EQ(country_code(name.toUTF8String(english)), *code) << english;
  }
}

TEST(Names, PrefixesOfGluedDumps) {
  EXPECT_EQ(country_prefix("Korea, RepublicThe Korea Post"), 15U);
  EXPECT_EQ(country_prefix("IrelandTablelands Record"), 7U);
  EXPECT_EQ(country_prefix("NigeriaThe Sun"), 7U);
  EXPECT_EQ(country_prefix("C\u00F4te d\u2019IvoireLe Courrier"), 16U);
  EXPECT_EQ(country_prefix("Ireland"), 7U);
  EXPECT_EQ(country_prefix("across the county"), 0U);
  EXPECT_EQ(country_prefix(""), 0U);
  EXPECT_EQ(language_prefix("EnglishThe Post"), 7U);
}

/// A match may neither cut a character in two nor end before a mark that belongs to its last one.
TEST(Names, PrefixesKeepCharactersWhole) {
  EXPECT_EQ(country_prefix("Peru\u0301 x"), 6U);
  EXPECT_EQ(country_prefix("Peru\xFF\xFE"), 4U);
  EXPECT_EQ(country_prefix("\xFF\xFE"), 0U);
}

}  // namespace
}  // namespace copydesk
