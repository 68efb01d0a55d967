#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

/// The ISO 8601 date of a day between the years 1600 and 2199, or empty when the calendar has no
/// such day.
[[nodiscard]] std::string iso_date(int year, unsigned month, unsigned day);

/// The weekday of a day of the calendar: Monday is 1, Sunday 7.
[[nodiscard]] unsigned iso_weekday(int year, unsigned month, unsigned day);

[[nodiscard]] constexpr bool is_print_year(int year) { return year >= 1600 && year <= 2199; }

/// What a word of a date line does beside naming a month or a weekday.
enum class DateUse : std::uint16_t {
  ordinal = 1 << 0,  ///< behind a day: `1st`, `1er`
  of = 1 << 1,       ///< between day, month and year: `de`, `den`
  neutral = 1 << 2,  ///< stands in date lines and says nothing: `Published on`, `morning`
  am = 1 << 3,
  pm = 1 << 4,
  hours = 1 << 5,  ///< behind an hour: `Uhr`, `h`
  at = 1 << 6,     ///< before an hour: `kl`, `um`
  utc = 1 << 7,
  zone = 1 << 8,  ///< any other time zone, which fixes no offset by itself
  season = 1 << 9,
  edition = 1 << 10,
  founded = 1 << 11,  ///< before a date that is not the issue's: `Established`
  page = 1 << 12,
  edition_kind = 1 << 13,  ///< `Final`, `Late`: an edition when nothing else stands there
  weak = 1 << 14,          ///< an abbreviation that is another word as well; only beside a date
};

/// What a word may mean in a date line; all zero for any other word.
struct DateWord {
  std::uint8_t month = 0;    ///< 1 to 12
  std::uint8_t weekday = 0;  ///< 1 (Monday) to 7
  std::uint16_t uses = 0;    ///< of `DateUse`

  [[nodiscard]] constexpr bool is(DateUse use) const {
    return (uses & static_cast<std::uint16_t>(use)) != 0;
  }
  /// Names a month or a weekday and is no other word.
  [[nodiscard]] constexpr bool is_calendar() const {
    return (month != 0 || weekday != 0) && !is(DateUse::weak);
  }
  friend constexpr bool operator==(DateWord, DateWord) = default;
};

/// Looks up a word in the languages newspapers of the Latin script are printed in, and in Russian;
/// folded.
[[nodiscard]] DateWord date_word(std::string_view folded_word);

}  // namespace copydesk
