#include "readers/factiva/header.hpp"

#include <algorithm>
#include <array>

#include "label/print.hpp"
#include "language/names.hpp"
#include "people/affiliation.hpp"
#include "people/authors.hpp"
#include "people/byline_pieces.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk::factiva {
namespace {

constexpr std::size_t kColumnCharacters = 45;
constexpr std::size_t kColumnWords = 5;
constexpr std::size_t kAuthorCharacters = 150;
constexpr std::size_t kSignCharacters = 16;
constexpr std::size_t kPublisherCharacters = 100;
constexpr std::size_t kPageCharacters = 24;

/// Names of languages in German, French, Spanish, Italian, Portuguese and Russian, folded.
constexpr std::string_view kLanguagesText = R"(
afrikaans aleman alemao allemand anglais arabe arabisch arabo belanda bulgare bulgarisch bulgaro
catalan catalano ceco checo chines chinesisch chino chinois cina cinese coreano coreen croata
croate croato danes danese danisch danois deutsch dinamarques ebraico englisch eslovaco esloveno
espagnol espanhol espanol estnisch estone estonien estonio fines finlandais finlandes finlandese
finnisch finnois francais frances francese franzosisch giapponese grec greco grego griechisch
griego hebraico hebraisch hebreo hebreu hindi holandes hongrois hungaro indonesiano indonesien
indonesio indonesisch inggris ingles inglese italiano italien italienisch japanisch japonais
japones jepang jerman katalanisch koreanisch kroatisch leton lettisch letton lettone litauisch
lituanien lituano malaiisch malais malayo malese neerlandais neerlandes niederlandisch noruego
noruegues norvegese norvegien norwegisch olandese polacco polaco polnisch polonais polones
portoghese portugais portugiesisch portugues prancis romeno roumain rumanisch rumano rumeno ruso
russe russisch russo schwedisch serbe serbio serbisch slovacco slovaque slovene sloveno slowakisch
slowenisch spagnolo spanisch sueco suedois svedese tailandes tcheco tcheque tedesco thai
tschechisch turc turco turkisch ucraino ucraniano ukrainien ukrainisch ungarisch ungherese
vietnamesisch vietnamien vietnamita англиискии арабскии болгарскии венгерскии греческии датскии
испанскии итальянскии китаискии кореискии немецкии нидерландскии норвежскии польскии португальскии
румынскии русскии турецкии украинскии финскии французскии чешскии шведскии японскии
)";
constexpr auto kLanguages = entries_of<count_entries(kLanguagesText)>(kLanguagesText);

/// Words that names of newspaper sections are made of, folded.
constexpr std::string_view kSectionsText = R"(
achterpagina actualite africa aktuell americas analysis arts asia ausland australia auto baseball
basketball beilage bildung binnenland book books borse brief briefing briefs buitenland business
canada careers cars cartas chronik ciencia city classified column columnist columnists comment
commentary commenti community companies cotidiano country county cricket cronaca cronache cultura
cultural culture cultuur debats debatte deportes desk desporto deutschland digest dinheiro
economia economie economy ed editorial editorials education ekonomi empresas energy enquete
entertainment entreprises environment espana esporte esportes estate esteri europe extra families
fashion feature features feuilleton finance financial finanzen food football foreign forum france
front garden geld gesellschaft golf health hintergrund hockey home horizons idees immobilien
industry inland inrikes internacional international interni interview kanton karriere kommentar
kommentare kotimaa kultur leserbrief leserbriefe lettere letters life lifestyle livres local lokal
lokales magazine main marches markets media medias medien meinung meinungen metro metropolitan
monde money motor motoring movies mundo music nachrichten nacional nation national negocios news
obituaries obituary op opiniao opinie opinion opinions page pages pais panorama planete politica
politics politik politique portada property racing radio real region regional regions reise report
review reviews rugby scene schweiz science sciences section sections seite soccer sociedad
sociedade societe society special spettacoli sport sports stadt state style sucesos sunday
tagesthema talous tech technology television tennis thema themen titel titelseite travel tv uk
ulkomaat une unternehmen urheilu us utrikes vermischtes views voices voorpagina weather week
weekend weekly wirtschaft wissen wissenschaft wochenende women world zurich
)";
constexpr auto kSections = entries_of<count_entries(kSectionsText)>(kSectionsText);

bool holds_letter(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = code_point_at(line, at);
    if (is_letter(c.value)) return true;
    at += c.size;
  }
  return false;
}

bool holds_any(std::string_view line, std::span<const std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return line.find(sign) != line.npos; });
}

/// Whether a line opens in a script that sets no spaces between words, or in Hangul.
bool is_east_asian(std::string_view line) {
  return !line.empty() && code_point_at(line, 0).value >= 0x2E80;
}

/// As short as a section or a person's name in such a script.
bool is_short_east_asian(std::string_view line) {
  constexpr std::size_t kCharacters = 6;
  return is_east_asian(line) && count_code_points(line) <= kCharacters;
}

/// A section's name: short, no sentence, nothing quoted.
bool may_be_column(std::string_view line) {
  constexpr auto kQuotes = std::to_array<std::string_view>(
      {"\"", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB", ", ", ": ", "\u2026"});
  if (is_east_asian(line) && !is_short_east_asian(line)) return false;
  return count_code_points(line) <= kColumnCharacters && count_tokens(line) <= kColumnWords &&
         !ends_sentence(line) && !holds_any(line, kQuotes);
}

/// `jso/dpa`, `(sda)`, `CHRO, GLA, MAXI`: the signs of agencies and editors.
bool is_sign_list(std::string_view line) {
  if (line.size() > 2 * kSignCharacters) return false;
  const bool bracketed = line.starts_with('(') && line.ends_with(')');
  const bool joined = line.find('/') != line.npos && line.find(' ') == line.npos;
  if ((bracketed || joined) && line.size() <= kSignCharacters) return true;
  bool several = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(",/", at), line.size());
    const std::string_view sign = trim(line.substr(at, end - at));
    if (sign.empty() || sign.size() > 5 || !is_all_capitals(sign)) return false;
    several |= end < line.size();
    at = end + 1;
  }
  return several;
}

/// `Foreign Desk; 1`, `TV & Radio`, `Sport_North`: a section and never a headline.
bool is_section(std::string_view line) {
  if (count_tokens(line) > kColumnWords || line.size() > kColumnCharacters) return false;
  const std::string text = folded(line);
  const bool one_word = text.find(' ') == std::string::npos;
  std::size_t known = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" _/-;,&", at), text.size());
    const std::string_view part = std::string_view(text).substr(at, end - at);
    at = end + 1;
    if (holds(kSections, part))
      ++known;
    else if (part.size() > 1 && !one_word && part != "and" && part != "und")
      return false;
  }
  return known > 0;
}

/// `By` or the like, or a sign that no headline is.
bool is_announced_author(std::string_view line) {
  return !holds_letter(line) || is_bare_byline(line) || is_sign_list(line);
}

bool is_author(std::string_view line) {
  if (count_code_points(line) > kAuthorCharacters || line.ends_with('?') || line.ends_with('!'))
    return false;
  if (line.ends_with('*')) line.remove_suffix(1);
  if (is_announced_author(line) || (open_byline(line).found && count_tokens(line) <= kColumnWords))
    return true;
  const Authors authors = read_authors(line);
  return !authors.list.empty() && authors.doubt.empty();
}

/// Who an article was taken over from.
bool is_credit(std::string_view line) {
  constexpr auto kOpenings = std::to_array<std::string_view>(
      {"Especial para ", "SPECIAL TO ", "Special for ", "Special to ", "special to "});
  for (const std::string_view opening : kOpenings)
    if (line.starts_with(opening)) return true;
  constexpr auto kCompanies =
      std::to_array<std::string_view>({", Inc.", " Newswires", " News Service", " Press/"});
  return is_news_agency(line) || is_organization(line) || holds_any(line, kCompanies);
}

/// Author and credit, from the end of the lines.
void take_authors(std::span<const std::string_view> lines, Head& head) {
  const std::string_view last = lines.back();
  const std::string_view before = lines[lines.size() - 2];
  const bool credited = is_credit(last) && !is_announced_author(last);
  if (lines.size() > 2 && is_author(before) && !is_section(before) &&
      (credited || (is_announced_author(before) && !is_author(last)))) {
    head.author = head.credit = 1;
  } else if (credited && (lines.size() > 2 || !is_section(before))) {
    head.credit = 1;
  } else if (is_announced_author(last) || (is_author(last) && !is_section(before))) {
    head.author = 1;
  }
}

/// An author whose name was not understood: what follows a headline and is no sentence.
bool is_rest_author(std::string_view line, std::string_view headline) {
  if (is_section(headline) || ends_sentence(line)) return false;
  if (is_east_asian(line)) return is_short_east_asian(line) && !is_short_east_asian(headline);
  const std::size_t words = count_tokens(line);
  if (may_be_column(headline)) return words == 1 && count_tokens(headline) >= 3;
  return words <= 2 * kColumnWords;
}

/// The same where a column stands above the headline and headlines take one line.
bool is_last_author(std::string_view line) {
  return count_tokens(line) <= 4 * kColumnWords && !ends_sentence(line);
}

/// A column and a section, or one of them, from the start of the lines.
std::size_t count_columns(std::span<const std::string_view> lines, bool signed_below) {
  if (lines.size() < 2 || !(is_section(lines[0]) || may_be_column(lines[0]))) return 0;
  if (lines.size() < 3) return 1;
  return is_section(lines[1]) || (signed_below && may_be_column(lines[1])) ? 2 : 1;
}

bool holds_digit(std::string_view line) {
  return std::any_of(line.begin(), line.end(), is_ascii_digit);
}

bool is_volume(std::string_view line) {
  constexpr auto kOpenings =
      std::to_array<std::string_view>({"Vol", "vol", "VOL", "ISSN", "Issue", "Band", "Heft"});
  for (const std::string_view opening : kOpenings)
    if (line.starts_with(opening) && holds_digit(line)) return true;
  return line.find("ISSN") != line.npos;
}

/// `13`, `A6`, `45-61`, `1; National`, `A1, A5`.
bool is_page(std::string_view line) {
  if (line.size() > kPageCharacters || !holds_digit(line)) return false;
  const std::size_t digit = line.find_first_of("0123456789");
  return digit <= 2 && line.find(' ') >= digit;
}

bool is_number(std::string_view line) {
  return std::all_of(line.begin(), line.end(), is_ascii_digit);
}

/// `英文`, `中文(繁體)`, `영어`: Chinese, Japanese and Korean names of languages.
bool is_east_asian_language(std::string_view line) {
  constexpr std::size_t kCharacters = 6;
  constexpr auto kEnds = std::to_array<std::string_view>({"\u6587", "\u8A9E", "\u8BED", "\uC5B4"});
  const std::string_view name = trim(line.substr(0, std::min(line.find('('), line.find("\uFF08"))));
  return count_code_points(name) <= kCharacters &&
         std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace

Head split_head(std::span<const std::string_view> lines, bool wrapped) {
  Head head;
  if (lines.size() > 1) take_authors(lines, head);
  auto rest = lines.first(lines.size() - head.author - head.credit);
  const bool is_signed = head.author + head.credit > 0;
  const auto take_author = [&](bool found) {
    if (!found) return;
    head.author = 1;
    rest = rest.first(1);
  };
  take_author(!is_signed && rest.size() == 2 && is_rest_author(rest[1], rest[0]));
  head.columns = count_columns(rest, is_signed);
  // Three lines that say nothing of themselves are one of each kind.
  if (!wrapped && !is_signed && head.columns == 0 && rest.size() == 3) head.columns = 1;
  rest = rest.subspan(head.columns);
  if (head.author == 0 && rest.size() == 2)
    take_author(wrapped ? is_rest_author(rest[1], rest[0]) : is_last_author(rest[1]));
  head.headline = rest.size();
  return head;
}

std::vector<Role> places_of(std::span<const std::string_view> lines) {
  std::vector<Role> roles;
  for (const std::string_view line : lines)
    roles.push_back(is_volume(line) ? Role::label_value
                    : is_page(line) ? Role::page
                                    : Role::edition);
  for (std::size_t i = 1; i < roles.size(); ++i) {
    if (roles[i - 1] != Role::page || roles[i] != Role::page) continue;
    // Edition, page and volume are printed in this order: `E01`, `15` and `56`, `22`.
    if (!is_number(lines[i - 1]) && is_number(lines[i]) &&
        is_upper(code_point_at(lines[i - 1], 0).value))
      roles[i - 1] = Role::edition;
    else
      roles[i] = Role::label_value;
  }
  return roles;
}

bool is_language_name(std::string_view line) {
  constexpr std::size_t kLongest = 60;
  if (line.empty() || line.size() > kLongest) return false;
  if (!language_tag(line).empty() || is_east_asian_language(line)) return true;
  const std::size_t end = std::min(line.find(" - "), line.find(" ("));
  const std::string_view name = line.substr(0, end);
  return holds(kLanguages, folded(name)) || !language_tag(name).empty();
}

bool is_copyright(std::string_view line) {
  constexpr auto kSigns = std::to_array<std::string_view>(
      {"\u00A9", "(c)", "(C)", "opyright", "COPYRIGHT", "ights reserved", "ights Reserved",
       "Rechte vorbehalten", "roits r\u00E9serv\u00E9s"});
  return holds_any(line, kSigns);
}

bool is_publisher_name(std::string_view line) {
  if (line.find('\n') != line.npos || count_code_points(line) > kPublisherCharacters) return false;
  if (!holds_letter(line) ||
      holds_any(line, std::to_array<std::string_view>({"\"", "\u201C", "\u201D", ": "})))
    return false;
  if (!ends_sentence(line)) return true;
  // `Inc.`, `Ltd.`, `LP.`, `S.L.`
  const std::size_t space = line.rfind(' ');
  return line.ends_with('.') && space != line.npos && line.size() - space <= 6 &&
         is_upper(code_point_at(line, space + 1).value);
}

bool is_reference(std::string_view line) {
  const bool address = line.starts_with("www.") && line.find(' ') == line.npos;
  return line.starts_with("Released: ") || is_number(line) || address;
}

std::size_t caption_opening(std::string_view paragraph) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"Bild",         "Bilder",        "Caption", "Chart",      "Charts",      "Diagram",
       "Drawing",      "Drawings",      "Foto",    "Fotos",      "Graph",       "Graphic",
       "Illustration", "Illustrations", "Image",   "Images",     "Map",         "Maps",
       "PHOTO",        "PHOTOS",        "Photo",   "Photograph", "Photographs", "Photos"});
  if (paragraph.starts_with("Map of ") || paragraph.starts_with("Maps of ")) return 0;
  const std::size_t colon = paragraph.find(':');
  if (colon == paragraph.npos || colon > 16) return paragraph.npos;
  if (std::ranges::find(kWords, trim(paragraph.substr(0, colon))) == kWords.end())
    return paragraph.npos;
  return paragraph.find_first_not_of(" \t\n", colon + 1);
}

}  // namespace copydesk::factiva
