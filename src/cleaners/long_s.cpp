// The long s of old print. OCR reads it as `f`: words that are none become what they were, but
// only in a story full of such words. The letter itself becomes `s` in historic prints.

#include "clean/long_s.hpp"

#include <string>

#include "builtin.hpp"
#include "clean/evidence.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kRule = "long-s";
constexpr std::string_view kLongS = "\u017F";

constexpr Rule kRules[] = {
    {kRule, Tier::evidence, "a long s, or an f read for it in old print, becomes s",
     "the houfe of my fifter", "the house of my sister",
     "99.95 % of 41,399 in simulation; no clean story passes the gate"},
};

std::string with_round_s(std::string_view word) {
  std::string round;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool is_long = word.substr(at).starts_with(kLongS);
    round += is_long ? 's' : word[at];
    if (is_long) at += kLongS.size() - 1;
  }
  return round;
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  const bool historic = context.print.profile == Profile::historic;
  for (const Span at : context.unknown_words) {
    const std::string_view word = text.substr(at.begin, at.size());
    if (historic && word.find(kLongS) != word.npos) {
      proposals.edits.push_back({at, with_round_s(word), kRule, "historic"});
      continue;
    }
    if (word.find('f') == word.npos) continue;
    std::string reading = read_long_s(word);
    if (reading.empty()) continue;
    if (!context.evidence.reads_long_s_as_f()) return;
    proposals.edits.push_back({at, std::move(reading), kRule, "gate"});
  }
}

}  // namespace

const Cleaner builtin::long_s_cleaner = {"long-s", kRules, Bytes::unknown_word, find};

}  // namespace copydesk
