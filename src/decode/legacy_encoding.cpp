#include "decode/legacy_encoding.hpp"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>

#include "decode/decoded_text.hpp"
#include "decode/text_decoder.hpp"
#include "decode/windows_1252.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kWestern = "windows-1252";
constexpr double kSurest = 0.99;  ///< of what rests on statistics

/// How sure it is that a text to which the encoding of the stream around it fits is written in it.
constexpr double kOneByteGoesOn = 0.7;
constexpr double kTwoBytesGoOn = 0.9;
constexpr std::size_t kFewBytes = 6;
constexpr std::size_t kManyBytes = 200;

/// What ICU's detector finds and how that is read here. It says ISO-8859-1 of windows-1252 without
/// quotes; the others that only differ in controls likewise.
struct Known {
  std::string_view found;
  std::string_view encoding;
  bool latin = false;
  bool two_bytes = false;
};
constexpr auto kKnown = std::to_array<Known>({
    {"ISO-8859-1", "windows-1252", true},
    {"windows-1252", "windows-1252", true},
    {"ISO-8859-2", "ISO-8859-2", true},
    {"windows-1250", "windows-1250", true},
    {"ISO-8859-9", "windows-1254", true},
    {"windows-1254", "windows-1254", true},
    {"EUC-KR", "EUC-KR", false, true},
    {"EUC-JP", "EUC-JP", false, true},
    {"Shift_JIS", "Shift_JIS", false, true},
    {"GB18030", "GB18030", false, true},
    {"Big5", "Big5", false, true},
    {"windows-1251", "windows-1251"},
    {"KOI8-R", "KOI8-R"},
    {"ISO-8859-5", "ISO-8859-5"},
    {"ISO-8859-6", "ISO-8859-6"},
    {"windows-1256", "windows-1256"},
    {"ISO-8859-7", "ISO-8859-7"},
    {"windows-1253", "windows-1253"},
    {"ISO-8859-8", "windows-1255"},
    {"ISO-8859-8-I", "windows-1255"},
    {"windows-1255", "windows-1255"},
});

const Known* find_known(std::string_view found) {
  const auto known = std::find_if(kKnown.begin(), kKnown.end(),
                                  [&](const Known& entry) { return entry.found == found; });
  return known == kKnown.end() ? nullptr : &*known;
}

/// An encoding by its own name, if it is not for Latin letters.
const Known* find_other_script(std::string_view encoding) {
  const auto known = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& entry) {
    return entry.encoding == encoding && !entry.latin;
  });
  return known == kKnown.end() ? nullptr : &*known;
}

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Spaces and quotation marks inside which French stands: they say nothing about letters.
bool is_neutral(char c) { return c == '\xA0' || c == '\xAB' || c == '\xBB'; }

/// Bytes that letters and signs of Western Europe's languages have in windows-1252.
constexpr bool is_western(unsigned char byte) {
  constexpr std::string_view kOthers =
      "\x81\x8A\x8D\x8E\x8F\x90\x9A\x9D\x9E\xA4\xA5\xA6\xA8\xAF\xB1\xB2\xB3\xB5\xB6\xB8\xB9\xBC"
      "\xBD\xBE\xD0\xD7\xDD\xDE\xF0\xF7\xFD\xFE";
  return kOthers.find(static_cast<char>(byte)) == kOthers.npos;
}

struct HighBytes {
  std::size_t high = 0;      ///< bytes from 0x80 on that are not neutral
  std::size_t adjacent = 0;  ///< of them, those beside another
  std::size_t western = 0;   ///< of them, those Western text has
  std::size_t letters = 0;   ///< ASCII ones

  /// Accented letters stand between ASCII ones, but for pairs such as Portuguese `çã`; letters of
  /// other scripts stand together, and few ASCII ones with them.
  [[nodiscard]] bool is_latin() const {
    const std::size_t percent = high * 4 < letters ? 95 : 60;
    return high < kFewBytes || adjacent * 100 < high * percent;
  }
};

HighBytes count_bytes(std::string_view text) {
  HighBytes bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bytes.letters += is_ascii_letter(text[at]) ? 1U : 0U;
    if (!is_high(text[at]) || is_neutral(text[at])) continue;
    const bool beside =
        (at > 0 && is_high(text[at - 1])) || (at + 1 < text.size() && is_high(text[at + 1]));
    ++bytes.high;
    bytes.adjacent += beside ? 1U : 0U;
    bytes.western += is_western(static_cast<unsigned char>(text[at])) ? 1U : 0U;
  }
  return bytes;
}

bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

/// Whether nearly every byte has a meaning in an encoding. One byte nearly always has: there most
/// characters must also be letters.
bool fits(std::string_view text, const Known& known) {
  DecodedText decoded;
  TextDecoder(known.encoding).decode(text, true, decoded);
  std::size_t bad = decoded.bad.size();
  std::size_t characters = 0;
  std::size_t letters = 0;
  std::size_t high = 0;
  for (std::size_t at = 0; at < decoded.text.size(); ++characters) {
    const CodePoint c = code_point_at(decoded.text, at);
    bad += is_private(c.value) || (c.value >= 0x80 && c.value < 0xA0) ? 1U : 0U;
    high += c.value >= 0x80 ? 1U : 0U;
    letters += c.value >= 0x80 && is_letter(c.value) ? 1U : 0U;
    at += c.size;
  }
  return bad * 100 <= characters && (known.two_bytes || letters * 100 >= high * 85);
}

/// ICU's detector and what it found, the likeliest first.
class Matches {
 public:
  explicit Matches(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    detector_.reset(ucsdet_open(&status));
    ucsdet_setText(detector_.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** const found = ucsdet_detectAll(detector_.get(), &count, &status);
    if (U_SUCCESS(status)) all_ = {found, static_cast<std::size_t>(count)};
  }

  /// The likeliest that passes the test, or none.
  template <class Test>
  [[nodiscard]] Guess best(Test test) const {
    for (const UCharsetMatch* const match : all_) {
      UErrorCode status = U_ZERO_ERROR;
      const Known* const known = find_known(ucsdet_getName(match, &status));
      const double confidence = std::min(kSurest, ucsdet_getConfidence(match, &status) / 100.0);
      if (known != nullptr && test(*known, confidence)) return {known->encoding, confidence};
    }
    return {};
  }

 private:
  struct Close {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
  };
  std::unique_ptr<UCharsetDetector, Close> detector_;
  std::span<const UCharsetMatch*> all_;
};

/// The share of bytes Western text has, and less sure the fewer there are.
Guess western(const HighBytes& bytes) {
  const auto high = static_cast<double>(bytes.high);
  const double share = bytes.high == 0 ? 1.0 : static_cast<double>(bytes.western) / high;
  return {kWestern, share * std::min(0.95, (high + 1) / (high + 3))};
}

/// Languages of Central Europe and Turkish use the same places for other letters.
Guess guess_latin(std::string_view text, const HighBytes& bytes, std::string_view likely) {
  const Guess by_bytes = western(bytes);
  if (is_latin(likely) && likely != kWestern) return {likely, by_bytes.confidence};
  const bool plain = bytes.western * 100 >= bytes.high * 97;
  if (bytes.high < kFewBytes || likely == kWestern || (plain && !likely.empty())) return by_bytes;
  const Matches matches(text);
  const auto is_latin_match = [](const Known& known, double) { return known.latin; };
  const auto is_western_match = [](const Known& known, double) {
    return known.encoding == kWestern;
  };
  const Guess best = matches.best(is_latin_match);
  const double own = matches.best(is_western_match).confidence;
  return best.confidence >= own + 0.2 ? best : by_bytes;
}

Guess guess_other_script(std::string_view text, const HighBytes& bytes, std::string_view likely) {
  const Known* const around = find_other_script(likely);
  if (around != nullptr && bytes.high < kManyBytes && fits(text, *around))
    return {likely, around->two_bytes ? kTwoBytesGoOn : kOneByteGoesOn};
  const Guess found = Matches(text).best(
      [&](const Known& known, double) { return !known.latin && fits(text, known); });
  return found.encoding.empty() ? western(bytes) : found;
}

}  // namespace

bool is_latin(std::string_view encoding) {
  return std::any_of(kKnown.begin(), kKnown.end(),
                     [&](const Known& known) { return known.latin && known.encoding == encoding; });
}

Guess guess_legacy_encoding(std::string_view text, std::string_view likely) {
  const HighBytes bytes = count_bytes(text);
  const bool few_of_another = bytes.high < kFewBytes && bytes.adjacent == bytes.high &&
                              find_other_script(likely) != nullptr;
  if (bytes.is_latin() && !few_of_another) return guess_latin(text, bytes, likely);
  return guess_other_script(text, bytes, likely);
}

}  // namespace copydesk
