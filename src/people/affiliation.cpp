#include "people/affiliation.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "people/not_names.hpp"
#include "people/person.hpp"
#include "text/folded.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMaxOrganizationWords = 8;
constexpr std::size_t kMaxPlaceWords = 4;

constexpr std::string_view kJobsText = R"(
analyst analysts anchor blogger cartoonist chefredakteur chefredakteurin chefredaktør chief
chroniqueur chroniqueuse colaborador colaboradora columnist columnista columnistas columnists
colunista contributor contributors correspondant correspondante correspondent correspondents
corresponsal critic critics debatredaktør editor editor-at-large editor-in-chief editors enviada
enviado enviados forfatter fotograf fotografin fotografo giornalista inviata inviato jornalista
journalist journaliste journalistin journalists korrespondent korrespondentin lektor overlæge
periodista periodistas photographer photographers photojournalist producer redacteur redactor
redactora redakteur redakteurin redaktor redaktør reporter reporter/photographer reporterin
reporters speciallæge verslaggever volontaer volontaerin writer writers
)";
constexpr auto kJobs = entries_of<count_entries(kJobsText)>(kJobsText);

constexpr std::string_view kJobModifiersText = R"(
& africa agriculture and arts asia assignment assistant associate aviation banking bureau business
cadet chief city commercial community consumer contributing correspondent council court courts
crime cultural culture data defence defense deputy digital diplomatic economic economics economy
education energy entertainment environment environmental especial europe executive fashion feature
features film finance financial food football foreign freelance general group guest health history
housing industrial industry intern international investigations investigative investment invitada
invitado jefe junior justice labor labour law legal leisure lifestyle literary local managing
market markets media medical middle military motoring multimedia music national news night online
opinion parliamentary photo police political politics property racing regional religion religious
royal rugby rural science security senior soccer social society special speciale specialist sport
sports staff state technology television the theatre trade trainee training transport travel tv uk
us video washington weather web western world
)";
constexpr auto kJobModifiers = entries_of<count_entries(kJobModifiersText)>(kJobModifiersText);

/// What else people are who write for a newspaper now and then.
constexpr std::string_view kOccupationsText = R"(
author ceo chairman chairwoman chancellor councillor dean director doctor economist executive
fellow historian lawyer lecturer mayor minister mp novelist president principal professor
researcher secretary senator spokesman spokesperson spokeswoman student teacher
)";
constexpr auto kOccupations = entries_of<count_entries(kOccupationsText)>(kOccupationsText);

/// News agencies and broadcasters as they sign; compared with their capitals, since `PA` is one
/// and `Pa` is not.
constexpr std::string_view kAgenciesText = R"(
AAP,AFP,AFX,ANI,ANP,ANSA,AP,APA,ATS,African News Agency,Agence France-Presse,Agence QMI,
Agencia Brasil,Agencia EFE,Agencia Estado,Agencia Reforma,Agencias,Agencies,Agência Brasil,
Agência Estado,Anadolu,Anadolu Agency,Antara,Associated Press,Australian Associated Press,BBC,
BBC News,BNO,Belga,Bernama,Bloomberg,Bloomberg News,Bloomberg Opinion,CBC,CBC News,CMC,CNA,CNN,CP,
CTK,Canadian Press,Canwest,Canwest News Service,Cision,Colprensa,DPA,Deutsche Presse-Agentur,
Deutsche Welle,Dow Jones,Dow Jones Newswires,EFE,Estadão Conteúdo,Europa Press,
Express News Service,Folhapress,France 24,Grupo Reforma,IANS,IRNA,Inter Press Service,Interfax,
JIJI,Jiji,Jiji Press,KNA,Keystone-SDA,Kyodo,Kyodo News,LUSA,La Presse Canadienne,Lusa,MTI,
Metroland,Metroland Media,NPA,NPR,NTB,NZME,New York Times News Service,Newsis,Notimex,PA,PA Media,
PAP,PTI,Philippine News Agency,Postmedia,Postmedia News,Prensa Latina,Press Association,
Press Trust of India,Presse Canadienne,QMI Agency,RIA Novosti,RNZ,Radio New Zealand,Reuters,Ritzau,
SAPA,SDA,SID,SPA,STT,Sapa,Sipa,Sputnik,Sun Media,TASS,TT,Tanjug,Times News Network,Torstar,
Torstar News Service,Tribune News Service,Télam,UPI,Vietnam News Agency,WAM,Xinhua,
Xinhua News Agency,Yonhap,Yonhap News,Yonhap News Agency,dpa,epd,sda,sid
)";
constexpr auto kAgencies = entries_of<count_entries(kAgenciesText, ",\n")>(kAgenciesText, ",\n");

constexpr std::string_view kOrganizationNounsText = R"(
academy advertiser agency alliance argus association athletic broadcasting bulletin bureau business
cathedral centre choir chronicle church club coalition college commission company corporation
council courier daily department dispatch enquirer examiner express federation foundation fund
gazette globe group guardian gymnasium herald high-school hospital hub inc independent inquirer
institut institute instituto journal kindergarten league ledger ltd magazine mail mercury ministry
mirror museum network news newspapers newswire observer office organisation organization party post
press primary radio record register review school schools schule sentinel service society spectator
standard star sun syndicate tageblatt telegram telegraph television times tribune trust tv union
universidad universitaet universitat universite university weekly zeitung
)";
constexpr auto kOrganizationNouns =
    entries_of<count_entries(kOrganizationNounsText)>(kOrganizationNounsText);

/// Countries and cities that `is_no_name` knows, and words that end the name of a place.
constexpr std::string_view kPlaceWordsText = R"(
africa america asia australia austria bay beach beijing berlin brisbane britain brussels canada
chicago china city coast county creek england europe falls france germany greece harbour heights
hill hills india ireland island islands israel italy japan korea london madrid melbourne mexico
moscow mountain paris queensland river rome russia scotland seoul singapore spain springs sweden
switzerland tasmania tokyo toronto town turkey ukraine valley vienna vietnam village wales zealand
)";
constexpr auto kPlaceWords = entries_of<count_entries(kPlaceWordsText)>(kPlaceWordsText);

constexpr std::string_view kConnectorsText = R"(
& and da de del den der des di do du e et for fuer la le of on the und upon van von y
)";
constexpr auto kConnectors = entries_of<count_entries(kConnectorsText)>(kConnectorsText);

constexpr std::string_view kStaffText = R"(
agences agencias agencies agency agenturen correspondent correspondents desk editorial newsdesk
newsroom redaccion redactie redaction redaktion redazione reporter reporters service services
staff team wire wires
)";
constexpr auto kStaff = entries_of<count_entries(kStaffText)>(kStaffText);

constexpr auto kFrom =
    std::to_array<std::string_view>({"by", "de", "door", "from", "par", "por", "van", "von"});
constexpr auto kOur = std::to_array<std::string_view>(
    {"notre", "nuestra", "nuestro", "onze", "our", "unserem", "unseren", "unserer"});
constexpr auto kOwnWriters = std::to_array<std::string_view>(
    {"korrespondenten", "mitarbeiter", "mitarbeiterin", "redaktionsmitglied", "reporterin"});
static_assert(std::ranges::is_sorted(kFrom) && std::ranges::is_sorted(kOur) &&
              std::ranges::is_sorted(kOwnWriters));

std::string plain_word(std::string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
  return folded(word);
}

/// Whether every word has a capital, apart from the small words inside names.
bool is_capitalized(const Words& words) {
  return !words.empty() && starts_with_capital(words.front()) &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return starts_with_capital(word) || holds(kConnectors, folded(word));
         });
}

template <typename Table>
bool any_of(const Table& table, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return holds(table, plain_word(word)); });
}

std::string_view without_article(std::string_view words) {
  for (const std::string_view article : {"The ", "THE ", "the "})
    if (words.starts_with(article)) return words.substr(article.size());
  return words;
}

}  // namespace

bool is_job_title(std::string_view text) {
  const Words words = words_of(text);
  if (words.empty() || words.size() > kMaxOrganizationWords) return false;
  const auto job = std::find_if(words.begin(), words.end(), [](std::string_view word) {
    return holds(kJobs, plain_word(word));
  });
  if (job == words.end()) return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return holds(kJobs, plain_word(word)) || holds(kJobModifiers, plain_word(word));
  });
}

bool is_own_writer(std::string_view text) {
  const Words words = words_of(text);
  const std::size_t first = words.size() > 1 && holds(kFrom, folded(words.front())) ? 1 : 0;
  if (words.size() < first + 2) return false;
  const std::string_view rest =
      text.substr(static_cast<std::size_t>(words[first + 1].data() - text.data()));
  const bool writer = is_job_title(rest) || holds(kOwnWriters, folded(rest));
  return writer && (holds(kOur, folded(words[first])) || is_organization_noun(words[first]));
}

bool is_occupation(std::string_view text) {
  if (is_job_title(text)) return true;
  const Words words = words_of(text);
  if (words.size() < 2 || words.size() > kMaxOrganizationWords) {
    return words.size() == 1 && holds(kOccupations, plain_word(words.front()));
  }
  const std::string first = plain_word(words.front());
  const std::string last = plain_word(words.back());
  const auto is_work = [](const std::string& word) {
    return holds(kJobs, word) || holds(kOccupations, word);
  };
  return is_work(last) || is_work(first) ||
         (holds(kJobModifiers, first) && is_work(plain_word(words[1])));
}

bool is_plural_title(std::string_view text) {
  const Words words = words_of(text);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const std::string plain = plain_word(word);
    return plain.ends_with('s') && holds(kJobs, plain);
  });
}

bool is_news_agency(std::string_view text) {
  const std::string_view name = without_article(text);
  if (holds(kAgencies, name)) return true;
  // `AFP-Jiji`
  const std::size_t hyphen = name.find('-');
  if (hyphen != name.npos && holds(kAgencies, name.substr(0, hyphen)) &&
      holds(kAgencies, name.substr(hyphen + 1)))
    return true;
  if (name.size() <= 3 || !is_all_capitals(name)) return false;
  return std::any_of(kAgencies.begin(), kAgencies.end(), [&](std::string_view agency) {
    return name.size() == agency.size() && folded(name) == folded(agency);
  });
}

bool is_organization(std::string_view text) {
  if (is_news_agency(text)) return true;
  const Words words = words_of(text);
  if (words.size() < 2 || words.size() > kMaxOrganizationWords) return false;
  const bool staff = names_staff(text) && !text.ends_with(" News Service");
  if (!is_capitalized(words) || is_occupation(text) || staff) return false;
  return folded(words.front()) == "the" || any_of(kOrganizationNouns, words);
}

bool is_organization_noun(std::string_view word) {
  return holds(kOrganizationNouns, plain_word(word));
}

bool is_place_clause(std::string_view text) {
  const Words words = words_of(text);
  if (words.empty() || words.size() > kMaxPlaceWords || !is_capitalized(words)) return false;
  if (text.find_first_of("0123456789:!?\"@") != std::string_view::npos) return false;
  if (is_place_like_a_name(folded(text))) return true;
  const std::string last = plain_word(words.back());
  if (words.size() == 1)
    return holds(kPlaceWords, last) || (last.size() >= 3 && !is_no_name(last) &&
                                        last.find_first_of("aeiouy") != std::string::npos);
  return !is_person_name(text) &&
         (holds(kPlaceWords, last) || opens_no_name(folded(words.front())));
}

bool is_proper_noun(std::string_view text) { return is_capitalized(words_of(text)); }

bool names_staff(std::string_view text) { return any_of(kStaff, words_of(text)); }

}  // namespace copydesk
