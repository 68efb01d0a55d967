#include "language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>  // CLD2's header needs it and does not include it
#include <cstring>

#include "lanes.hpp"
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
  Scripts& operator+=(const Scripts& more) {
    latin += more.latin;
    hangul += more.hangul;
    kana += more.kana;
    greek += more.greek;
    thai += more.thai;
    other += more.other;
    return *this;
  }
};

void count_letter(char32_t letter, Scripts& scripts) {
  if (letter < 0x80) {
    ++scripts.latin;
    return;
  }
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

Lanes ascii_letters(Lanes lanes) { return between(lanes | 0x20, 'a', 'z'); }

/// Counts the letters that begin in sixteen bytes.
Scripts letters_of_block(std::string_view text, std::size_t at) {
  Scripts found;
  const Lanes lanes = load_lanes(text.data() + at);
  found.latin = count_lanes(ascii_letters(lanes));
  for (std::uint32_t wide = bits_of(~between(lanes, 0, 0xBF)); wide != 0; wide &= wide - 1) {
    const auto byte = static_cast<std::size_t>(std::countr_zero(wide));
    const char32_t c = wide_code_point_at(text, at + byte).value;
    if (is_letter(c)) count_letter(c, found);
  }
  return found;
}

/// By sixteen bytes as long as they cannot hold too many letters.
std::size_t take_blocks(std::string_view text, Scripts& scripts) {
  std::size_t at = 0;
  while (at + kLanes <= text.size() && scripts.letters() + kLanes < kSampleLetters) {
    scripts += letters_of_block(text, at);
    at += kLanes;
  }
  while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
  return at;
}

Sample take_sample(std::string_view text) {
  Sample sample;
  std::size_t at = take_blocks(text, sample.scripts);
  while (at < text.size() && sample.scripts.letters() < kSampleLetters) {
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

constexpr std::size_t kLongestWord = 8;

/// A word of at most eight bytes as one number: no memory is touched to compare two.
constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    key |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
  return key;
}

/// The word at a place of a text in lower case: letters only, so its ASCII bytes are letters.
/// Those beyond ASCII must be in lower case to count.
std::uint64_t packed_lower(std::string_view text, std::size_t begin, std::size_t size) {
  constexpr std::uint64_t kHighest = 0x8080808080808080U;
  const std::uint64_t key = begin + kLongestWord <= text.size()
                                ? packed({text.data() + begin, kLongestWord})
                                : packed(text.substr(begin, size));
  return (key | (~key & kHighest) >> 2U) & (~std::uint64_t{0} >> (8 * (kLongestWord - size)));
}

/// The words of all languages, each once, at a place computed from it or the next free one.
class StopWordTable {
 public:
  constexpr StopWordTable() {
    for (std::size_t i = 0; i < kStopWords.size(); ++i)
      for (const std::string_view word : kStopWords[i].words) {
        const std::size_t at = place_of(packed(word));
        keys_[at] = packed(word);
        languages_[at] = static_cast<std::uint16_t>(languages_[at] | 1U << i);
      }
  }

  /// One bit for each language that has the word.
  [[nodiscard]] constexpr unsigned languages_of(std::uint64_t key) const {
    return languages_[place_of(key)];
  }

 private:
  static constexpr unsigned kBits = 9;

  [[nodiscard]] constexpr std::size_t place_of(std::uint64_t key) const {
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;
    auto at = static_cast<std::size_t>(key * kSpread >> (64 - kBits));
    while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) % keys_.size();
    return at;
  }

  std::array<std::uint64_t, std::size_t{1} << kBits> keys_{};
  std::array<std::uint16_t, std::size_t{1} << kBits> languages_{};
};

constexpr StopWordTable kTable;
static_assert(kStopWords.size() <= 16);

void count_word(std::uint64_t key, Hits& hits) {
  for (unsigned rest = kTable.languages_of(key); rest != 0; rest &= rest - 1)
    ++hits[static_cast<std::size_t>(std::countr_zero(rest))];
}

/// The bytes of sixteen from a place on that stand in words: ASCII letters and all beyond.
std::uint32_t word_bytes(std::string_view text, std::size_t at) {
  if (at + kLanes > text.size()) {
    std::array<char, kLanes> padded{};
    std::memcpy(padded.data(), text.data() + at, text.size() - at);
    return word_bytes({padded.data(), kLanes}, 0);
  }
  const Lanes lanes = load_lanes(text.data() + at);
  return bits_of(ascii_letters(lanes) | lanes);
}

Hits count_stop_words(std::string_view text) {
  Hits hits{};
  std::size_t begin = 0;     // of the word that is open
  std::uint32_t inside = 0;  // 1 when one is
  for (std::size_t at = 0; at <= text.size(); at += kLanes) {
    const std::uint32_t word = word_bytes(text, at);
    std::uint32_t edges = (word ^ (word << 1U | inside)) & 0xFFFFU;
    for (; edges != 0; edges &= edges - 1) {
      const std::size_t edge = at + static_cast<std::size_t>(std::countr_zero(edges));
      if (inside != 0 && edge - begin <= kLongestWord)
        count_word(packed_lower(text, begin, edge - begin), hits);
      begin = edge;
      inside ^= 1U;
    }
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
