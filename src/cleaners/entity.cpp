// Character references of HTML that a conversion left in the text: `Marks &amp; Spencer`. Text that
// talks about them, source code and addresses keep theirs.

#include <algorithm>
#include <string>

#include "builtin.hpp"
#include "clean/entities.hpp"
#include "clean/protected_tokens.hpp"
#include "language/lexicon.hpp"
#include "text/utf8.hpp"
#include "text/word_scan.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kEntity = "entity";

constexpr Rule kRules[] = {
    {kEntity, Tier::safe, "an HTML entity becomes the character it stands for",
     "Fish &amp; chips &#8211; caf&eacute;", "Fish & chips \u2013 caf\u00E9",
     "43 of 43 in 950,000 words of clean news"},
};

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ascii_digit(c);
}

/// As `is_protected`, but the number sign of `&#8211;` and `&amp;#8211;` is no sign of code.
bool is_code(std::string_view token) {
  for (std::size_t at = token.find('#'); at != token.npos; at = token.find('#', at)) {
    const bool number = at > 0 && (token[at - 1] == '&' || token[at - 1] == ';');
    if (!number || is_protected(token.substr(0, at))) return true;
    token.remove_prefix(at + 1);
    at = 0;
  }
  return is_protected(token);
}

/// Whether a text is source code or about markup: what looks like a residue may be its subject.
bool talks_of_markup(std::string_view text) {
  constexpr std::string_view kSubjects[] = {"HTML",       "XML", "ampersand", "Ampersand",
                                            "JavaScript", "{",   "</",        "&amp;&amp;"};
  return std::any_of(std::begin(kSubjects), std::end(kSubjects),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

/// `either&or;`: a word of English that only happens to stand between these signs.
bool is_word_in_text(std::string_view text, std::size_t at, const Entity& entity) {
  if (at == 0 || !is_letter(code_point_before(text, at).value)) return false;
  const bool letter = is_letter(entity.character) && entity.character < 0x2000;
  if (entity.character < 0x80 || letter) return false;
  return lexicon::is_word(text.substr(at + 1, entity.size - 2));
}

/// White space that running text has as a space: not the ideographic one.
bool is_plain_space(char32_t c) { return is_white_space(c) && c != 0x3000; }

bool is_space_or_digit(char c) { return is_ascii_space(c) || is_ascii_digit(c); }

/// Nested ones become one: `&amp;nbsp;`, `&amp;amp;eacute;`.
Entity read_nested(std::string_view text) {
  Entity entity = read_entity(text);
  while (entity.size > 0 && entity.character == U'&') {
    // The next one, as it will stand behind the character `&`: its own is the semicolon before.
    std::string inner = "&";
    inner += text.substr(entity.size, std::min<std::size_t>(text.size() - entity.size, 32));
    const Entity next = read_entity(inner);
    if (next.size == 0) break;
    entity = {entity.size + next.size - 1, next.character};
  }
  return entity;
}

class EntityFinder {
 public:
  EntityFinder(std::string_view text, Proposals& proposals)
      : text_(text), proposals_(proposals), tokens_(text, is_code) {}

  void run() {
    for (std::size_t at = text_.find('&'); at != text_.npos; at = text_.find('&', at)) {
      const Entity entity = read_nested(text_.substr(at));
      if (entity.size > 0) judge(at, entity);
      at += std::max<std::size_t>(entity.size, 1);
      if (entity.size == 0 || entity.character == U'&') ampersand_end_ = at;
    }
  }

 private:
  void judge(std::size_t at, const Entity& entity) {
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + entity.size)};
    if (tokens_.hold(at) || in_reference(at) || is_word_in_text(text_, at, entity)) return;
    if (is_subject(span) || !fits(span, entity.character)) {
      proposals_.suspects.push_back({span, kEntity, "an entity that may be meant as it stands"});
      return;
    }
    std::string with;
    append_code_point(with, is_plain_space(entity.character) ? U' ' : entity.character);
    proposals_.edits.push_back({span, std::move(with), kEntity, {}});
  }

  /// Directly behind an ampersand and letters: with the character it would make another entity.
  [[nodiscard]] bool in_reference(std::size_t at) const {
    while (at > 0 && is_name_letter(text_[at - 1])) --at;
    return at > 0 && (at == ampersand_end_ || text_[at - 1] == '#');
  }

  /// Quoted alone, or in a text about markup.
  [[nodiscard]] bool is_subject(Span span) {
    constexpr std::string_view kQuotes = "\"'`";
    const char before = span.begin > 0 ? text_[span.begin - 1] : ' ';
    const char behind = span.end < text_.size() ? text_[span.end] : ' ';
    if (before == behind && kQuotes.find(before) != kQuotes.npos) return true;
    if (!markup_known_) markup_ = talks_of_markup(text_);
    markup_known_ = true;
    return markup_;
  }

  /// Whether the character makes sense where it would stand: `<` and `>` only as signs of
  /// comparison, or a tag would come to life or a face (`:- &lt;(`) be cut.
  [[nodiscard]] bool fits(Span span, char32_t character) const {
    const char before = span.begin > 0 ? text_[span.begin - 1] : ' ';
    const char behind = span.end < text_.size() ? text_[span.end] : ' ';
    if (character == U'&') return before != '&' && behind != '&';
    if (character != U'<' && character != U'>') return true;
    return is_space_or_digit(before) && is_space_or_digit(behind);
  }

  std::string_view text_;
  Proposals& proposals_;
  ProtectedTokens tokens_;
  std::size_t ampersand_end_ = 0;  ///< of the last ampersand, printed or to come
  bool markup_ = false;
  bool markup_known_ = false;
};

void find(const CleanContext&, std::string_view text, Proposals& proposals) {
  EntityFinder(text, proposals).run();
}

}  // namespace

const Cleaner builtin::entity_cleaner = {"entity", kRules, Bytes::ampersand, find};

}  // namespace copydesk
