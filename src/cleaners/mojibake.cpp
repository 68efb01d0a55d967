// Characters that were stored as UTF-8 and read in a single-byte charset: `â€™` for a quote, `Ã©`
// for an accented letter, sometimes more than once and with bytes lost on the way. They are read
// back where correct text cannot hold them, and in doubt where the text shows elsewhere that it was
// read wrongly.

#include <algorithm>

#include "builtin.hpp"
#include "clean/evidence.hpp"
#include "clean/misread_scan.hpp"

namespace copydesk {
namespace {

constexpr Rule kRules[] = {
    {"mojibake.long", Tier::safe,
     "three or more characters that were one of UTF-8 become that character", "the cityâ€™s budget",
     "the city’s budget",
     "98.9 % of 210,000 stand in paragraphs that came back exactly; none in 250,000 clean words"},
    {"mojibake.short", Tier::safe,
     "two characters that were one of UTF-8 become it, where no correct word has them", "cafÃ©",
     "café", "99.4 % of 317,000 so; none in 250,000 clean words"},
    {"mojibake.run", Tier::safe, "neighbouring characters that were UTF-8 are read back", "ÐœÐ¸Ñ€",
     "Мир", "99.9 % of 110,000 so; none in 250,000 clean words"},
    {"mojibake.lossy", Tier::safe,
     "characters that were UTF-8 and lost a byte on the way are read back", "â€œYes,â€\uFFFD",
     "“Yes,”",
     "99.4 % of paragraphs with lost bytes came back exactly, 96.2 % with lost no-break spaces"},
};

constexpr int kPasses = 3;  // what one finds is evidence for the next

/// What the story shows and what a text shows by itself.
misread::Counts stronger(const misread::Counts& a, const misread::Counts& b) {
  misread::Counts counts = a;
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = std::max(counts[i], b[i]);
  return counts;
}

void propose(misread::Mending& mending, Proposals& proposals) {
  if (mending.edits.empty() && !mending.doubt.empty())
    proposals.suspects.push_back(
        {mending.doubt, "mojibake.short", "these characters may have been one of UTF-8"});
  proposals.edits = std::move(mending.edits);
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  misread::Mending mending = context.evidence.mend_alone(text);
  if (mending.doubt.empty() && !mending.spaced && mending.found == misread::Counts{}) return;
  const misread::Counts story = context.evidence.misread_counts();
  if (!mending.open.to(stronger(story, mending.found))) return propose(mending, proposals);
  misread::Counts known{};
  for (int pass = 1; pass < kPasses && known != stronger(story, mending.found); ++pass) {
    known = stronger(story, mending.found);
    mending = misread::mend(text, known);
  }
  propose(mending, proposals);
}

}  // namespace

const Cleaner builtin::mojibake_cleaner = {"mojibake", kRules, Bytes::neighbours, find};

}  // namespace copydesk
