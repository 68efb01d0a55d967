// The marks a dump puts around a photo's caption. The reader has found them and set them apart
// (`Omitted`); removing them is a change of the text and therefore stands in the ledger.

#include "builtin.hpp"

namespace copydesk {
namespace {

constexpr Rule kRules[] = {
    {"caption.marker", Tier::safe, "a photo marker before a credit or a caption is removed",
     " ?? Jane Doe ?? The bridge at dawn.", "Jane Doe / The bridge at dawn.",
     "a marker stands where only a caption can stand; \"??\" in prose is kept"},
    {"caption.echo", Tier::safe, "the repetition of a caption beside it is removed",
     "Jane Doe The bridge at dawn.", "", "equal to its caption, or its opening 60 %"},
};

std::string_view rule_for(Omitted::Kind kind) {
  switch (kind) {
    case Omitted::Kind::marker: return "caption.marker";
    case Omitted::Kind::echo: return "caption.echo";
    case Omitted::Kind::markup: break;
  }
  return {};
}

void find(const CleanContext& context, std::string_view text, Proposals& proposals) {
  if (text.empty()) return;
  const std::string_view rule = rule_for(context.article.omitted[context.field.index].kind);
  if (rule.empty()) return;
  proposals.edits.push_back({{0, static_cast<std::uint32_t>(text.size())}, "", rule, "doc"});
}

}  // namespace

const Cleaner builtin::caption_cleaner = {"caption", kRules, Bytes::omitted, find};

}  // namespace copydesk
