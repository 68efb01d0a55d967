#include "dates/date_token.hpp"

#include <algorithm>
#include <string>

#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using Kind = DateToken::Kind;
using Sign = DateSign;

constexpr std::size_t kLongestWord = 24;  // bytes
constexpr std::uint8_t kMostDigits = 9;

/// A word of East Asian print, where nothing parts the words.
struct EastAsian {
  std::string_view text;
  Sign sign = Sign::none;
  std::uint8_t weekday = 0;
  DateUse use{};
  std::int32_t era = 0;
};

/// The longer words come first. A weekday of one character counts in brackets only.
constexpr EastAsian kEastAsian[] = {
    {"月曜日", Sign::none, 1},
    {"火曜日", Sign::none, 2},
    {"水曜日", Sign::none, 3},
    {"木曜日", Sign::none, 4},
    {"金曜日", Sign::none, 5},
    {"土曜日", Sign::none, 6},
    {"日曜日", Sign::none, 7},
    {"星期一", Sign::none, 1},
    {"星期二", Sign::none, 2},
    {"星期三", Sign::none, 3},
    {"星期四", Sign::none, 4},
    {"星期五", Sign::none, 5},
    {"星期六", Sign::none, 6},
    {"星期日", Sign::none, 7},
    {"星期天", Sign::none, 7},
    {"월요일", Sign::none, 1},
    {"화요일", Sign::none, 2},
    {"수요일", Sign::none, 3},
    {"목요일", Sign::none, 4},
    {"금요일", Sign::none, 5},
    {"토요일", Sign::none, 6},
    {"일요일", Sign::none, 7},
    {"周一", Sign::none, 1},
    {"周二", Sign::none, 2},
    {"周三", Sign::none, 3},
    {"周四", Sign::none, 4},
    {"周五", Sign::none, 5},
    {"周六", Sign::none, 6},
    {"周日", Sign::none, 7},
    {"週一", Sign::none, 1},
    {"週二", Sign::none, 2},
    {"週三", Sign::none, 3},
    {"週四", Sign::none, 4},
    {"週五", Sign::none, 5},
    {"週六", Sign::none, 6},
    {"週日", Sign::none, 7},
    {"午前", Sign::none, 0, DateUse::am},
    {"上午", Sign::none, 0, DateUse::am},
    {"오전", Sign::none, 0, DateUse::am},
    {"午後", Sign::none, 0, DateUse::pm},
    {"下午", Sign::none, 0, DateUse::pm},
    {"오후", Sign::none, 0, DateUse::pm},
    {"입력", Sign::none, 0, DateUse::neutral},
    {"등록", Sign::none, 0, DateUse::neutral},
    {"朝刊", Sign::none, 0, DateUse::edition},
    {"夕刊", Sign::none, 0, DateUse::edition},
    {"明治", Sign::none, 0, {}, 1867},
    {"大正", Sign::none, 0, {}, 1911},
    {"昭和", Sign::none, 0, {}, 1925},
    {"平成", Sign::none, 0, {}, 1988},
    {"令和", Sign::none, 0, {}, 2018},
    {"民國", Sign::none, 0, {}, 1911},
    {"版", Sign::none, 0, DateUse::edition},
    {"판", Sign::none, 0, DateUse::edition},
    {"年", Sign::year},
    {"년", Sign::year},
    {"月", Sign::month, 1},
    {"월", Sign::month, 1},
    {"日", Sign::day, 7},
    {"일", Sign::day, 7},
    {"号", Sign::day},
    {"號", Sign::day},
    {"時", Sign::hour},
    {"时", Sign::hour},
    {"시", Sign::hour},
    {"點", Sign::hour},
    {"点", Sign::hour},
    {"分", Sign::minute},
    {"분", Sign::minute},
    {"秒", Sign::second},
    {"초", Sign::second},
    {"火", Sign::none, 2},
    {"화", Sign::none, 2},
    {"水", Sign::none, 3},
    {"수", Sign::none, 3},
    {"木", Sign::none, 4},
    {"목", Sign::none, 4},
    {"金", Sign::none, 5},
    {"금", Sign::none, 5},
    {"土", Sign::none, 6},
    {"토", Sign::none, 6},
};

constexpr bool is_east_asian(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7AF);
}

constexpr bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

/// The value of a digit, full-width ones too, or -1.
constexpr int digit_value(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  return -1;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view line) : line_(line) {}

  std::vector<DateToken> run() {
    DateToken first;
    return next(first) ? run(first) : std::vector<DateToken>();
  }

  /// Nothing when the line opens with a word of no date, and then the rest need not be read.
  std::vector<DateToken> run_date_line() {
    DateToken first;
    return next(first) && !first.is_foreign() ? run(first) : std::vector<DateToken>();
  }

 private:
  std::vector<DateToken> run(const DateToken& first) {
    constexpr std::size_t kFewTokens = 8;
    std::vector<DateToken> tokens;
    tokens.reserve(kFewTokens);
    tokens.push_back(first);
    for (DateToken token; next(token);) tokens.push_back(token);
    return tokens;
  }

  /// The next piece; false at the end of the line.
  bool next(DateToken& token) {
    token = {};
    token.spaced = at_ == 0;
    for (; at_ < line_.size();) {
      const CodePoint c = code_point_at(line_, at_);
      if (!is_white_space(c.value)) {
        read(c, token);
        return true;
      }
      token.spaced = true;
      at_ += c.size;
    }
    return false;
  }

  void read(CodePoint c, DateToken& token) {
    token.begin = at_;
    if (digit_value(c.value) >= 0) {
      read_number(token);
    } else if (is_east_asian(c.value)) {
      read_east_asian(token, c);
    } else if (is_letter(c.value)) {
      read_word(token);
    } else {
      token.mark = c.value;
      at_ += c.size;
    }
    token.end = at_;
  }

  void read_number(DateToken& token) {
    token.kind = Kind::number;
    for (; at_ < line_.size(); at_ += code_point_at(line_, at_).size) {
      const int digit = digit_value(code_point_at(line_, at_).value);
      if (digit < 0) break;
      if (token.digits < kMostDigits) token.value = token.value * 10 + digit;
      if (token.digits <= kMostDigits) ++token.digits;
    }
  }

  void read_east_asian(DateToken& token, CodePoint c) {
    token.kind = Kind::word;
    const std::string_view rest = line_.substr(at_);
    const auto* const found =
        std::find_if(std::begin(kEastAsian), std::end(kEastAsian),
                     [&](const EastAsian& each) { return rest.starts_with(each.text); });
    if (found == std::end(kEastAsian)) {
      at_ += c.size;
      return;
    }
    token.sign = found->sign;
    token.era = found->era;
    token.is_single_east_asian = found->text.size() == c.size;
    token.word = {0, found->weekday, static_cast<std::uint16_t>(found->use)};
    at_ += found->text.size();
  }

  void read_word(DateToken& token) {
    constexpr std::string_view kFeira = "-feira";
    token.kind = Kind::word;
    while ((at_ = letters_stop(line_, at_)) < line_.size()) {
      const CodePoint c = code_point_at(line_, at_);
      if ((!is_letter(c.value) || is_east_asian(c.value)) && !is_combining(c.value)) break;
      at_ += c.size;
    }
    const std::string_view behind = line_.substr(at_, kFeira.size());
    if (behind.starts_with('-') && ascii_folded(behind) == kFeira) at_ += kFeira.size();
    const std::string_view word = line_.substr(token.begin, at_ - token.begin);
    if (word.size() <= kLongestWord) token.word = date_word(folded(word));
    if (word.size() == 1) read_half(token, word.front());
  }

  /// `a.m.` and `p. m.` are one word each.
  void read_half(DateToken& token, char first) {
    const bool am = first == 'a' || first == 'A';
    if (!am && first != 'p' && first != 'P') return;
    for (const std::string_view behind : {".m", ". m"}) {
      if (ascii_folded(line_.substr(at_, behind.size())) != behind) continue;
      at_ += behind.size();
      token.word = date_word(am ? "am" : "pm");
      return;
    }
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

/// Two pieces with white space between that make one number or one calendar word.
bool mend(std::string_view line, DateToken& left, const DateToken& right) {
  constexpr std::uint8_t kYearDigits = 4;
  if (!right.spaced || left.kind != right.kind) return false;
  if (left.kind == Kind::number) {
    const int digits = left.digits + right.digits;
    if (left.digits >= kYearDigits || digits > kYearDigits || left.value == 0) return false;
    if (left.digits < 2) return false;  // `1 2` may be two numbers
    std::int32_t value = left.value;
    for (std::uint8_t i = 0; i < right.digits; ++i) value *= 10;
    value += right.value;
    if (digits == kYearDigits && !is_print_year(value)) return false;
    left.value = value;
    left.digits = static_cast<std::uint8_t>(digits);
  } else if (left.kind == Kind::word) {
    if (left.word.is_calendar() && right.word.uses != 0) return false;
    if (left.end - left.begin + right.end - right.begin > kLongestWord) return false;
    std::string joined(line.substr(left.begin, left.end - left.begin));
    joined.append(line.substr(right.begin, right.end - right.begin));
    const DateWord word = date_word(folded(joined));
    if (!word.is_calendar()) return false;
    left.word = word;
  } else {
    return false;
  }
  left.end = right.end;
  return true;
}

}  // namespace

std::vector<DateToken> date_tokens(std::string_view line) { return Tokenizer(line).run(); }

std::vector<DateToken> date_line_tokens(std::string_view line) {
  return Tokenizer(line).run_date_line();
}

std::vector<DateToken> mended_date_tokens(std::string_view line) {
  std::vector<DateToken> mended;
  for (const DateToken& token : date_tokens(line))
    if (mended.empty() || !mend(line, mended.back(), token)) mended.push_back(token);
  return mended;
}

}  // namespace copydesk
