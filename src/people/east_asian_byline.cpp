#include "people/east_asian_byline.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "people/contact.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// Titles that stand behind a Korean name, with or without a space.
constexpr auto kKoreanTitles =
    std::to_array<std::string_view>({"선임기자", "인턴기자", "수습기자", "전문기자", "객원기자",
                                     "논설위원", "칼럼니스트", "특파원", "대기자", "기자"});

/// Words before a title that are no names although they have the length of one.
constexpr auto kNoKoreanNames = std::to_array<std::string_view>(
    {"객원", "경제", "국제",   "담당", "명예",   "문화",   "본사", "본지", "사진", "사회",
     "선임", "수습", "스포츠", "시민", "연예",   "영상",   "인턴", "전문", "정치", "체육",
     "취재", "통신", "편집",   "합동", "온라인", "디지털", "전국", "지역"});

/// A place, an agency, a few names and a title; more words are a sentence.
constexpr std::size_t kMaxTokens = 6;

/// Titles that stand before a Chinese name.
constexpr auto kChineseTitles = std::to_array<std::string_view>({"记者", "記者"});

bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

/// Whether a word has so many characters and all of one script.
template <typename Script>
bool is_of(std::string_view word, Script script, std::size_t min, std::size_t max) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size(); ++count) {
    const CodePoint c = code_point_at(word, at);
    if (!script(c.value)) return false;
    at += c.size;
  }
  return count >= min && count <= max;
}

bool is_korean_name(std::string_view word) {
  return is_of(word, is_hangul, 2, 4) && !word.ends_with("부") && !word.ends_with("팀") &&
         std::find(kNoKoreanNames.begin(), kNoKoreanNames.end(), word) == kNoKoreanNames.end();
}

bool is_chinese_name(std::string_view word) { return is_of(word, is_han, 2, 4); }

/// A word and the sign before it that is no white space, or a space.
struct Token {
  std::string_view word;
  char32_t before = ' ';
};

bool is_sign(char32_t c) {
  return c == ',' || c == '=' || c == '/' || c == '[' || c == ']' || c == '(' || c == ')' ||
         c == '|' || c == 0xB7 || c == 0x3001 || c == 0x30FB || c == 0x318D || c == 0xFF0C ||
         c == 0x3010 || c == 0x3011 || c == 0x22C5;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  char32_t before = ' ';
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const CodePoint c = at == text.size() ? CodePoint{' ', 1} : code_point_at(text, at);
    const bool sign = is_sign(c.value);
    if (sign || is_white_space(c.value)) {
      if (at > begin) {
        tokens.push_back({text.substr(begin, at - begin), before});
        before = ' ';
      }
      if (sign) before = c.value;
      begin = at + c.size;
    }
    at += c.size;
  }
  return tokens;
}

/// The Korean title that a word is or ends in.
std::string_view korean_title(std::string_view word) {
  for (const std::string_view title : kKoreanTitles)
    if (word.ends_with(title)) return title;
  return {};
}

/// The names joined by signs such as the middle dot that end just before a title.
void add_korean_names(const std::vector<Token>& tokens, std::size_t end, std::string_view title,
                      std::vector<Author>& authors) {
  std::size_t begin = end;
  while (begin > 0 && is_korean_name(tokens[begin - 1].word)) {
    --begin;
    const char32_t sign = tokens[begin].before;
    if (sign != 0xB7 && sign != ',' && sign != 0x30FB && sign != 0x318D && sign != 0x22C5) break;
  }
  for (std::size_t i = begin; i < end; ++i)
    authors.push_back({std::string(tokens[i].word), {}, std::string(title), {}, {}});
}

void read_korean(const std::vector<Token>& tokens, std::vector<Author>& authors) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string_view word = tokens[i].word;
    const std::string_view title = korean_title(word);
    if (title.empty()) continue;
    word.remove_suffix(title.size());
    if (word.empty()) {
      add_korean_names(tokens, i, title, authors);
    } else if (is_korean_name(word)) {
      authors.push_back({std::string(word), {}, std::string(title), {}, {}});
    }
  }
}

void read_chinese(const std::vector<Token>& tokens, std::vector<Author>& authors) {
  std::string_view title;
  for (const Token& token : tokens) {
    const bool is_title = std::any_of(kChineseTitles.begin(), kChineseTitles.end(),
                                      [&](std::string_view t) { return token.word.ends_with(t); });
    if (is_title) {
      title = token.word;
    } else if (!title.empty() && is_chinese_name(token.word)) {
      authors.push_back({std::string(token.word), {}, std::string(title), {}, {}});
    } else {
      title = {};
    }
  }
}

/// Titles in either script begin with bytes that no European letter has.
bool may_hold_title(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// The text with blanks where its contacts stood.
std::string without_contacts(std::string_view text) {
  std::string result(text);
  for (const Contact& contact : find_contacts(text))
    std::fill(result.begin() + static_cast<std::ptrdiff_t>(contact.begin),
              result.begin() + static_cast<std::ptrdiff_t>(contact.end), ' ');
  return result;
}

}  // namespace

std::vector<Author> read_east_asian_names(std::string_view byline) {
  if (!may_hold_title(byline)) return {};
  std::string mail;
  for (const Contact& contact : find_contacts(byline))
    if (mail.empty() && !is_office_mail(contact.mail)) mail = contact.mail;
  std::vector<Author> authors;
  const std::string text = without_contacts(byline);
  const std::vector<Token> tokens = tokens_of(text);
  read_korean(tokens, authors);
  if (authors.empty()) read_chinese(tokens, authors);
  if (authors.size() == 1) authors.front().email = mail;
  return authors;
}

bool is_east_asian_byline(std::string_view line) {
  if (!may_hold_title(line)) return false;
  const std::string text = without_contacts(line);
  const std::vector<Token> tokens = tokens_of(text);
  return !tokens.empty() && tokens.size() <= kMaxTokens &&
         !korean_title(tokens.back().word).empty() && !read_east_asian_names(line).empty();
}

}  // namespace copydesk
