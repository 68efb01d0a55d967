#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/ledger.hpp"
#include "copydesk/options.hpp"

/// What the measuring programs share.
namespace copydesk::eval {

/// A whole file. Ends the program with a message when it cannot be read.
[[nodiscard]] std::string read_file(const std::string& path);

/// The articles of files with one article a line; a leading number such as `t123 ` is left out.
[[nodiscard]] std::vector<std::string> read_articles(const std::vector<std::string>& paths);

/// The text with curly quotes for straight ones.
[[nodiscard]] std::string with_curly_quotes(std::string_view text);

/// What is given on the command line, or the end of the program with the usage.
[[nodiscard]] std::vector<std::string> arguments(int count, char** values, std::string_view usage);

/// An article's body after cleaning.
struct Cleaned {
  std::vector<std::string> paragraphs;
  Ledger ledger;
  std::size_t suspects = 0;
};

/// Cleans an article whose body is these paragraphs.
[[nodiscard]] Cleaned clean_paragraphs(const std::vector<std::string>& paragraphs,
                                       const CleanOptions& options, const Print& print = {});

/// How a text was set in lines: where the lines end.
struct Break {
  enum class Kind { space, soft, hard } kind = Kind::space;
  std::size_t at = 0;  ///< byte of the text as it was: the space, the first letter behind the break
};
struct Setting {
  std::string text;  ///< with line feeds, and with hyphens where words were divided
  std::vector<Break> breaks;
};

/// Sets a text in a column of that many bytes, dividing words where a compositor could.
[[nodiscard]] Setting set_in_column(std::string_view text, std::size_t width);

/// What is printed as a percentage.
struct Share {
  std::size_t part = 0;
  std::size_t whole = 0;
  void add(bool right) {
    ++whole;
    if (right) ++part;
  }
};

/// A line such as `sure decisions right    99.87 %  (7 of 8)`.
void print_share(std::string_view name, Share share);
void print_count(std::string_view name, std::size_t count);

/// The text around a place, on one line.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t at, std::size_t around = 30);

/// How many words stand in a text, for rates per 100,000 words.
[[nodiscard]] std::size_t words_in(std::string_view text);

}  // namespace copydesk::eval
