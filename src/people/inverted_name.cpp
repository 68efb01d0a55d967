#include "people/inverted_name.hpp"

#include <algorithm>
#include <string>

#include "people/affiliation.hpp"
#include "people/person.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMaxWords = 3;  // on either side of the comma

/// Common given names that are no places.
constexpr std::string_view kGivenText = R"(
aaron adam adrian alan albert alberto alejandro alessandro alex alexander alexandra alfred alice
alison allen amanda amy ana anders andrea andreas andres andrew angela angelika anita anja anke ann
anna anne anneke annette anthony antje antoine antonio arnaud arne arthur barbara bas beatrice ben
benjamin bernard bernd bernhard bert bettina bill bjorn bob brenda brian bruce bruno carl carla
carlos carmen carol carolin caroline catherine cathy cecile charles christian christina christine
christoph christophe christopher claire claudia claus colin craig cristina cynthia dan daniel
daniela daniele david deborah dennis diane dick didier diego dieter dirk dominique donald donna
doris dorothy douglas eduardo edward edwin elaine elena elisabeth elizabeth ellen emily emma enrique
eric erica erik erika ernst esther eva fabian federico felix fernando florian francesca francesco
francisco francois frank franz fred frederic frederik friedrich fritz gabriel gabriele gary geert
georg george gerard gerd gerhard gert gianni gilles giovanni giulia giuseppe graham greg gregory
guillaume gunter gustavo guy hannah hannes hans harald harold harry heather heike heinrich heinz
helen helena helene helmut hendrik henk henri henrik henry herbert hermann holger horst howard hugo
ian ignacio inge ingrid isabel isabelle jacob jacqueline jacques jaime james jan jana jane janet
janice jason javier jean jeff jeffrey jennifer jens jeremy jeroen jerome jerry jessica jesus jim
joachim joan joanna joe joel johan johann johannes john jonas jonathan joost jorg jorge jose josef
joseph juan judith judy julia julian julie julien jurgen jutta karen karin karl karsten katharina
katherine kathleen kathy katja keith kelly ken kenneth kevin klaus koen kurt larry lars laura
laurent lea leo leon leonard linda lisa lorenzo louis louise luca lucas lucia luis luisa lukas lutz
maarten magnus manfred manuel marc marcel marco marcus margaret margot maria marianne marie marina
mario marion mark markus marta martha martin martina mary mathias mathieu matteo matthew matthias
maurice mauro max melanie michael michel michele michelle miguel mike monica monika nadine nancy
natalie nicholas nick nicola nicolas nicole niels nils nina nora norbert olaf olga oliver olivier
oscar otto pablo pamela paola paolo pascal patricia patrick paul paula paulo pedro per peter petra
phil philip philipp philippe pierre piet pieter rachel rafael rainer ralf ralph ramon raymond
rebecca regina renate rene richard rob robert roberto robin roger roland rolf ron ronald rosa rudolf
russell ruth sabine sally sam samuel sandra sara sarah scott sebastian serge sergio sharon silke
silvia simon simone sofia sonja sophie stefan stefanie stefano stephan stephane stephanie stephen
steve steven sue susan susanne suzanne sven sylvia sylvie tanja ted teresa theo theresa thierry
thomas thorsten tim timothy tobias tom tomas tony torsten ulrich ulrike ursula ute valerie vera
veronica veronique vincent virginie volker walter waltraud werner wilhelm willem william wim
wolfgang xavier yann yves yvonne
)";
constexpr auto kGiven = entries_of<count_entries(kGivenText)>(kGivenText);

struct Inverted {
  bool sound = false;  ///< turned round it is a person's name
  bool known = false;  ///< a common given name stands behind the comma
};

Inverted read_entry(std::string_view entry) {
  const std::size_t comma = entry.find(',');
  if (comma == entry.npos || entry.find(',', comma + 1) != entry.npos) return {};
  const std::string_view surname = trim(entry.substr(0, comma));
  const std::string_view given = trim(entry.substr(comma + 1));
  const Words words = words_of(given);
  if (words.empty() || words.size() > kMaxWords || words_of(surname).size() > kMaxWords) return {};
  if (words.front().size() < 3 || words.front().ends_with('.')) return {};
  if (is_news_agency(surname) || is_news_agency(given)) return {};
  if (is_person_name(surname) && words.size() > 1) return {};
  const bool sound = is_person_name(std::string(given).append(" ").append(surname));
  return {sound, sound && holds(kGiven, folded(words.front()))};
}

}  // namespace

std::vector<std::string_view> read_inverted_names(std::string_view byline) {
  std::vector<std::string_view> names;
  bool known = true;
  for (std::size_t at = 0; at < byline.size();) {
    const std::size_t end = std::min(byline.find(';', at), byline.size());
    const std::string_view entry = trim(byline.substr(at, end - at));
    at = end + 1;
    if (entry.empty()) continue;
    const Inverted read = read_entry(entry);
    if (!read.sound) return {};
    known = known && read.known;
    names.push_back(entry);
  }
  if (names.size() < 2 && !known) return {};
  return names;
}

}  // namespace copydesk
