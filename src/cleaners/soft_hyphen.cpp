// Soft hyphens: they show where a word may be divided and are nothing in the middle of a line. One
// alone between spaces is a dash of an old encoding. At a line end they divide a word, which is
// for the rules of line ends.

#include "builtin.hpp"
#include "protected_tokens.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kSoftHyphen = "soft-hyphen";

constexpr Rule kRules[] = {
    {kSoftHyphen, Tier::safe, "a soft hyphen inside a word is removed",
     "the par\u00ADlia\u00ADment", "the parliament", "39 of 39 in 950,000 words of clean news"},
};

constexpr std::string_view kSign = "\xC2\xAD";
constexpr std::string_view kDash = "\xE2\x80\x93";

/// A letter, or a mark that belongs to one.
bool is_word_part(char32_t c) { return is_letter(c) || (c >= 0x300 && c <= 0x36F); }

enum class Place { inside_word, alone, line_end, unclear };

Place place_of(std::string_view text, Span at) {
  if (at.end == text.size() || text[at.end] == '\n') return Place::line_end;
  if (at.begin == 0) return Place::unclear;
  const char32_t before = code_point_before(text, at.begin).value;
  const char32_t behind = code_point_at(text, at.end).value;
  const bool single = at.size() == kSign.size();
  if (before == U' ' && behind == U' ') return single ? Place::alone : Place::unclear;
  if (!is_word_part(before) || !is_letter(behind)) return Place::unclear;
  // `Anglo` + `American` may have been meant with a hyphen.
  return is_lower(before) && is_upper(behind) ? Place::unclear : Place::inside_word;
}

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  ProtectedTokens tokens(text);
  for (std::size_t at = text.find(kSign); at != text.npos; at = text.find(kSign, at)) {
    const std::size_t begin = at;
    while (text.substr(at).starts_with(kSign)) at += kSign.size();
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    const Place place = place_of(text, span);
    if (place == Place::line_end || tokens.hold(begin)) continue;
    if (place == Place::unclear)
      proposals.suspects.push_back({span, kSoftHyphen, "a soft hyphen beside what is no word"});
    else
      proposals.edits.push_back(
          {span, std::string(place == Place::alone ? kDash : ""), kSoftHyphen, {}});
  }
}

}  // namespace

const Cleaner builtin::soft_hyphen_cleaner = {"soft-hyphen", kRules, Bytes::non_ascii, find};

}  // namespace copydesk
