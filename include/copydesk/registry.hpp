#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/block.hpp"
#include "copydesk/ledger.hpp"

namespace copydesk {

struct Record;
class Evidence;

/// How sure a Reader is that bytes are its format, and by which sign.
struct Detection {
  int score = 0;  ///< 0 (no sign) to 100
  std::string_view reason;
};

/// Where a record ends inside the bytes looked at, or where to go on looking.
struct Cut {
  bool found = false;
  std::size_t end = 0;   ///< the record is everything before it; never 0 when found
  std::size_t next = 0;  ///< found: the next record starts here or later, at least `end`;
                         ///< not found: no end lies before it, resume here with more bytes
  bool glued = false;    ///< the dumps were joined without a line end between them
};

/// Where a record starts to which a mark belongs.
struct Start {
  bool found = false;
  std::size_t at = 0;
  bool costly = false;  ///< much had to be read to find that there is none
};

/// How a record of a format shows in a stream of another one: by a line that each of them has in
/// its head, or at its end. Such a line alone is no proof.
struct Mark {
  std::string_view openings{};  ///< the bytes such a line may open with, behind white space

  /// Whether a line, without white space around it, may be one.
  bool (*is_mark)(std::string_view line) = nullptr;

  /// Where the record starts that the line at `line` belongs to, not before `from`. May look at
  /// the 64 KiB before and behind the line.
  Start (*find_start)(std::string_view bytes, std::size_t from, std::size_t line) = nullptr;

  /// For marks that stand at a record's end: whether bytes open as a record does.
  bool (*opens)(std::string_view bytes) = nullptr;

  /// Whether the line at `line`, which prints `text`, may be a record's last, so that anything may
  /// follow it.
  bool (*may_close)(std::string_view bytes, std::size_t line, std::string_view text) = nullptr;
};

/// One dump format. A Reader only labels: it cannot lose text. Functions are pure.
struct Reader {
  std::string_view name;     ///< one word, for `--from`, the JSON and the golden folder
  std::string_view summary;  ///< one line for `copydesk formats`

  /// Looks at the opening of a stream (up to 64 KiB) or at one whole record.
  Detection (*detect)(std::string_view bytes);

  /// Finds where the record at the start of `bytes` ends. The search may skip the bytes before
  /// `from`, the `next` of an earlier call that found nothing. `at_end` says that the input ends
  /// with `bytes`.
  Cut (*find_cut)(std::string_view bytes, std::size_t from, bool at_end);

  /// Gives every stretch of print a role. Blocks come sorted; `cover()` completes them.
  void (*label)(const Document& document, Labels& labels);

  Print print{};

  /// For streams whose format changes; formats without a sure mark have none.
  Mark mark{};
};

/// How sure a cleaning rule is.
enum class Tier : std::uint8_t {
  safe = 1,      ///< always safe
  evidence = 2,  ///< safe with evidence; on by default like the first
  opt_in = 3,    ///< off by default
};

/// One rule of a cleaner, as `copydesk rules` lists it and `by_rule` counts it.
struct Rule {
  std::string_view name;
  Tier tier = Tier::safe;
  std::string_view summary;
  std::string_view before;     ///< an example
  std::string_view after;      ///< what it becomes
  std::string_view precision;  ///< measured, or the reason why it cannot be wrong
};

/// Kinds of bytes a Text may hold; a cleaner whose kinds do not occur is skipped.
enum class Bytes : std::uint32_t {
  any = 0,             ///< as a trigger: always look
  non_ascii = 1 << 0,  ///< 0x80 and above
  control = 1 << 1,    ///< below 0x20 but LF, and 0x7F
  line_feed = 1 << 2,
  double_space = 1 << 3,  ///< two spaces in a row, or one at the text's end or a line's end
  question = 1 << 4,
  ampersand = 1 << 5,
  hyphen = 1 << 6,         ///< one before a space or another one
  wide_space = 1 << 7,     ///< white space beyond ASCII, but the ideographic space
  letter_run = 1 << 8,     ///< four or more single characters with one space between: `t h i s`
  spaced_mark = 1 << 9,    ///< a space before one of `, . ; : ! ? )` or behind `(`
  story = 1 << 10,         ///< the Text is headline, kicker, deck, body or caption of an article
  unknown_word = 1 << 11,  ///< story in English with a word the lexicon does not know
  neighbours = 1 << 12,    ///< characters beyond ASCII side by side; or `Â` or `Ã` before a space
  unusual = 1 << 13,  ///< beyond ASCII, but letters below U+0300 and the signs and marks of print
  omitted = 1 << 14,  ///< the Text marks or repeats a caption and is no field
  initial = 1 << 15,  ///< a capital with a space or LF behind, first or behind a quotation mark
};
[[nodiscard]] constexpr Bytes operator|(Bytes a, Bytes b) {
  return static_cast<Bytes>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
[[nodiscard]] constexpr bool intersect(Bytes a, Bytes b) {
  return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0;
}

/// What a Cleaner may look at besides the text itself. Of the article that is what is not text;
/// what its other texts say is asked of the evidence. While a text stays as it is and the evidence
/// gives the same answers, a Cleaner does not look at it again.
struct CleanContext {
  const Article& article;
  Field field;
  Print print;
  const Evidence& evidence;  ///< what the whole story says, as it stood when the round began
  /// For a cleaner whose trigger is `Bytes::unknown_word`: the words of the text that the lexicon
  /// does not know, in order; nothing inside addresses and other code-like tokens.
  std::span<const Span> unknown_words;
};

/// One family of cleaning rules. A Cleaner only proposes; the engine makes and records changes.
struct Cleaner {
  std::string_view name;  ///< one word, also the golden folder
  std::span<const Rule> rules;
  Bytes trigger = Bytes::any;

  /// Appends what it finds in one Text. Pure. `text` is valid UTF-8 and what the edits leave must
  /// be too.
  void (*find)(const CleanContext& context, std::string_view text, Proposals& proposals);

  /// Whether a story that says this may concern it at all; null: any story may.
  bool (*concerns)(const Evidence& evidence) = nullptr;
};

/// One output format.
struct Writer {
  std::string_view name;
  std::string_view extension;
  std::string_view summary;
  /// What stands before, between and after the articles when there are several.
  std::string_view open, separator, close;
  /// Appends one article. `among_several` says whether `open` and `close` stand around it.
  void (*write)(const Record& record, const WriteOptions& options, bool among_several,
                std::string& out);
};

/// The built-ins, in the order of their `.def` lists. Constant, safe from any thread.
[[nodiscard]] std::span<const Reader* const> readers();
[[nodiscard]] std::span<const Cleaner* const> cleaners();
[[nodiscard]] std::span<const Writer* const> writers();

/// Every rule of every cleaner, in the order they run. A rule's place here is its bit in
/// `CleanOptions::rules`.
[[nodiscard]] std::span<const Rule* const> rules();

/// The built-in of that name, or null.
[[nodiscard]] const Reader* find_reader(std::string_view name);
[[nodiscard]] const Writer* find_writer(std::string_view name);

/// The place of a rule in `rules()`, or nothing.
[[nodiscard]] std::optional<std::size_t> find_rule(std::string_view name);

}  // namespace copydesk
