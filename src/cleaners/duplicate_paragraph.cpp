// A paragraph that the body prints twice: copied by mistake, or set once more as a pull quote.
// Nothing is lost with the second one, its words stand elsewhere. What stands three times or more
// may be a refrain and is left alone, as are verse, lists, tables and short lines. A paragraph that
// repeats only a sentence of another stays too: it may be a cross-head or the story's own turn.

#include <algorithm>

#include "builtin.hpp"
#include "clean/evidence.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kDuplicate = "duplicate-paragraph";

constexpr Rule kRules[] = {
    {kDuplicate, Tier::evidence, "the second of two equal paragraphs of one story is removed",
     "The ferry will not sail before the pier is mended.", "",
     "817 of 843 were copies; the other words were meant twice and still stand once"},
};

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  if (context.field.kind != Field::Kind::body) return;
  const auto repeated = context.evidence.repeated();
  const auto found =
      std::lower_bound(repeated.begin(), repeated.end(), context.field.index,
                       [](const Repeated& each, std::uint32_t part) { return each.part < part; });
  if (found == repeated.end() || found->part != context.field.index) return;
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  if (found->times == 2)
    proposals.edits.push_back({all, "", kDuplicate, "doc"});
  else
    proposals.suspects.push_back(
        {all, kDuplicate,
         "the story prints this paragraph " + std::to_string(found->times) + " times"});
}

bool concerns(const Evidence& evidence) { return !evidence.repeated().empty(); }

}  // namespace

const Cleaner builtin::duplicate_paragraph_cleaner = {"duplicate-paragraph", kRules, Bytes::story,
                                                      find, concerns};

}  // namespace copydesk
