#include "label/dateline.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "dates/calendar.hpp"
#include "people/affiliation.hpp"
#include "people/not_names.hpp"
#include "text/folded.hpp"
#include "text/lanes.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMaxDateline = 120;
constexpr std::size_t kMaxPlace = 60;
constexpr std::size_t kMaxAgency = 40;
constexpr std::size_t kMaxPlaceWords = 4;

/// Small words inside the name of a place.
constexpr std::string_view kConnectorsText = R"(
a al am an and auf bei da das de del den der do dos du e el ez i im in la las le les lez los ob of
on op os sul sur the under upon y
)";
constexpr auto kConnectors = entries_of<count_entries(kConnectorsText)>(kConnectorsText);

/// Words in capitals that open a story for effect and name no place; folded.
constexpr std::string_view kNoPlaceText = R"(
a about above after again ahead all also an analysis and another any are around as asked at
atencion aviso award back be because been before behind best big blog bourse breaking brief but by
can clima club column comment correction council cultura daily day dear deportes despite do does
during economia editor editorial educacion eight empresas espectaculos even every everyone
exclusive explained explainer fact feature figaro final first five flashback focus for fotos four
from full games gazette get go good great had happy has have he help her herald here his how i if
in inside interview into is it its journal just key kicker last latest league less let letter like
live local long look made make man many may mayor me meet men minister more most mr mrs ms much
mundo must my nacional name near never new news next night nine no not nota note noticias now of
off ojo on once one online only opinion or our out over pais party people photo photos picture
pictures please points police policia policiaca politica poll post president press preview profile
q quiz radio read recap report result results review said salud say says second see seven she since
six so sociedad some sport sports still story sucesos such take tecnologia ten than thank that the
their them then there these they thing things think third this those three time times to today
tomorrow tonight too top tribune tv two under until up update updated us verdict video videos views
wanted was watch we weather week welcome well were what when where which while who why will win
with without woman women wonder yes yesterday yet you your
)";
constexpr auto kNoPlace = entries_of<count_entries(kNoPlaceText)>(kNoPlaceText);

/// A dash after the dateline: where it begins and where the story goes on.
struct Dash {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The dash at a place of the text, or none. Only the long dash may touch the words.
std::optional<Dash> dash_at(std::string_view text, std::size_t at) {
  const bool after_space = at > 0 && is_ascii_space(text[at - 1]);
  const auto opens = [&](std::string_view dash, bool free) -> std::optional<Dash> {
    const std::size_t end = at + dash.size();
    if (!text.substr(at).starts_with(dash)) return std::nullopt;
    if (!free && (!after_space || end >= text.size() || !is_ascii_space(text[end])))
      return std::nullopt;
    return Dash{at, end};
  };
  if (const auto dash = opens("—", true)) return dash;
  if (const auto dash = opens("--", true)) return dash;
  if (const auto dash = opens("–", false)) return dash;
  // `MONTERREY.- La lluvia`: Spanish papers set a hyphen behind the full stop.
  if (at > 0 && text[at - 1] == '.' && text.substr(at).starts_with("- ")) return Dash{at, at + 1};
  // The wires of American agencies have no dash of their own.
  if (at > 1 && text[at - 2] == ')')
    if (const auto dash = opens("_", false)) return dash;
  return opens("-", false);
}

/// Bits for the bytes of a block that dashes may open with.
std::uint32_t dash_bytes(std::string_view block) {
  std::array<char, kLanes> bytes{};
  std::copy(block.begin(), block.end(), bytes.begin());
  const Lanes lanes = load_lanes(bytes.data());
  return bits_of(equal(lanes, '-') | equal(lanes, '_') | equal(lanes, '\xE2'));
}

std::optional<Dash> find_dash(std::string_view text) {
  for (std::size_t block = 0; block < text.size(); block += kLanes)
    for (std::uint32_t bits = dash_bytes(text.substr(block, kLanes)); bits != 0; bits &= bits - 1) {
      const std::size_t at = block + lowest_bit(bits);
      if (at == 0) continue;
      if (const auto dash = dash_at(text, at)) return dash;
    }
  return std::nullopt;
}

/// `FORT ST. JOHN`, `STRATFORD-upon-AVON`, `DEN HAAG`: capitals, with small connectors between.
bool is_place_in_capitals(std::string_view place) {
  const Words words = words_of(place);
  if (words.empty() || words.size() > kMaxPlaceWords || !is_all_capitals(words.front()))
    return false;
  std::size_t letters = 0;
  for (const std::string_view word : words) {
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint c = code_point_at(word, at);
      at += c.size;
      const bool joint =
          c.value == '.' || c.value == '/' || is_hyphen(c.value) || is_apostrophe(c.value);
      if (!joint && !is_letter(c.value)) return false;
      letters += static_cast<std::size_t>(is_upper(c.value));
    }
    if (!is_all_capitals(word) && !holds(kConnectors, word)) return false;
  }
  return letters >= 3 && is_all_capitals(words.back());
}

/// What follows the town: `Somalia`, `N.C.`, `Bosnia and Herzegovina`.
bool is_region(std::string_view region) {
  const Words words = words_of(region);
  if (words.empty() || words.size() > kMaxPlaceWords) return false;
  for (const std::string_view word : words) {
    if (word.find_first_of("0123456789():;!?\"") != std::string_view::npos) return false;
    if (!starts_with_capital(word) && !holds(kConnectors, word)) return false;
  }
  return starts_with_capital(words.front());
}

/// `Feb. 6`, `3 de enero`, `Tuesday, Jan. 5`, `5/1/2024`: a month, a weekday or a date in digits.
bool is_date(std::string_view text) {
  bool calendar = false;
  for (std::string_view word : words_of(text)) {
    while (word.ends_with('.') || word.ends_with(',')) word.remove_suffix(1);
    const bool number = !word.empty() && is_ascii_digit(word.front());
    if (number) {
      if (word.size() > 10) return false;
      calendar |= word.size() > 2 && word.find_first_of("/.") != std::string_view::npos;
      continue;
    }
    if (date_word(folded(word)).is_calendar()) {
      calendar = true;
    } else if (!holds(kConnectors, folded(word))) {
      return false;
    }
  }
  return calendar;
}

/// What stands in brackets is an agency when it is short and no clause.
bool is_agency(std::string_view text) {
  return !text.empty() && text.size() <= kMaxAgency && words_of(text).size() <= 4 &&
         is_letter(code_point_at(text, 0).value) &&
         text.find_first_of("0123456789?!;:()") == std::string_view::npos;
}

/// Takes `/PRNewswire/`, the sign of those who spread press releases, off the words before the
/// dash.
bool take_service(std::string_view& before, std::string_view& agency) {
  const std::size_t open = before.substr(0, before.size() - 1).rfind('/');
  if (open == std::string_view::npos) return false;
  agency = trim(before.substr(open + 1, before.size() - open - 2));
  before = trim(before.substr(0, open));
  return is_agency(agency);
}

/// Takes `(Reuters)` out of the words before the dash; false when brackets hold something else.
bool take_agency(std::string_view& before, std::string_view& after, std::string_view& agency) {
  if (before.ends_with('/')) return take_service(before, agency);
  const std::size_t open = before.find('(');
  if (open == std::string_view::npos) return true;
  const std::size_t close = before.find(')', open);
  if (close == std::string_view::npos) return false;
  agency = trim(before.substr(open + 1, close - open - 1));
  after = trim(before.substr(close + 1));
  if (after.starts_with(',')) after = trim(after.substr(1));
  before = trim(before.substr(0, open));
  return is_agency(agency);
}

/// Divides `SEOUL, South Korea, Feb. 6` where the date begins.
void take_date(std::string_view& place, std::string_view& date) {
  for (std::size_t comma = place.find(','); comma != std::string_view::npos;
       comma = place.find(',', comma + 1)) {
    const std::string_view rest = trim(place.substr(comma + 1));
    if (!is_date(rest)) continue;
    date = rest;
    place = trim(place.substr(0, comma));
    return;
  }
}

/// `Berlin`, `New York`, `Frankfurt am Main`: small letters name a place only before an agency.
bool is_place_in_small(std::string_view place) {
  const Words words = words_of(place);
  return !words.empty() && words.size() <= kMaxPlaceWords &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return word.find_first_of("0123456789!?;:\"") == std::string_view::npos &&
                  (starts_with_capital(word) || holds(kConnectors, word));
         });
}

/// `Reuters`, `dpa/afp`.
bool is_known_agency(std::string_view agency) {
  for (std::size_t at = 0; at <= agency.size();) {
    const std::size_t end = std::min(agency.find('/', at), agency.size());
    const std::string_view part = trim(agency.substr(at, end - at));
    if (!is_news_agency(part)) return false;
    at = end + 1;
  }
  return true;
}

/// Without the full stop that some papers set behind a town: `HARARE.`, but not `N.Y.`.
std::string_view without_full_stop(std::string_view place) {
  constexpr std::size_t kShortest = 5;  // bytes of the last word
  if (!place.ends_with('.') || place.find(',') != place.npos) return place;
  const std::string_view last = words_of(place).back();
  const bool town = last.size() >= kShortest && last.find('.') == last.size() - 1;
  return town ? place.substr(0, place.size() - 1) : place;
}

bool is_place(std::string_view place, std::string_view agency) {
  if (place.empty() || place.size() > kMaxPlace) return false;
  const std::size_t comma = place.find(',');
  const std::string_view town = trim(place.substr(0, comma));
  const bool named = is_known_agency(agency) && is_place_in_small(town);
  if (!named && !is_place_in_capitals(town)) return false;
  return comma == std::string_view::npos || is_region(trim(place.substr(comma + 1)));
}

/// Whether the story behind the dash opens as a sentence does.
bool opens_sentence(std::string_view story) {
  story = trim(story);
  if (story.empty()) return false;
  const char32_t first = code_point_at(story, 0).value;
  return starts_with_capital(story) || first == '"' || first == '\'' || first == 0xAB ||
         first == 0xBF || first == 0xA1 || (first >= 0x2018 && first <= 0x201F);
}

/// `STOKE`, `AIX-EN-PROVENCE`, but neither `EU` nor an agency's key `BC-ME`.
bool has_long_part(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t end = std::min(word.find('-', at), word.size());
    if (folded(word.substr(at, end - at)).size() >= 4) return true;
    at = end + 1;
  }
  return false;
}

/// Whether capitals alone can be trusted to name a place.
bool names_place(std::string_view place) {
  const Words words = words_of(place);
  if (words.size() == 1 && !has_long_part(words.front())) return false;
  return std::none_of(words.begin(), words.end(), [](std::string_view word) {
    while (word.ends_with(',')) word.remove_suffix(1);
    return holds(kNoPlace, folded(word)) && folded(word) != "new";
  });
}

/// What stands before the dash at `dash`.
std::optional<Dateline> read_before_dash(std::string_view paragraph, std::string_view head,
                                         Dash dash) {
  std::string_view place = trim(head.substr(0, dash.begin));
  std::string_view date;
  std::string_view after_agency;
  std::string_view agency;
  if (place.ends_with(").")) place.remove_suffix(1);
  if (!take_agency(place, after_agency, agency)) return std::nullopt;
  if (!after_agency.empty() && !is_date(after_agency)) return std::nullopt;
  take_date(place, date);
  if (place.ends_with(',')) place.remove_suffix(1);
  if (!after_agency.empty()) {
    if (!date.empty()) return std::nullopt;
    date = after_agency;
  }
  place = without_full_stop(place);
  if (!is_place(place, agency)) return std::nullopt;
  const bool sure = !date.empty() || !agency.empty();
  if (!sure && (!names_place(place) || !opens_sentence(paragraph.substr(dash.end))))
    return std::nullopt;
  return Dateline{std::string(trim(head.substr(0, dash.end))), std::string(place),
                  std::string(date), std::string(agency)};
}

/// `Berlin, May 3 (dpa). The bridge`, `NEW DELHI (PTI): The bridge`: a known agency in brackets
/// behind a place needs no dash.
std::optional<Dateline> read_before_agency(std::string_view paragraph, std::string_view head) {
  const std::size_t open = head.find('(');
  const std::size_t close = head.find(')', std::min(open, head.size()));
  if (close == head.npos) return std::nullopt;
  const std::string_view agency = trim(head.substr(open + 1, close - open - 1));
  if (!is_known_agency(agency)) return std::nullopt;
  std::size_t end = close + 1;
  if (end < head.size() && (head[end] == '.' || head[end] == ':')) ++end;
  const std::string_view story = paragraph.substr(end);
  if (!story.starts_with(' ') || !opens_sentence(story)) return std::nullopt;
  std::string_view place = trim(head.substr(0, open));
  std::string_view date;
  take_date(place, date);
  if (place.ends_with(',')) place.remove_suffix(1);
  if (!is_place(place, agency)) return std::nullopt;
  return Dateline{std::string(head.substr(0, end)), std::string(place), std::string(date),
                  std::string(agency)};
}

/// `NEW DELHI: The bridge`, as papers in India print it: only towns that are known.
std::optional<Dateline> read_before_colon(std::string_view paragraph, std::string_view head) {
  const std::size_t colon = head.substr(0, kMaxPlace).find(':');
  if (colon == head.npos || !paragraph.substr(colon + 1).starts_with(' ')) return std::nullopt;
  const std::string_view place = head.substr(0, colon);
  if (!is_all_capitals(place) || !opens_sentence(paragraph.substr(colon + 1))) return std::nullopt;
  const std::string town = folded(place);
  if (!is_town(town) && !is_place_like_a_name(town)) return std::nullopt;
  return Dateline{std::string(head.substr(0, colon + 1)), std::string(place), {}, {}};
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
  const std::string_view head =
      paragraph.substr(0, character_start(paragraph, std::min(paragraph.size(), kMaxDateline)));
  if (const std::optional<Dash> dash = find_dash(head))
    if (auto dateline = read_before_dash(paragraph, head, *dash)) return dateline;
  if (auto dateline = read_before_agency(paragraph, head)) return dateline;
  return read_before_colon(paragraph, head);
}

}  // namespace copydesk
