#include "language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>  // CLD2's header needs it and does not include it

#include "letters.hpp"
#include "lexicon.hpp"
#include "stop_words.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kSampleLetters = 300;
constexpr std::size_t kFewestLetters = 20;
constexpr std::size_t kLongestSample = 1024;  // bytes for CLD2
constexpr int kFewestHits = 6;
constexpr std::size_t kShortText = 150;  // letters; English needs another sign below that

/// The letters of a text's opening, counted by script.
struct Scripts {
  std::size_t latin = 0, hangul = 0, kana = 0, greek = 0, thai = 0, other = 0;
  [[nodiscard]] std::size_t letters() const { return latin + hangul + kana + greek + thai + other; }
};

void count_letter(char32_t letter, Scripts& scripts) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(letter), &status)) {
    case USCRIPT_LATIN: ++scripts.latin; break;
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

Sample take_sample(std::string_view text) {
  Sample sample;
  std::size_t at = 0;
  while (at < text.size() && sample.scripts.letters() < kSampleLetters) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const unsigned lower = byte | 0x20U;
      if (lower >= 'a' && lower <= 'z') ++sample.scripts.latin;
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    if (is_letter(c.value)) count_letter(c.value, sample.scripts);
    at += c.size;
  }
  sample.text = text.substr(0, at);
  return sample;
}

/// Scripts that one living language writes in, though it may print foreign names in Latin
/// letters. Japanese mixes kana with Han.
std::string_view tag_by_script(const Scripts& scripts) {
  const std::size_t most = scripts.letters() / 2;
  if (scripts.hangul >= most) return "ko";
  if (scripts.kana * 4 >= scripts.letters() && scripts.latin < scripts.kana) return "ja";
  if (scripts.greek >= most) return "el";
  if (scripts.thai >= most) return "th";
  return {};
}

/// Where the letters at a place end; others than ASCII count too.
std::size_t run_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_ascii_letter(text[at]) || (text[at] & 0x80) != 0)) ++at;
  return at;
}

using Hits = std::array<int, kStopWords.size()>;

/// A word of at most eight bytes as one number: no memory is touched to compare two.
constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t key = 0;
  for (const char c : word) key = key << 8U | static_cast<unsigned char>(c);
  return key;
}
constexpr std::size_t kLongestWord = 8;

struct PackedWord {
  std::uint64_t key = 0;
  std::size_t language = 0;  ///< place in kStopWords
};

constexpr auto kPackedWords = [] {
  std::array<PackedWord, kStopWords.size() * kStopWords[0].words.size()> table{};
  std::size_t next = 0;
  for (std::size_t i = 0; i < kStopWords.size(); ++i)
    for (const std::string_view word : kStopWords[i].words) table[next++] = {packed(word), i};
  std::sort(table.begin(), table.end(),
            [](const PackedWord& a, const PackedWord& b) { return a.key < b.key; });
  return table;
}();

void count_word(std::uint64_t key, Hits& hits) {
  auto at = std::lower_bound(kPackedWords.begin(), kPackedWords.end(), key,
                             [](const PackedWord& word, std::uint64_t k) { return word.key < k; });
  for (; at != kPackedWords.end() && at->key == key; ++at) ++hits[at->language];
}

/// ASCII letters go to lower case; others must be in lower case to count.
Hits count_stop_words(std::string_view text) {
  Hits hits{};
  std::uint64_t key = 0;
  std::size_t size = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ' ';
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      key = key << 8U | static_cast<unsigned char>(lower);
      ++size;
      continue;
    }
    if (size > 0 && size <= kLongestWord) count_word(key, hits);
    key = 0;
    size = 0;
  }
  return hits;
}

/// Sure when one language has several hits and the next has less than a third of them.
std::string_view tag_by_stop_words(std::string_view text) {
  const Hits hits = count_stop_words(text);
  const auto best = std::max_element(hits.begin(), hits.end());
  if (*best < kFewestHits) return {};
  for (auto other = hits.begin(); other != hits.end(); ++other)
    if (other != best && *other * 3 >= *best) return {};
  const std::string_view tag = kStopWords[static_cast<std::size_t>(best - hits.begin())].tag;
  // Their neighbours share these words: left to the detector.
  const bool doubtful = tag == "ca" || tag == "gl" || tag == "pt" || tag == "nl";
  return doubtful ? std::string_view() : tag;
}

/// CLD2's codes that are no BCP 47 tags of today.
std::string_view bcp47(std::string_view code) {
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  if (code == "zh") return "zh-Hans";
  return code;
}

std::string_view tag_by_detector(std::string_view text) {
  const std::string_view sample =
      text.substr(0, character_start(text, std::min(text.size(), kLongestSample)));
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(sample.data(), static_cast<int>(sample.size()), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  const std::string_view code = CLD2::LanguageCode(language);
  return code == "un" || code.starts_with("xx") ? std::string_view() : bcp47(code);
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

/// Whether a text has English small words, and no more of another language's, or other words of
/// the language. The detector takes short texts of names for English, which more rules depend on
/// than on any other language.
bool is_english(std::string_view text) {
  const Hits hits = count_stop_words(text);
  static_assert(kStopWords[0].tag == "en");
  const bool most = hits[0] >= *std::max_element(hits.begin(), hits.end());
  return (hits[0] > 0 && most) || holds_english_words(text);
}

}  // namespace

std::string_view detect_language(std::string_view text) {
  const Sample sample = take_sample(text);
  if (sample.scripts.letters() < kFewestLetters) return {};
  if (const auto tag = tag_by_script(sample.scripts); !tag.empty()) return tag;
  if (sample.scripts.latin * 10 >= sample.scripts.letters() * 9)
    if (const auto tag = tag_by_stop_words(sample.text); !tag.empty()) return tag;
  const std::string_view tag = tag_by_detector(text);
  const bool doubtful = tag == "en" && sample.scripts.letters() < kShortText;
  return doubtful && !is_english(sample.text) ? std::string_view() : tag;
}

}  // namespace copydesk
