// Quotation marks of wire services and typewriters, ``like these'', become those of print.

#include "builtin.hpp"
#include "clean/protected_tokens.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kDouble = "quote.double";

constexpr Rule kRules[] = {
    {kDouble, Tier::opt_in, "doubled grave accents and apostrophes become curly quotation marks",
     "``No,'' he said", "\u201CNo,\u201D he said", "off by default: a house's style"},
};

constexpr std::string_view kOpen = "``";
constexpr std::string_view kClose = "''";
constexpr std::size_t kSize = 2;  // bytes

class QuoteFinder {
 public:
  QuoteFinder(std::string_view text, std::vector<Edit>& edits)
      : text_(text), tokens_(text), edits_(edits) {}

  void run() {
    bool open = false;
    for (std::size_t at = next(0); at != text_.npos; at = next(at + kSize)) {
      const bool opens = text_[at] == kOpen[0];
      if (!stands_alone(at) || tokens_.hold(at)) continue;
      if (opens ? at + kSize == text_.size() : !open || is_inches(at)) continue;
      edits_.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + kSize)},
                        opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D",
                        kDouble,
                        {}});
      open = opens;
    }
  }

 private:
  [[nodiscard]] std::size_t next(std::size_t at) const {
    for (; at + 1 < text_.size(); ++at) {
      const std::string_view pair = text_.substr(at, kSize);
      if (pair == kOpen || pair == kClose) return at;
    }
    return text_.npos;
  }

  /// Not part of a longer row of the same sign, as in the markup of a wiki.
  [[nodiscard]] bool stands_alone(std::size_t at) const {
    const char sign = text_[at];
    const bool before = at > 0 && text_[at - 1] == sign;
    const bool behind = at + kSize < text_.size() && text_[at + kSize] == sign;
    return !before && !behind;
  }

  /// `a 7'' screen`.
  [[nodiscard]] bool is_inches(std::size_t at) const {
    return at > 0 && is_ascii_digit(text_[at - 1]);
  }

  std::string_view text_;
  ProtectedTokens tokens_;
  std::vector<Edit>& edits_;
};

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  QuoteFinder(text, proposals.edits).run();
}

}  // namespace

const Cleaner builtin::quote_cleaner = {"quote", kRules, Bytes::any, find};

}  // namespace copydesk
