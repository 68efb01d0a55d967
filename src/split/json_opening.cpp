// Only so much is read as tells JSON from text: the rest may be cut off or broken.
#include "split/json_opening.hpp"

#include <algorithm>
#include <cstddef>

#include "text/utf8.hpp"

namespace copydesk {
namespace {

enum class Token : unsigned char { none, string, word, opening };

/// Reads tokens from the front. Where the opening ends, they may be cut off.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() {
    skip_space();
    return rest_.empty();
  }

  [[nodiscard]] bool take(char sign) {
    if (at_end() || rest_.front() != sign) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// A string, a number or one of the three words, or the sign that opens an object or array.
  [[nodiscard]] Token take_value() {
    if (take('{') || take('[')) return Token::opening;
    if (take('"')) return take_string() ? Token::string : Token::none;
    const std::size_t size =
        std::min(rest_.find_first_not_of("+-.0123456789Eaeflnrstu"), rest_.size());
    const std::string_view word = rest_.substr(0, size);
    const bool is_word = word == "true" || word == "false" || word == "null";
    if (word.empty() || !(is_word || word[0] == '-' || is_ascii_digit(word[0]))) return Token::none;
    rest_.remove_prefix(size);
    return Token::word;
  }

  /// Whether nothing but white space is left of the line.
  [[nodiscard]] bool at_line_end() const {
    const std::size_t next = rest_.find_first_not_of(" \t\r");
    return next == rest_.npos || rest_[next] == '\n';
  }

 private:
  void skip_space() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
  }

  [[nodiscard]] bool take_string() {
    std::size_t at = 0;
    for (; at < rest_.size() && rest_[at] != '"'; ++at) {
      if (static_cast<unsigned char>(rest_[at]) < ' ') return false;
      if (rest_[at] == '\\') ++at;
    }
    rest_.remove_prefix(std::min(at + 1, rest_.size()));
    return true;
  }

  std::string_view rest_;
};

/// Behind the brace: a name and its value.
bool opens_object(Tokens tokens) {
  if (tokens.take_value() != Token::string || !tokens.take(':')) return false;
  const Token value = tokens.take_value();
  if (value == Token::none) return false;
  return value == Token::opening || tokens.take(',') || tokens.take('}') || tokens.at_end();
}

/// Behind the bracket: values of which one is a string, and the line ends with them or, in an
/// array of such, another follows. One alone is taken for a heading unless it is all there is.
bool opens_list(Tokens tokens, bool is_inside) {
  std::size_t count = 0;
  bool has_string = false;
  do {
    const Token value = tokens.take_value();
    if (value == Token::none) return false;
    if (value == Token::opening) return has_string;
    has_string = has_string || value == Token::string;
    ++count;
  } while (tokens.take(','));
  const bool closed = tokens.take(']');
  if (!has_string || !(closed || tokens.at_end())) return false;
  if (is_inside && (tokens.take(',') || tokens.take(']'))) return true;
  return count > 1 ? tokens.at_line_end() : closed && tokens.at_end();
}

}  // namespace

bool opens_json(std::string_view head) {
  Tokens tokens(head);
  std::size_t depth = 0;
  while (tokens.take('[')) ++depth;
  if (tokens.take('{')) return opens_object(tokens);
  return depth > 0 && opens_list(tokens, depth > 1);
}

}  // namespace copydesk
