#include "dates/press_date.hpp"

#include <algorithm>
#include <vector>

#include "dates/clock_time.hpp"
#include "dates/date_form.hpp"
#include "dates/date_token.hpp"
#include "text/lane_search.hpp"
#include "text/lanes.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using Kind = DateToken::Kind;

constexpr std::uint64_t kMostSpaces = 16;  // a sentence has more, a transcript's time ten
constexpr std::size_t kLongestDateLine = 200;
constexpr std::size_t kMostEditionWords = 6;
constexpr std::u32string_view kMarks = U",.;:-\u2013\u2014()[]|/\u00B7\u3001\u3002\uFF08\uFF09";

bool is_mark(const DateToken& token) {
  return token.kind == Kind::mark && kMarks.find(token.mark) != kMarks.npos;
}

/// A weekday; one of a single East Asian character in brackets only.
unsigned take_weekday(DateCursor& cursor) {
  if (cursor.done() || cursor.tokens[cursor.at].word.weekday == 0) return 0;
  const DateToken& token = cursor.tokens[cursor.at];
  const bool bracket = cursor.at > 0 && is_mark(cursor.tokens[cursor.at - 1]);
  if (token.is_single_east_asian && !bracket) return 0;
  ++cursor.at;
  return token.word.weekday;
}

/// Reads a line from end to end.
class LineReader {
 public:
  LineReader(std::string_view line, const std::vector<DateToken>& tokens)
      : line_(line), cursor_{tokens} {}

  std::optional<PressDate> run() {
    while (!cursor_.done()) {
      const std::size_t first = cursor_.at;
      if (take_date() || take_time() || take_day()) {
        widen(first);
      } else if (invalid_ || (!take_edition() && !take_page() && !take_neutral())) {
        return std::nullopt;
      }
    }
    if (!is_date_line()) return std::nullopt;
    compare_weekday();
    return std::move(result_);
  }

 private:
  bool take_date() {
    DateCursor ahead = cursor_;
    const auto form = take_date_form(ahead);
    if (!form) return false;
    const bool full = form->day != 0 && !form->ambiguous;
    const std::string date = full ? iso_date(form->year, form->month, form->day) : std::string();
    invalid_ = (full && date.empty()) || (form_ && (date.empty() || date != result_.date));
    if (invalid_) return false;
    form_ = form;
    result_.date = date;
    result_.ambiguous = form->ambiguous;
    if (!form->time.empty()) result_.time = form->time;
    cursor_ = ahead;
    return true;
  }

  bool take_time() {
    if (invalid_ || !result_.time.empty()) return false;
    auto time = take_clock_time(cursor_);
    if (!time && form_) time = take_wire_time(cursor_);
    if (time) result_.time = *time;
    return time.has_value();
  }

  bool take_day() {
    const bool weak = cursor_.has(DateUse::weak);
    const unsigned weekday = take_weekday(cursor_);
    if (weekday != 0 && (weekday_ == 0 || !weak)) weekday_ = weekday;
    return weekday != 0;
  }

  bool take_neutral() {
    return cursor_.take_if(is_mark(*cursor_.next()) || cursor_.has(DateUse::neutral));
  }

  /// `Late Edition - Final` up to the end of the line.
  bool take_edition() {
    DateCursor ahead = cursor_;
    if (!form_ || is_mark(*ahead.next())) return false;
    while (!ahead.done())
      if (!is_mark(*ahead.next()) ? !take_edition_segment(ahead) : !ahead.take_if(true))
        return false;
    std::string_view edition = line_.substr(cursor_.next()->begin);
    edition = edition.substr(0, edition.find_last_not_of(" \t\n.,;)]") + 1);
    result_.edition = edition;
    cursor_ = ahead;
    return true;
  }

  /// Few words up to the next mark; the first or the last says that they name an edition.
  static bool take_edition_segment(DateCursor& cursor) {
    const std::size_t first = cursor.at;
    bool only_kinds = true;
    while (!cursor.done() && !is_mark(*cursor.next())) {
      only_kinds = only_kinds && cursor.has(DateUse::edition_kind);
      ++cursor.at;
    }
    const bool named = cursor.tokens[first].is(DateUse::edition) ||
                       cursor.tokens[cursor.at - 1].is(DateUse::edition);
    return (named || only_kinds) && cursor.at - first <= kMostEditionWords;
  }

  /// `A.6.` behind the date and a colon, `p. 23` anywhere behind it.
  bool take_page() {
    DateCursor ahead = cursor_;
    const bool named = ahead.take(DateUse::page);
    const bool colon = cursor_.at > 0 && cursor_.tokens[cursor_.at - 1].mark == U':';
    if (!form_ || (!named && !colon)) return false;
    if (named) ahead.take_mark(U".");
    if (!ahead.done() && ahead.next()->kind == Kind::word) {
      ++ahead.at;
      ahead.take_mark(U".-");
    }
    if (!ahead.take_number(1, 4)) return false;
    if (ahead.is_glued() && ahead.next()->kind == Kind::word) ++ahead.at;
    ahead.take_mark(U".");
    if (!named && !ahead.done()) return false;
    cursor_ = ahead;
    return true;
  }

  void widen(std::size_t first) {
    if (result_.end == 0) result_.begin = cursor_.tokens[first].begin;
    result_.end = cursor_.tokens[cursor_.at - 1].end;
  }

  /// `23:22 Central European Time`; without a zone it may be a result or a heading of a story told
  /// by the clock.
  [[nodiscard]] bool is_time_line() const {
    return !result_.time.empty() &&
           std::any_of(cursor_.tokens.begin(), cursor_.tokens.end(), [](const DateToken& token) {
             return token.is(DateUse::utc) || token.is(DateUse::zone);
           });
  }

  /// `January 2009`; with anything around it may be the end of a sentence.
  [[nodiscard]] bool is_month_line() const {
    return result_.begin == cursor_.tokens.front().begin &&
           result_.end == cursor_.tokens.back().end;
  }

  [[nodiscard]] bool is_date_line() const {
    if (line_.ends_with("..")) return false;
    if (!form_) return is_time_line();
    return form_->day != 0 || is_month_line();
  }

  void compare_weekday() {
    if (weekday_ == 0 || result_.date.empty()) return;
    result_.weekday_differs = weekday_ != iso_weekday(form_->year, form_->month, form_->day);
  }

  std::string_view line_;
  DateCursor cursor_;
  std::optional<DateForm> form_;
  unsigned weekday_ = 0;
  bool invalid_ = false;
  PressDate result_;
};

/// Finds the dates inside a line.
class LineSearch {
 public:
  explicit LineSearch(const std::vector<DateToken>& tokens) : tokens_(tokens) {}

  std::optional<PressDate> run() {
    for (DateCursor cursor{tokens_}; !cursor.done();) {
      const std::size_t first = cursor.at;
      const auto form = is_inside_number(first) ? std::nullopt : take_date_form(cursor);
      if (form && form->day != 0 && !is_founding(first)) consider(*form, first, cursor);
      if (!form) ++cursor.at;
    }
    if (rivals_) best_->ambiguous = true;
    if (rivals_) best_->date.clear();
    return std::move(best_);
  }

 private:
  /// `3-16-1484` of a longer row of numbers.
  [[nodiscard]] bool is_inside_number(std::size_t at) const {
    if (at < 2 || tokens_[at].kind != Kind::number || tokens_[at].spaced) return false;
    return tokens_[at - 1].kind == Kind::mark && !tokens_[at - 1].spaced &&
           tokens_[at - 2].kind == Kind::number && tokens_[at - 1].mark != U',';
  }

  [[nodiscard]] bool is_founding(std::size_t at) const {
    constexpr std::size_t kWordsBefore = 8;
    for (std::size_t steps = 0; at > 0 && steps < kWordsBefore; ++steps) {
      --at;
      if (tokens_[at].kind == Kind::number) return false;
      if (tokens_[at].is(DateUse::founded)) return true;
    }
    return false;
  }

  /// `March 19 - ` before a date: the issue of several days.
  [[nodiscard]] bool closes_span(std::size_t first) const {
    if (first < 3 || tokens_[first - 1].kind != Kind::mark) return false;
    constexpr std::u32string_view kDashes = U"-\u2013\u2014";
    const DateToken& a = tokens_[first - 3];
    const DateToken& b = tokens_[first - 2];
    const bool day =
        a.kind == Kind::number ? b.word.month != 0 : a.word.month != 0 && b.kind == Kind::number;
    return day && kDashes.find(tokens_[first - 1].mark) != kDashes.npos;
  }

  /// The weekday before a date, with no more than marks and words such as `morning` between.
  unsigned weekday_before(std::size_t& first) const {
    constexpr std::size_t kStep = 4;
    for (std::size_t at = first, steps = 0; at > 0 && steps < kStep; ++steps) {
      const DateToken& token = tokens_[--at];
      if (token.word.weekday != 0 && !token.is_single_east_asian &&
          (!token.is(DateUse::weak) || at + 1 == first)) {
        first = at;
        return token.word.weekday;
      }
      if (!is_mark(token) && !token.is(DateUse::neutral)) return 0;
    }
    return 0;
  }

  void consider(const DateForm& form, std::size_t first, DateCursor& cursor) {
    PressDate found;
    if (!form.ambiguous) found.date = iso_date(form.year, form.month, form.day);
    if (found.date.empty() && !form.ambiguous) return;
    found.ambiguous = form.ambiguous || closes_span(first);
    if (found.ambiguous) found.date.clear();
    found.time = form.time;
    unsigned weekday = weekday_before(first);
    std::size_t end = cursor.at;
    take_followers(cursor, found, weekday, end);
    cursor.at = end;
    found.begin = tokens_[first].begin;
    found.end = tokens_[end - 1].end;
    if (weekday != 0 && !found.date.empty())
      found.weekday_differs = weekday != iso_weekday(form.year, form.month, form.day);
    keep(found, weekday != 0);
  }

  /// A weekday and a time behind the date.
  static void take_followers(DateCursor cursor, PressDate& found, unsigned& weekday,
                             std::size_t& end) {
    for (int pieces = 0; pieces < 4 && !cursor.done(); ++pieces) {
      if (found.time.empty()) {
        auto time = take_clock_time(cursor);
        if (!time) time = take_wire_time(cursor);
        if (time) {
          found.time = *time;
          end = cursor.at;
          continue;
        }
      }
      const bool weak = cursor.has(DateUse::weak);
      const unsigned day = weak || weekday != 0 ? 0 : take_weekday(cursor);
      if (day != 0) {
        weekday = day;
        end = cursor.at;
      } else if (!cursor.take_if(is_mark(*cursor.next()) || cursor.has(DateUse::neutral))) {
        return;
      }
    }
  }

  void keep(const PressDate& found, bool has_weekday) {
    if (best_ && has_weekday_ && !has_weekday) return;
    if (best_ && has_weekday_ == has_weekday) {
      rivals_ = rivals_ || best_->date != found.date;
      return;
    }
    best_ = found;
    has_weekday_ = has_weekday;
    rivals_ = false;
  }

  const std::vector<DateToken>& tokens_;
  std::optional<PressDate> best_;
  bool has_weekday_ = false;
  bool rivals_ = false;
};

/// A full-width digit opens with EF.
bool may_hold_digit(std::string_view line) {
  const auto opens_digit = [&](std::size_t at) {
    return is_ascii_digit(line[at]) || line[at] == '\xEF';
  };
  const auto openings = [](const char* bytes) {
    const Lanes lanes = load_lanes(bytes);
    return between(lanes, '0', '9') | equal(lanes, '\xEF');
  };
  return find_place(line, 0, openings, opens_digit) < line.size();
}

/// Cheap signs against: most lines that are asked about are none.
bool may_be_date_line(std::string_view line) {
  return line.size() <= kLongestDateLine && may_hold_digit(line) && line.find('@') == line.npos &&
         count_bytes(line, ' ') <= kMostSpaces;
}

}  // namespace

std::optional<PressDate> read_press_date(std::string_view line) {
  if (!may_be_date_line(line)) return std::nullopt;
  const std::vector<DateToken> tokens = date_line_tokens(line);
  return tokens.empty() ? std::nullopt : LineReader(line, tokens).run();
}

std::optional<PressDate> read_damaged_press_date(std::string_view line) {
  if (!may_be_date_line(line)) return std::nullopt;
  return LineReader(line, mended_date_tokens(line)).run();
}

std::optional<PressDate> find_press_date(std::string_view line) {
  const std::vector<DateToken> tokens = date_tokens(line);
  return LineSearch(tokens).run();
}

}  // namespace copydesk
