// Letters whose accents stand behind them as characters of their own, as some systems write them
// (Unicode's decomposed form): composed, so that equal words are equal bytes. Only canonical
// composition: what merely looks alike (`½`, `²`, full-width letters) stays.

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>

#include "builtin.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kNfc = "nfc";

constexpr Rule kRules[] = {
    {kNfc, Tier::safe, "a letter and its combining marks become one character where one exists",
     "Cafe\u0301", "Caf\u00E9", "canonically equal by definition"},
};

/// Longer segments are no language, and putting their marks in order takes time.
constexpr std::size_t kLongestSegment = 128;  // bytes

/// Lead bytes of characters that may not be composed: below U+0300 and in general punctuation,
/// beyond the spaces at its start, everything is.
bool may_need_composition(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xCC) continue;
    const bool punctuation =
        lead == 0xE2 && text[at + 1] == '\x80' && static_cast<unsigned char>(text[at + 2]) > 0x81;
    if (!punctuation) return true;
  }
  return false;
}

const icu::Normalizer2* normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

/// Ideographs with two numbers are told apart on purpose, above all in names.
bool is_compatibility_ideograph(char32_t c) {
  return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

/// A character and what may combine with it.
struct Segment {
  std::size_t end = 0;
  bool keep = false;
};

Segment segment_at(const icu::Normalizer2& nfc, std::string_view text, std::size_t begin) {
  Segment segment{begin};
  for (std::size_t at = begin; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (at > begin && nfc.hasBoundaryBefore(static_cast<UChar32>(c.value))) break;
    segment.keep |= is_compatibility_ideograph(c.value);
    at += c.size;
    segment.end = at;
  }
  segment.keep |= segment.end - begin > kLongestSegment;
  return segment;
}

std::string compose(const icu::Normalizer2& nfc, std::string_view segment) {
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8(
      icu::StringPiece(segment.data(), static_cast<std::int32_t>(segment.size())));
  std::string composed;
  nfc.normalize(source, status).toUTF8String(composed);
  return composed;
}

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  if (!may_need_composition(text)) return;
  const icu::Normalizer2* nfc = normalizer();
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (nfc == nullptr || nfc->isNormalizedUTF8(piece, status) != 0) return;
  for (std::size_t at = 0; at < text.size();) {
    const Segment segment = segment_at(*nfc, text, at);
    const std::string_view now = text.substr(at, segment.end - at);
    if (!segment.keep && now.size() > 1) {
      std::string with = compose(*nfc, now);
      // What composition excludes (Hebrew forms with points) would come apart instead.
      if (with != now && count_code_points(with) <= count_code_points(now))
        proposals.edits.push_back(
            {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(segment.end)},
             std::move(with),
             kNfc,
             {}});
    }
    at = segment.end;
  }
}

}  // namespace

const Cleaner builtin::nfc_cleaner = {"nfc", kRules, Bytes::non_ascii, find};

}  // namespace copydesk
