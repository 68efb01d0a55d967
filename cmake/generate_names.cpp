// Writes the tables of language and country names that names.cpp embeds: CLDR's English names
// through ICU (Unicode licence), and by hand the inverted forms of ISO 3166 and the aliases that
// newspapers' catalogues print. Fails when a name would have two codes.

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "text/folded.hpp"

namespace {

/// A line is a code and other names of it. A name with a comma stands for one in brackets too.
constexpr std::string_view kCountryAliases = R"(
AE Emirates|U.A.E.|UAE
AG Antigua
AS Samoa, American
BA Bosnia|Bosnia Herzegovina|Bosnia-Herzegovina|Bosnia and Hercegovina
BN Brunei Darussalam
BQ Bonaire, Sint Eustatius and Saba|Bonaire, Saint Eustatius and Saba
BY Belorussia|Byelorussia
CC Cocos Islands|Keeling Islands
CD Congo, DR|Congo, DRC|Congo, Democratic Republic of|Congo, Kinshasa|Congo-Kinshasa|DR Congo|DRC
CD Democratic Republic of Congo|The Democratic Republic of Congo|Zaire
CG Congo|Congo, Brazzaville|Congo, Republic of|Congo-Brazzaville
CG Republic of Congo|The Republic of Congo
CI Cote d'Ivoire, Ivory Coast|Ivory Coast|Ivory Coast, Cote d'Ivoire
CN China, Mainland|China, PRC|Mainland China|P.R. China|PR China|PRC
CV Cabo Verde
CZ Czech Republic
EH Sahara, Western
ES Canary Islands
FJ Fiji Islands
FK Falkland Islands (the) [Malvinas]|Falkland Islands, Islas Malvinas|Falkland Islands, Malvinas
FK Falklands
FO Faeroe Islands|Faroes
GB Britain|England|Great Britain|Ireland, Northern|Northern Ireland|Scotland|U.K.|UK|Wales
GB United Kingdom of Great Britain and Northern Ireland
GF Guiana, French
GQ Guinea, Equatorial
GS South Georgia and the South Sandwich Islands
GW Guinea Bissau
HK Hong Kong|Hong Kong, China|Hong Kong, S.A.R.|Hong Kong, SAR|Hong Kong SAR|Hong Kong SAR, China
HK Hong Kong, SAR China|Hongkong
HM Heard Island and McDonald Islands
IE Eire|Irish Republic|The Irish Republic
IM Man, Isle of
KG Kirghizia|Kirgizia|Kyrgyz Republic
KH Kampuchea
KN Saint Christopher and Nevis|St. Kitts
KP DPR Korea|DPRK|Korea, DPR|Korea, North
KR Korea, South
KZ Kazakstan
LA Lao PDR|Lao People's Democratic Republic
LK Ceylon
LY Libyan Arab Jamahiriya
MD Moldavia
MF Saint Martin (French part)
MK FYR Macedonia|FYROM|Macedonia|Macedonia, FYR|Macedonia, FYROM|Macedonia, North
MM Burma|Burma, Myanmar|Myanmar
MO Macao|Macao, China|Macao, SAR|Macao SAR|Macao SAR, China
MO Macau|Macau, China|Macau, SAR|Macau SAR|Macau SAR China|Macau SAR, China
MP Mariana Islands, Northern|Northern Marianas
NL Holland|Netherlands, Holland
PF Polynesia, French
PN Pitcairn|Pitcairn Island
PS Occupied Palestinian Territory|Palestine|Palestinian Authority|Palestinian Territory
PS Palestinian Territory, Occupied|The Palestinian Territories
RE Reunion Island
RO Roumania|Rumania
RU Russian Federation
SH St. Helena, Ascension and Tristan da Cunha
SK Slovak Republic|The Slovak Republic
SR Surinam
SS Sudan, South
ST Sao Tome
SX Sint Maarten (Dutch part)|St. Maarten
SY Syrian Arab Republic
SZ Eswatini, Swaziland|Swaziland|Swaziland, Eswatini
TL East Timor|Timor Leste|Timor, East
TR Turkiye
TT Trinidad
TW Taiwan, China|Taiwan, R.O.C.|Taiwan, ROC|Taiwan, Republic of China
UA The Ukraine
UM United States Minor Outlying Islands
US U.S.|U.S.A.|US|USA|United States of America|United States, USA
VA Holy See|Holy See (Vatican City State)|Vatican|Vatican City State
VC St. Vincent|St. Vincent and the Grenadines
VG Virgin Islands, British
VI US Virgin Islands|United States Virgin Islands|Virgin Islands of the United States
VI Virgin Islands, U.S.|Virgin Islands, US|Virgin Islands, United States
VN Viet Nam|Viet-Nam
WS Samoa, Western|Western Samoa
)";

/// A line is a style, and the places that catalogues print before it: `Korea, Republic of`.
constexpr std::string_view kInvertedCountries = R"(
Republic of=AM Armenia|AZ Azerbaijan|BY Belarus|CY Cyprus|GE Georgia|HR Croatia|ID Indonesia
Republic of=IE Ireland|IN India|KR Korea|KZ Kazakhstan|LT Lithuania|LV Latvia|MD Moldova
Republic of=MK Macedonia|MK North Macedonia|MT Malta|MV Maldives|RS Serbia|SG Singapore|SI Slovenia
Republic of=SS South Sudan|TR Turkey|XK Kosovo|YE Yemen|ZA South Africa
Republic of the=CG Congo|PH Philippines
Bolivarian Republic of=VE Venezuela
Democratic People's Republic of=KP Korea
Democratic Republic of the=CD Congo
Federated States of=FM Micronesia
Former Yugoslav Republic of=MK Macedonia
Islamic Republic of=IR Iran
Kingdom of=BH Bahrain|SA Saudi Arabia|SZ Eswatini
Kingdom of the=NL Netherlands
People's Republic of=CN China
Plurinational State of=BO Bolivia
Province of China=TW Taiwan
State of=PS Palestine
United Republic of=TZ Tanzania
)";

/// Known names that are also printed with an article: `The Gambia`, `Gambia, The`.
constexpr std::string_view kCountriesWithArticle =
    "Bahamas|British Indian Ocean Territory|British Virgin Islands|Cayman Islands|"
    "Central African Republic|Cocos (Keeling) Islands|Comoros|Congo|Cook Islands|Czech Republic|"
    "Dominican Republic|Falkland Islands|Faroe Islands|French Southern Territories|Gambia|Holy See|"
    "Isle of Man|Ivory Coast|Lao People's Democratic Republic|Maldives|Marshall Islands|"
    "Netherlands|Niger|Northern Mariana Islands|Philippines|Russian Federation|Seychelles|"
    "Solomon Islands|Sudan|Syrian Arab Republic|Turks and Caicos Islands|U.S. Virgin Islands|UK|"
    "USA|United Arab Emirates|United Kingdom|United Kingdom of Great Britain and Northern Ireland|"
    "United States|United States Minor Outlying Islands|United States of America|Vatican";

/// ISO 3166-1 only keeps these free, but ICU lists them among the countries.
constexpr std::string_view kReservedCountries = "AC|CP|DG|EA|IC|TA";

/// ISO 639 has replaced these, but ICU lists them under their successors' names. It names the
/// language of Nauru as the country.
constexpr std::string_view kUnwantedTags = "in|iw|ji|jw|mo|na|sh|tl";

/// Languages of three letters that newspapers are printed in.
constexpr std::string_view kLongTags =
    "ace|arn|ast|awa|bal|ban|bar|bem|bho|bik|brx|bug|ceb|chk|chr|ckb|crh|crs|csb|doi|dsb|dyu|efi|"
    "fil|fon|frp|frr|fur|gag|gil|gom|gsw|hak|haw|hif|hil|hmn|hsb|ilo|inh|jam|kab|kac|kam|kbd|kea|"
    "kha|kln|kok|krc|kri|ksh|kum|lad|lez|lij|lmo|ltg|lua|luo|lus|luy|mad|mag|mai|mdf|men|mer|mfe|"
    "min|mni|mos|mwl|myv|nan|nap|nds|new|niu|nqo|nso|nyn|pag|pam|pap|pcm|pdc|pms|pon|rap|rom|rue|"
    "rup|sah|sat|scn|sco|shn|sid|sma|smj|smn|sms|srn|syr|szl|tcy|tem|tet|tig|tiv|tpi|tum|tyv|tzm|"
    "udm|vec|vro|war|wuu|yrl|yue|zgh|zza";

/// Languages of one country or script: `Brazilian Portuguese`, `Portuguese (Brazil)`.
constexpr std::string_view kVariantTags =
    "ar-EG|ar-MA|az-Arab|az-Cyrl|az-Latn|bs-Cyrl|bs-Latn|de-AT|de-CH|de-DE|en-AU|en-CA|en-GB|en-IE|"
    "en-IN|en-NZ|en-PH|en-SG|en-US|en-ZA|es-419|es-AR|es-CL|es-CO|es-ES|es-MX|es-US|fa-AF|fa-IR|"
    "fr-BE|fr-CA|fr-CH|fr-FR|it-CH|it-IT|ku-Arab|ku-Latn|mn-Cyrl|mn-Mong|ms-Arab|ms-MY|ms-SG|"
    "nds-NL|nl-BE|nl-NL|pa-Arab|pa-Guru|pt-AO|pt-BR|pt-MZ|pt-PT|ro-MD|ro-RO|sr-Cyrl|sr-Latn|sw-CD|"
    "ta-IN|ta-LK|uz-Arab|uz-Cyrl|uz-Latn|yue-Hant|zh-CN|zh-HK|zh-Hans|zh-Hant|zh-MO|zh-SG|zh-TW";

constexpr std::string_view kLanguageAliases = R"(
ar Arabic, Modern Standard|Modern Standard Arabic
az Azeri
bal Balochi
be Belorussian|Byelorussian
bik Bicol|Bicolano
bn Bengali
ca Valencian
ceb Bisaya
ckb Kurdish, Sorani|Sorani|Sorani Kurdish
cnr Montenegrin
crs Seychelles Creole
dv Dhivehi|Maldivian
el Greek, Modern|Modern Greek
en-GB English, British|English, U.K.|English, UK|UK English
en-US English, American|English, U.S.|English, US|English, USA|US English
es Castilian|Castilian Spanish|Spanish, Castilian
fa Farsi|Farsi, Persian|Persian, Farsi
fa-AF Dari Persian|Persian, Dari
ff Fulah|Fulani
fil Pilipino
fo Faeroese
fr-CA French, Canadian
fur Friulan
fy Frisian|West Frisian
ga Gaelic, Irish|Irish Gaelic|Irish, Gaelic
gd Gaelic|Gaelic, Scottish|Scots Gaelic
gv Manx Gaelic
ht Creole, Haitian|Haitian
id Bahasa Indonesia
ilo Ilocano
kl Greenlandic
km Cambodian|Central Khmer
kmr Kurdish, Kurmanji|Kurmanji|Northern Kurdish
ky Kirghiz|Kirgiz
lb Letzeburgesch|Luxemburgish
lg Luganda
lld Ladin
lo Laotian
mdh Maguindanao
mfe Mauritian Creole
mni Meitei
ms Bahasa Malaysia|Bahasa Melayu|Malaysian
my Burmese, Myanmar|Myanmar, Burmese
na Nauruan
nan Hokkien|Min Nan
nb Bokmal|Bokmal, Norwegian|Norwegian, Bokmal
ne Nepalese
nl-BE Dutch, Flemish
nn Norwegian, Nynorsk|Nynorsk|Nynorsk, Norwegian
nso Pedi|Sepedi|Sotho, Northern
ny Chewa|Chichewa|Chinyanja
oc Provencal
om Afaan Oromo
or Oriya
os Ossetian
pa Panjabi
pam Kapampangan
pap Papiamentu
ps Pashtu|Pushto
pt-BR Portuguese, Brazilian
pt-PT Portuguese, European
rm Romansch
rn Kirundi
ro-MD Moldovan
rom Romani
rue Ruthenian
sah Sakha
se North Sami|Northern Saami
sh Serbo-Croat|Serbo-Croatian
si Sinhala, Sinhalese|Sinhalese
skr Saraiki|Seraiki
sl Slovene
ss Swazi
st Sesotho|Sotho|Sotho, Southern
sw Kiswahili
ti Tigrigna
tl Tagalog
tn Setswana
tyv Tuvan
ug Uighur
war Waray-Waray
xh isiXhosa
yue Chinese, Cantonese
zh Chinese, Mandarin|Mandarin|Mandarin Chinese
zh-HK Chinese, Hong Kong
zh-Hans Chinese Simplified|Chinese, Simplified
zh-Hant Chinese Traditional|Chinese, Traditional
zh-MO Chinese, Macao|Chinese, Macau
zu isiZulu
)";

/// Folded names and their codes.
using Table = std::map<std::string, std::string>;

/// Calls a function with every piece of a list that is not empty.
template <typename Call>
void for_each(std::string_view list, char separator, Call call) {
  while (!list.empty()) {
    const std::string_view piece = list.substr(0, list.find(separator));
    list.remove_prefix(std::min(piece.size() + 1, list.size()));
    if (!piece.empty()) call(std::string(piece));
  }
}

bool contains(std::string_view list, std::string_view wanted) {
  bool found = false;
  for_each(list, '|', [&](const std::string& piece) { found = found || piece == wanted; });
  return found;
}

/// A name as names.cpp folds it.
std::string key_of(const std::string& name) {
  std::string key = copydesk::folded(name);
  for (std::size_t at = 0; (at = key.find('&', at)) != key.npos;) key.replace(at, 1, "and");
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
  if (!std::all_of(key.begin(), key.end(), is_plain))
    throw std::runtime_error("'" + name + "' does not fold to plain letters");
  return key;
}

void add_name(Table& table, const std::string& name, const std::string& code) {
  const auto [at, added] = table.emplace(key_of(name), code);
  if (!added && at->second != code)
    throw std::runtime_error("'" + name + "' is " + at->second + " and " + code);
}

/// Adds a name, with brackets for a comma, and `Saint` in full and without its stop.
void add(Table& table, const std::string& name, const std::string& code) {
  add_name(table, name, code);
  if (const std::size_t comma = name.find(", "); comma != name.npos)
    add_name(table, name.substr(0, comma) + " (" + name.substr(comma + 2) + ")", code);
  if (name.starts_with("St. "))
    for (const char* saint : {"Saint ", "St "}) add(table, saint + name.substr(4), code);
}

void add_aliases(Table& table, std::string_view aliases) {
  for_each(aliases, '\n', [&](const std::string& line) {
    const std::size_t space = line.find(' ');
    for_each(std::string_view(line).substr(space + 1), '|',
             [&](const std::string& name) { add(table, name, line.substr(0, space)); });
  });
}

void add_inverted(Table& table, const std::string& place, const std::string& style,
                  const std::string& code) {
  const std::string before = place + ", ";
  const std::string after = " " + place;
  for (const std::string& full : {style, "the " + style}) {
    add(table, before + full.substr(0, full.find(" of")), code);
    add(table, before + full, code);
    if (!style.ends_with("China")) add(table, full + after, code);
  }
}

/// ICU gives no name to what it does not know and prints the code instead.
std::string utf8(const icu::UnicodeString& name, const std::string& code) {
  std::string bytes;
  if (name.toUTF8String(bytes) == code) throw std::runtime_error("'" + code + "' has no name");
  return bytes;
}

void add_cldr_countries(Table& table) {
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(icu::Locale::getEnglish(), name);
    if (!contains(kReservedCountries, *code)) add(table, utf8(name, *code), *code);
  }
}

Table countries() {
  Table table;
  add_cldr_countries(table);
  add_aliases(table, kCountryAliases);
  for_each(kInvertedCountries, '\n', [&](const std::string& line) {
    const std::size_t equals = line.find('=');
    for_each(std::string_view(line).substr(equals + 1), '|', [&](const std::string& place) {
      add_inverted(table, place.substr(3), line.substr(0, equals), place.substr(0, 2));
    });
  });
  for_each(kCountriesWithArticle, '|', [&](const std::string& name) {
    const std::string code = table.at(key_of(name));
    for (const std::string& form : {"The " + name, name + ", The"}) add(table, form, code);
  });
  return table;
}

void add_language(Table& table, const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(tag, status);
  if (U_FAILURE(status)) throw std::runtime_error("'" + tag + "' is no language tag");
  for (const UDialectHandling handling : {ULDN_STANDARD_NAMES, ULDN_DIALECT_NAMES}) {
    const std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(icu::Locale::getEnglish(), handling));
    icu::UnicodeString name;
    names->localeDisplayName(locale, name);
    add(table, utf8(name, tag), tag);
  }
}

Table languages() {
  Table table;
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code)
    if (std::string_view(*code).size() == 2 && !contains(kUnwantedTags, *code))
      add_language(table, *code);
  for (const std::string_view tags : {kLongTags, kVariantTags})
    for_each(tags, '|', [&](const std::string& tag) { add_language(table, tag); });
  add_aliases(table, kLanguageAliases);
  return table;
}

void print(std::ostream& out, std::string_view title, const Table& table) {
  out << "constexpr Name " << title << "[] = {\n";
  for (const auto& [key, code] : table) out << "    {\"" << key << "\", \"" << code << "\"},\n";
  out << "};\n";
}

void write(const std::string& path, const Table& language_table, const Table& country_table) {
  std::ofstream out(path, std::ios::binary);
  print(out, "kLanguages", language_table);
  print(out, "kCountries", country_table);
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    write(argv[1], languages(), countries());
  } catch (const std::exception& error) {
    std::cerr << "generate_names: " << error.what() << '\n';
    return 1;
  }
}
