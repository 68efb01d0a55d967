#include "names.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "utf8.hpp"

namespace copydesk {
namespace {

/// A folded name and its code.
struct Name {
  std::string_view name;
  std::string_view code;
};

#include "names_table.inc"

constexpr std::size_t kLongestName = 80;  // bytes

static_assert(std::is_sorted(std::begin(kLanguages), std::end(kLanguages),
                             [](const Name& a, const Name& b) { return a.name < b.name; }));
static_assert(std::is_sorted(std::begin(kCountries), std::end(kCountries),
                             [](const Name& a, const Name& b) { return a.name < b.name; }));

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Compatibility decomposition without marks, lower case. Invalid UTF-8 becomes U+FFFD, which no
/// name holds.
std::string folded_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  const auto size = static_cast<std::int32_t>(text.size());
  const auto utf16 = icu::UnicodeString::fromUTF8({text.data(), size});
  if (U_FAILURE(status)) return {};
  const icu::UnicodeString parts = nfkd->normalize(utf16, status);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 c = parts.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    kept.append(c == 0x2019 ? UChar32{'\''} : u_isUWhiteSpace(c) != 0 ? UChar32{' '} : c);
  }
  std::string out;
  kept.foldCase().toUTF8String(out);
  return out;
}

/// Lower case, single spaces, `&` spelt out.
std::string folded_ascii(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_ascii_space(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c == '&') {
      out += "and";
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string folded_name(std::string_view text) {
  return folded_ascii(is_ascii(text) ? std::string(text) : folded_unicode(text));
}

template <std::size_t Size>
std::string_view find(const Name (&table)[Size], std::string_view name) {
  if (name.size() > kLongestName) return {};
  const std::string key = folded_name(name);
  const auto at = std::lower_bound(
      std::begin(table), std::end(table), key,
      [](const Name& entry, const std::string& wanted) { return entry.name < wanted; });
  return at != std::end(table) && at->name == key ? at->code : std::string_view();
}

/// U+0300 to U+036F, two bytes from 0xCC 0x80 to 0xCD 0xAF.
bool opens_with_mark(std::string_view text) {
  if (text.size() < 2) return false;
  const auto first = static_cast<unsigned char>(text[0]);
  return first == 0xCC || (first == 0xCD && static_cast<unsigned char>(text[1]) <= 0xAF);
}

template <std::size_t Size>
std::size_t longest_prefix(const Name (&table)[Size], std::string_view text) {
  for (std::size_t size = std::min(text.size(), kLongestName); size > 0; --size) {
    const std::string_view rest = text.substr(size);
    const bool splits = !rest.empty() && (rest[0] & 0xC0) == 0x80;
    if (splits || opens_with_mark(rest) || is_ascii_space(text[size - 1])) continue;
    if (!find(table, text.substr(0, size)).empty()) return size;
  }
  return 0;
}

}  // namespace

std::string_view language_tag(std::string_view name) { return find(kLanguages, name); }
std::string_view country_code(std::string_view name) { return find(kCountries, name); }
std::size_t language_prefix(std::string_view text) { return longest_prefix(kLanguages, text); }
std::size_t country_prefix(std::string_view text) { return longest_prefix(kCountries, text); }

}  // namespace copydesk
