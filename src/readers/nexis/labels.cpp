#include "readers/nexis/labels.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "label/print.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestName = 30;      // bytes
constexpr std::size_t kLongestCount = 40;     // bytes
constexpr std::size_t kLongestLanguage = 60;  // bytes: `Dutch / Nederlands`, `GERMAN; DEUTSCH`
constexpr std::size_t kLongestShort = 80;     // bytes

struct KnownName {
  std::string_view name;  ///< letters only, folded
  NexisKind kind;
};

constexpr KnownName kNames[] = {
    {"accessionnumber", NexisKind::index},
    {"accno", NexisKind::index},
    {"acronym", NexisKind::weak},
    {"amne", NexisKind::weak},
    {"anchor", NexisKind::head},
    {"anchors", NexisKind::head},
    {"article", NexisKind::body},
    {"articolo", NexisKind::body},
    {"articulo", NexisKind::body},
    {"artigo", NexisKind::body},
    {"artikel", NexisKind::body},
    {"assunto", NexisKind::weak},
    {"ausgabe", NexisKind::edition},
    {"auteur", NexisKind::byline},
    {"auteurs", NexisKind::byline},
    {"author", NexisKind::byline},
    {"authors", NexisKind::byline},
    {"autor", NexisKind::byline},
    {"autore", NexisKind::byline},
    {"autoren", NexisKind::byline},
    {"autores", NexisKind::byline},
    {"avdelning", NexisKind::section},
    {"azienda", NexisKind::weak},
    {"bedrijf", NexisKind::weak},
    {"bio", NexisKind::head},
    {"blz", NexisKind::page},
    {"body", NexisKind::body},
    {"branche", NexisKind::weak},
    {"brodtekst", NexisKind::body},
    {"brodtext", NexisKind::body},
    {"byline", NexisKind::byline},
    {"categories", NexisKind::weak},
    {"category", NexisKind::weak},
    {"chapeau", NexisKind::head},
    {"city", NexisKind::weak},
    {"coderevue", NexisKind::index},
    {"companies", NexisKind::weak},
    {"company", NexisKind::weak},
    {"comprimento", NexisKind::length},
    {"copyright", NexisKind::copyright},
    {"corpo", NexisKind::body},
    {"corps", NexisKind::body},
    {"correction", NexisKind::weak},
    {"correctiondate", NexisKind::index},
    {"correspondent", NexisKind::head},
    {"correspondents", NexisKind::head},
    {"country", NexisKind::weak},
    {"cuerpo", NexisKind::body},
    {"datacarga", NexisKind::index},
    {"datacaricamento", NexisKind::index},
    {"datadecarga", NexisKind::index},
    {"datadicaricamento", NexisKind::index},
    {"date", NexisKind::date},
    {"datechargement", NexisKind::index},
    {"datedechargement", NexisKind::index},
    {"dateline", NexisKind::dateline},
    {"datum", NexisKind::date},
    {"destaque", NexisKind::head},
    {"distribution", NexisKind::weak},
    {"distributor", NexisKind::weak},
    {"doctype", NexisKind::index},
    {"documenttype", NexisKind::index},
    {"dokumenttyp", NexisKind::index},
    {"dokumenttype", NexisKind::index},
    {"edicion", NexisKind::edition},
    {"editie", NexisKind::edition},
    {"edition", NexisKind::edition},
    {"edizione", NexisKind::edition},
    {"emne", NexisKind::weak},
    {"empresa", NexisKind::weak},
    {"entreprise", NexisKind::weak},
    {"fecha", NexisKind::date},
    {"fechacarga", NexisKind::index},
    {"fechadecarga", NexisKind::index},
    {"firma", NexisKind::weak},
    {"forfattare", NexisKind::byline},
    {"forfatter", NexisKind::byline},
    {"geografia", NexisKind::weak},
    {"geografie", NexisKind::weak},
    {"geographic", NexisKind::weak},
    {"geographie", NexisKind::weak},
    {"grafica", NexisKind::graphic},
    {"grafico", NexisKind::graphic},
    {"grafiek", NexisKind::graphic},
    {"grafik", NexisKind::graphic},
    {"graphic", NexisKind::graphic},
    {"graphics", NexisKind::graphic},
    {"graphique", NexisKind::graphic},
    {"guest", NexisKind::head},
    {"guests", NexisKind::head},
    {"headline", NexisKind::headline},
    {"highlight", NexisKind::head},
    {"highlights", NexisKind::head},
    {"hojdepunkt", NexisKind::head},
    {"hojdpunkt", NexisKind::head},
    {"hoofdpunt", NexisKind::head},
    {"hoogtepunt", NexisKind::head},
    {"host", NexisKind::head},
    {"hosts", NexisKind::head},
    {"idioma", NexisKind::index},
    {"illustration", NexisKind::graphic},
    {"illustrations", NexisKind::graphic},
    {"industria", NexisKind::weak},
    {"industrie", NexisKind::weak},
    {"industry", NexisKind::weak},
    {"issn", NexisKind::index},
    {"journalcode", NexisKind::index},
    {"keywords", NexisKind::weak},
    {"kicker", NexisKind::head},
    {"kop", NexisKind::headline},
    {"laaddatum", NexisKind::index},
    {"laddningsdatum", NexisKind::index},
    {"ladedatum", NexisKind::index},
    {"laenge", NexisKind::length},
    {"langd", NexisKind::length},
    {"lange", NexisKind::length},
    {"language", NexisKind::index},
    {"langue", NexisKind::index},
    {"lastedato", NexisKind::index},
    {"lengde", NexisKind::length},
    {"lengte", NexisKind::length},
    {"length", NexisKind::length},
    {"lieu", NexisKind::dateline},
    {"lingua", NexisKind::index},
    {"loaddate", NexisKind::index},
    {"longitud", NexisKind::length},
    {"longueur", NexisKind::length},
    {"lugar", NexisKind::dateline},
    {"lunghezza", NexisKind::length},
    {"luogo", NexisKind::dateline},
    {"længde", NexisKind::length},
    {"name", NexisKind::byline},
    {"note", NexisKind::weak},
    {"notes", NexisKind::weak},
    {"objet", NexisKind::weak},
    {"occhiello", NexisKind::head},
    {"onderwerp", NexisKind::weak},
    {"organisatie", NexisKind::weak},
    {"organisation", NexisKind::weak},
    {"organizacion", NexisKind::weak},
    {"organization", NexisKind::weak},
    {"organizzazione", NexisKind::weak},
    {"ortszeile", NexisKind::dateline},
    {"overskrift", NexisKind::headline},
    {"page", NexisKind::page},
    {"pagina", NexisKind::page},
    {"people", NexisKind::weak},
    {"person", NexisKind::weak},
    {"persona", NexisKind::weak},
    {"personen", NexisKind::weak},
    {"personne", NexisKind::weak},
    {"personnes", NexisKind::weak},
    {"persons", NexisKind::weak},
    {"persoon", NexisKind::weak},
    {"plaats", NexisKind::dateline},
    {"plats", NexisKind::dateline},
    {"publicatietype", NexisKind::index},
    {"publication", NexisKind::weak},
    {"publicationtype", NexisKind::index},
    {"publikasjonstype", NexisKind::index},
    {"publikationsart", NexisKind::index},
    {"publikationstyp", NexisKind::index},
    {"publikationstype", NexisKind::index},
    {"publisher", NexisKind::weak},
    {"pubsubject", NexisKind::index},
    {"pubtype", NexisKind::index},
    {"reporter", NexisKind::head},
    {"reporters", NexisKind::head},
    {"rubrica", NexisKind::section},
    {"rubriek", NexisKind::section},
    {"rubrik", NexisKind::section},
    {"rubrique", NexisKind::section},
    {"schlagwort", NexisKind::weak},
    {"schlagworter", NexisKind::weak},
    {"schlagzeile", NexisKind::headline},
    {"secao", NexisKind::section},
    {"seccao", NexisKind::section},
    {"seccion", NexisKind::section},
    {"secteur", NexisKind::weak},
    {"sectie", NexisKind::section},
    {"section", NexisKind::section},
    {"seite", NexisKind::page},
    {"seksjon", NexisKind::section},
    {"sektion", NexisKind::section},
    {"series", NexisKind::head},
    {"sezione", NexisKind::section},
    {"show", NexisKind::head},
    {"sida", NexisKind::page},
    {"side", NexisKind::page},
    {"signature", NexisKind::byline},
    {"soggetto", NexisKind::weak},
    {"sommario", NexisKind::head},
    {"sprache", NexisKind::index},
    {"sprak", NexisKind::index},
    {"sprog", NexisKind::index},
    {"standfirst", NexisKind::head},
    {"state", NexisKind::weak},
    {"sted", NexisKind::dateline},
    {"subject", NexisKind::weak},
    {"sujet", NexisKind::weak},
    {"taal", NexisKind::index},
    {"tekst", NexisKind::body},
    {"tema", NexisKind::weak},
    {"testo", NexisKind::body},
    {"text", NexisKind::body},
    {"texte", NexisKind::body},
    {"texto", NexisKind::body},
    {"thema", NexisKind::weak},
    {"themen", NexisKind::weak},
    {"ticker", NexisKind::weak},
    {"tipodedocumento", NexisKind::index},
    {"tipodepublicacao", NexisKind::index},
    {"tipodepublicacion", NexisKind::index},
    {"tipodidocumento", NexisKind::index},
    {"tipodipubblicazione", NexisKind::index},
    {"tipodocumento", NexisKind::index},
    {"tipopubblicazione", NexisKind::index},
    {"tipopublicacao", NexisKind::index},
    {"tipopublicacion", NexisKind::index},
    {"titel", NexisKind::headline},
    {"title", NexisKind::headline},
    {"titolo", NexisKind::headline},
    {"titre", NexisKind::headline},
    {"tittel", NexisKind::headline},
    {"titular", NexisKind::headline},
    {"titulo", NexisKind::headline},
    {"transcript", NexisKind::weak},
    {"type", NexisKind::weak},
    {"typededocument", NexisKind::index},
    {"typedepublication", NexisKind::index},
    {"typedocument", NexisKind::index},
    {"typepublication", NexisKind::index},
    {"uberschrift", NexisKind::headline},
    {"udgave", NexisKind::edition},
    {"ueberschrift", NexisKind::headline},
    {"unternehmen", NexisKind::weak},
    {"update", NexisKind::index},
    {"url", NexisKind::weak},
    {"utgava", NexisKind::edition},
    {"utgave", NexisKind::edition},
    {"video", NexisKind::weak},
    {"vieworiginalpage", NexisKind::index},
    {"zeitungscode", NexisKind::index},
};

static_assert(std::ranges::is_sorted(kNames, {}, &KnownName::name));

constexpr auto kWords = std::to_array<std::string_view>(
    {"mot", "mots", "ord", "palabra", "palabras", "palavra", "palavras", "parola", "parole", "wd",
     "wds", "woerter", "woord", "woorden", "word", "words", "wort", "worte", "worter"});
static_assert(std::ranges::is_sorted(kWords));

/// Bytes of the capitals, spaces and hyphens before a colon; 0 when something else stands there.
std::size_t name_size(std::string_view text) {
  const std::size_t colon = text.substr(0, kLongestName + 1).find(':');
  if (colon == text.npos || colon < 3) return 0;
  for (std::size_t at = 0; at < colon;) {
    const CodePoint c = code_point_at(text, at);
    const bool sign = at > 0 && (c.value == '-' || c.value == ' ');
    if (!sign && !is_upper(c.value)) return 0;
    at += c.size;
  }
  return colon;
}

NexisKind kind_of(std::string_view printed) {
  std::string letters = folded(printed);
  std::erase_if(letters, [](char c) { return c == ' ' || c == '-'; });
  const auto* const found = std::ranges::lower_bound(kNames, letters, {}, &KnownName::name);
  return found != std::end(kNames) && found->name == letters ? found->kind : NexisKind::none;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

/// Language names stand alone or in both languages, never in a sentence.
bool is_language(std::string_view value) {
  return !value.empty() && value.size() <= kLongestLanguage && !ends_sentence(value) &&
         !has_digit(value) && count_tokens(value) <= 6;
}

bool names_language(std::string_view printed) {
  constexpr auto kLanguage = std::to_array<std::string_view>(
      {"IDIOMA", "LANGUAGE", "LANGUE", "LINGUA", "SPRACHE", "SPROG", "SPR\u00C5K", "TAAL"});
  return std::ranges::binary_search(kLanguage, printed);
}

/// Whether a value is what the label announces. Most labels say nothing of that.
bool fits(NexisKind kind, std::string_view name, std::string_view value) {
  switch (kind) {
    case NexisKind::length: return is_word_count(value);
    case NexisKind::date: return is_date_line(value);
    case NexisKind::page: return value.size() <= kLongestShort && has_digit(value);
    case NexisKind::edition: return value.size() <= kLongestShort;
    case NexisKind::index:
      if (names_language(name)) return is_language(value);
      return name != "UPDATE" || (value.size() <= kLongestShort && has_digit(value));
    default: return true;
  }
}

}  // namespace

bool is_word_count(std::string_view text) {
  if (text.size() > kLongestCount || text.empty() || !is_ascii_digit(text.front())) return false;
  const std::size_t number = std::min(text.find_first_not_of("0123456789.,"), text.size());
  const std::string word = folded(trim(text.substr(number)));
  return number < text.size() && std::ranges::binary_search(kWords, std::string_view(word));
}

NexisLabel read_nexis_label(std::string_view text) {
  NexisLabel label = read_any_label(text);
  if (!label) return {};
  const std::string_view name = text.substr(0, label.name);
  const std::string_view value = trim(text.substr(label.value));
  label.kind = kind_of(name);
  if (label.kind == NexisKind::none && is_word_count(value)) label.kind = NexisKind::length;
  return label && fits(label.kind, name, value) ? label : NexisLabel{};
}

NexisLabel read_any_label(std::string_view text) {
  if (text.empty() || (text.front() >= 'a' && text.front() <= 'z')) return {};
  const std::size_t name = name_size(text);
  if (name == 0) return {};
  std::size_t value = name + 1;
  while (value < text.size() && is_white_space(code_point_at(text, value).value))
    value += code_point_at(text, value).size;
  return {NexisKind::weak, static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(value)};
}

}  // namespace copydesk
