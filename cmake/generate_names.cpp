// Prints the tables of language and country names that names.cpp embeds: CLDR's English names
// through ICU (Unicode licence), and by hand the inverted forms of ISO 3166 and the aliases that
// newspapers' catalogues use. Fails when two entries disagree.

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

namespace {

struct Name {
  std::string_view name;
  std::string_view code;
};

constexpr auto kCountryForms = std::to_array<Name>({
    {"Bahamas, The", "BS"},
    {"Bolivia, Plurinational State", "BO"},
    {"British Virgin Islands", "VG"},
    {"Congo, Democratic Republic", "CD"},
    {"Congo, Democratic Republic of the", "CD"},
    {"Congo, The Democratic Republic of the", "CD"},
    {"Congo, Republic of the", "CG"},
    {"Congo, Republic", "CG"},
    {"Congo", "CG"},
    {"Falkland Islands (Malvinas)", "FK"},
    {"Gambia, The", "GM"},
    {"Holy See", "VA"},
    {"Holy See (Vatican City State)", "VA"},
    {"Iran, Islamic Republic", "IR"},
    {"Korea, Democratic People's Republic", "KP"},
    {"Korea, Republic", "KR"},
    {"Korea, North", "KP"},
    {"Korea, South", "KR"},
    {"Lao People's Democratic Republic", "LA"},
    {"Libyan Arab Jamahiriya", "LY"},
    {"Macedonia, The Former Yugoslav Republic", "MK"},
    {"Macedonia", "MK"},
    {"Macedonia, Republic", "MK"},
    {"Micronesia, Federated States", "FM"},
    {"Moldova, Republic", "MD"},
    {"Palestine, State", "PS"},
    {"Palestinian Territory", "PS"},
    {"Palestinian Territory, Occupied", "PS"},
    {"Palestine", "PS"},
    {"Saint Helena, Ascension and Tristan da Cunha", "SH"},
    {"Taiwan, Province of China", "TW"},
    {"Taiwan, Republic of China", "TW"},
    {"Tanzania, United Republic", "TZ"},
    {"Venezuela, Bolivarian Republic", "VE"},
    {"Virgin Islands, British", "VG"},
    {"Virgin Islands, U.S.", "VI"},
    {"Virgin Islands, US", "VI"},
    {"Yemen, Republic", "YE"},
    {"America", "US"},
    {"U.S.", "US"},
    {"U.S.A.", "US"},
    {"US", "US"},
    {"USA", "US"},
    {"United States of America", "US"},
    {"The United States", "US"},
    {"Britain", "GB"},
    {"England", "GB"},
    {"Great Britain", "GB"},
    {"Northern Ireland", "GB"},
    {"Scotland", "GB"},
    {"U.K.", "GB"},
    {"UK", "GB"},
    {"Wales", "GB"},
    {"United Kingdom of Great Britain and Northern Ireland", "GB"},
    {"Brunei Darussalam", "BN"},
    {"Burma", "MM"},
    {"Cabo Verde", "CV"},
    {"China, People's Republic", "CN"},
    {"People's Republic of China", "CN"},
    {"Cote d'Ivoire", "CI"},
    {"Ivory Coast", "CI"},
    {"Czech Republic", "CZ"},
    {"Czechia", "CZ"},
    {"DPRK", "KP"},
    {"East Timor", "TL"},
    {"Eswatini", "SZ"},
    {"Swaziland", "SZ"},
    {"Fiji Islands", "FJ"},
    {"Guinea Bissau", "GW"},
    {"Holland", "NL"},
    {"The Netherlands", "NL"},
    {"Hong Kong", "HK"},
    {"Hong Kong, China", "HK"},
    {"Ireland, Republic", "IE"},
    {"Republic of Ireland", "IE"},
    {"Macao", "MO"},
    {"Macau", "MO"},
    {"Republic of Korea", "KR"},
    {"Democratic People's Republic of Korea", "KP"},
    {"North Korea", "KP"},
    {"South Korea", "KR"},
    {"Russian Federation", "RU"},
    {"Saint Kitts and Nevis", "KN"},
    {"Saint Lucia", "LC"},
    {"Saint Vincent and the Grenadines", "VC"},
    {"Slovak Republic", "SK"},
    {"Syrian Arab Republic", "SY"},
    {"Timor-Leste", "TL"},
    {"Turkey", "TR"},
    {"T\xC3\xBCrkiye", "TR"},
    {"UAE", "AE"},
    {"Vatican", "VA"},
    {"Viet Nam", "VN"},
    {"Kosovo", "XK"},
    {"Kyrgyz Republic", "KG"},
    {"Trinidad and Tobago", "TT"},
    {"Bosnia", "BA"},
    {"Bosnia-Herzegovina", "BA"},
    {"Antigua and Barbuda", "AG"},
    {"Sao Tome and Principe", "ST"},
    {"Curacao", "CW"},
    {"Reunion", "RE"},
    {"Republic of Moldova", "MD"},
    {"United Republic of Tanzania", "TZ"},
    {"Gambia", "GM"},
    {"Bahamas", "BS"},
});

constexpr auto kLanguageForms = std::to_array<Name>({
    {"Chinese (Simplified)", "zh-Hans"},
    {"Chinese (Traditional)", "zh-Hant"},
    {"Chinese Simplified", "zh-Hans"},
    {"Chinese Traditional", "zh-Hant"},
    {"Simplified Chinese", "zh-Hans"},
    {"Traditional Chinese", "zh-Hant"},
    {"Mandarin", "zh"},
    {"Cantonese", "yue"},
    {"Portuguese (Brazil)", "pt-BR"},
    {"Portuguese (Portugal)", "pt-PT"},
    {"Brazilian Portuguese", "pt-BR"},
    {"English (US)", "en-US"},
    {"English (UK)", "en-GB"},
    {"Spanish (Latin America)", "es-419"},
    {"Castilian", "es"},
    {"Valencian", "ca"},
    {"Farsi", "fa"},
    {"Dari", "fa-AF"},
    {"Flemish", "nl-BE"},
    {"Tagalog", "tl"},
    {"Gaelic", "gd"},
    {"Irish Gaelic", "ga"},
    {"Scottish Gaelic", "gd"},
    {"Norwegian", "no"},
    {"Norwegian (Bokm\xC3\xA5l)", "nb"},
    {"Norwegian (Nynorsk)", "nn"},
    {"Serbian (Latin)", "sr-Latn"},
    {"Serbian (Cyrillic)", "sr-Cyrl"},
    {"Serbo-Croatian", "sh"},
    {"Slovene", "sl"},
    {"Sinhalese", "si"},
    {"Oriya", "or"},
    {"Kirghiz", "ky"},
    {"Uighur", "ug"},
    {"Burmese", "my"},
    {"Moldavian", "ro-MD"},
    {"Moldovan", "ro-MD"},
    {"Greek (Modern)", "el"},
    {"Frisian", "fy"},
    {"Panjabi", "pa"},
    {"Greenlandic", "kl"},
    {"Creole", "ht"},
    {"Haitian", "ht"},
    {"Malay", "ms"},
    {"Bahasa Indonesia", "id"},
    {"Bahasa Malaysia", "ms"},
    {"Azeri", "az"},
    {"Byelorussian", "be"},
});

/// Languages of three letters that newspapers are printed in.
constexpr auto kLongTags = std::to_array<std::string_view>(
    {"fil", "haw", "yue", "ast", "gsw", "nds", "hsb", "dsb", "fur", "scn", "vec",
     "lij", "ceb", "ilo", "war", "bho", "mai", "kok", "mni", "sat", "ckb", "kab",
     "tzm", "pap", "chr", "ltg", "szl", "sco", "tpi", "bik", "hil", "pam"});

std::string folded(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString text = nfkd->normalize(
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())}), status);
  if (U_FAILURE(status)) std::abort();
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (c == '&')
      kept.append(icu::UnicodeString("and"));
    else
      kept.append(c == 0x2019 ? UChar32{'\''} : c);
  }
  std::string out;
  kept.foldCase().toUTF8String(out);
  return out;
}

using Table = std::map<std::string, std::string>;

void add(Table& table, std::string_view name, std::string_view code) {
  const auto [at, added] = table.emplace(folded(name), code);
  if (added || at->second == code) return;
  std::fprintf(stderr, "'%s' is %s and %s\n", at->first.c_str(), at->second.c_str(),
               std::string(code).c_str());
  std::exit(1);
}

template <class Forms>
void add_forms(Table& table, const Forms& forms) {
  for (const Name& form : forms) {
    add(table, form.name, form.code);
    // `Moldova, Republic` and `Moldova, Republic of` are both printed.
    if (form.name.ends_with("Republic") || form.name.ends_with("State") ||
        form.name.ends_with("States"))
      add(table, std::string(form.name) + " of", form.code);
  }
}

std::string english(const icu::UnicodeString& name) {
  std::string out;
  name.toUTF8String(out);
  return out;
}

Table countries() {
  Table table;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(icu::Locale::getEnglish(), name);
    if (english(name) != *code) add(table, english(name), *code);
  }
  add_forms(table, kCountryForms);
  return table;
}

void add_language(Table& table, const char* code) {
  icu::UnicodeString name;
  icu::Locale(code).getDisplayLanguage(icu::Locale::getEnglish(), name);
  if (english(name) != code) add(table, english(name), code);
}

Table languages() {
  Table table;
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    const std::string_view tag = *code;
    // ICU also lists replaced codes under the names of their successors.
    const bool replaced = tag == "in" || tag == "iw" || tag == "ji" || tag == "jw" || tag == "mo" ||
                          tag == "sh" || tag == "tl";
    if (tag.size() == 2 && !replaced) add_language(table, *code);
  }
  for (const std::string_view tag : kLongTags) add_language(table, std::string(tag).c_str());
  add_forms(table, kLanguageForms);
  return table;
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    char buffer[8];
    std::snprintf(buffer, sizeof buffer,
                  byte < 0x20 || byte > 0x7E || c == '"' || c == '\\' ? "\\%03o" : "%c", byte);
    out += buffer;
  }
  return out;
}

void print(const char* name, const Table& table) {
  std::printf("constexpr Name %s[] = {\n", name);
  for (const auto& [key, code] : table)
    std::printf("    {\"%s\", \"%s\"},\n", escaped(key).c_str(), code.c_str());
  std::printf("};\n");
}

}  // namespace

int main() {
  print("kLanguages", languages());
  print("kCountries", countries());
}
