// Mojibake: takes the paragraphs of files (plain text with empty lines between them; only those of
// 40 bytes and more that hold characters beyond ASCII), turns straight quotes into curly ones on
// request, stores each as UTF-8, reads it in a wrong charset, and counts how many come back
// exactly. Lossy forms put U+FFFD for bytes the charset does not know, or drop them, or put a space
// for a no-break space; paragraphs with East Asian letters, which lose more than can be known, are
// left out there. Paragraphs that the rules change as they are come first and are left out. With
// --curly the files hold one article a line.
//
//   copydesk-eval-mojibake [--curly] [--show CHARSET] FILE...

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>

#include "eval.hpp"
#include "text/utf8.hpp"

namespace copydesk::eval {
namespace {

constexpr std::size_t kShortest = 40;  // bytes

enum class Lost { kept, replaced, dropped, spaced };

/// A way to read UTF-8 wrongly.
struct Misreading {
  const char* name;
  const char* charset;
  Lost lost = Lost::kept;  ///< what becomes of bytes without a character
  int times = 1;
};

constexpr Misreading kMisreadings[] = {
    {"cp1252", "windows-1252"},
    {"latin1", "iso-8859-1"},
    {"macroman", "macintosh"},
    {"cp437", "ibm-437_P100-1995"},
    {"cp850", "ibm-850_P100-1995"},
    {"cp1250", "windows-1250"},
    {"iso2", "iso-8859-2"},
    {"cp1251", "windows-1251"},
    {"cp1253", "windows-1253"},
    {"cp1254", "windows-1254"},
    {"cp1257", "windows-1257"},
    {"cp1252-twice", "windows-1252", Lost::kept, 2},
    {"cp1252-thrice", "windows-1252", Lost::kept, 3},
    {"macroman-twice", "macintosh", Lost::kept, 2},
    {"cp1252-replaced", "windows-1252", Lost::replaced},
    {"cp1252-dropped", "windows-1252", Lost::dropped},
    {"cp1252-spaced", "windows-1252", Lost::spaced},
    {"cp1250-replaced", "windows-1250", Lost::replaced},
    {"cp1251-replaced", "windows-1251", Lost::replaced},
    {"cp1254-replaced", "windows-1254", Lost::replaced},
};

/// What a charset prints for each byte.
class Charset {
 public:
  explicit Charset(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* const converter = ucnv_open(name, &status);
    if (U_FAILURE(status)) throw std::runtime_error(name);
    for (unsigned byte = 0; byte < 256; ++byte) {
      status = U_ZERO_ERROR;
      const char source = static_cast<char>(byte);
      const char* at = &source;
      const UChar32 c = ucnv_getNextUChar(converter, &at, &source + 1, &status);
      characters_[byte] = U_FAILURE(status) ? 0xFFFD : static_cast<char32_t>(c);
    }
    latin1_ = std::string_view(name).starts_with("iso");
    ucnv_close(converter);
  }

  [[nodiscard]] std::string read(std::string_view bytes, Lost lost) const {
    std::string out;
    for (const char byte : bytes) {
      const auto value = static_cast<unsigned char>(byte);
      char32_t c = characters_[value];
      const bool unknown = c == 0xFFFD || (!latin1_ && c >= 0x80 && c <= 0x9F);
      if (unknown && lost == Lost::dropped) continue;
      if (unknown) c = lost == Lost::replaced ? 0xFFFD : value;
      if (lost == Lost::spaced && c == 0xA0) c = U' ';
      append_code_point(out, c);
    }
    return out;
  }

 private:
  std::array<char32_t, 256> characters_{};
  bool latin1_ = false;
};

std::string misread(const std::string& text, const Misreading& how, const Charset& charset) {
  std::string bytes = text;
  for (int i = 0; i < how.times; ++i) bytes = charset.read(bytes, how.lost);
  return bytes;
}

bool has_east_asian(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.value >= 0x2E80 && c.value < 0xFB00) return true;
    at += c.size;
  }
  return false;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

Cleaned clean(const std::string& text) {
  static const CleanOptions options = std::move(*CleanOptions::parse("mojibake,control.c1"));
  return clean_paragraphs({text}, options);
}

void print_changes(const std::string& text) {
  for (const Change& change : clean(text).ledger)
    std::printf("changed as it is: %s > %s in: %s\n", change.before.c_str(), change.after.c_str(),
                excerpt(text, change.origin.begin).c_str());
}

/// The stretches between empty lines, each on one line.
std::vector<std::string> split_paragraphs(const std::vector<std::string>& paths) {
  std::vector<std::string> paragraphs(1);
  for (const std::string& path : paths) {
    const std::string text = read_file(path);
    std::string_view rest = text;
    paragraphs.emplace_back();
    while (!rest.empty()) {
      const std::string_view line = trim(rest.substr(0, rest.find('\n')));
      rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
      if (line.empty()) {
        paragraphs.emplace_back();
        continue;
      }
      if (!paragraphs.back().empty()) paragraphs.back() += ' ';
      paragraphs.back() += line;
    }
  }
  return paragraphs;
}

std::vector<std::string> read_paragraphs(const std::vector<std::string>& paths, bool curly) {
  std::vector<std::string> paragraphs;
  for (std::string line : curly ? read_articles(paths) : split_paragraphs(paths)) {
    if (curly) line = with_curly_quotes(line);
    if (line.size() < kShortest || is_ascii(line)) continue;
    if (line.find("\uFFFD") != line.npos) continue;
    if (clean(line).paragraphs.at(0) == line)
      paragraphs.push_back(line);
    else
      print_changes(line);
  }
  return paragraphs;
}

void show(const std::string& expected, const std::string& got) {
  std::size_t at = 0;
  while (at < expected.size() && at < got.size() && expected[at] == got[at]) ++at;
  std::printf("wrong: %s\n  got: %s\n", excerpt(expected, at).c_str(), excerpt(got, at).c_str());
}

using ByRule = std::map<std::string, Share>;

void measure(const std::vector<std::string>& paragraphs, const Misreading& how, bool shown,
             ByRule& by_rule) {
  const Charset charset(how.charset);
  Share share;
  for (const std::string& paragraph : paragraphs) {
    if (how.lost != Lost::kept && has_east_asian(paragraph)) continue;
    const std::string damaged = misread(paragraph, how, charset);
    const Cleaned cleaned = clean(damaged);
    const std::string& got = cleaned.paragraphs.at(0);
    share.add(got == paragraph);
    for (const Change& change : cleaned.ledger)
      by_rule[std::string(change.rule)].add(got == paragraph);
    if (shown && got != paragraph) show(paragraph, got);
  }
  print_share(how.name, share);
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  auto paths = arguments(count, values, "[--curly] [--show CHARSET] FILE...");
  const bool curly = paths.front() == "--curly";
  if (curly) paths.erase(paths.begin());
  std::string shown;
  if (paths.size() > 2 && paths.front() == "--show") {
    shown = paths[1];
    paths.erase(paths.begin(), paths.begin() + 2);
  }
  const auto paragraphs = read_paragraphs(paths, curly);
  ByRule by_rule;
  for (const Misreading& how : kMisreadings)
    if (shown.empty() || shown == how.name) measure(paragraphs, how, shown == how.name, by_rule);
  for (const auto& [rule, share] : by_rule)
    print_share("changes in exact paragraphs: " + rule, share);
}
