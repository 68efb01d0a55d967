// U+FFFD, the sign for a character that was lost. What it was can be known from its neighbours only
// where one character fits: an apostrophe in English, a pound sign before a number where the story
// prints others. Everywhere else it stays.

#include <array>
#include <string>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "language/lexicon.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kApostrophe = "fffd.apostrophe";
constexpr std::string_view kPound = "fffd.pound";
constexpr std::string_view kQuote = "fffd.quote";
constexpr std::string_view kDash = "fffd.dash";

constexpr Rule kRules[] = {
    {kApostrophe, Tier::evidence, "a lost character in an English contraction or genitive is ’",
     "the city\uFFFDs budget", "the city’s budget",
     "99.97 % of 10,400 where every character beyond ASCII was lost"},
    {kPound, Tier::evidence, "a lost character before a number is £ where the story prints £",
     "from £5 to \uFFFD6", "from £5 to £6",
     "97 % of 175 in old newspapers, by a prototype without these guards"},
    {kQuote, Tier::opt_in, "lost characters around words are “ and ”", "\uFFFDYes,\uFFFD he said",
     "“Yes,” he said", "99 % of 837 in clean news, 78 % in dumps of many languages"},
    {kDash, Tier::opt_in, "a lost character between spaces is —", "a plan \uFFFD and a risk",
     "a plan — and a risk", "43 % of 2,300: as many were another dash"},
};

constexpr std::string_view kSign = "\uFFFD";

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// One to three signs in a row: one lost character, or each of its bytes.
struct Loss {
  Span at;
  std::string_view left;
  std::string_view right;
  char32_t before = 0;  ///< 0 at the text's ends
  char32_t after = 0;

  [[nodiscard]] bool inside_word() const { return is_letter(before) && is_letter(after); }
};

/// The next loss from `from` on; empty when there is none.
Loss next_loss(std::string_view text, std::size_t from) {
  const std::size_t begin = text.find(kSign, from);
  if (begin == text.npos) return {};
  std::size_t end = begin;
  while (text.substr(end).starts_with(kSign)) end += kSign.size();
  Loss loss{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
            text.substr(0, begin),
            text.substr(end)};
  if (begin > 0) loss.before = code_point_before(text, begin).value;
  if (end < text.size()) loss.after = code_point_at(text, end).value;
  return loss;
}

bool is_one_character(const Loss& loss) { return loss.at.size() <= 3 * kSign.size(); }

std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0) {
    const CodePoint c = code_point_before(text, begin);
    if (!is_letter(c.value)) break;
    begin -= c.size;
  }
  return text.substr(begin);
}

/// What an apostrophe ties to the word before it, with no letter behind.
std::string_view contraction_end(std::string_view right) {
  for (const std::string_view end : {"s", "t", "re", "ll", "ve", "d", "m"}) {
    if (!right.starts_with(end)) continue;
    const std::string_view rest = right.substr(end.size());
    if (rest.empty() || !is_letter(code_point_at(rest, 0).value)) return end;
  }
  return {};
}

/// `don?t`, `city?s`; but `caf?s` has another letter there: what stands before must be a word.
bool is_apostrophe(const Loss& loss) {
  const std::string_view end = contraction_end(loss.right);
  const std::string_view word = last_word(loss.left);
  if (end.empty() || word.empty()) return false;
  if (end == "s") return lexicon::is_word(word);
  return lexicon::is_word(std::string(word) + "'" + std::string(end));
}

/// `?90s` lost an apostrophe.
bool is_decade(std::string_view right) {
  return right.size() > 2 && is_ascii_digit(right[0]) && is_ascii_digit(right[1]) &&
         right[2] == 's';
}

bool is_pound(const Loss& loss) {
  return loss.before == U' ' && is_digit(loss.after) && !is_decade(loss.right);
}

bool opens(const Loss& loss) {
  return contraction_end(loss.right).empty() &&
         (loss.before == 0 || loss.before == U' ' || loss.before == U'(') && is_letter(loss.after);
}

bool closes(const Loss& loss) {
  constexpr std::u32string_view kStops = U",.?!";
  return kStops.find(loss.before) != kStops.npos && (loss.after == 0 || loss.after == U' ');
}

/// What a lost character was, under which rule; nothing when several fit.
struct Finding {
  std::string_view rule;
  std::string_view with;
  std::string_view evidence;
};

class LossFinder {
 public:
  LossFinder(const CleanContext& context, std::string_view text, Proposals& proposals)
      : context_(context), text_(text), proposals_(proposals) {}

  void run() {
    apostrophes_ = context_.evidence.english() && !loses_letters();
    for (Loss loss = next_loss(text_, 0); !loss.at.empty(); loss = next_loss(text_, loss.at.end)) {
      const Finding finding = is_one_character(loss) ? what(loss) : Finding{};
      if (!finding.rule.empty())
        proposals_.edits.push_back(
            {loss.at, std::string(finding.with), finding.rule, finding.evidence});
      if (proposals_.suspects.empty() && (finding.rule.empty() || finding.rule == kQuote))
        proposals_.suspects.push_back({loss.at, kApostrophe, "a character is lost here"});
    }
  }

 private:
  [[nodiscard]] Finding what(const Loss& loss) const {
    if (apostrophes_ && is_apostrophe(loss)) return {kApostrophe, "’", "dict"};
    if (is_pound(loss) && context_.evidence.prints_pounds()) return {kPound, "£", "doc"};
    if (loss.at.size() > kSign.size()) return {};
    if (opens(loss)) return {kQuote, "“", {}};
    if (closes(loss)) return {kQuote, "”", {}};
    if (loss.before == U' ' && loss.after == U' ') return {kDash, "—", {}};
    return {};
  }

  /// A text that lost letters inside words may have lost one everywhere.
  [[nodiscard]] bool loses_letters() const {
    for (Loss loss = next_loss(text_, 0); !loss.at.empty(); loss = next_loss(text_, loss.at.end))
      if (loss.inside_word() && !is_apostrophe(loss)) return true;
    return false;
  }

  const CleanContext& context_;
  std::string_view text_;
  Proposals& proposals_;
  bool apostrophes_ = false;
};

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  if (text.find(kSign) != text.npos) LossFinder(context, text, proposals).run();
}

}  // namespace

const Cleaner builtin::fffd_cleaner = {"fffd", kRules, Bytes::unusual, find};

}  // namespace copydesk
