#include "language/names.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>

#include "text/folded.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

/// A folded name and its code. The tables are in the order of the names.
struct Name {
  std::string_view name;
  std::string_view code;
};

#include "names_table.inc"

static_assert(std::ranges::is_sorted(kLanguages, {}, &Name::name));
static_assert(std::ranges::is_sorted(kCountries, {}, &Name::name));

constexpr std::size_t kLongestName = 80;  // bytes as printed; the longest folded name has 58

/// The character at an offset, of size 0 at the end and where the bytes are no UTF-8: dumps are
/// searched for glued names before they are decoded.
CodePoint checked_code_point_at(std::string_view text, std::size_t at) {
  const std::string_view ahead = text.substr(at, U8_MAX_LENGTH);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(ahead.data());
  std::size_t size = 0;
  UChar32 value = 0;
  if (ahead.empty()) return {};
  U8_NEXT(bytes, size, ahead.size(), value);
  if (value < 0) return {};
  return {static_cast<char32_t>(value), static_cast<std::uint32_t>(size)};
}

bool is_mark(char32_t c) {
  return c >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// Adds one printed character to a key.
void append_folded(std::string& key, char32_t c, std::string_view bytes) {
  if (is_white_space(c)) {
    if (!key.empty() && key.back() != ' ') key += ' ';
  } else if (c == '&') {
    key += "and";
  } else if (is_hyphen(c)) {
    key += '-';
  } else if (is_apostrophe(c)) {
    key += '\'';
  } else if (c < 0x80) {
    key += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  } else {
    key += folded(bytes);
  }
}

/// The longest name that a text opens with.
struct Match {
  std::size_t size = 0;  ///< bytes of the text
  std::string_view code;
};

/// The names of a sorted table whose byte at `at` is `c`. All begin with the same `at` bytes.
std::span<const Name> narrow(std::span<const Name> names, std::size_t at, char c) {
  const auto byte = [at](const Name& name) {
    return at < name.name.size() ? static_cast<unsigned char>(name.name[at]) : -1;
  };
  const int wanted = static_cast<unsigned char>(c);
  const auto first = std::partition_point(names.begin(), names.end(),
                                          [&](const Name& name) { return byte(name) < wanted; });
  const auto last = std::partition_point(first, names.end(),
                                         [&](const Name& name) { return byte(name) == wanted; });
  return {first, last};
}

/// Goes on as long as the table holds a name that begins with what was read.
Match longest_match(std::span<const Name> table, std::string_view text) {
  Match longest;
  std::string key;
  std::size_t matched = 0;  // bytes of the key that all names left begin with
  CodePoint c = checked_code_point_at(text, 0);
  for (std::size_t at = 0; c.size > 0 && at + c.size <= kLongestName;) {
    append_folded(key, c.value, text.substr(at, c.size));
    at += c.size;
    c = checked_code_point_at(text, at);
    for (; matched < key.size(); ++matched) table = narrow(table, matched, key[matched]);
    if (table.empty()) break;
    if (table.front().name == key && !is_mark(c.value)) longest = {at, table.front().code};
  }
  return longest;
}

bool is_blank_from(std::string_view text, std::size_t at) {
  CodePoint c = checked_code_point_at(text, at);
  while (c.size > 0 && is_white_space(c.value)) c = checked_code_point_at(text, at += c.size);
  return at == text.size();
}

/// The first eight bytes of a table's names as numbers, which are searched faster.
template <std::size_t N>
constexpr std::array<std::uint64_t, N> openings_of(const Name (&table)[N]) {
  std::array<std::uint64_t, N> openings{};
  for (std::size_t i = 0; i < N; ++i) openings[i] = opening_of(table[i].name);
  return openings;
}

constexpr auto kLanguageOpenings = openings_of(kLanguages);
constexpr auto kCountryOpenings = openings_of(kCountries);

/// What each byte of a plainly printed name is in its key, NUL for bytes of other names.
constexpr auto kPlainBytes = [] {
  std::array<char, 256> plain{};
  for (std::size_t byte = 0; byte < 0x80; ++byte) {
    const char c = static_cast<char>(byte);
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = c == ' ' || (c >= 'a' && c <= 'z') || (c >= '\'' && c <= '.');
    plain[byte] = upper ? static_cast<char>(c - 'A' + 'a') : kept ? c : '\0';
  }
  return plain;
}();

/// A name as it is nearly always printed: its key but for the case of letters. Any other name
/// leaves it empty.
class PlainKey {
 public:
  explicit PlainKey(std::string_view name) {
    if (name.size() > kLongestName || name.ends_with(' ')) return;
    char before = ' ';
    for (std::size_t at = 0; at < name.size(); ++at) {
      const char c = kPlainBytes[static_cast<unsigned char>(name[at])];
      if (c == '\0' || (c == ' ' && before == ' ')) return;
      key_[at] = before = c;
    }
    size_ = name.size();
  }

  [[nodiscard]] std::string_view view() const { return {key_.data(), size_}; }

 private:
  std::array<char, kLongestName> key_;
  std::size_t size_ = 0;
};

std::string_view code_of(std::span<const Name> table, std::span<const std::uint64_t> openings,
                         std::string_view name) {
  const PlainKey plain(name);
  const std::string_view key = plain.view();
  if (key.empty()) {
    const Match match = longest_match(table, name);
    return is_blank_from(name, match.size) ? match.code : std::string_view();
  }
  const std::uint64_t opening = opening_of(key);
  auto found = std::lower_bound(openings.begin(), openings.end(), opening);
  for (; found != openings.end() && *found == opening; ++found) {
    const Name& entry = table[static_cast<std::size_t>(found - openings.begin())];
    if (entry.name == key) return entry.code;
  }
  return {};
}

std::string without_spaces(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = checked_code_point_at(text, at);
    if (c.size == 0) return {};
    if (!is_white_space(c.value)) append_folded(result, c.value, text.substr(at, c.size));
    at += c.size;
  }
  return result;
}

/// Whether a table's name has these letters when its spaces are left out.
bool spells(std::string_view name, std::string_view letters) {
  std::size_t at = 0;
  for (const char c : name) {
    if (c == ' ') continue;
    if (at == letters.size() || letters[at++] != c) return false;
  }
  return at == letters.size();
}

/// The same for a name with spaces put in or lost: `Cana da`.
std::string_view code_of_damaged(std::span<const Name> table, std::string_view name) {
  if (name.size() > kLongestName) return {};
  const std::string letters = without_spaces(name);
  if (letters.empty()) return {};
  const std::span<const Name> names = narrow(table, 0, letters.front());
  const auto found =
      std::ranges::find_if(names, [&](const Name& entry) { return spells(entry.name, letters); });
  return found == names.end() ? std::string_view() : found->code;
}

}  // namespace

std::string_view language_tag(std::string_view name) {
  return code_of(kLanguages, kLanguageOpenings, name);
}

std::string_view country_code(std::string_view name) {
  const std::string_view code = code_of(kCountries, kCountryOpenings, name);
  return code.empty() ? code_of_damaged(kCountries, name) : code;
}

std::size_t language_prefix(std::string_view text) { return longest_match(kLanguages, text).size; }

std::size_t country_prefix(std::string_view text) { return longest_match(kCountries, text).size; }

}  // namespace copydesk
