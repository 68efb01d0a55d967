#include "text/folded.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// What each byte becomes in a comparison, as far as ASCII goes. Most texts are single words, for
/// which a table is quicker than vectors.
constexpr auto kPlain = [] {
  std::array<char, 256> plain{};
  for (std::size_t byte = 0; byte < plain.size(); ++byte) {
    const char c = static_cast<char>(byte);
    plain[byte] = is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c;
  }
  plain['`'] = '\'';
  return plain;
}();

constexpr char plain_ascii(char c) { return kPlain[static_cast<unsigned char>(c)]; }

/// Letters that Unicode does not take apart although people write them without the mark.
UChar32 plain_letter(UChar32 c) {
  switch (c) {
    case 0xF8: return 'o';
    case 0x111: return 'd';
    case 0x131: return 'i';
    case 0x142: return 'l';
    default: return c;
  }
}

/// What the letters from U+00C0 to U+017F become; a full stop for those that become no single
/// letter of ASCII.
constexpr std::string_view kPlainLatin =
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy.."
    "aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghh..iiiiiiiiii..jjkk.llllll."
    ".llnnnnnn...oooooo..rrrrrrssssss"
    "sstttt..uuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kPlainLatin.size() == 0x180 - 0xC0);

/// What a text's first character, one beyond ASCII, becomes: a letter or an apostrophe of ASCII,
/// or NUL for most.
char plain_latin(std::string_view text) {
  if (text.starts_with("\u2018") || text.starts_with("\u2019")) return '\'';
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0xC3 || first > 0xC5 || text.size() < 2 || (text[1] & 0xC0) != 0x80) return '\0';
  const auto rest = static_cast<unsigned char>(text[1] & 0x3F);
  const char plain = kPlainLatin[(first - 0xC3U) * 64 + rest];
  return plain == '.' ? '\0' : plain;
}

/// Folds the letters of Western languages where they stand, or says that others stand there too.
bool fold_latin(std::string& text) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size(); ++size) {
    const bool wide = (text[at] & 0x80) != 0;
    const char plain = wide ? plain_latin(std::string_view(text).substr(at)) : text[at];
    if (wide && plain == '\0') return false;
    at += !wide ? 1 : plain == '\'' ? 3 : 2;
    text[size] = plain;
  }
  text.resize(size);
  return true;
}

std::string folded_beyond_ascii(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  source.foldCase();
  if (U_SUCCESS(error)) source = nfkd->normalize(source, error);
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    const UChar32 c = source.char32At(at);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    plain.append(is_apostrophe(static_cast<char32_t>(c)) ? UChar32{'\''} : plain_letter(c));
  }
  std::string result;
  plain.toUTF8String(result);
  return result;
}

}  // namespace

std::string ascii_folded(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), plain_ascii);
  return result;
}

std::string folded(std::string_view text) {
  std::string plain(text);
  char all = 0;
  for (char& c : plain) {
    all = static_cast<char>(all | c);
    c = plain_ascii(c);
  }
  if ((all & 0x80) != 0 && !fold_latin(plain)) plain = folded_beyond_ascii(text);
  return plain;
}

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && (text[end] > ' ' || !is_ascii_space(text[end]))) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool starts_with_capital(std::string_view word) {
  if (word.empty()) return false;
  const char32_t first = code_point_at(word, 0).value;
  return is_letter(first) && !is_lower(first);
}

bool is_all_capitals(std::string_view word) {
  if (std::ranges::any_of(word, is_ascii_lower)) return false;  // most often one of the first
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (is_lower(c.value)) return false;
    capitals += static_cast<std::size_t>(is_upper(c.value));
  }
  return capitals >= 2;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x2BB ||
         c == 0x2BC;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

}  // namespace copydesk
