// Two hyphens that a typewriter or wire service put for a dash.

#include "builtin.hpp"
#include "clean/protected_tokens.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kDash = "dash";

constexpr Rule kRules[] = {
    {kDash, Tier::opt_in, "two hyphens between words become a dash",
     "the harbour -- or its remains", "the harbour \u2014 or its remains",
     "off by default: a house's style"},
};

constexpr std::string_view kHyphens = "--";

/// The same kind of space or word on both sides: no option (` --all`), no rule of hyphens and no
/// row's beginning.
bool stands_between_words(std::string_view text, std::size_t at) {
  const std::size_t end = at + kHyphens.size();
  if (at == 0 || end == text.size()) return false;
  const char32_t before = code_point_before(text, at).value;
  const char32_t behind = code_point_at(text, end).value;
  if (before == U' ' && behind == U' ')
    return at > 1 && text[at - 2] != '\n' && text[at - 2] != '-' && end + 1 < text.size() &&
           text[end + 1] != '-';
  const bool closes = before == U'?' || before == U'!' || before == U'.' || before == U')';
  return (is_letter(before) || closes) && is_letter(behind);
}

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  ProtectedTokens tokens(text);
  for (std::size_t at = text.find(kHyphens); at != text.npos; at = text.find(kHyphens, at + 2)) {
    if (!stands_between_words(text, at) || tokens.hold(at)) continue;
    proposals.edits.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 2)},
                               "\xE2\x80\x94",
                               kDash,
                               {}});
  }
}

}  // namespace

const Cleaner builtin::dash_cleaner = {"dash", kRules, Bytes::hyphen, find};

}  // namespace copydesk
