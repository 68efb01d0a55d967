#include "dates/date_form.hpp"

#include "dates/clock_time.hpp"

namespace copydesk {
namespace {

constexpr std::u32string_view kApostrophes = U"'\u2019";

std::optional<int> take_year(DateCursor& cursor) {
  DateCursor ahead = cursor;
  const auto year = ahead.take_number(4, 4);
  if (!year || !is_print_year(*year)) return std::nullopt;
  cursor = ahead;
  return year;
}

/// The century of two digits in a computer's time stamp: the wire formats are younger than 1970.
int full_year(int two_digits) { return two_digits + (two_digits < 70 ? 2000 : 1900); }

/// `st` of `1st`, `er` of `1er`, the dot of `24.`
void take_ordinal(DateCursor& cursor) {
  if (cursor.is_glued()) cursor.take(DateUse::ordinal);
  cursor.take_mark(U".\u00B0");
}

/// `de`, `of`, `d'`
void take_of(DateCursor& cursor) {
  for (int words = 0; words < 2 && cursor.take(DateUse::of); ++words)
    cursor.take_mark(kApostrophes);
}

/// `-16` behind a day: an issue of several days.
bool take_last_day(DateCursor& cursor) {
  DateCursor ahead = cursor;
  if (!ahead.take_mark(U"-\u2013\u2014/") || !ahead.take_number(1, 2)) return false;
  take_ordinal(ahead);
  cursor = ahead;
  return true;
}

/// Takes the year that closes a date, and with it all that was read `ahead`.
std::optional<DateForm> end_with_year(DateForm form, DateCursor& ahead, DateCursor& cursor) {
  while (ahead.take_mark(U",.-/")) {
  }
  take_of(ahead);
  const auto year = take_year(ahead);
  if (!year) return std::nullopt;
  form.year = *year;
  cursor = ahead;
  return form;
}

/// `May 10, 2015`; also `Sep 7 12:33:59 2011` as computers print it.
std::optional<DateForm> month_first(DateCursor& cursor) {
  DateCursor ahead = cursor;
  DateForm form;
  form.month = ahead.take_month();
  if (form.month == 0) return std::nullopt;
  ahead.take_mark(U".");
  ahead.take_mark(U"-/");
  const auto day = ahead.take_number(1, 2);
  if (!day) return std::nullopt;
  take_ordinal(ahead);
  const bool several = take_last_day(ahead);
  DateCursor behind = ahead;
  if (auto time = take_clock_time(behind)) {
    form.time = *time;
    ahead = behind;
  }
  form.day = several ? 0 : static_cast<unsigned>(*day);
  return end_with_year(form, ahead, cursor);
}

/// `24. September 2002`, `7 de octubre de 2018`, `1st Jan. 1894`, `13-Nov-2017`.
std::optional<DateForm> day_first(DateCursor& cursor) {
  DateCursor ahead = cursor;
  DateForm form;
  const auto day = ahead.take_number(1, 2);
  if (!day) return std::nullopt;
  take_ordinal(ahead);
  const bool several = take_last_day(ahead);
  ahead.take_mark(U"-/");
  take_of(ahead);
  form.month = ahead.take_month();
  if (form.month == 0) return std::nullopt;
  form.day = several ? 0 : static_cast<unsigned>(*day);
  return end_with_year(form, ahead, cursor);
}

/// `2018年10月7日`, `平成30年10月7日`, `2018년 10월 7일`; without the day it is a month.
std::optional<DateForm> east_asian(DateCursor& cursor) {
  DateCursor ahead = cursor;
  DateForm form;
  if (!ahead.done()) form.year = ahead.tokens[ahead.at].era;
  const bool era = ahead.take_if(form.year != 0);
  const auto year = era ? ahead.take_number(1, 3) : take_year(ahead);
  if (!year || !ahead.take_sign(DateSign::year)) return std::nullopt;
  form.year += *year;
  const auto month = ahead.take_number(1, 2);
  if (!month || !ahead.take_sign(DateSign::month)) return std::nullopt;
  form.month = static_cast<unsigned>(*month);
  cursor = ahead;
  const auto day = ahead.take_number(1, 2);
  if (!day || !ahead.take_sign(DateSign::day)) return form;
  form.day = static_cast<unsigned>(*day);
  cursor = ahead;
  return form;
}

/// `2004-12-27`, `2018/10/07`, `2018. 10. 7.`, `2015 May 10`.
std::optional<DateForm> year_first(DateCursor& cursor) {
  DateCursor ahead = cursor;
  DateForm form;
  const auto year = take_year(ahead);
  if (!year) return std::nullopt;
  form.year = *year;
  const char32_t mark = ahead.has_mark(U"-/.,") ? ahead.next()->mark : U'\0';
  ahead.take_if(mark != 0);
  form.month = ahead.take_month();
  if (form.month == 0) {
    const auto month = mark != 0 && mark != U',' ? ahead.take_number(1, 2) : std::nullopt;
    if (!month || !ahead.take_mark({&mark, 1})) return std::nullopt;
    form.month = static_cast<unsigned>(*month);
  } else {
    ahead.take_mark(U".-/");
  }
  const auto day = ahead.take_number(1, 2);
  if (!day || ahead.has_mark(U":")) return std::nullopt;
  form.day = static_cast<unsigned>(*day);
  if (mark == U'.') ahead.take_mark(U".");
  cursor = ahead;
  return form;
}

/// `13.11.2017`, `16/05/2018`: the number above twelve is the day. Dots stand behind a day that
/// comes first everywhere; otherwise two small numbers may change places.
std::optional<DateForm> all_numbers(DateCursor& cursor) {
  DateCursor ahead = cursor;
  const auto first = ahead.take_number(1, 2);
  const char32_t mark = ahead.has_mark(U"-/.") ? ahead.next()->mark : U'\0';
  if (!first || !ahead.take_if(mark != 0)) return std::nullopt;
  const auto second = ahead.take_number(1, 2);
  if (!second || !ahead.take_mark({&mark, 1})) return std::nullopt;
  DateCursor behind = ahead;
  const auto year = take_year(behind);
  const auto short_year = year ? std::nullopt : behind.take_number(2, 2);
  if ((!year && !short_year) || (behind.is_glued() && behind.has_mark({&mark, 1})))
    return std::nullopt;
  DateForm form;
  const bool month_first = *second > 12;
  form.month = static_cast<unsigned>(month_first ? *first : *second);
  form.day = static_cast<unsigned>(month_first ? *second : *first);
  form.year = year.value_or(0);
  const bool decided = mark == U'.' || *first > 12 || *second > 12 || *first == *second;
  form.ambiguous = !year || !decided;
  if (form.month == 0 || form.month > 12 || form.day == 0 || form.day > 31) return std::nullopt;
  cursor = behind;
  return form;
}

/// `131137 GMT Nov 13`: day, hour and minute, month and year of a wire story (IPTC 7901).
std::optional<DateForm> iptc_stamp(DateCursor& cursor) {
  DateCursor ahead = cursor;
  DateForm form;
  const auto digits = ahead.take_number(6, 6);
  if (!digits || !ahead.take(DateUse::utc)) return std::nullopt;
  form.month = ahead.take_month();
  if (form.month == 0) return std::nullopt;
  ahead.take_mark(U".");
  const auto year = take_year(ahead);
  const auto short_year = year ? year : ahead.take_number(2, 2);
  form.time = iso_time(*digits / 100 % 100, *digits % 100);
  if (!short_year || form.time.empty()) return std::nullopt;
  form.time += 'Z';
  form.year = year ? *year : full_year(*short_year);
  form.day = static_cast<unsigned>(*digits / 10000);
  cursor = ahead;
  return form;
}

/// `11-13-13 1509GMT`: month, day and year at the end of an AP story.
std::optional<DateForm> ap_stamp(DateCursor& cursor) {
  DateCursor ahead = cursor;
  const auto month = ahead.take_number(2, 2);
  if (!month || !ahead.take_mark(U"-")) return std::nullopt;
  const auto day = ahead.take_number(2, 2);
  if (!day || !ahead.take_mark(U"-")) return std::nullopt;
  const auto year = ahead.take_number(2, 2);
  const auto time = year ? take_wire_time(ahead) : std::nullopt;
  if (!time || !time->ends_with('Z')) return std::nullopt;
  DateForm form;
  form.year = full_year(*year);
  form.month = static_cast<unsigned>(*month);
  form.day = static_cast<unsigned>(*day);
  form.time = *time;
  cursor = ahead;
  return form;
}

/// `January 2009`, `May/June 2009`, `Summer, 2008`, `Winter 2009/2010`.
std::optional<DateForm> month_only(DateCursor& cursor) {
  DateCursor ahead = cursor;
  DateForm form;
  for (int names = 0; names < 2; ++names) {
    const unsigned month = ahead.take_month();
    if (month == 0 && !ahead.take(DateUse::season)) {
      if (names == 0) return std::nullopt;
      break;
    }
    form.month = month;
    ahead.take_mark(U".");
    ahead.take_mark(U"-/\u2013\u2014");
  }
  ahead.take_mark(U",");
  take_of(ahead);
  const auto year = take_year(ahead);
  if (!year) return std::nullopt;
  form.year = *year;
  DateCursor behind = ahead;
  if (behind.take_mark(U"-/\u2013") && behind.take_number(2, 4)) ahead = behind;
  cursor = ahead;
  return form;
}

/// `20150510`
std::optional<DateForm> eight_digits(DateCursor& cursor) {
  DateCursor ahead = cursor;
  const auto digits = ahead.take_number(8, 8);
  if (!digits || !is_print_year(*digits / 10000)) return std::nullopt;
  if (iso_date(*digits / 10000, static_cast<unsigned>(*digits / 100 % 100),
               static_cast<unsigned>(*digits % 100))
          .empty())
    return std::nullopt;
  DateForm form;
  form.year = *digits / 10000;
  form.month = static_cast<unsigned>(*digits / 100 % 100);
  form.day = static_cast<unsigned>(*digits % 100);
  cursor = ahead;
  return form;
}

}  // namespace

std::optional<DateForm> take_date_form(DateCursor& cursor) {
  constexpr std::optional<DateForm> (*kForms[])(DateCursor&) = {
      month_first, day_first,  east_asian, year_first,   ap_stamp,
      all_numbers, iptc_stamp, month_only, eight_digits,
  };
  for (const auto form : kForms)
    if (auto read = form(cursor)) return read;
  return std::nullopt;
}

}  // namespace copydesk
