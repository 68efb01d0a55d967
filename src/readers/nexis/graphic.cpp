#include "readers/nexis/graphic.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "label/photo_credit.hpp"
#include "label/print.hpp"
#include "people/person.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestCredit = 200;  // bytes in brackets

/// What a picture is. A plural comes before its singular.
constexpr auto kKinds = std::to_array<std::string_view>(
    {"photographs", "photograph", "photos", "photo", "graphics", "graphic", "images", "image",
     "drawings", "drawing", "charts", "chart", "maps", "map", "illustrations", "illustration",
     "cartoons", "cartoon"});

/// How it was printed; stands between commas behind the kind.
constexpr auto kPrints = std::to_array<std::string_view>(
    {"b/w", "b&w", "color", "colour", "black & white", "black and white"});

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \n\t", at), text.size());
}

/// Bytes of the word for the kind of picture that a text opens with, or 0.
std::size_t kind_prefix(std::string_view lower) {
  for (const std::string_view kind : kKinds)
    if (lower.starts_with(kind) &&
        (lower.size() == kind.size() || lower.find_first_of(" ,;:(\n", kind.size()) == kind.size()))
      return kind.size();
  return 0;
}

/// Where `PHOTO, B/W, ` ends and the photographer's name starts; 0 when the part is none.
std::size_t picture_prefix(std::string_view part) {
  const std::string lower = ascii_folded(part);
  std::size_t at = kind_prefix(lower);
  if (at == 0) return 0;
  const bool listed = at < part.size() && part[at] == ',';
  if (!listed && at < part.size() && !is_person_name(trim(part.substr(at, part.find(',') - at))))
    return 0;
  while (at < part.size() && part[at] == ',') {
    const std::size_t word = skip_blanks(part, at + 1);
    const auto print = std::find_if(kPrints.begin(), kPrints.end(), [&](std::string_view name) {
      return lower.substr(word).starts_with(name);
    });
    if (print == kPrints.end()) return word;
    at = word + print->size();
  }
  return skip_blanks(part, at);
}

/// Where `Colour Photo:` ends, or where it would start.
std::size_t behind_label(std::string_view lower, std::size_t at) {
  std::size_t kind = at;
  for (const std::string_view print : kPrints)
    if (lower.substr(at).starts_with(print)) kind = skip_blanks(lower, at + print.size());
  const std::size_t size = kind_prefix(lower.substr(kind));
  return size > 0 && lower.substr(kind + size).starts_with(':') ? kind + size + 1 : at;
}

/// A stretch of a paragraph between semicolons.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A credit before its caption: `Photo: Nora Quill, The Post / `.
struct Head {
  std::size_t name = 0;
  std::size_t end = 0;
  std::size_t next = 0;  ///< where the caption starts; 0: there is no credit
};

class Graphic {
 public:
  Graphic(Span paragraph, std::string_view rule, LabelBlocks& blocks)
      : paragraph_(paragraph),
        rule_(rule),
        text_(blocks.view(paragraph)),
        lower_(ascii_folded(text_)),
        blocks_(blocks) {
    std::ranges::replace(lower_, '\n', ' ');
  }

  void run() {
    if (picture_prefix(view(part_at(0))) > 0)
      for (std::size_t at = 0; at < text_.size();) at = add_picture(at);
    else if (head_at(0).next > 0)
      for (std::size_t at = 0; at < text_.size();) at = add_credited(at);
    else
      add_closed_captions();
  }

 private:
  void add(std::size_t begin, std::size_t end, Role role) {
    blocks_.add({paragraph_.begin + offset(begin), paragraph_.begin + offset(end)}, role, rule_);
  }

  [[nodiscard]] Part part_at(std::size_t at) const {
    const std::size_t begin = skip_blanks(text_, at);
    return {begin, std::min(text_.find(';', begin), text_.size())};
  }
  [[nodiscard]] std::string_view view(Part part) const {
    return text_.substr(part.begin, part.end - part.begin);
  }

  /// One picture: kind, photographer, and everything up to the next kind as its text.
  std::size_t add_picture(std::size_t at) {
    const Part head = part_at(at);
    const std::size_t name = head.begin + picture_prefix(view(head));
    add(head.begin, name, Role::markup);
    add(name, head.end, Role::credit);
    if (head.end == text_.size()) return head.end;
    add(head.end, head.end + 1, Role::markup);
    const std::size_t begin = head.end + 1;
    std::size_t end = begin;
    for (Part part = part_at(begin);; part = part_at(part.end + 1)) {
      if (picture_prefix(view(part)) > 0 || part.begin == text_.size()) break;
      end = part.end;
      if (end == text_.size()) break;
    }
    add(begin, end, Role::caption);
    if (end == begin || end == text_.size()) return end;
    add(end, end + 1, Role::markup);
    return end + 1;
  }

  /// A credit closes with ` / ` or a semicolon. One behind a label may be all there is.
  [[nodiscard]] Head head_at(std::size_t at) const {
    constexpr std::size_t kLongestHead = 96;  // bytes
    const std::size_t begin = skip_blanks(text_, at);
    const std::size_t name = skip_blanks(text_, behind_label(lower_, begin));
    const std::string_view opening = text_.substr(name, kLongestHead);
    const auto names_maker = [&](std::size_t size) {
      return is_photo_credit(fold_space(opening.substr(0, size)), Apart::line);
    };
    for (const std::string_view mark : {" / ", ";"})
      if (const std::size_t size = opening.find(mark); size != opening.npos && names_maker(size))
        return {name, name + size, name + size + mark.size()};
    const bool whole = name > begin && name + opening.size() == text_.size();
    if (whole && names_maker(opening.size())) return {name, text_.size(), text_.size()};
    return {};
  }

  /// One picture: its label, its credit, and everything up to the next credit as its text.
  std::size_t add_credited(std::size_t at) {
    const Head head = head_at(at);
    add(at, head.name, Role::markup);
    add(head.name, head.end, Role::credit);
    add(head.end, head.next, Role::markup);
    std::size_t end = part_at(head.next).end;
    while (end < text_.size() && head_at(end + 1).next == 0) end = part_at(end + 1).end;
    add(head.next, end, Role::caption);
    if (end == text_.size()) return end;
    add(end, end + 1, Role::markup);
    return end + 1;
  }

  /// `PHOTO: Text. (PHOTOGRAPH BY A. NAME/THE PAPER) (B1); Other text.`
  void add_closed_captions() {
    const std::string_view lower = lower_;
    std::size_t at = behind_label(lower, 0);
    add(0, at, Role::markup);
    for (Part credit = find_credit(lower, at); credit.end > 0; credit = find_credit(lower, at)) {
      add(at, credit.begin - 1, Role::caption);
      add(credit.begin - 1, credit.begin, Role::markup);
      add(credit.begin, credit.end, Role::credit_below);
      at = skip_page(credit.end + 1);
      add(credit.end, at, Role::markup);
    }
    blocks_.add_caption({paragraph_.begin + offset(at), paragraph_.end}, rule_);
  }

  /// What stands in the next brackets that name who made a picture; an empty part: none do.
  [[nodiscard]] Part find_credit(std::string_view lower, std::size_t from) const {
    for (std::size_t open = lower.find('(', from); open != lower.npos;
         open = lower.find('(', open + 1)) {
      const std::size_t size = lower.substr(open, kLongestCredit).find(')');
      if (size != lower.npos && is_credit({open + 1, open + size}, lower))
        return {open + 1, open + size};
    }
    return {};
  }

  /// `PHOTOGRAPH BY A. NAME`, or a credit without such words right before a semicolon or the end.
  [[nodiscard]] bool is_credit(Part inside, std::string_view lower) const {
    const std::string_view words = lower.substr(inside.begin, inside.end - inside.begin);
    if (kind_prefix(words) > 0 && words.find(" by ") != words.npos) return true;
    const std::size_t end = skip_page(inside.end + 1);
    const bool closes = end == text_.size() || text_[end - 1] == ';';
    return closes && is_photo_credit(fold_space(view(inside)), Apart::brackets);
  }

  /// Behind ` (B1)` and a semicolon.
  [[nodiscard]] std::size_t skip_page(std::size_t at) const {
    constexpr std::size_t kLongestPage = 10;  // `(pg. A10)`
    std::size_t end = skip_blanks(text_, at);
    if (text_.substr(end, 1) == "(") {
      const std::size_t size = text_.substr(end, kLongestPage).find(')');
      if (size != text_.npos && is_ascii_digit(text_[end + size - 1]))
        end = skip_blanks(text_, end + size + 1);
    }
    return text_.substr(end, 1) == ";" ? end + 1 : end;
  }

  Span paragraph_;
  std::string_view rule_;
  std::string_view text_;
  std::string lower_;  ///< ASCII in lower case, line feeds as spaces
  LabelBlocks& blocks_;
};

}  // namespace

void label_graphic(Span paragraph, std::string_view rule, LabelBlocks& blocks) {
  Graphic(paragraph, rule, blocks).run();
}

bool is_credit_below(std::string_view paragraph) {
  return paragraph.size() <= kLongestCredit && is_photo_credit(fold_space(paragraph), Apart::line);
}

}  // namespace copydesk
