// Letters that OCR confuses, corrected by the word list alone. Off by default: three or four in a
// hundred of these corrections are wrong.

#include <string>
#include <utility>

#include "builtin.hpp"
#include "clean/run_together.hpp"
#include "language/lexicon.hpp"
#include "text/letters.hpp"

namespace copydesk {
namespace {

using lexicon::Frequency;

constexpr std::string_view kConfusion = "ocr.confusion";
constexpr std::string_view kRunTogether = "ocr.run-together";

constexpr Rule kRules[] = {
    {kConfusion, Tier::opt_in, "letters that OCR confuses are corrected in unknown words",
     "a coinmon error", "a common error", "235 in poor OCR took 220 wrong words away"},
    {kRunTogether, Tier::opt_in, "two words printed as one are set apart without more evidence",
     "a newschool year", "a new school year",
     "98.6 % of 1,390 in simulation; in poor OCR mostly wrong"},
};

constexpr std::size_t kShortest = 5;  // letters
constexpr std::size_t kLongest = 32;

struct Confusion {
  std::string_view read;
  std::string_view meant;
};

/// What was read and what was printed; other pairs are wrong far more often.
constexpr Confusion kConfusions[] = {
    {"o", "e"},  {"o", "c"},  {"e", "c"},  {"c", "e"},   {"b", "h"},      {"h", "b"},
    {"u", "n"},  {"n", "u"},  {"v", "y"},  {"in", "m"},  {"ni", "m"},     {"rn", "m"},
    {"ii", "n"}, {"ii", "u"}, {"vv", "w"}, {"fl", "ff"}, {"tlie", "the"},
};

/// The only very common word among the readings of a damaged one; empty when there is none.
class Reading {
 public:
  void add(std::string_view word, std::size_t at, Confusion confusion) {
    std::string candidate(word);
    candidate.replace(at, confusion.read.size(), confusion.meant);
    if (candidate == found_ || lexicon::frequency(candidate) < Frequency::from_20000 ||
        !lexicon::look_up(candidate).word)
      return;
    several_ |= !found_.empty();
    found_ = std::move(candidate);
  }

  [[nodiscard]] std::string word() && { return several_ ? std::string() : std::move(found_); }

 private:
  std::string found_;
  bool several_ = false;
};

std::string read_confused(std::string_view word) {
  Reading reading;
  for (const Confusion& confusion : kConfusions) {
    if (word.size() < kShortest && word != confusion.read) continue;
    for (std::size_t at = word.find(confusion.read); at != word.npos;
         at = word.find(confusion.read, at + 1))
      reading.add(word, at, confusion);
  }
  return std::move(reading).word();
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  for (const Span at : context.unknown_words) {
    const std::string_view word = text.substr(at.begin, at.size());
    if (word.size() > kLongest || !all_lower(word) || !is_open_before(text, at.begin) ||
        !is_closed_behind(text, at.end))
      continue;
    if (std::string reading = read_confused(word); !reading.empty())
      proposals.edits.push_back({at, std::move(reading), kConfusion, "dict"});
    else if (const std::size_t split = find_run_together(word); split > 0)
      proposals.edits.push_back({at, set_apart(word, split), kRunTogether, "dict"});
  }
}

}  // namespace

const Cleaner builtin::ocr_cleaner = {"ocr", kRules, Bytes::unknown_word, find};

}  // namespace copydesk
