#include "language/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "language/lexicon_table.hpp"

namespace copydesk::lexicon {
namespace {

// The entries are one literal, longer than every compiler must take; those in use do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "lexicon_table.inc"
#pragma GCC diagnostic pop

constexpr std::size_t kLongest = 64;  // bytes; nothing longer is looked up
constexpr char kCaseBit = 0x20;       // of an ASCII letter
constexpr std::string_view kApostrophe = "\xE2\x80\x99";

struct Entry {
  std::string_view spelling;
  std::uint8_t flags = 0;
};

/// Calls `visit(const Entry&)` for the entries of that hash and length until it says true; gives
/// whether it did.
template <class Visit>
bool any_entry(std::uint32_t hash, std::size_t size, Visit&& visit) {
  for (std::size_t at = hash;; ++at) {
    const std::uint32_t slot = kSlots[at % std::size(kSlots)];
    if (slot == 0) return false;
    if (((slot ^ hash) & ~kPlaceMask) != 0) continue;
    const char* const entry = kEntries + ((slot & kPlaceMask) - 1);
    if (static_cast<unsigned char>(entry[0]) == size &&
        visit(Entry{{entry + 2, size}, static_cast<std::uint8_t>(entry[1])}))
      return true;
  }
}

/// Flags of a spelling, 0 when it is not listed.
std::uint8_t flags_of(std::string_view spelling) {
  std::uint8_t flags = 0;
  any_entry(hash_of(spelling), spelling.size(), [&](const Entry& entry) {
    if (entry.spelling == spelling) flags = entry.flags;
    return flags != 0;
  });
  return flags;
}

bool is_listed(std::string_view spelling) { return (flags_of(spelling) & kWord) != 0; }

/// A word or a frequent spelling of modern texts that is none yet.
bool says_known(std::uint8_t flags) {
  return (flags & kWord) != 0 || flags >> kFrequencyShift != 0;
}
bool is_known(std::string_view spelling) { return says_known(flags_of(spelling)); }

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// A spelling in a buffer of its own, with `'` for the apostrophe of print.
class Copy {
 public:
  explicit Copy(std::string_view token) {
    for (std::size_t at = 0; at < token.size(); ++at) {
      const bool curly = token[at] == kApostrophe[0] && token.substr(at).starts_with(kApostrophe);
      letters_[size_++] = curly ? '\'' : token[at];
      if (curly) at += kApostrophe.size() - 1;
    }
  }
  void to_lower(std::size_t from) {
    for (std::size_t at = from; at < size_; ++at)
      if (is_upper(letters_[at])) letters_[at] = static_cast<char>(letters_[at] | 0x20);
  }
  [[nodiscard]] std::string_view view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, kLongest> letters_;
  std::size_t size_ = 0;
};

std::string_view without_possessive(std::string_view token) {
  for (const std::string_view ending : {std::string_view("'s"), std::string_view("\xE2\x80\x99s")})
    if (token.size() > ending.size() && token.ends_with(ending)) token.remove_suffix(ending.size());
  return token;
}

/// How a token of letters is set.
enum class Case : std::uint8_t { lower, title, capitals, mixed };

Case case_of(std::string_view letters) {
  std::size_t upper = 0;
  for (const char c : letters) upper += is_upper(c) ? 1U : 0U;
  if (upper == 0) return Case::lower;
  if (!is_upper(letters[0])) return Case::mixed;
  if (upper == letters.size()) return Case::capitals;
  return upper == 1 ? Case::title : Case::mixed;
}

/// Whether two spellings of one length are the same.
bool equal(std::string_view a, std::string_view b) {
  return a.size() <= sizeof(std::uint64_t) ? packed(a) == packed(b) : a == b;
}

/// Whether a token of ASCII letters may stand for an entry of its length.
bool reads_as(std::string_view letters, const Entry& entry) {
  if (equal(letters, entry.spelling)) return says_known(entry.flags);
  if (!is_upper(letters[0])) return false;
  for (std::size_t i = 0; i < letters.size(); ++i)
    if ((letters[i] | kCaseBit) != (entry.spelling[i] | kCaseBit)) return false;
  const Case printed = case_of(letters);
  if (printed == Case::mixed) return false;
  const Case listed = case_of(entry.spelling);
  if (listed == Case::lower) return says_known(entry.flags);
  return listed == Case::title && printed == Case::capitals && (entry.flags & kWord) != 0;
}

}  // namespace

Spelling look_up(std::string_view spelling) {
  if (spelling.size() > kLongest) return {};
  const std::uint8_t flags = flags_of(spelling);
  return {(flags & kWord) != 0, (flags & kCompound) != 0, (flags & kSolidIsRare) != 0,
          static_cast<Frequency>(flags >> kFrequencyShift)};
}

bool is_word(std::string_view token) {
  token = without_possessive(token);
  if (token.size() > kLongest) return false;
  if (token.empty()) return false;
  if (is_known(token)) return true;
  const bool curly = token.find(kApostrophe) != token.npos;
  if (!curly && std::none_of(token.begin(), token.end(), is_upper)) return false;
  Copy copy(token);
  if (curly && is_known(copy.view())) return true;
  // `tHe` is no word: what is not first may be a capital only where all are.
  const std::string_view rest = token.substr(1);
  const bool capitals = is_upper(token[0]) && std::none_of(rest.begin(), rest.end(), [](char c) {
                          return c >= 'a' && c <= 'z';
                        });
  if (!capitals && std::any_of(rest.begin(), rest.end(), is_upper)) return false;
  copy.to_lower(1);
  if (capitals && is_listed(copy.view())) return true;
  copy.to_lower(0);
  return is_known(copy.view());
}

bool is_word_of_letters(std::string_view letters) {
  return any_entry(hash_of(letters), letters.size(),
                   [&](const Entry& entry) { return reads_as(letters, entry); });
}

Frequency frequency(std::string_view token) {
  if (token.size() > kLongest) return Frequency::rare;
  Copy copy(token);
  copy.to_lower(0);
  return static_cast<Frequency>(flags_of(copy.view()) >> kFrequencyShift);
}

bool is_proper(std::string_view token) {
  if (token.empty() || token.size() > kLongest || !is_upper(token[0])) return false;
  Copy copy(token);
  if (!is_listed(copy.view())) return false;
  copy.to_lower(0);
  return !is_listed(copy.view());
}

}  // namespace copydesk::lexicon
