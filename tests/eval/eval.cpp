#include "eval.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "copydesk/block.hpp"
#include "copydesk/document.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace copydesk::eval {
namespace {

constexpr std::string_view kVowels = "aeiouyAEIOUY";

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_vowel(char c) { return kVowels.find(c) != kVowels.npos; }

/// Where a compositor could divide a word: before a consonant with a vowel behind it, when a vowel
/// stands before; at least two letters stay and three go over.
bool may_divide(std::string_view word, std::size_t at) {
  if (at < 2 || word.size() - at < 3) return false;
  const std::string_view left = word.substr(0, at);
  if (!std::all_of(word.begin(), word.end(), is_ascii_letter)) return false;
  if (is_vowel(word[at]) || !is_vowel(word[at + 1])) return false;
  return std::any_of(left.begin(), left.end(), is_vowel);
}

/// The last place within `room` bytes where a word may end a line, hyphen included; 0 for none.
std::size_t division(std::string_view word, std::size_t room) {
  const std::size_t hyphen = word.substr(0, std::min(room, word.size())).rfind('-');
  const bool hard = hyphen != word.npos && hyphen >= 2 && hyphen + 2 < word.size() &&
                    is_ascii_letter(word[hyphen - 1]) && is_ascii_letter(word[hyphen + 1]);
  if (hard) return hyphen + 1;
  const auto core_end = std::find_if_not(word.begin(), word.end(), is_ascii_letter);
  const std::string_view core = word.substr(0, static_cast<std::size_t>(core_end - word.begin()));
  for (std::size_t at = std::min(room, core.size()); at-- > 2;)
    if (at + 1 <= room && may_divide(core, at)) return at;
  return 0;
}

std::ifstream open(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (file) return file;
  std::fprintf(stderr, "cannot read %s\n", path.c_str());
  std::exit(2);
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file = open(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> read_articles(const std::vector<std::string>& paths) {
  std::vector<std::string> articles;
  for (const std::string& path : paths) {
    std::ifstream file = open(path);
    for (std::string line; std::getline(file, line);) {
      const std::size_t space = line.find(' ');
      const bool numbered =
          space != line.npos && space > 1 && line[0] == 't' &&
          std::all_of(line.begin() + 1, line.begin() + static_cast<long>(space), is_ascii_digit);
      if (numbered) line.erase(0, space + 1);
      if (!is_blank(line)) articles.push_back(line);
    }
  }
  return articles;
}

std::vector<std::string> arguments(int count, char** values, std::string_view usage) {
  if (count > 1) return {values + 1, values + count};
  std::fprintf(stderr, "usage: %s %.*s\n", values[0], static_cast<int>(usage.size()), usage.data());
  std::exit(2);
}

std::string with_curly_quotes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool opens = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
    if (text[at] == '"')
      out += opens ? "\u201C" : "\u201D";
    else if (text[at] == '\'')
      out += opens ? "\u2018" : "\u2019";
    else
      out += text[at];
  }
  return out;
}

Cleaned clean_paragraphs(const std::vector<std::string>& paragraphs, const CleanOptions& options,
                         const Print& print) {
  std::string text;
  std::vector<Block> blocks;
  for (const std::string& paragraph : paragraphs) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += paragraph;
    blocks.push_back({{begin, static_cast<std::uint32_t>(text.size())}, Role::paragraph, "eval"});
    text += "\n\n";
  }
  const Document document = Document::decode(text);
  Article article = assemble(document, blocks);
  Cleaning cleaning = clean(article, options, print);
  Cleaned cleaned{{}, std::move(cleaning.ledger), cleaning.suspects.size()};
  for (BodyPart& part : article.body) cleaned.paragraphs.push_back(std::move(part.text.value));
  return cleaned;
}

Setting set_in_column(std::string_view text, std::size_t width) {
  Setting set;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    while (column + word.size() > width) {
      const std::size_t cut = column < width ? division(word, width - column) : 0;
      if (cut > 0) {
        const bool hard = word[cut - 1] == '-';
        set.text.append(word.substr(0, cut)).append(hard ? "\n" : "-\n");
        set.breaks.push_back({hard ? Break::Kind::hard : Break::Kind::soft, at + cut});
        word.remove_prefix(cut);
        at += cut;
        column = 0;
        continue;
      }
      if (column == 0) break;
      set.text.back() = '\n';
      set.breaks.push_back({Break::Kind::space, at - 1});
      column = 0;
    }
    set.text += word;
    at = end;
    if (at == text.size()) break;
    set.text += ' ';
    column += word.size() + 1;
    ++at;
  }
  return set;
}

void print_share(std::string_view name, Share share) {
  const double percent =
      share.whole == 0 ? 0.0
                       : 100.0 * static_cast<double>(share.part) / static_cast<double>(share.whole);
  std::printf("%-44.*s %7.2f %%  (%zu of %zu)\n", static_cast<int>(name.size()), name.data(),
              percent, share.part, share.whole);
}

void print_count(std::string_view name, std::size_t count) {
  std::printf("%-44.*s %7zu\n", static_cast<int>(name.size()), name.data(), count);
}

std::string excerpt(std::string_view text, std::size_t at, std::size_t around) {
  const std::size_t begin = character_start(text, at > around ? at - around : 0);
  const std::size_t end = character_start(text, std::min(text.size(), at + around));
  std::string line(text.substr(begin, end - begin));
  std::replace(line.begin(), line.end(), '\n', '|');
  return line;
}

std::size_t words_in(std::string_view text) { return count_words(text); }

}  // namespace copydesk::eval
