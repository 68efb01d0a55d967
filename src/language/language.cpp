#include "language/language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>  // CLD2's header needs it and does not include it

#include "language/lexicon.hpp"
#include "language/stop_words.hpp"
#include "text/lanes.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kSampleLetters = 300;
constexpr std::size_t kFewestLetters = 20;
constexpr std::size_t kLongestSample = 1024;  // bytes for CLD2
constexpr std::size_t kShortText = 150;       // letters; English needs another sign below that

/// The letters of a text's opening, counted by script.
struct Scripts {
  std::size_t letters = 0;
  std::size_t hangul = 0, kana = 0, greek = 0, thai = 0, other = 0;
  [[nodiscard]] std::size_t latin() const { return letters - hangul - kana - greek - thai - other; }
};

/// Letters beyond ASCII that newspapers are full of, and marks of print, which are none: nothing
/// needs to be looked up for them.
constexpr bool is_hangul_syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
constexpr bool is_common_latin(char32_t c) {
  return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
}
constexpr bool is_print_mark(char32_t c) { return c >= 0x2000 && c <= 0x206F; }

/// Counts a code point beyond ASCII when it is a letter.
void count_wide(char32_t c, Scripts& scripts) {
  const bool latin = is_common_latin(c);
  const bool hangul = is_hangul_syllable(c);
  if (is_print_mark(c) || !(latin || hangul || is_letter(c))) return;
  ++scripts.letters;
  scripts.hangul += static_cast<std::size_t>(hangul);
  if (latin || hangul) return;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_LATIN: break;
    case USCRIPT_HANGUL: ++scripts.hangul; break;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: ++scripts.kana; break;
    case USCRIPT_GREEK: ++scripts.greek; break;
    case USCRIPT_THAI: ++scripts.thai; break;
    default: ++scripts.other; break;
  }
}

/// The opening of a text that holds enough letters, and what they are.
struct Sample {
  std::string_view text;
  Scripts scripts;
};

/// Counts the letters that begin in sixteen bytes.
void count_block(std::string_view text, std::size_t at, Scripts& scripts) {
  const Lanes lanes = load_lanes(text.data() + at);
  scripts.letters += count_lanes(between(lanes | 0x20, 'a', 'z'));
  for (std::uint32_t wide = bits_of(~between(lanes, 0, 0xBF)); wide != 0; wide &= wide - 1)
    count_wide(wide_code_point_at(text, at + lowest_bit(wide)).value, scripts);
}

/// By sixteen bytes as long as they cannot hold too many letters.
std::size_t take_blocks(std::string_view text, Scripts& scripts) {
  std::size_t at = 0;
  for (; at + kLanes <= text.size() && scripts.letters + kLanes < kSampleLetters; at += kLanes)
    count_block(text, at, scripts);
  while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
  return at;
}

Sample take_sample(std::string_view text) {
  Sample sample;
  Scripts& scripts = sample.scripts;
  std::size_t at = take_blocks(text, scripts);
  while (at < text.size() && scripts.letters < kSampleLetters) {
    const CodePoint c = code_point_at(text, at);
    if (c.value >= 0x80)
      count_wide(c.value, scripts);
    else
      scripts.letters += static_cast<std::size_t>(is_ascii_letter(text[at]));
    at += c.size;
  }
  sample.text = text.substr(0, at);
  return sample;
}

/// Scripts that one living language writes in, though it may print foreign names in Latin
/// letters. Japanese mixes kana with Han.
std::string_view tag_by_script(const Scripts& scripts) {
  const std::size_t most = scripts.letters / 2;
  if (scripts.hangul >= most) return "ko";
  if (scripts.kana * 4 >= scripts.letters && scripts.latin() < scripts.kana) return "ja";
  if (scripts.greek >= most) return "el";
  if (scripts.thai >= most) return "th";
  return {};
}

bool is_latin(const Scripts& scripts) { return scripts.latin() * 10 >= scripts.letters * 9; }

/// CLD2's codes that are no BCP 47 tags of today.
std::string_view bcp47(std::string_view code) {
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  if (code == "zh") return "zh-Hans";
  return code;
}

/// What the detector is given.
std::string_view detector_sample(std::string_view text) {
  return text.substr(0, character_start(text, std::min(text.size(), kLongestSample)));
}

/// Where an address stands, the detector is less sure than the words before it.
std::string_view tag_by_more_words(const StopWords& words, std::string_view text) {
  const auto tag = words.language_by_more();
  return detector_sample(text).find("://") == text.npos ? tag : std::string_view();
}

std::string_view tag_by_detector(std::string_view text) {
  const std::string_view sample = detector_sample(text);
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(sample.data(), static_cast<int>(sample.size()), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  const std::string_view code = CLD2::LanguageCode(language);
  return code == "un" || code.starts_with("xx") ? std::string_view() : bcp47(code);
}

/// Where the letters at a place end; others than ASCII count too.
std::size_t run_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_ascii_letter(text[at]) || (text[at] & 0x80) != 0)) ++at;
  return at;
}

/// Whether nearly all words of a text that are no names stand in the English word list.
bool holds_english_words(std::string_view text) {
  constexpr std::size_t kShortest = 4;  // letters
  std::size_t words = 0;
  std::size_t known = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = run_end(text, at);
    const std::string_view word = text.substr(at, end - at);
    at = std::max(end, at + 1);
    if (word.size() < kShortest || (is_ascii_upper(word[0]) && is_ascii_lower(word[1]))) continue;
    ++words;
    known += static_cast<std::size_t>(lexicon::is_word(word));
  }
  return words >= 2 && known * 5 > words * 4;
}

}  // namespace

std::string_view detect_language(std::string_view text) {
  const Sample sample = take_sample(text);
  if (sample.scripts.letters < kFewestLetters) return {};
  if (const auto tag = tag_by_script(sample.scripts); !tag.empty()) return tag;
  const StopWords words(sample.text);
  if (is_latin(sample.scripts)) {
    if (const auto tag = words.language(); !tag.empty()) return tag;
    if (const auto tag = tag_by_more_words(words, text); !tag.empty()) return tag;
  }
  const std::string_view tag = tag_by_detector(text);
  // The detector takes short texts of names for English, which more rules depend on than on any
  // other language.
  const bool doubtful = tag == "en" && sample.scripts.letters < kShortText;
  const bool english = !doubtful || words.are_english() || holds_english_words(sample.text);
  return english ? tag : std::string_view();
}

std::string_view language_of_opening(std::string_view opening) {
  const Sample sample = take_sample(opening);
  if (sample.scripts.letters < kSampleLetters) return {};
  if (const auto tag = tag_by_script(sample.scripts); !tag.empty()) return tag;
  return is_latin(sample.scripts) ? StopWords(sample.text).language() : std::string_view();
}

}  // namespace copydesk
