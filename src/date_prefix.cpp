#include "date_prefix.hpp"

#include <algorithm>
#include <string>

#include "folded.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestWord = 24;  // bytes
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Months and seasons, folded.
constexpr std::string_view kMonthList =
    "abril agosto aout apr april aprile aug august augustus autumn avril dec december "
    "decembre desember dezember dezembro dicembre diciembre enero fall feb febbraio febrero "
    "februar februari february fevereiro fevrier gennaio giugno jan janeiro januar januari "
    "january janvier juillet juin jul julho juli julio july jun june junho juni junio luglio "
    "maart maggio mai maio maj mar march marco mars marts marz marzo may mayo mei nov "
    "november novembre novembro noviembre oct october octobre octubre oktober ottobre "
    "outubro sep sept september septembre septiembre setembro setiembre settembre spring "
    "summer winter ";
constexpr auto kMonths = entries_of<count_entries(kMonthList)>(kMonthList);

/// Days of the week, folded.
constexpr std::string_view kDayList =
    "dienstag dimanche dinsdag domenica domingo donderdag donnerstag fredag freitag friday "
    "giovedi jeudi jueves lordag lundi lunedi lunes maandag mandag mardi martedi martes "
    "mercoledi mercredi miercoles mittwoch monday montag onsdag quarta-feira quinta-feira "
    "sabado sabato samedi samstag saturday segunda-feira sexta-feira sondag sonnabend "
    "sonntag sunday terca-feira thursday tirsdag tisdag torsdag tuesday vendredi venerdi "
    "viernes vrijdag wednesday woensdag zaterdag zondag ";
constexpr auto kDays = entries_of<count_entries(kDayList)>(kDayList);

/// What follows a time of day, folded.
constexpr std::string_view kZoneList =
    "a.m aedt aest am bst cdt central cest cet cst daylight eastern edt est european gmt "
    "greenwich hkt ist jst kst mdt mean mesz mez mountain msk mst nzdt nzst p.m pacific pdt "
    "pm pst sgt standard time utc ";
constexpr auto kZones = entries_of<count_entries(kZoneList)>(kZoneList);

/// What may stand between the parts of a date, but does not end one.
constexpr std::string_view kLinkList = "- a at de del den le of um \xE2\x80\x93";
constexpr auto kLinks = entries_of<count_entries(kLinkList)>(kLinkList);

/// What a word may be in a date.
enum class Part { none, link, number, year, month, day, time, zone, whole };

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

/// `10:15`, `9.30`, `20h15`, `10:00:00`.
bool is_time(std::string_view word) {
  const std::size_t hour = word.find_first_not_of("0123456789");
  if (hour == word.npos || hour == 0 || hour > 2) return false;
  const std::string_view rest = word.substr(hour + 1);
  return (word[hour] == ':' || word[hour] == '.' || word[hour] == 'h') && rest.size() >= 2 &&
         rest.find_first_not_of("0123456789:") == rest.npos;
}

/// `2013-11-27`, `27/11/2013`, `27.11.2013`.
bool is_whole_date(std::string_view word) {
  if (word.size() < 8 || word.size() > 10) return false;
  return std::count_if(word.begin(), word.end(), is_ascii_digit) >= 6 &&
         word.find_first_not_of("0123456789-/.") == word.npos &&
         std::count_if(word.begin(), word.end(), [](char c) { return !is_ascii_digit(c); }) == 2;
}

/// `27`, `27.`, `27th`, `1er`.
bool is_day_number(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string_view end = word.substr(digits);
  return digits > 0 && digits <= 2 &&
         (end.empty() || end == "st" || end == "nd" || end == "rd" || end == "th" || end == "er");
}

Part part_of(std::string_view printed) {
  if (printed.size() > kLongestWord) return Part::none;
  if (printed == "-" || printed == "\xE2\x80\x93") return Part::link;
  const std::string text = folded(printed);
  std::string_view word = text;
  while (word.ends_with('.')) word.remove_suffix(1);
  if (holds(kMonths, word)) return Part::month;
  if (holds(kDays, word)) return Part::day;
  if (is_time(word)) return Part::time;
  if (holds(kZones, word)) return Part::zone;
  if (holds(kLinks, word)) return Part::link;
  if (word.size() == 4 && is_number(word) && (word[0] == '1' || word[0] == '2')) return Part::year;
  if (is_whole_date(word)) return Part::whole;
  return is_day_number(word) ? Part::number : Part::none;
}

/// The parts seen so far. What cannot follow them opens an edition: `Eastern Edition`.
class DateParts {
 public:
  bool take(Part part) {
    if (!may_follow(part)) return false;
    seen_ |= bit(part);
    return true;
  }
  [[nodiscard]] bool complete() const {
    return has(Part::whole) || (has(Part::month) && has(Part::year));
  }

 private:
  static unsigned bit(Part part) { return 1U << static_cast<unsigned>(part); }
  [[nodiscard]] bool has(Part part) const { return (seen_ & bit(part)) != 0; }
  [[nodiscard]] bool may_follow(Part part) const {
    switch (part) {
      case Part::none: return false;
      case Part::link:
      case Part::time: return true;
      case Part::zone: return has(Part::time);
      default: return !has(part);
    }
  }

  unsigned seen_ = 0;
};

}  // namespace

std::size_t date_prefix(std::string_view line) {
  constexpr std::string_view kGaps = " \t\n,;";
  std::size_t end = 0;
  DateParts parts;
  for (std::size_t at = line.find_first_not_of(kGaps); at < line.size();) {
    const std::size_t stop =
        std::min({line.find_first_of(kGaps, at), line.find(kNoBreakSpace, at), line.size()});
    const Part part = part_of(line.substr(at, stop - at));
    if (!parts.take(part)) break;
    if (part != Part::link) end = stop;
    at = line.find_first_not_of(kGaps, stop);
    if (at < line.size() && line.substr(at).starts_with(kNoBreakSpace)) at += kNoBreakSpace.size();
  }
  return parts.complete() ? end : 0;
}

}  // namespace copydesk
