// Soft hyphens: they show where a word may be divided and are nothing in the middle of a line. One
// alone between spaces is a dash of an old encoding. At a line end they divide a word, which is
// for the rules of line ends.

#include <algorithm>
#include <string>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "clean/protected_tokens.hpp"
#include "language/lexicon.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kSoftHyphen = "soft-hyphen";

constexpr Rule kRules[] = {
    {kSoftHyphen, Tier::safe, "a soft hyphen inside or beside a word is removed",
     "the par\u00ADlia\u00ADment", "the parliament", "39 of 39 in 950,000 words of clean news"},
};

constexpr std::string_view kSign = "\xC2\xAD";
constexpr std::string_view kDash = "\xE2\x80\x93";

/// A letter, or a mark that belongs to one.
bool is_word_part(char32_t c) { return is_letter(c) || (c >= 0x300 && c <= 0x36F); }

enum class Place {
  inside_word,
  beside_word,  ///< between a letter and a space or mark: not to be seen there
  divided,      ///< `par` + `liament` with a space between
  alone,        ///< a dash between spaces
  line_end,
  unclear,
};

/// The letters before and behind a soft hyphen and the space after it.
struct Halves {
  std::string_view left;
  std::string_view right;
};

Halves halves_of(std::string_view text, Span at) {
  const std::string_view left = text.substr(0, at.begin);
  const std::string_view right = text.substr(at.end + 1);
  std::size_t begin = left.size();
  while (begin > 0 && is_letter(code_point_before(left, begin).value))
    begin -= code_point_before(left, begin).size;
  std::size_t end = 0;
  while (end < right.size() && is_letter(code_point_at(right, end).value))
    end += code_point_at(right, end).size;
  return {left.substr(begin), right.substr(0, end)};
}

/// `first` + `and second-order`: the sign stands for a hyphen that must stay.
bool is_link(std::string_view word) {
  constexpr std::string_view kLinks[] = {"and", "but", "nor", "or", "to"};
  return std::find(std::begin(kLinks), std::end(kLinks), word) != std::end(kLinks);
}

/// A letter before, a space behind.
Place before_space(std::string_view text, Span at, const Evidence& evidence) {
  if (!evidence.english()) return Place::unclear;
  const Halves halves = halves_of(text, at);
  if (is_link(halves.right)) return Place::unclear;
  const bool words = lexicon::is_word(halves.left) && lexicon::is_word(halves.right);
  if (words || halves.right.empty()) return Place::beside_word;
  std::string joined(halves.left);
  return lexicon::is_word(joined.append(halves.right)) ? Place::divided : Place::unclear;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

Place place_of(std::string_view text, Span at, const Evidence& evidence) {
  if (at.end == text.size() || text[at.end] == '\n') return Place::line_end;
  const char32_t before = at.begin == 0 ? U' ' : code_point_before(text, at.begin).value;
  const char32_t behind = code_point_at(text, at.end).value;
  const bool single = at.size() == kSign.size();
  if (before == U' ' && behind == U' ') return single ? Place::alone : Place::unclear;
  if (is_digit(before) || is_digit(behind)) return Place::unclear;  // `2010-11`, `-5`
  if (is_word_part(before) && behind == U' ') return before_space(text, at, evidence);
  if (is_word_part(before) != is_letter(behind)) return Place::beside_word;
  if (!is_word_part(before)) return Place::unclear;
  // `Anglo` + `American` may have been meant with a hyphen.
  return is_lower(before) && is_upper(behind) ? Place::unclear : Place::inside_word;
}

void propose(Place place, Span at, Proposals& proposals) {
  if (place == Place::unclear) {
    proposals.suspects.push_back({at, kSoftHyphen, "a soft hyphen that may stand for a hyphen"});
    return;
  }
  if (place == Place::divided) ++at.end;
  proposals.edits.push_back({at, std::string(place == Place::alone ? kDash : ""), kSoftHyphen,
                             place == Place::divided ? "dict" : ""});
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  ProtectedTokens tokens(text);
  for (std::size_t at = text.find(kSign); at != text.npos; at = text.find(kSign, at)) {
    const std::size_t begin = at;
    while (text.substr(at).starts_with(kSign)) at += kSign.size();
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    const Place place = place_of(text, span, context.evidence);
    if (place != Place::line_end && !tokens.hold(begin)) propose(place, span, proposals);
  }
}

}  // namespace

const Cleaner builtin::soft_hyphen_cleaner = {"soft-hyphen", kRules, Bytes::unusual, find};

}  // namespace copydesk
