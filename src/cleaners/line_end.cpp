// Line ends inside a paragraph that only the width of a column explains, and those of fields that
// are one text each. A line feed becomes a space, a word that was divided there is put together
// again.

#include <algorithm>
#include <string>

#include "builtin.hpp"
#include "clean/column.hpp"
#include "clean/evidence.hpp"
#include "clean/line_break.hpp"
#include "language/lexicon.hpp"
#include "text/letter_runs.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/word_scan.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kHyphen = "line-end.hyphen";
constexpr std::string_view kSplit = "line-end.split";
constexpr std::string_view kUnwrap = "line-end.unwrap";

constexpr Rule kRules[] = {
    {kHyphen, Tier::evidence, "a word divided at a line end is put together or keeps its hyphen",
     "the com-\nmittee of Anglo-\nAmerican friends", "the committee of Anglo-American friends",
     "99.95 % of the sure 95.8 % in simulated columns, 99.3 % of all; `unsure` marks the rest"},
    {kSplit, Tier::safe, "a word divided at a line end without a hyphen is put together",
     "the com\nmittee met", "the committee met", "no wrong change in 38,000 clean line ends"},
    {kUnwrap, Tier::evidence, "a line end that only the column's width explains becomes a space",
     "The mayor opened\nthe bridge.", "The mayor opened the bridge.",
     "99.9 % of 38,000 line ends in simulated columns"},
};

constexpr std::size_t kShortestSplit = 5;        // letters of the whole word
constexpr std::size_t kThousands = 3;            // digits between the commas of a number
constexpr std::size_t kShortestBylineLine = 45;  // code points; databases wrap at 72 and more
constexpr std::size_t kSourceSlack = 15;         // per cent; a label may open the first line
constexpr std::string_view kBlanks = " \t";

/// Signs for a divided word: hyphen, non-breaking hyphen, soft hyphen and the NOT SIGN that some
/// OCR programs write for it.
constexpr std::string_view kHyphens[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xC2\xAD",
                                         "\xC2\xAC"};

std::size_t hyphen_size(std::string_view text) {
  const bool ascii = !text.empty() && (text.back() & 0x80) == 0;
  if (ascii) return text.back() == '-' ? 1 : 0;
  for (const std::string_view hyphen : kHyphens)
    if (text.ends_with(hyphen)) return hyphen.size();
  return 0;
}

/// The lexicon knows the letters too; few of them are words that may open a line.
bool opens_line(std::string_view word) {
  return word.size() == 1 ? word == "a" || word == "o" : lexicon::is_word(word);
}

/// Whether the last word of a line is a web address, which may have been divided anywhere.
bool ends_in_web_address(std::string_view line) {
  const std::string_view word = line.substr(line.find_last_of(kBlanks) + 1);  // npos + 1 is 0
  return word.find("://") != word.npos || word.starts_with("www.");
}

/// Whether a text is one web address, set in lines that are full or go on with a sign.
bool is_wrapped_address(std::string_view text) {
  constexpr std::size_t kFullLine = 60;  // bytes
  if (!text.starts_with("http")) return false;
  std::size_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    const bool address = line.find("://") != line.npos;
    if (line.empty() || line.find_first_of(kBlanks) != line.npos || address != (at == 0))
      return false;
    const bool sign = !is_letter(code_point_at(line, 0).value) && !is_ascii_digit(line[0]);
    if (at > 0 && before < kFullLine && !sign) return false;
    before = line.size();
    at = end + 1;
  }
  return true;
}

class LineEndFinder {
 public:
  LineEndFinder(const CleanContext& context, std::string_view text, Proposals& proposals)
      : evidence_(context.evidence),
        print_(context.print),
        kind_(context.field.kind),
        old_print_(context.print.profile == Profile::historic),
        address_(kind_ == Field::Kind::label_value && is_wrapped_address(text)),
        text_(text),
        edits_(proposals.edits),
        suspects_(proposals.suspects) {}

  /// A field that is one text: databases wrap it wherever their lines are full.
  void run_field() {
    std::size_t line = 0;
    for (std::size_t at = text_.find('\n'); at != text_.npos; at = text_.find('\n', at + 1)) {
      const std::string_view before = text_.substr(line, at - line);
      line = at + 1;
      if (mend_hyphen(at) || (is_story(kind_) && mend_split(at))) continue;
      unwrap_field(before, at);
    }
  }

  void run() {
    auto wrapped = wrapped_line_ends(text_, column());
    if (wrapped.empty() && old_print_) wrapped = narrow_line_ends(text_);
    auto next = wrapped.begin();
    for (std::size_t at = text_.find('\n'); at != text_.npos; at = text_.find('\n', at + 1)) {
      const bool is_wrapped = next != wrapped.end() && *next == at;
      if (is_wrapped) ++next;
      if (mend_hyphen(at) || mend_split(at)) continue;
      if (is_wrapped) unwrap(at);
    }
  }

 private:
  /// A few lines show no column, but the source may be known to have one.
  [[nodiscard]] Column column() const {
    const Column shown = evidence_.column();
    if (shown.whole || print_.column == 0) return shown;
    return {print_.column, print_.column * kSourceSlack / 100, true};
  }

  void propose(std::size_t begin, std::size_t end, std::string with, std::string_view rule,
               std::string_view evidence) {
    edits_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                      std::move(with),
                      rule,
                      evidence});
  }

  /// Proposes the whole words, so that the ledger can be read; only what is between them when a
  /// word before it was already proposed.
  void propose_words(std::size_t begin, std::size_t left_end, std::string_view between,
                     std::size_t right_begin, std::size_t end, std::string_view rule,
                     std::string_view evidence) {
    if (!edits_.empty() && edits_.back().at.end > begin)
      return propose(left_end, right_begin, std::string(between), rule, evidence);
    std::string with(text_.substr(begin, left_end - begin));
    with.append(between).append(text_.substr(right_begin, end - right_begin));
    propose(begin, end, std::move(with), rule, evidence);
  }

  bool mend_hyphen(std::size_t feed) {
    const std::string_view left_text = text_.substr(0, feed);
    const std::string_view right_text = text_.substr(feed + 1);
    const std::size_t hyphen = hyphen_size(left_text);
    if (hyphen == 0 || hyphen == left_text.size() || right_text.empty()) return false;
    const std::string_view before = left_text.substr(0, left_text.size() - hyphen);
    const std::size_t right_size = letters_end(right_text, false);
    const std::size_t left = letters_begin(before, false);
    const bool whole = is_protected_at(before, right_text);
    if (is_divided_number(before, right_text)) {
      propose(before.size(), feed + 1, "", kHyphen, "digit");
      return true;
    }
    if (left == before.size() && !is_ascii_digit(before.back())) return false;
    if (right_size == 0 && !is_ascii_digit(right_text.front())) return false;
    if (whole || left == before.size() || right_size == 0) {
      propose(feed, feed + 1, "", kHyphen, whole ? "unsure" : "digit");
      return true;
    }
    const BrokenWord word{before.substr(left), right_text.substr(0, right_size),
                          before.substr(letters_begin(before, true)),
                          right_text.substr(0, letters_end(right_text, true)),
                          word_before(before.substr(0, left))};
    JointDecision decision = decide_joint(word, evidence_);
    if (decision.joint == LineJoint::join && !print_.divides_words)
      decision = {LineJoint::hyphen, "format"};
    constexpr std::string_view kBetween[] = {"", "-", "- "};
    propose_words(left, before.size(), kBetween[static_cast<std::size_t>(decision.joint)], feed + 1,
                  feed + 1 + right_size, kHyphen, decision.evidence);
    return true;
  }

  /// `86,` + `381` or `86` + `,381`, where `86-381` would be two numbers.
  [[nodiscard]] static bool is_divided_number(std::string_view before, std::string_view behind) {
    const std::size_t digits = before.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
    const std::size_t size = std::min(behind.find_first_not_of("0123456789"), behind.size());
    const bool comma_before = digits >= 2 && before[digits - 1] == ',' &&
                              is_ascii_digit(before[digits - 2]) &&
                              before.size() - digits < kThousands;
    if (comma_before) return before.size() - digits + size == kThousands;
    const std::size_t group = std::min(behind.find_first_not_of("0123456789", 1), behind.size());
    return digits < before.size() && behind.front() == ',' && group == 1 + kThousands;
  }

  /// A divided address must not be put together by the rules for words.
  [[nodiscard]] static bool is_protected_at(std::string_view before, std::string_view behind) {
    const std::size_t begin = before.find_last_of(" \n") + 1;  // npos + 1 is 0
    return is_protected(before.substr(begin)) ||
           is_protected(behind.substr(0, std::min(behind.find_first_of(" \n"), behind.size())));
  }

  bool mend_split(std::size_t feed) {
    if (!evidence_.english()) return false;
    if (feed == 0 || feed + 1 == text_.size() || !is_ascii_letter(text_[feed - 1]) ||
        !is_ascii_lower(text_[feed + 1]))
      return false;
    const std::string_view left_text = text_.substr(0, feed);
    const std::string_view right_text = text_.substr(feed + 1);
    const std::size_t begin = letters_begin(left_text, false);
    const std::size_t size = letters_end(right_text, false);
    const std::string_view left = left_text.substr(begin);
    const std::string_view right = right_text.substr(0, size);
    if (left.empty() || right.empty() || left.size() + right.size() < kShortestSplit) return false;
    if (!all_letters(left) || !all_lower(right) || is_joined_by_mark(begin, size, right_text))
      return false;
    if (lexicon::is_word(left) && opens_line(right)) return false;
    if (!lexicon::is_word(std::string(left).append(right))) return false;
    propose_words(begin, feed, "", feed + 1, feed + 1 + size, kSplit, "dict");
    return true;
  }

  /// Something other than a space or a mark of the sentence stands at the word's ends.
  [[nodiscard]] bool is_joined_by_mark(std::size_t begin, std::size_t size,
                                       std::string_view behind) const {
    constexpr std::string_view kOpening = " \n\"'([";
    constexpr std::string_view kClosing = " \n.,;:!?\"')]";
    const bool open = begin == 0 || kOpening.find(text_[begin - 1]) != kOpening.npos;
    const bool closed = size == behind.size() || kClosing.find(behind[size]) != kClosing.npos;
    return !open || !closed;
  }

  /// Whether the print on both sides of a line end stands there without a space.
  [[nodiscard]] bool is_closed_up(std::size_t before, std::size_t behind) const {
    const char32_t left = code_point_before(text_, before).value;
    const bool closed_dash = left == U'\u2014' && !text_.substr(0, before).ends_with(" \u2014");
    return closed_dash ||
           (is_ideographic(left) && is_ideographic(code_point_at(text_, behind).value));
  }

  void unwrap(std::size_t feed) {
    const bool spaced = text_[feed - 1] == ' ' || text_[feed + 1] == ' ';
    propose(feed, feed + 1, spaced || is_closed_up(feed, feed + 1) ? "" : " ", kUnwrap, "column");
  }

  /// The feed and the spaces around it become one space. Blank lines are left alone, and so are the
  /// lines of a byline that are too short to be full: each may name somebody else.
  void unwrap_field(std::string_view line, std::size_t feed) {
    const std::size_t letters = line.find_last_not_of(kBlanks) + 1;  // npos + 1 is 0
    const std::size_t end = std::min(text_.find_first_not_of(kBlanks, feed + 1), text_.size());
    if (letters == 0 || end == text_.size() || text_[end] == '\n') return;
    line = line.substr(0, letters);
    if (kind_ == Field::Kind::byline && count_code_points(line) < kShortestBylineLine) return;
    const std::size_t begin = static_cast<std::size_t>(line.data() - text_.data()) + letters;
    if (address_) return propose(begin, end, "", kUnwrap, "address");
    if (ends_in_web_address(line)) {
      suspects_.push_back({{static_cast<std::uint32_t>(feed), static_cast<std::uint32_t>(feed + 1)},
                           kUnwrap,
                           "a web address may go on behind this line end"});
      return;
    }
    propose(begin, end, is_closed_up(begin, end) ? "" : " ", kUnwrap, "field");
  }

  const Evidence& evidence_;
  Print print_;
  Field::Kind kind_;
  bool old_print_;
  bool address_;
  std::string_view text_;
  std::vector<Edit>& edits_;
  std::vector<Suspect>& suspects_;
};

/// Fields that hold one text each. A database prints them with their lines full; the lines of
/// furniture and markup are what they are.
bool is_one_text(Field::Kind kind) {
  return kind != Field::Kind::body && kind != Field::Kind::caption_text &&
         kind != Field::Kind::furniture && kind != Field::Kind::omitted;
}

bool is_table(const CleanContext& context) {
  return context.field.kind == Field::Kind::body &&
         context.article.body[context.field.index].kind == BodyKind::table;
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  const Field::Kind kind = context.field.kind;
  if (is_one_text(kind)) return LineEndFinder(context, text, proposals).run_field();
  if (kind == Field::Kind::furniture || kind == Field::Kind::omitted || is_table(context)) return;
  LineEndFinder(context, text, proposals).run();
}

}  // namespace

const Cleaner builtin::line_end_cleaner = {"line-end", kRules, Bytes::line_feed, find};

}  // namespace copydesk
