#include "language/names.hpp"

#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copydesk {
namespace {

using Case = std::pair<std::string_view, std::string_view>;

TEST(Names, Countries) {
  const Case cases[] = {
      {"Korea, Republic", "KR"},
      {"South Korea", "KR"},
      {"Republic of Korea", "KR"},
      {"North Korea", "KP"},
      {"USA", "US"},
      {"US", "US"},
      {"U.S.", "US"},
      {"United States", "US"},
      {"United States of America", "US"},
      {"UK", "GB"},
      {"U.K.", "GB"},
      {"Great Britain", "GB"},
      {"England", "GB"},
      {"Scotland", "GB"},
      {"Wales", "GB"},
      {"Northern Ireland", "GB"},
      {"Ireland", "IE"},
      {"Republic of Ireland", "IE"},
      {"Viet Nam", "VN"},
      {"Vietnam", "VN"},
      {"Macau", "MO"},
      {"Macao", "MO"},
      {"Hong Kong", "HK"},
      {"Hong Kong SAR China", "HK"},
      {"Czech Republic", "CZ"},
      {"Czechia", "CZ"},
      {"Burma", "MM"},
      {"Myanmar", "MM"},
      {"Ivory Coast", "CI"},
      {"Swaziland", "SZ"},
      {"Cabo Verde", "CV"},
      {"Cana da", "CA"},
      {"Unite dKingdom", "GB"},
      {" Nor way ", "NO"},
      {"East Timor", "TL"},
      {"Holland", "NL"},
      {"The Netherlands", "NL"},
      {"Turkey", "TR"},
      {"T\u00FCrkiye", "TR"},
      {"Russia", "RU"},
      {"Laos", "LA"},
      {"Kosovo", "XK"},
      {"Saint Lucia", "LC"},
      {"St. Lucia", "LC"},
      {"St Lucia", "LC"},
      {"Congo", "CG"},
      {"DR Congo", "CD"},
      {"The Gambia", "GM"},
      {"Niger", "NE"},
      {"Nigeria", "NG"},
      {"Guinea", "GN"},
      {"Guinea-Bissau", "GW"},
      {"Equatorial Guinea", "GQ"},
      {"Dominica", "DM"},
      {"Dominican Republic", "DO"},
  };
  for (const auto& [name, code] : cases) EXPECT_EQ(country_code(name), code) << name;
}

/// ISO 3166-1 as it prints short names, and as catalogues turn or shorten them.
TEST(Names, CountriesOfIso3166) {
  const Case cases[] = {
      {"Bahamas (the)", "BS"},
      {"Bahamas, The", "BS"},
      {"Bolivia (Plurinational State of)", "BO"},
      {"Bolivia, Plurinational State of", "BO"},
      {"Bonaire, Sint Eustatius and Saba", "BQ"},
      {"Brunei Darussalam", "BN"},
      {"Congo (the Democratic Republic of the)", "CD"},
      {"Congo, Democratic Republic", "CD"},
      {"Congo, Democratic Republic of the", "CD"},
      {"Congo, The Democratic Republic of the", "CD"},
      {"Congo (the)", "CG"},
      {"Congo, Republic of the", "CG"},
      {"C\u00F4te d'Ivoire", "CI"},
      {"Falkland Islands (Malvinas)", "FK"},
      {"Falkland Islands (the) [Malvinas]", "FK"},
      {"Heard Island and McDonald Islands", "HM"},
      {"Holy See (Vatican City State)", "VA"},
      {"Iran (Islamic Republic of)", "IR"},
      {"Iran, Islamic Republic of", "IR"},
      {"Korea (the Republic of)", "KR"},
      {"Korea, Republic of", "KR"},
      {"Korea (the Democratic People\u2019s Republic of)", "KP"},
      {"Korea, Democratic People's Republic", "KP"},
      {"Korea, Democratic People's Republic of", "KP"},
      {"Lao People's Democratic Republic (the)", "LA"},
      {"Libyan Arab Jamahiriya", "LY"},
      {"Macedonia, the former Yugoslav Republic of", "MK"},
      {"Macedonia, the Former Yugoslav Republic", "MK"},
      {"Micronesia (Federated States of)", "FM"},
      {"Micronesia, Federated States of", "FM"},
      {"Moldova (the Republic of)", "MD"},
      {"Moldova, Republic", "MD"},
      {"Moldova, Republic of", "MD"},
      {"Netherlands (Kingdom of the)", "NL"},
      {"Palestine, State of", "PS"},
      {"Palestinian Territory, Occupied", "PS"},
      {"Pitcairn", "PN"},
      {"Russian Federation (the)", "RU"},
      {"Saint Helena, Ascension and Tristan da Cunha", "SH"},
      {"Saint Martin (French part)", "MF"},
      {"Saint Vincent and the Grenadines", "VC"},
      {"Sint Maarten (Dutch part)", "SX"},
      {"South Georgia and the South Sandwich Islands", "GS"},
      {"Syrian Arab Republic", "SY"},
      {"Taiwan (Province of China)", "TW"},
      {"Taiwan, Province of China", "TW"},
      {"Tanzania, the United Republic of", "TZ"},
      {"Tanzania, United Republic of", "TZ"},
      {"Timor-Leste", "TL"},
      {"United Kingdom of Great Britain and Northern Ireland (the)", "GB"},
      {"United States Minor Outlying Islands (the)", "UM"},
      {"Venezuela (Bolivarian Republic of)", "VE"},
      {"Venezuela, Bolivarian Republic of", "VE"},
      {"Virgin Islands (British)", "VG"},
      {"Virgin Islands, British", "VG"},
      {"Virgin Islands (U.S.)", "VI"},
      {"Virgin Islands, U.S.", "VI"},
  };
  for (const auto& [name, code] : cases) EXPECT_EQ(country_code(name), code) << name;
}

TEST(Names, Languages) {
  const Case cases[] = {
      {"English", "en"},
      {"Catalan", "ca"},
      {"Chinese", "zh"},
      {"Chinese (Simplified)", "zh-Hans"},
      {"Chinese (Traditional)", "zh-Hant"},
      {"Chinese, Simplified", "zh-Hans"},
      {"Simplified Chinese", "zh-Hans"},
      {"Traditional Chinese", "zh-Hant"},
      {"Mandarin", "zh"},
      {"Cantonese", "yue"},
      {"Portuguese (Brazil)", "pt-BR"},
      {"Brazilian Portuguese", "pt-BR"},
      {"English (United States)", "en-US"},
      {"English (UK)", "en-GB"},
      {"Spanish (Latin America)", "es-419"},
      {"Norwegian", "no"},
      {"Norwegian Bokm\u00E5l", "nb"},
      {"Norwegian (Nynorsk)", "nn"},
      {"Serbian (Latin)", "sr-Latn"},
      {"Serbian (Cyrillic)", "sr-Cyrl"},
      {"Bosnian", "bs"},
      {"Farsi", "fa"},
      {"Persian", "fa"},
      {"Dari", "fa-AF"},
      {"Tagalog", "tl"},
      {"Filipino", "fil"},
      {"Flemish", "nl-BE"},
      {"Bengali", "bn"},
      {"Bangla", "bn"},
      {"Burmese", "my"},
      {"Sinhala", "si"},
      {"Sinhalese", "si"},
      {"Odia", "or"},
      {"Oriya", "or"},
      {"Irish", "ga"},
      {"Gaelic", "gd"},
      {"Maltese", "mt"},
      {"Castilian", "es"},
      {"Indonesian", "id"},
      {"Hebrew", "he"},
      {"M\u0101ori", "mi"},
      {"Montenegrin", "cnr"},
      {"Papiamento", "pap"},
  };
  for (const auto& [name, tag] : cases) EXPECT_EQ(language_tag(name), tag) << name;
}

TEST(Names, AreFolded) {
  const Case cases[] = {
      {"KOREA, REPUBLIC", "KR"},
      {"korea,  republic", "KR"},
      {" Ireland ", "IE"},
      {"Sri\u00A0Lanka\u2003", "LK"},
      {"United\t\r\nKingdom", "GB"},
      {"trinidad  &  tobago", "TT"},
      {"Antigua and Barbuda", "AG"},
      {"COTE D'IVOIRE", "CI"},
      {"C\u00F4te d\u2019Ivoire", "CI"},
      {"C\u00D4TE D\u2018IVOIRE", "CI"},
      {"Co\u0302te d\u02BCIvoire", "CI"},
      {"Sao Tome and Principe", "ST"},
      {"S\u00E3o Tom\u00E9 & Pr\u00EDncipe", "ST"},
      {"Curacao", "CW"},
      {"Aland Islands", "AX"},
      {"Timor\u2011Leste", "TL"},
      {"\uFF23\uFF35\uFF22\uFF21", "CU"},
  };
  for (const auto& [name, code] : cases) EXPECT_EQ(country_code(name), code) << name;
  EXPECT_EQ(language_tag("VOLAPUK"), "vo");
  EXPECT_EQ(language_tag(" norwegian  bokmal"), "nb");
}

TEST(Names, UnknownOnesHaveNoCode) {
  for (const std::string_view name : {"",
                                      " ",
                                      ",",
                                      "the",
                                      "The Ireland",
                                      "Borduria",
                                      "Irelands",
                                      "Ireland.",
                                      "Irel",
                                      "Korea,",
                                      "Ireland and England",
                                      "Ireland \u0301x",
                                      "Korea",
                                      "Virgin Islands",
                                      "Europe",
                                      "Africa",
                                      "Diego Garcia",
                                      "Ceuta & Melilla",
                                      "IE",
                                      "English",
                                      "Ireland\xC3",
                                      "\xFF",
                                      "C\xF4te d'Ivoire"})
    EXPECT_EQ(country_code(name), "") << name;
  for (const std::string_view name : {"", "Syldavian", "Education", "en", "Englis", "Ireland",
                                      "Nauru", "Englishes", "Multiple languages", "Klingon"})
    EXPECT_EQ(language_tag(name), "") << name;
  EXPECT_EQ(country_code(std::string(1000, ' ')), "");
  EXPECT_EQ(country_code("Ireland" + std::string(1000, 'x')), "");
}

/// ISO 3166-1's countries and Kosovo, without the codes that the standard only keeps free.
std::vector<std::string> country_codes() {
  std::vector<std::string> codes;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code)
    codes.emplace_back(*code);
  for (const std::string_view reserved : {"AC", "CP", "DG", "EA", "IC", "TA"})
    std::erase(codes, reserved);
  return codes;
}

std::string english_country(const std::string& code) {
  icu::UnicodeString name;
  std::string bytes;
  return icu::Locale("", code.c_str())
      .getDisplayCountry(icu::Locale::getEnglish(), name)
      .toUTF8String(bytes);
}

TEST(Names, EveryCountryOfCldrIsKnown) {
  const std::vector<std::string> codes = country_codes();
  EXPECT_EQ(codes.size(), 250U);
  for (const std::string& code : codes)
    EXPECT_EQ(country_code(english_country(code)), code) << english_country(code);
}

TEST(Names, EveryLanguageOfTwoLettersIsKnown) {
  const std::string_view replaced[] = {"in", "iw", "ji", "jw", "mo", "na", "tl"};
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    const std::string_view tag = *code;
    if (tag.size() != 2 || std::ranges::find(replaced, tag) != std::end(replaced)) continue;
    icu::UnicodeString name;
    std::string english;
    icu::Locale(*code).getDisplayLanguage(icu::Locale::getEnglish(), name).toUTF8String(english);
    EXPECT_EQ(language_tag(english), tag) << english;
  }
}

TEST(Names, EveryCountryIsFoundBeforeGluedText) {
  for (const std::string& code : country_codes()) {
    const std::string name = english_country(code);
    for (const char* const glued : {"", "The Times", " ", "\n", "1", "\u201CX", "\xFF"})
      EXPECT_EQ(country_prefix(name + glued), name.size()) << name << glued;
  }
}

struct PrefixCase {
  std::string_view text;
  std::string_view prefix;
};

TEST(Names, CountryPrefixes) {
  const PrefixCase cases[] = {
      {"Korea, RepublicThe Korea Post", "Korea, Republic"},
      {"Korea, Republic ofThe Korea Post", "Korea, Republic of"},
      {"Korea, Republic offers", "Korea, Republic of"},
      {"Korea, RepublicanThe", "Korea, Republic"},
      {"Korea, ", ""},
      {"KOREA, REPUBLICthe", "KOREA, REPUBLIC"},
      {"IrelandTablelands Record", "Ireland"},
      {"NigeriaThe Sun", "Nigeria"},
      {"NigerThe Sun", "Niger"},
      {"Guinea-BissauX", "Guinea-Bissau"},
      {"Guinea-X", "Guinea"},
      {"United States of AmericanX", "United States of America"},
      {"United States of X", "United States"},
      {"The NetherlandsThe Post", "The Netherlands"},
      {"The Korea Times", ""},
      {"C\u00F4te d\u2019IvoireX", "C\u00F4te d\u2019Ivoire"},
      {"Co\u0302te d'IvoireX", "Co\u0302te d'Ivoire"},
      {"Ireland\u00C9cho", "Ireland"},
      {"Viet  NamX", "Viet  Nam"},
      {"Ireland", "Ireland"},
      {"Irelan", ""},
      {"across the county", ""},
      {"", ""},
  };
  for (const auto& [text, prefix] : cases)
    EXPECT_EQ(text.substr(0, country_prefix(text)), prefix) << text;
}

TEST(Names, LanguagePrefixes) {
  const PrefixCase cases[] = {
      {"EnglishThe Post", "English"},
      {"Chinese (Simplified)The Post", "Chinese (Simplified)"},
      {"Chinese (SimplifiedThe Post", "Chinese"},
      {"Norwegian Bokm\u00E5lPosten", "Norwegian Bokm\u00E5l"},
      {"Norwegian BokPosten", "Norwegian"},
      {"IrelandThe Post", ""},
  };
  for (const auto& [text, prefix] : cases)
    EXPECT_EQ(text.substr(0, language_prefix(text)), prefix) << text;
}

/// A match neither cuts a character in two nor ends before a mark of its last one.
TEST(Names, PrefixesKeepCharactersWhole) {
  const PrefixCase cases[] = {
      {"Peru\u0301 x", "Peru\u0301"},
      {"Peru\u0301\u0308X", "Peru\u0301\u0308"},
      {"Niger\u0301ia", "Niger\u0301ia"},
      {"Niger\u20DDX", ""},
      {"Peru\xCC", "Peru"},
      {"Peru\xFF\xFE", "Peru"},
      {"\xFF\xFE", ""},
      {"C\xC3", ""},
      {"C\xF4te d'Ivoire", ""},
  };
  for (const auto& [text, prefix] : cases)
    EXPECT_EQ(text.substr(0, country_prefix(text)), prefix) << text;
}

TEST(Names, PrefixesOfEveryCutStayInside) {
  const std::string text = "Co\u0302te d\u2019Ivoire\u4E2D\U0001F6B2";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string cut = text.substr(0, size);  // on the heap, where an overrun is seen
    EXPECT_EQ(country_prefix(cut), size < 17 ? 0U : 17U) << size;
  }
  EXPECT_EQ(country_prefix("Sri" + std::string(100, ' ') + "Lanka"), 0U);
  EXPECT_EQ(country_prefix("Peru" + std::string(100000, 'x')), 4U);
}

}  // namespace
}  // namespace copydesk
