#include "readers/proquest/story.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "label/print.hpp"
#include "label/tagline.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestUnlabelled = 3;  // captions without a label between two labels
constexpr std::size_t kLastTaglines = 2;
constexpr std::size_t kLongestSmall = 200;  // bytes of a line with `Credit:`

enum class Kind { text, caption, credit };

/// A line of the story, or one of the labelled parts of a line.
struct Piece {
  Kind kind = Kind::text;
  Span label;  ///< empty for text
  Span value;
  bool gap = false;  ///< a blank line stands before it
};

/// A label and the kind it opens.
struct PieceLabel {
  std::string_view name;
  std::string_view small;  ///< the same in small letters
  Kind kind;
};
constexpr auto kLabels = std::to_array<PieceLabel>({{"CAPTION", "Caption", Kind::caption},
                                                    {"CAPTIONS", "Captions", Kind::caption},
                                                    {"CREDIT", "Credit", Kind::credit}});

/// Bytes of `CAPTION:` or `CREDIT:`, with spaces anywhere; 0 when a text opens otherwise. In small
/// letters they are labels of short lines only.
std::size_t piece_label(std::string_view text, bool opens_line, Kind& kind) {
  constexpr std::size_t kLongest = 14;
  const std::size_t colon = text.substr(0, kLongest).find(':');
  if (colon == text.npos || (text[0] != 'C')) return 0;
  std::string name(text.substr(0, colon));
  std::erase(name, ' ');
  const bool small = opens_line && text.size() <= kLongestSmall;
  for (const PieceLabel& label : kLabels) {
    if (label.name != name && !(small && label.small == name)) continue;
    kind = label.kind;
    return colon + 1;
  }
  return 0;
}

/// Where the next labelled part of a caption line starts, or the text's end.
std::size_t next_label(std::string_view text, std::size_t from) {
  Kind kind = Kind::text;
  for (std::size_t at = text.find(" C", from); at != text.npos; at = text.find(" C", at + 1))
    if (piece_label(text.substr(at + 1), false, kind) > 0) return at;
  return text.size();
}

/// Something besides marks: `CREDIT: ;` names nobody.
bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_letter(c.value)) return true;
    at += c.size;
  }
  return false;
}

bool holds_photo_sign(std::string_view text) {
  constexpr auto kSigns = std::to_array<std::string_view>(
      {"photo", "getty", "handout", "istock", "shutterstock", "dreamstime"});
  const std::string lower = ascii_folded(text);
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return lower.find(sign) != lower.npos; });
}

class Story {
 public:
  Story(const std::vector<Paragraph>& lines, std::string_view author, LabelBlocks& blocks)
      : blocks_(blocks), author_(author) {
    for (const Paragraph& line : lines) split(line);
  }

  void run() {
    claim_unlabelled();
    choose_byline();
    find_taglines();
    for (std::size_t i = 0; i < pieces_.size(); ++i) label(i);
  }

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  [[nodiscard]] std::string_view value(const Piece& piece) const {
    return blocks_.view(piece.value);
  }

  /// A line of captions and credits may hold several of them.
  void split(const Paragraph& line) {
    const std::string_view text = blocks_.view(line.span);
    Piece piece{Kind::text, {}, line.span, line.gap > 0};
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = piece_label(text.substr(at), at == 0, piece.kind);
      if (size == 0) break;
      const std::size_t end = next_label(text, at + size);
      const auto begin = line.span.begin + static_cast<std::uint32_t>(at);
      const auto colon = begin + static_cast<std::uint32_t>(size);
      piece.label = {begin, colon};
      piece.value = {colon, line.span.begin + static_cast<std::uint32_t>(end)};
      pieces_.push_back(piece);
      at = std::min(end + 1, text.size());
    }
    if (piece.kind == Kind::text) pieces_.push_back(piece);
  }

  /// Captions without a label of their own stand between a caption and the next label.
  void claim_unlabelled() {
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      if (pieces_[i].kind != Kind::caption) continue;
      std::size_t end = i + 1;
      while (end < pieces_.size() && pieces_[end].kind == Kind::text && !pieces_[end].gap) ++end;
      const bool closed = end < pieces_.size() && pieces_[end].kind != Kind::text;
      const bool empty = !has_letter(value(pieces_[i])) && end == i + 2;
      if ((closed && end - i - 1 <= kLongestUnlabelled) || (empty && end == pieces_.size()))
        for (std::size_t k = i + 1; k < end; ++k) pieces_[k].kind = Kind::caption;
      i = end - 1;
    }
  }

  /// A credit names who wrote the story, unless the record says that elsewhere, another credit
  /// comes later or it names a photographer.
  void choose_byline() {
    if (!author_.empty()) return;
    for (std::size_t i = pieces_.size(); i-- > 0 && byline_ == kNone;)
      if (pieces_[i].kind == Kind::credit && has_letter(value(pieces_[i])) &&
          !holds_photo_sign(value(pieces_[i])))
        byline_ = i;
  }

  void find_taglines() {
    const std::string_view byline = byline_ == kNone ? author_ : value(pieces_[byline_]);
    std::size_t left = kLastTaglines;
    for (std::size_t i = pieces_.size(); i-- > 1 && left > 0;) {
      if (pieces_[i].kind != Kind::text) continue;
      if (!is_tagline(value(pieces_[i]), byline)) return;
      taglines_[--left] = i;
    }
  }

  void label(std::size_t i) {
    const Piece& piece = pieces_[i];
    switch (piece.kind) {
      case Kind::text: return label_text(i);
      case Kind::caption: return label_caption(piece);
      case Kind::credit: return label_credit(i);
    }
  }

  void label_caption(const Piece& piece) {
    blocks_.add(piece.label, Role::markup, "proquest.caption");
    const bool credited = blocks_.add_caption(piece.value, "proquest.caption");
    captioned_ = !credited && (captioned_ || has_letter(value(piece)));
  }

  void label_text(std::size_t i) {
    const std::string_view text = value(pieces_[i]);
    if (std::find(taglines_.begin(), taglines_.end(), i) != taglines_.end())
      blocks_.add(pieces_[i].value, Role::tagline, "proquest.tagline");
    else if (text == "Enlarge this image." || text == "Enlarge this image")
      blocks_.add(pieces_[i].value, Role::furniture, "proquest.image");
    else if (is_signature(text))
      blocks_.add(pieces_[i].value, Role::signature, "proquest.signature");
    else if (i > 0 && i + 1 < pieces_.size() && is_subhead(text) &&
             ends_sentence(value(pieces_[i - 1])))
      blocks_.add(pieces_[i].value, Role::subhead, "proquest.subhead");
    else
      blocks_.add(pieces_[i].value, Role::paragraph, "proquest.paragraph");
  }

  void label_credit(std::size_t i) {
    const Piece& piece = pieces_[i];
    const std::string_view text = value(piece);
    const bool named = has_letter(text);
    const bool photo = captioned_ && (holds_photo_sign(text) || is_earlier(i));
    if (!named) return blocks_.add({piece.label.begin, piece.value.end}, Role::markup, kCredit);
    if (i != byline_ && !photo)
      return blocks_.add_label({piece.label.begin, piece.value.end}, kCredit);
    blocks_.add(piece.label, Role::markup, kCredit);
    if (i != byline_) {
      captioned_ = false;
      return blocks_.add(piece.value, Role::credit_below, kCredit);
    }
    const std::size_t end = text.find_last_not_of("; \t") + 1;
    const auto at = piece.value.begin + static_cast<std::uint32_t>(end);
    blocks_.add({piece.value.begin, at}, Role::byline, kCredit);
    blocks_.add({at, piece.value.end}, Role::markup, kCredit);
  }

  /// A credit before the byline's, and not the same.
  [[nodiscard]] bool is_earlier(std::size_t i) const {
    return byline_ != kNone && i < byline_ &&
           fold_space(value(pieces_[i])) != fold_space(value(pieces_[byline_]));
  }

  static constexpr std::string_view kCredit = "proquest.credit";

  LabelBlocks& blocks_;
  std::string_view author_;
  std::vector<Piece> pieces_;
  std::size_t byline_ = kNone;
  std::array<std::size_t, kLastTaglines> taglines_{kNone, kNone};
  bool captioned_ = false;  ///< a caption without a credit precedes
};

bool opens_piece(std::string_view line) {
  Kind kind = Kind::text;
  return piece_label(line, true, kind) > 0;
}

/// A line with what stands before its print, such as `Full text: `.
std::string_view whole_line(std::string_view text, const Paragraph& line) {
  return trim(text.substr(line.line, line.span.end - line.line));
}

/// The width of the column, in bytes; 0 when the lines are in none. In a column many of them end
/// in the middle of a sentence, and nearly all of these because the next word had no room.
std::size_t column_width(std::string_view text, const std::vector<Paragraph>& lines) {
  constexpr std::size_t kNarrowest = 60;
  constexpr std::size_t kWidest = 120;
  std::size_t width = 0;
  for (const Paragraph& line : lines)
    if (has_letter(whole_line(text, line))) width = std::max(width, whole_line(text, line).size());
  if (width < kNarrowest || width > kWidest) return 0;
  std::size_t followed = 0;
  std::size_t open = 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = whole_line(text, lines[i]);
    if (lines[i + 1].gap > 0 || opens_piece(line) || !has_letter(line)) continue;
    ++followed;
    if (ends_sentence(line)) continue;
    ++open;
    full += static_cast<std::size_t>(!breaks_early(line, whole_line(text, lines[i + 1]), width));
  }
  return full > 1 && 3 * full >= followed && 5 * full >= 4 * open ? width : 0;
}

}  // namespace

void join_wrapped_lines(std::string_view text, std::vector<Paragraph>& lines) {
  const std::size_t width = column_width(text, lines);
  if (width == 0) return;
  std::vector<Paragraph> joined;
  std::string_view above;
  for (const Paragraph& line : lines) {
    const std::string_view print = whole_line(text, line);
    const bool opens = joined.empty() || line.gap > 0 || opens_piece(print);
    if (opens || !has_letter(above) || !has_letter(print) || breaks_early(above, print, width))
      joined.push_back(line);
    else
      joined.back().span.end = line.span.end;
    above = print;
  }
  lines = std::move(joined);
}

void label_proquest_story(const std::vector<Paragraph>& lines, std::string_view author,
                          LabelBlocks& blocks) {
  Story(lines, author, blocks).run();
}

}  // namespace copydesk
