// Letters whose accents stand behind them as characters of their own, as some systems write them
// (Unicode's decomposed form): composed, so that equal words are equal bytes. Only canonical
// composition: what merely looks alike (`½`, `²`, full-width letters) stays.

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <string>

#include "builtin.hpp"
#include "text/lane_search.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kNfc = "nfc";

constexpr Rule kRules[] = {
    {kNfc, Tier::safe, "a letter and its combining marks become one character where one exists",
     "Cafe\u0301", "Caf\u00E9", "canonically equal by definition"},
};

/// Longer segments are no language, and putting their marks in order takes time.
constexpr std::size_t kLongestSegment = 128;  // bytes

/// Everything below U+0300 is composed: no lead byte of it reaches this one.
constexpr unsigned char kFirstLead = 0xCC;

/// Ideographs, Hangul syllables and punctuation: most of what is beyond U+0300.
bool is_surely_composed(char32_t c) {
  return c < 0x300 || (c >= 0x2002 && c <= 0x206F) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3);
}

/// Not the lead bytes of U+4000 to U+9FFF and U+B000 to U+CFFF, which are all of these.
Lanes suspects_of(Lanes bytes) {
  return between(bytes, kFirstLead, 0xFF) & ~between(bytes, 0xE4, 0xE9) &
         ~between(bytes, 0xEB, 0xEC);
}

bool may_need_composition(std::string_view text) {
  const std::size_t place = find_place(
      text, 0, [](const char* bytes) { return suspects_of(load_lanes(bytes)); },
      [&](std::size_t at) {
        return static_cast<unsigned char>(text[at]) >= kFirstLead &&
               !is_surely_composed(code_point_at(text, at).value);
      });
  return place < text.size();
}

/// Whether a character may combine with what stands before it, or is always written otherwise.
bool is_suspicious(char32_t c) {
  if (is_surely_composed(c)) return false;
  const auto code_point = static_cast<UChar32>(c);
  return u_getIntPropertyValue(code_point, UCHAR_NFC_QUICK_CHECK) != UNORM_YES ||
         u_getCombiningClass(code_point) != 0;
}

/// Ideographs with two numbers are told apart on purpose, above all in names.
bool is_compatibility_ideograph(char32_t c) {
  return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

std::string compose(const icu::Normalizer2& nfc, std::string_view segment) {
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(segment.data(), static_cast<std::int32_t>(segment.size())));
  std::string composed;
  nfc.normalize(source, status).toUTF8String(composed);
  return composed;
}

class NfcFinder {
 public:
  NfcFinder(std::string_view text, const icu::Normalizer2& nfc, std::vector<Edit>& edits)
      : text_(text), nfc_(nfc), edits_(edits) {}

  void run() {
    std::size_t last = 0;  // where the character before starts
    for (std::size_t at = 0; at < text_.size();) {
      if (is_ascii(at)) {
        at = skip_ascii(at);
        last = at - 1;
        continue;
      }
      const CodePoint c = code_point_at(text_, at);
      if (is_suspicious(c.value)) {
        const bool starts = nfc_.hasBoundaryBefore(static_cast<UChar32>(c.value)) != 0;
        const std::size_t end = segment_end(at + c.size);
        if (!is_compatibility_ideograph(c.value)) judge(starts ? at : last, end);
        last = at = end;
        continue;
      }
      last = at;
      at += c.size;
    }
  }

 private:
  [[nodiscard]] bool is_ascii(std::size_t at) const { return (text_[at] & 0x80) == 0; }

  [[nodiscard]] std::size_t skip_ascii(std::size_t at) const {
    return find_place(
        text_, at, [](const char* bytes) { return load_lanes(bytes); },
        [this](std::size_t place) { return !is_ascii(place); });
  }

  /// Behind a character and all that may combine with it.
  [[nodiscard]] std::size_t segment_end(std::size_t at) const {
    while (at < text_.size()) {
      const CodePoint c = code_point_at(text_, at);
      if (nfc_.hasBoundaryBefore(static_cast<UChar32>(c.value)) != 0) break;
      at += c.size;
    }
    return at;
  }

  void judge(std::size_t begin, std::size_t end) {
    const std::string_view now = text_.substr(begin, end - begin);
    if (now.size() > kLongestSegment) return;
    std::string with = compose(nfc_, now);
    // What composition excludes (Hebrew forms with points) would come apart instead.
    if (with == now || count_code_points(with) > count_code_points(now)) return;
    edits_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                      std::move(with),
                      kNfc,
                      {}});
  }

  std::string_view text_;
  const icu::Normalizer2& nfc_;
  std::vector<Edit>& edits_;
};

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  if (!may_need_composition(text)) return;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (nfc != nullptr) NfcFinder(text, *nfc, proposals.edits).run();
}

}  // namespace

const Cleaner builtin::nfc_cleaner = {"nfc", kRules, Bytes::unusual, find};

}  // namespace copydesk
