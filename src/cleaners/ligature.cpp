// Letters that metal type and fonts cast as one: a search for `finance` must find it, however its
// opening was printed. Armenian and Hebrew forms have other numbers and are left as they are.

#include <array>

#include "builtin.hpp"
#include "clean/protected_tokens.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kLigature = "ligature";

constexpr Rule kRules[] = {
    {kLigature, Tier::safe, "a Latin ligature becomes its letters", "\uFB01nance", "finance",
     "the same letters by definition"},
};

constexpr std::string_view kOpening = "\xEF\xAC";  // of U+FB00 to U+FB3F
constexpr std::size_t kSize = 3;                   // bytes

/// U+FB00 to U+FB06; the last but one is a long s and a t.
constexpr std::array<std::string_view, 7> kLetters = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  ProtectedTokens tokens(text);
  for (std::size_t at = text.find(kOpening); at != text.npos; at = text.find(kOpening, at)) {
    const auto index = static_cast<unsigned char>(text[at + 2]) - 0x80U;
    if (index < kLetters.size() && !tokens.hold(at))
      proposals.edits.push_back(
          {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + kSize)},
           std::string(kLetters[index]),
           kLigature,
           {}});
    at += kSize;
  }
}

}  // namespace

const Cleaner builtin::ligature_cleaner = {"ligature", kRules, Bytes::unusual, find};

}  // namespace copydesk
