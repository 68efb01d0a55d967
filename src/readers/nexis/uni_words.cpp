#include "readers/nexis/uni_words.hpp"

#include <algorithm>
#include <array>

namespace copydesk::nexis_uni {
namespace {

struct KnownHeading {
  std::string_view line;
  Heading heading;
};

constexpr auto kHeadings = std::to_array<KnownHeading>({
    {"Anmerkungen", Heading::notes},
    {"Body", Heading::body},
    {"Br\u00F8dtekst", Heading::body},
    {"Br\u00F6dtext", Heading::body},
    {"Clasificaci\u00F3n", Heading::classification},
    {"Classificatie", Heading::classification},
    {"Classification", Heading::classification},
    {"Classificazione", Heading::classification},
    {"Classifica\u00E7\u00E3o", Heading::classification},
    {"Corpo", Heading::body},
    {"Corps", Heading::body},
    {"Correcci\u00F3n", Heading::correction},
    {"Correctie", Heading::correction},
    {"Correction", Heading::correction},
    {"Correzione", Heading::correction},
    {"Corre\u00E7\u00E3o", Heading::correction},
    {"Cuerpo", Heading::body},
    {"Graphic", Heading::graphic},
    {"Graphik", Heading::graphic},
    {"Graphique", Heading::graphic},
    {"Grafico", Heading::graphic},
    {"Grafiek", Heading::graphic},
    {"Grafik", Heading::graphic},
    {"Gr\u00E1fico", Heading::graphic},
    {"Haupttext", Heading::body},
    {"Hinweise", Heading::notes},
    {"Hoofdtekst", Heading::body},
    {"Klassifikation", Heading::classification},
    {"Klassifizierung", Heading::classification},
    {"Korrektur", Heading::correction},
    {"Notas", Heading::notes},
    {"Notes", Heading::notes},
    {"Opmerkingen", Heading::notes},
    {"Tekst", Heading::body},
    {"Testo", Heading::body},
    {"Text", Heading::body},
    {"Texte", Heading::body},
    {"Texto", Heading::body},
    {"Textk\u00F6rper", Heading::body},
});

constexpr auto kEnds = std::to_array<std::string_view>(
    {"Dokumentende", "Einde document", "Einde van document", "Einde van het document",
     "End of Document", "Ende des Dokuments", "Fim do documento", "Fin del documento",
     "Fin du document", "Fine del documento"});

}  // namespace

Heading heading_of(std::string_view line) {
  if (line.size() > kLongestEnd) return Heading::none;
  const auto* const found = std::ranges::find(kHeadings, line, &KnownHeading::line);
  if (found != kHeadings.end()) return found->heading;
  return !line.empty() && end_prefix(line) == line.size() ? Heading::end : Heading::none;
}

bool is_english(std::string_view line) { return line == "Body" || line == "End of Document"; }

Heading english_heading_of(std::string_view line) {
  constexpr auto kEnglish = std::to_array<std::string_view>(
      {"Body", "Classification", "Correction", "End of Document", "Graphic", "Notes"});
  return std::ranges::find(kEnglish, line) == kEnglish.end() ? Heading::none : heading_of(line);
}

std::size_t end_prefix(std::string_view line) {
  for (const std::string_view end : kEnds)
    if (line.starts_with(end)) return end.size();
  return 0;
}

}  // namespace copydesk::nexis_uni
