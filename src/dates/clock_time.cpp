#include "dates/clock_time.hpp"

namespace copydesk {
namespace {

constexpr std::u32string_view kDashes = U"-\u2013\u2014";

struct Clock {
  int hour = 0;
  int minute = 0;
  std::optional<int> second;
  bool minutes = false;  ///< they are printed
  bool sure = false;     ///< it cannot be anything but a time
};

std::string two_digits(int value) {
  return std::string(value < 10 ? "0" : "").append(std::to_string(value));
}

/// `AM`, `p.m.`, `下午`.
std::optional<DateUse> take_half(DateCursor& cursor) {
  for (const DateUse half : {DateUse::am, DateUse::pm})
    if (cursor.take(half)) return half;
  return std::nullopt;
}

void take_half_into(DateCursor& cursor, Clock& clock) {
  DateCursor ahead = cursor;
  const auto half = take_half(ahead);
  if (!half || clock.hour > 12 || clock.hour == 0) return;
  clock.hour = clock.hour % 12 + (*half == DateUse::pm ? 12 : 0);
  clock.sure = true;
  ahead.take_mark(U".");
  cursor = ahead;
}

/// `17時4分30秒`
bool take_east_asian(DateCursor& cursor, Clock& clock) {
  if (!cursor.take_sign(DateSign::hour)) return false;
  DateCursor ahead = cursor;
  const auto minute = ahead.take_number(1, 2);
  clock.sure = true;
  if (!minute || !ahead.take_sign(DateSign::minute)) return true;
  clock.minute = *minute;
  cursor = ahead;
  const auto second = ahead.take_number(1, 2);
  if (!second || !ahead.take_sign(DateSign::second)) return true;
  clock.second = second;
  cursor = ahead;
  return true;
}

/// `:04:30` behind an hour, or `.04` and `h04`, which other numbers have as well.
void take_minutes(DateCursor& cursor, Clock& clock) {
  DateCursor ahead = cursor;
  const bool colon = ahead.take_mark(U":\uFF1A");
  const bool hour_sign = !colon && ahead.take(DateUse::hours);
  if (!colon && !hour_sign && !ahead.take_mark(U".")) return;
  if (hour_sign) clock.sure = true;
  const auto minute = ahead.is_glued() || hour_sign ? ahead.take_number(2, 2) : std::nullopt;
  if (!minute) {
    if (hour_sign) ++cursor.at;
    return;
  }
  clock.minute = *minute;
  clock.minutes = true;
  clock.sure |= colon;
  cursor = ahead;
  if (!ahead.take_mark(U":.")) return;
  const auto second = ahead.is_glued() ? ahead.take_number(2, 2) : std::nullopt;
  if (!second) return;
  clock.second = second;
  cursor = ahead;
  if (ahead.take_mark(U".,") && ahead.is_glued() && ahead.take_number(1, 9)) cursor = ahead;
}

std::optional<Clock> take_clock(DateCursor& cursor) {
  DateCursor ahead = cursor;
  Clock clock;
  const bool announced = ahead.take(DateUse::at);
  if (announced) ahead.take_mark(U".");
  const std::optional<DateUse> half = announced ? std::nullopt : take_half(ahead);
  const auto hour = ahead.take_number(1, 2);
  if (!hour) return std::nullopt;
  clock.hour = *hour;
  if (!take_east_asian(ahead, clock)) take_minutes(ahead, clock);
  if (half) {
    if (clock.hour > 12) return std::nullopt;
    if (clock.sure) clock.hour = clock.hour % 12 + (*half == DateUse::pm ? 12 : 0);
  } else {
    take_half_into(ahead, clock);
  }
  clock.sure |= ahead.take(DateUse::hours);
  if (!clock.sure && !(announced && clock.minutes)) return std::nullopt;
  if (iso_time(clock.hour, clock.minute, clock.second).empty()) return std::nullopt;
  cursor = ahead;
  return clock;
}

/// `+02:00`, `+0200`, `-05`: appended to a time.
bool take_offset(DateCursor& cursor, std::string& time) {
  DateCursor ahead = cursor;
  const bool minus = ahead.has_mark(U"-\u2212");
  if (!ahead.take_mark(U"+-\u2212") || !ahead.is_glued()) return false;
  int hours = 0;
  int minutes = 0;
  if (const auto both = ahead.take_number(4, 4)) {
    hours = *both / 100;
    minutes = *both % 100;
  } else if (const auto hour = ahead.take_number(1, 2)) {
    hours = *hour;
    DateCursor behind = ahead;
    const bool colon = behind.take_mark(U":");
    const auto minute = colon ? behind.take_number(2, 2) : std::nullopt;
    if (minute) {
      minutes = *minute;
      ahead = behind;
    }
  }
  const bool whole = ahead.at > cursor.at + 1 && !ahead.has_mark(U":");
  if (!whole || hours > 14 || minutes > 59) return false;
  time.append(minus ? "-" : "+").append(two_digits(hours)).append(":").append(two_digits(minutes));
  cursor = ahead;
  return true;
}

/// The zone behind a time. Names of zones are read over: what hour they mean depends on the place.
void take_zone(DateCursor& cursor, std::string& time, bool iso) {
  DateCursor ahead = cursor;
  if ((iso || ahead.has_mark(U"+")) && ahead.is_glued() && take_offset(ahead, time)) {
    cursor = ahead;
    return;
  }
  const bool bracket = ahead.take_mark(U"(");
  bool utc = false;
  bool zone = false;
  while (ahead.has(DateUse::utc) || ahead.has(DateUse::zone)) {
    utc |= ahead.has(DateUse::utc);
    zone = true;
    ++ahead.at;
  }
  if (!zone || (bracket && !ahead.has_mark(U")+-"))) return;
  if (utc && !take_offset(ahead, time)) time += 'Z';
  if (bracket && !ahead.take_mark(U")")) return;
  cursor = ahead;
}

/// `- 10:59:59` behind the time a broadcast begins.
void take_end_of_range(DateCursor& cursor) {
  DateCursor ahead = cursor;
  if (ahead.take_mark(kDashes) && take_clock(ahead)) cursor = ahead;
}

/// `(00:20 GMT)` behind a time that was printed with its own zone.
void take_other_zone(DateCursor& cursor) {
  DateCursor ahead = cursor;
  std::string other;
  if (!ahead.take_mark(U"(") || !take_clock(ahead)) return;
  take_zone(ahead, other, false);
  if (ahead.take_mark(U")")) cursor = ahead;
}

}  // namespace

std::string iso_time(int hour, int minute, std::optional<int> second) {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second.value_or(0) > 59) return {};
  std::string time = two_digits(hour).append(":").append(two_digits(minute));
  if (second) time.append(":").append(two_digits(*second));
  return time;
}

std::optional<std::string> take_clock_time(DateCursor& cursor) {
  const bool iso = cursor.at > 0 && cursor.is_glued();  // behind the `T` of `2004-12-27T09:31`
  const auto clock = take_clock(cursor);
  if (!clock) return std::nullopt;
  std::string time = iso_time(clock->hour, clock->minute, clock->second);
  take_end_of_range(cursor);
  take_zone(cursor, time, iso);
  take_other_zone(cursor);
  return time;
}

std::optional<std::string> take_wire_time(DateCursor& cursor) {
  DateCursor ahead = cursor;
  const auto digits = ahead.take_number(4, 4);
  if (!digits) return std::nullopt;
  const bool utc = ahead.has(DateUse::utc);
  std::string time = iso_time(*digits / 100, *digits % 100);
  if (time.empty() || (!utc && !ahead.has(DateUse::zone) && !ahead.has(DateUse::hours)))
    return std::nullopt;
  ++ahead.at;
  if (utc) time += 'Z';
  cursor = ahead;
  return time;
}

}  // namespace copydesk
