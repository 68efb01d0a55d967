// A digit inside a word, `bro1ught`: OCR read it for a letter or found it in a speck. Off by
// default, as are all corrections by the word list alone. Numbers, prices and dates stay.

#include <algorithm>
#include <string>
#include <utility>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "language/lexicon.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/word_scan.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kRule = "ocr.digit";

constexpr Rule kRules[] = {
    {kRule, Tier::opt_in, "a digit inside a word becomes the letter it was read for, or goes",
     "she bro1ught it", "she brought it", "too rare to measure: none in 70,000 words of poor OCR"},
};

constexpr std::size_t kShortest = 5;  // bytes, with the digit

/// The letters each digit is read for.
constexpr std::string_view kReadings[] = {"o", "ilt", "", "e", "", "s", "b", "t", "sb", "g"};

/// The only common word that the token can be, the digit gone or a letter; empty without one.
std::string read_digit(std::string_view token, std::size_t digit) {
  std::string found;
  bool several = false;
  const auto consider = [&](std::string word) {
    if (lexicon::frequency(word) < lexicon::Frequency::from_2000 || !lexicon::look_up(word).word)
      return;
    several |= !found.empty();
    found = std::move(word);
  };
  consider(std::string(token).erase(digit, 1));
  for (const char letter : kReadings[token[digit] - '0'])
    consider(std::string(token).replace(digit, 1, 1, letter));
  return several ? std::string() : found;
}

/// Tells for one place after another whether it stands in an address or code. Looks at each
/// stretch without white space once: one may be as long as the text.
class Protection {
 public:
  explicit Protection(std::string_view text) : text_(text) {}

  bool covers(std::size_t at) {
    if (at < end_) return protected_;
    std::size_t begin = at;
    while (begin > end_ && !is_ascii_space(text_[begin - 1])) --begin;
    end_ = at;
    while (end_ < text_.size() && !is_ascii_space(text_[end_])) ++end_;
    protected_ = is_protected(text_.substr(begin, end_ - begin));
    return protected_;
  }

 private:
  std::string_view text_;
  std::size_t end_ = 0;
  bool protected_ = false;
};

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  if (!context.evidence.english()) return;
  Protection protection(text);
  std::size_t done = 0;
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if (!is_ascii_digit(text[at]) || !is_ascii_lower(text[at - 1]) || !is_ascii_lower(text[at + 1]))
      continue;
    const std::size_t begin = letters_start(text, at);
    const std::size_t end = letters_stop(text, at + 1);
    const std::string_view token = text.substr(begin, end - begin);
    if (begin < done || token.size() < kShortest || !is_open_before(text, begin) ||
        !is_closed_behind(text, end) || protection.covers(begin))
      continue;
    std::string word = read_digit(token, at - begin);
    if (word.empty()) continue;
    proposals.edits.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                               std::move(word),
                               kRule,
                               "dict"});
    done = end;
  }
}

}  // namespace

const Cleaner builtin::ocr_digit_cleaner = {"ocr-digit", kRules, Bytes::story, find};

}  // namespace copydesk
