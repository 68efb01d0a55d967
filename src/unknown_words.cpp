#include "unknown_words.hpp"

#include <array>
#include <cstdint>

#include "lexicon.hpp"
#include "word_scan.hpp"

namespace copydesk {
namespace {

/// What a byte is to a token that is plainly one word between marks of the sentence. Nearly all
/// are; the others are left to WordScan.
enum class Kind : std::uint8_t { other, letter, mark, space };

constexpr std::array<Kind, 256> make_kinds() {
  std::array<Kind, 256> kinds{};
  for (unsigned c = 0; c < 0x80; ++c) {
    const unsigned lower = c | 0x20U;
    if (lower >= 'a' && lower <= 'z') kinds[c] = Kind::letter;
    if (c == ' ' || (c >= '\t' && c <= '\r')) kinds[c] = Kind::space;
  }
  for (const char c : {',', ';', '!', '?', '"', '(', ')'})
    kinds[static_cast<unsigned char>(c)] = Kind::mark;
  return kinds;
}

constexpr std::array<Kind, 256> kKinds = make_kinds();

class UnknownWords {
 public:
  explicit UnknownWords(std::string_view text) : text_(text) {}

  std::vector<Span> find() {
    while (at_ < text_.size())
      if (kind() == Kind::space)
        ++at_;
      else if (const std::size_t begin = at_; !take_plain())
        take_token(begin);
    return std::move(found_);
  }

 private:
  [[nodiscard]] Kind kind() const { return kKinds[static_cast<unsigned char>(text_[at_])]; }
  [[nodiscard]] bool at_end() const { return at_ == text_.size() || kind() == Kind::space; }

  void skip(Kind of) {
    while (at_ < text_.size() && kind() == of) ++at_;
  }

  /// A full stop may close a token, but not stand inside.
  bool skip_closing() {
    skip(Kind::mark);
    if (at_ < text_.size() && text_[at_] == '.') ++at_;
    skip(Kind::mark);
    return at_end();
  }

  /// Letters with marks around them; false when the token is anything else.
  bool take_plain() {
    skip(Kind::mark);
    const std::size_t begin = at_;
    lexicon::Hash hash;
    for (; at_ < text_.size() && kind() == Kind::letter; ++at_) hash.add(text_[at_]);
    const std::size_t end = at_;
    if (!skip_closing()) return false;
    if (end > begin && !lexicon::is_word(text_.substr(begin, end - begin), hash)) add(begin, end);
    return true;
  }

  void take_token(std::size_t begin) {
    while (!at_end()) ++at_;
    const std::string_view token = text_.substr(begin, at_ - begin);
    WordScan scan(token);
    for (Span word = scan.next(); !word.empty(); word = scan.next())
      if (!lexicon::is_word(token.substr(word.begin, word.size())))
        add(begin + word.begin, begin + word.end);
  }

  void add(std::size_t begin, std::size_t end) {
    found_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Span> found_;
};

}  // namespace

std::vector<Span> unknown_words_of(std::string_view text) { return UnknownWords(text).find(); }

}  // namespace copydesk
