#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "clean/column.hpp"
#include "clean/hyphenated_words.hpp"
#include "clean/misread_scan.hpp"
#include "clean/repeated.hpp"
#include "copydesk/article.hpp"
#include "text/word_counts.hpp"

namespace copydesk {

/// Whether a Text is part of the story: headline, kicker, deck, body or caption.
[[nodiscard]] constexpr bool is_story(Field::Kind kind) {
  using Kind = Field::Kind;
  return kind == Kind::headline || kind == Kind::kicker || kind == Kind::deck ||
         kind == Kind::body || kind == Kind::caption_text;
}

/// What a cleaner can ask a story.
enum class Question : std::uint8_t {
  none,
  language,
  dialect,
  words,
  pairs,
  long_s,
  hyphens,
  currency,
  misread,
  divided,
  marks,
  column,
  repeated,
  several,  ///< more than one of them
};

/// What a whole story says about its words, for rules that need more than one place. Counted only
/// when asked, from the Texts as they stand at a round's first question, and not anew while they
/// stay as they are. Two words joined by a hyphen are one word here; the two halves of a word
/// broken at a line end are none. For one thread.
class Evidence {
 public:
  explicit Evidence(const Article& article) : article_(article) {}

  /// From now on the first question of each kind is about the Texts as they stand then. Rounds are
  /// counted from 1.
  void open_round();
  /// Tells that a Text of the story has changed.
  void change_story() { ++version_; }

  [[nodiscard]] int round() const { return round_; }

  /// What was asked since it was forgotten.
  [[nodiscard]] Question asked() const { return asked_; }
  void forget_asked() const { asked_ = Question::none; }
  /// Asks once more. Whether the answer is known to be the same as in an earlier round.
  [[nodiscard]] bool answers_as_in(int round, Question question) const;

  /// BCP 47 tag of the body's language (of the headline's without a body), or empty.
  [[nodiscard]] std::string_view language() const;
  [[nodiscard]] bool english() const { return language() == "en"; }

  /// Whether the story is spelled the British way rather than the American.
  [[nodiscard]] bool british() const;

  /// How often a word stands in the story, in any case; `lower` is in lower case.
  [[nodiscard]] std::uint32_t count(std::string_view lower) const;
  /// How often it stands there exactly so.
  [[nodiscard]] std::uint32_t count_exact(std::string_view word) const;

  /// Whether the story prints two words side by side, both in lower case.
  [[nodiscard]] bool has_pair(std::string_view left, std::string_view right) const;

  /// Whether the story is full of words that are none unless their `f` is a long s.
  [[nodiscard]] bool reads_long_s_as_f() const;

  /// The words with hyphens inside, each once, sorted by `lower`. Far cheaper than `count`.
  [[nodiscard]] std::span<const Hyphenated> hyphenated() const;
  /// Those that are a word in lower case without their hyphens: `seung-soo` for `seungsoo`.
  [[nodiscard]] std::vector<const Hyphenated*> hyphenated_as(std::string_view solid) const;
  /// Whether one of them is a Korean given name as `Seung-soo`.
  [[nodiscard]] bool has_korean_name() const;
  /// How often such a word stands in the story, in any case.
  [[nodiscard]] std::uint32_t count_hyphenated(std::string_view lower) const;

  /// Whether the story prints the pound sign, and not the euro's.
  [[nodiscard]] bool prints_pounds() const;

  /// How often the story was read in each of the wrong charsets.
  [[nodiscard]] const misread::Counts& misread_counts() const;
  /// What `misread::mend` finds in a text without evidence, without looking twice.
  [[nodiscard]] misread::Mending mend_alone(std::string_view text) const;

  /// How many words of the story are divided inside a line, as in `com- mittee`.
  [[nodiscard]] std::size_t divided_words() const;

  /// Whether the story sets a space before many of its commas and full stops, as old print and the
  /// noise of its OCR do; then these spaces are no slips.
  [[nodiscard]] bool spaces_marks() const;

  /// The column the story is set in, if it still is.
  [[nodiscard]] Column column() const;

  /// The paragraphs that print again what another one prints.
  [[nodiscard]] std::span<const Repeated> repeated() const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view phrase) const {
      return std::hash<std::string_view>()(phrase);
    }
  };
  using Pairs = std::unordered_set<std::string, Hash, std::equal_to<>>;

  struct Mended {
    std::string text;
    misread::Mending mending;
  };

  /// What the story answers, and since when.
  template <class T>
  struct Answer {
    T value{};
    unsigned version = 0;  ///< of the story that was read
    int round = -1;        ///< that asked last
    int changed = -1;      ///< the round that got another answer than the one before
  };
  void note(Question question) const;
  /// The answer of this round, which `read` gives when the story has changed.
  template <class T, class Read>
  const T& answer(Question question, Answer<T>& known, Read&& read) const;

  [[nodiscard]] std::string language_sample(std::size_t size) const;
  [[nodiscard]] const WordCounts& words() const;
  [[nodiscard]] const Pairs& pairs() const;
  [[nodiscard]] const HyphenatedWords& hyphens() const;

  const Article& article_;
  unsigned version_ = 1;
  int round_ = 0;
  mutable Question asked_ = Question::none;
  mutable Answer<std::string_view> language_;
  mutable Answer<Column> column_;
  mutable Answer<bool> pounds_;
  mutable Answer<misread::Counts> misread_;
  mutable std::unordered_map<const char*, Mended> mended_;  ///< by where a text stands
  mutable Answer<std::size_t> divided_words_;
  mutable Answer<bool> british_;
  mutable Answer<bool> spaces_marks_;
  mutable Answer<WordCounts> words_;
  mutable std::optional<Pairs> pairs_;
  mutable int searches_ = 0;
  mutable Answer<bool> long_s_;
  mutable Answer<HyphenatedWords> hyphens_;
  mutable Answer<std::vector<Repeated>> repeated_;
};

}  // namespace copydesk
