#include "cli/options/config_file.hpp"

#include <algorithm>

namespace copydesk::cli {
namespace {

constexpr std::string_view kKeyLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kDigits = "0123456789";

/// UTF-8 of a code point; nothing for what is none.
std::string utf8_of(char32_t code) {
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80 | (code >> shift & 0x3F));
  };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | code >> 6), tail(0)};
  if ((code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF) return {};
  if (code < 0x10000) return {static_cast<char>(0xE0 | code >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | code >> 18), tail(12), tail(6), tail(0)};
}

class TomlReader {
 public:
  explicit TomlReader(std::string_view text) : rest_(text) {}

  Result<std::vector<ConfigEntry>> read() {
    std::vector<ConfigEntry> entries;
    for (skip_lines(); !rest_.empty(); skip_lines()) {
      ConfigEntry entry;
      if (Result<void> done = read_entry(entry); !done) return done.error();
      for (const ConfigEntry& other : entries)
        if (other.key == entry.key)
          return Error{std::to_string(entry.line) + ": '" + entry.key +
                       "' stands already in line " + std::to_string(other.line)};
      entries.push_back(std::move(entry));
    }
    return entries;
  }

 private:
  [[nodiscard]] Error wrong(const std::string& what) const {
    return Error{std::to_string(line_) + ": " + what};
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    if (c == '\n') ++line_;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view take_all(std::string_view letters) {
    const std::string_view taken =
        rest_.substr(0, std::min(rest_.find_first_not_of(letters), rest_.size()));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void skip_spaces() { take_all(" \t\r"); }

  void skip_comment() {
    skip_spaces();
    if (rest_.starts_with('#')) rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
  }

  void skip_lines() {
    do skip_comment();
    while (take('\n'));
  }

  Result<void> read_entry(ConfigEntry& entry) {
    entry.line = line_;
    if (rest_.starts_with('[')) return wrong("settings stand in no [table]");
    entry.key = take_all(kKeyLetters);
    skip_spaces();
    if (entry.key.empty() || !take('=')) return wrong("expected a line such as to = \"json\"");
    skip_spaces();
    if (Result<void> done = read_value(entry); !done) return done;
    skip_comment();
    if (!rest_.empty() && !take('\n')) return wrong("nothing may follow the value");
    return {};
  }

  Result<void> read_value(ConfigEntry& entry) {
    if (rest_.starts_with('"') || rest_.starts_with('\'')) return read_string(entry);
    if (take('[')) return read_list(entry);
    const std::string word(take_all(kKeyLetters));
    const bool boolean = word == "true" || word == "false";
    const bool number = !word.empty() && word.find_first_not_of(kDigits) == word.npos;
    if (!boolean && !number)
      return wrong("expected a \"string\", a number, true, false or a [\"list\"]");
    entry.kind = boolean ? ConfigEntry::Kind::boolean : ConfigEntry::Kind::number;
    entry.values.push_back(word);
    return {};
  }

  Result<void> read_list(ConfigEntry& entry) {
    for (skip_lines(); !take(']'); skip_lines()) {
      if (Result<void> done = read_string(entry); !done) return done;
      skip_lines();
      if (!take(',') && !rest_.starts_with(']')) return wrong("a list ends with ]");
    }
    entry.kind = ConfigEntry::Kind::list;
    return {};
  }

  Result<void> read_string(ConfigEntry& entry) {
    const bool literal = rest_.starts_with('\'');
    const char quote = literal ? '\'' : '"';
    if (!take(quote)) return wrong("expected a \"string\"");
    std::string value;
    while (!take(quote)) {
      if (rest_.empty() || rest_.front() == '\n') return wrong("a string has no end");
      if (!literal && take('\\')) {
        if (Result<void> done = read_escape(value); !done) return done;
      } else {
        value += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    entry.values.push_back(std::move(value));
    return {};
  }

  Result<void> read_escape(std::string& value) {
    constexpr std::string_view kLetters = "btnfr\"\\";
    constexpr std::string_view kMeant = "\b\t\n\f\r\"\\";
    const std::size_t letter = rest_.empty() ? kLetters.npos : kLetters.find(rest_.front());
    if (letter != kLetters.npos) {
      value += kMeant[letter];
      rest_.remove_prefix(1);
      return {};
    }
    const std::size_t digits = take('u') ? 4 : take('U') ? 8 : 0;
    const std::string code = utf8_of(read_hex(digits));
    if (digits == 0 || code.empty()) return wrong("a string has an unknown escape");
    value += code;
    return {};
  }

  /// What is no number of that many digits is also no code point.
  char32_t read_hex(std::size_t digits) {
    constexpr char32_t kNone = 0x110000;
    const std::string_view text = rest_.substr(0, digits);
    if (text.size() < digits) return kNone;
    std::uint64_t code = 0;
    for (const char c : text) {
      constexpr std::string_view kHex = "0123456789abcdefABCDEF";
      const std::size_t value = kHex.find(c);
      if (value == kHex.npos) return kNone;
      code = code * 16 + (value < 16 ? value : value - 6);
    }
    rest_.remove_prefix(digits);
    return static_cast<char32_t>(std::min<std::uint64_t>(code, kNone));
  }

  std::string_view rest_;
  std::uint64_t line_ = 1;
};

}  // namespace

Result<std::vector<ConfigEntry>> read_toml(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return TomlReader(text).read();
}

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.append({'\\', c});
    } else if (byte < 0x20 || byte == 0x7F) {
      constexpr std::string_view kHex = "0123456789ABCDEF";
      out.append("\\u00").append({kHex[byte >> 4U], kHex[byte & 15U]});
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace copydesk::cli
