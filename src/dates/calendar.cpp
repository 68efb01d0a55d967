#include "dates/calendar.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "text/word_list.hpp"

namespace copydesk {
namespace {

using Use = DateUse;

/// Words that mean the same in a date line; folded.
struct Group {
  DateWord meaning;
  std::string_view words;
};

constexpr Group month(unsigned number, std::string_view words) {
  return {{static_cast<std::uint8_t>(number), 0, 0}, words};
}
constexpr Group weekday(unsigned number, std::string_view words) {
  return {{0, static_cast<std::uint8_t>(number), 0}, words};
}
constexpr Group weak_weekday(unsigned number, std::string_view words) {
  return {{0, static_cast<std::uint8_t>(number), static_cast<std::uint16_t>(Use::weak)}, words};
}
constexpr Group weak_month(unsigned number, std::string_view words) {
  return {{static_cast<std::uint8_t>(number), 0, static_cast<std::uint16_t>(Use::weak)}, words};
}
constexpr Group use(Use what, std::string_view words) {
  return {{0, 0, static_cast<std::uint16_t>(what)}, words};
}

constexpr Group kGroups[] = {
    month(1, "jan january januar januari janvier janv janeiro enero ene gennaio gener jaenner"),
    month(2, "feb february februar februari fevrier fev fevereiro febrero febbraio febrer febr"),
    month(3, "mar march marz maerz maart mars marts marzo marco marc mrt mrz"),
    month(4, "apr april avril avr abril abr aprile"),
    month(5, "may mai mei maj mayo maio maggio maig"),
    month(6, "jun june juni juin junho junio giugno juny"),
    month(7, "jul july juli juillet juil julho julio luglio juliol"),
    month(8, "aug august augustus augusti aout agosto ago agost"),
    month(9, "sep sept september septembre septiembre setembro set settembre setembre setiembre"),
    month(10, "oct october oktober okt octobre octubre outubro ottobre"),
    month(11, "nov november novembre novembro noviembre"),
    month(12, "dec december dezember decembre dez dezembro dic dicembre diciembre desembre"),
    month(12, "desember des"),
    // Polish, Finnish, Turkish, Indonesian; `listopada` is another month in Croatian.
    month(1, "stycznia styczen tammikuuta ocak"),
    month(2, "lutego luty helmikuuta subat"),
    month(3, "marca marzec maaliskuuta mart maret"),
    month(4, "kwietnia kwiecien huhtikuuta nisan"),
    month(5, "maja toukokuuta mayis"),
    month(6, "czerwca czerwiec kesakuuta haziran"),
    month(7, "lipca lipiec heinakuuta temmuz"),
    month(8, "sierpnia sierpien elokuuta agustos agustus"),
    month(9, "wrzesnia wrzesien syyskuuta eylul"),
    month(10, "pazdziernika pazdziernik lokakuuta ekim"),
    month(11, "marraskuuta kasim"),
    month(12, "grudnia grudzien joulukuuta aralik"),
    // Russian
    month(1, "января январь"),
    month(2, "февраля февраль"),
    month(3, "марта март"),
    month(4, "апреля апрель"),
    month(5, "мая маи"),
    month(6, "июня июнь"),
    month(7, "июля июль"),
    month(8, "августа август"),
    month(9, "сентября сентябрь"),
    month(10, "октября октябрь"),
    month(11, "ноября ноябрь"),
    month(12, "декабря декабрь"),
    weak_month(1, "gen janner jaen ian"),
    weak_month(5, "mag"),
    weak_month(6, "giu"),
    weak_month(7, "lug jui"),
    weak_month(8, "aou ag"),
    weak_month(9, "sett"),
    weak_month(10, "ott out octb"),
    weekday(1, "monday mon montag maandag lundi mandag lunes dilluns lunedi"),
    weekday(1, "segunda-feira"),
    weekday(2, "tuesday tue tues dienstag dinsdag mardi tirsdag tisdag martes dimarts martedi"),
    weekday(2, "terca-feira"),
    weekday(3, "wednesday wed mittwoch woensdag mercredi onsdag miercoles dimecres mercoledi"),
    weekday(3, "quarta-feira"),
    weekday(4, "thursday thu thur thurs donnerstag donderdag jeudi torsdag jueves dijous giovedi"),
    weekday(4, "quinta-feira"),
    weekday(5, "friday fri freitag vrijdag vendredi fredag viernes divendres venerdi"),
    weekday(5, "sexta-feira"),
    weekday(6, "saturday sat samstag sonnabend zaterdag samedi lordag sabado dissabte"),
    weekday(6, "sabato laurdag"),
    weekday(7, "sunday sun sonntag zondag dimanche sondag domingo diumenge domenica"),
    weekday(1, "poniedzialek понедельник"),
    weekday(2, "wtorek вторник"),
    weekday(3, "sroda среда"),
    weekday(4, "czwartek четверг"),
    weekday(5, "piatek пятница"),
    weekday(6, "sobota суббота"),
    weekday(7, "niedziela воскресенье"),
    weak_weekday(1, "mo ma lun man mandags lu dl seg"),
    weak_weekday(2, "di mar tir tis die dt ter"),
    weak_weekday(3, "mi mer ons mie wo woe dc qua mit weds"),
    weak_weekday(4, "do jeu jue tor tors gio dj qui don"),
    weak_weekday(5, "fr fre ven vie vr dv sex vrij"),
    weak_weekday(6, "sa sab sam lor lord za sams ds zat"),
    weak_weekday(7, "so son dim dom zo sond dg zon"),
    use(Use::season, "spring summer autumn fall winter fruhjahr fruhling sommer herbst printemps"),
    use(Use::season, "ete automne hiver primavera verano otono invierno estate autunno inverno"),
    use(Use::season, "lente zomer herfst forar efterar vinter var host verao outono estiu hivern"),
    use(Use::ordinal, "st nd rd th d er re e eme o a te ten ter tes ste de"),
    use(Use::of, "of de del den der des do d di the da"),
    use(Use::neutral, "of de del den der do d di the da le la el il l am on vom dem em a al dal"),
    use(Use::neutral, "published posted publication date dated datum fecha data dato issue"),
    use(Use::neutral, "publie parution publicado publicada publicat pubblicato publicerat"),
    use(Use::neutral, "publiceret publisert veroffentlicht erschienen gepubliceerd udgivet"),
    use(Use::neutral, "morning evening afternoon night matin soir manana tarde noche morgen abend"),
    use(Use::neutral, "ochtend avond mattina sera manha noite mati vespre correction appended"),
    use(Use::neutral, "ap wf t г года опубликовано"),
    use(Use::am, "am vorm"),
    use(Use::pm, "pm nachm"),
    use(Use::hours, "uhr h hrs hours uur heures heure horas hora hores ore klokken hs"),
    use(Use::at, "at um kl klokken a om las les ore alle as os"),
    use(Use::utc, "gmt utc z greenwich"),
    use(Use::zone, "time standard daylight summer mean central european eastern western pacific"),
    use(Use::zone, "mountain atlantic british irish indian india japan korea china australian"),
    use(Use::zone, "local singapore coordinated universal"),
    use(Use::zone, "et est edt ct cst cdt mt mst mdt pt pst pdt akst akdt hst ast adt nst ndt"),
    use(Use::zone, "bst ist wet west cet cest mez mesz eet eest msk jst kst hkt sgt pht wib"),
    use(Use::zone, "aest aedt acst acdt awst nzst nzdt sast brt art gst pkt"),
    use(Use::edition, "edition editions ed edicion ediciones edicio edicao edizione editie"),
    use(Use::edition, "ausgabe ausg utgave utgava udgave upplaga oplag"),
    use(Use::edition, "morgenausgabe abendausgabe"),
    use(Use::edition_kind, "final late early first second third metro city national regional main"),
    use(Use::edition_kind, "home all"),
    use(Use::founded, "established estab est founded since incorporated entered fondee fonde"),
    use(Use::founded, "fundado fundada fundat fondato gegrundet begrundet opgericht grundad"),
    use(Use::founded, "grundlagt stiftet copyright depuis seit sinds sedan fundador"),
    use(Use::page, "p pg pp page pages pag pagina s seite sida side blz bladzijde col"),
};

struct Entry {
  std::string_view word;
  DateWord meaning;
};

constexpr std::size_t kWordCount = [] {
  std::size_t count = 0;
  for (const Group& group : kGroups) count += count_entries(group.words);
  return count;
}();

/// One sorted table of all groups; a word may stand in it more than once.
constexpr std::array<Entry, kWordCount> kWords = [] {
  std::array<Entry, kWordCount> table{};
  std::size_t next = 0;
  for (const Group& group : kGroups)
    for (std::size_t at = 0; at < group.words.size();) {
      const std::size_t end = std::min(group.words.find(' ', at), group.words.size());
      table[next++] = {group.words.substr(at, end - at), group.meaning};
      at = end + 1;
    }
  std::sort(table.begin(), table.end(),
            [](const Entry& a, const Entry& b) { return a.word < b.word; });
  return table;
}();

/// Where the words begin that open with a byte: few share their first one.
constexpr std::array<std::uint16_t, 257> kOpenings = [] {
  std::array<std::uint16_t, 257> openings{};
  for (const Entry& entry : kWords) ++openings[static_cast<unsigned char>(entry.word[0]) + 1U];
  for (std::size_t byte = 1; byte < openings.size(); ++byte) openings[byte] += openings[byte - 1];
  return openings;
}();

/// The first eight bytes of each word as a number, which is searched faster.
constexpr auto kKeys = [] {
  std::array<std::uint64_t, kWordCount> keys{};
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = opening_of(kWords[i].word);
  return keys;
}();

/// Writes a number so that its last digit stands before `end`.
void put_digits(std::string& text, std::size_t end, unsigned number) {
  for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
}

std::chrono::year_month_day day_of(int year, unsigned month, unsigned day) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

}  // namespace

std::string iso_date(int year, unsigned month, unsigned day) {
  if (!is_print_year(year) || !day_of(year, month, day).ok()) return {};
  std::string date = "0000-00-00";
  put_digits(date, 4, static_cast<unsigned>(year));
  put_digits(date, 7, month);
  put_digits(date, 10, day);
  return date;
}

unsigned iso_weekday(int year, unsigned month, unsigned day) {
  return std::chrono::weekday{std::chrono::sys_days{day_of(year, month, day)}}.iso_encoding();
}

DateWord date_word(std::string_view folded_word) {
  DateWord word;
  if (folded_word.empty()) return word;
  const std::size_t first = static_cast<unsigned char>(folded_word[0]);
  const std::uint64_t key = opening_of(folded_word);
  const auto* const end = kKeys.begin() + kOpenings[first + 1];
  const auto* found = std::lower_bound(kKeys.begin() + kOpenings[first], end, key);
  bool sure = false;
  for (; found != end && *found == key; ++found) {
    const auto& [text, meaning] = kWords[static_cast<std::size_t>(found - kKeys.begin())];
    if (text != folded_word) continue;
    sure |= meaning.is_calendar();
    if (meaning.month != 0) word.month = meaning.month;
    if (meaning.weekday != 0) word.weekday = meaning.weekday;
    word.uses = static_cast<std::uint16_t>(word.uses | meaning.uses);
  }
  if (sure) word.uses &= static_cast<std::uint16_t>(~static_cast<unsigned>(Use::weak));
  return word;
}

}  // namespace copydesk
