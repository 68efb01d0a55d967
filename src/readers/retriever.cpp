// Downloads from Retriever: Mediearkivet in Sweden, Atekst in Norway. A cover with a list of the
// articles, then for each one its title, newspaper and date, perhaps the page, how it was
// published, the text, captions, the owner's notice, and a line of `=` signs at its end.

#include <algorithm>
#include <array>

#include "builtin.hpp"
#include "label/caption_credit.hpp"
#include "label/print.hpp"
#include "people/authors.hpp"
#include "people/person.hpp"
#include "readers/retriever/lines.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using namespace retriever;

constexpr auto kLinks = std::to_array<std::string_view>(
    {"Läs hela artikeln på", "Se webartikeln på", "Se webbartikeln på", "Se webartikkelen på",
     "Se nettartikkelen på", "Les hele nyheten på", "Les hele artikkelen på"});
constexpr auto kCaptions =
    std::to_array<std::string_view>({"Bildtext:", "Bildetekst:", "Billedtekst:"});
constexpr auto kPages =
    std::to_array<std::string_view>({"Sida ", "Side ", "Sid ", "sida ", "side ", "s. "});
constexpr std::string_view kCopyright = "\u00A9";

struct Line {
  Span span;
  bool after_blank = false;
};

class DownloadLabelling {
 public:
  DownloadLabelling(const Document& document, Labels& labels)
      : document_(document), labels_(labels) {
    for (const Paragraph& paragraph : split_paragraphs(document)) {
      bool first = true;
      for (const Span line : lines_of(document.text(), paragraph.span)) {
        lines_.push_back({line, first});
        first = false;
      }
    }
  }

  void run() {
    find_head();
    if (published_ == kNone) {
      while (has(next_)) take(next_ + 1, Role::furniture, "retriever.cover");
      return;
    }
    label_cover();
    label_head();
    while (has(next_)) label_next();
  }

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  [[nodiscard]] std::string_view view(std::size_t line) const {
    return trim(document_.view(lines_[line].span));
  }
  [[nodiscard]] bool has(std::size_t line) const { return line < lines_.size(); }
  void add(Span span, Role role, std::string_view rule) {
    labels_.blocks.push_back({span, role, rule});
  }
  void add_caption(Span span) {
    for (const CaptionPart& part : cut_caption(document_.text(), span))
      add(part.span, part.role, "retriever.caption");
  }
  void take(std::size_t end, Role role, std::string_view rule) {
    add({lines_[next_].span.begin, lines_[end - 1].span.end}, role, rule);
    next_ = end;
  }
  /// The first bytes of the next line are one thing, the rest another.
  void take_two(std::size_t first, Role before, Role behind, std::string_view rule) {
    const Span span = lines_[next_++].span;
    const auto at = span.begin + static_cast<std::uint32_t>(first);
    add({span.begin, at}, before, rule);
    add({at, span.end}, behind, rule);
  }

  void find_head();
  void label_cover();
  void label_head();
  void label_source();
  void label_next();
  void label_caption(std::size_t label);
  void label_copyright(std::size_t sign);
  [[nodiscard]] bool is_name_above_mail(std::size_t line) const;
  bool label_byline();
  void label_paragraph();

  [[nodiscard]] std::size_t link_size(std::size_t line) const {
    for (const std::string_view link : kLinks)
      if (view(line).starts_with(link)) return link.size();
    return 0;
  }
  [[nodiscard]] std::size_t caption_size(std::size_t line) const {
    for (const std::string_view caption : kCaptions)
      if (view(line).starts_with(caption)) return caption.size();
    return 0;
  }
  /// Where the owner's notice starts in a line: `©Owner<br>...`.
  [[nodiscard]] std::size_t copyright_at(std::size_t line) const {
    const std::string_view text = view(line);
    const std::size_t at = text.find(kCopyright);
    return at == 0 || (at != text.npos && text.find("<br>", at) != text.npos) ? at : text.npos;
  }
  [[nodiscard]] bool ends_body(std::size_t line) const {
    return !has(line) || caption_size(line) > 0 || copyright_at(line) != std::string_view::npos ||
           link_size(line) > 0 || is_rule(view(line));
  }
  [[nodiscard]] std::size_t name_size(std::size_t line) const;

  const Document& document_;
  Labels& labels_;
  std::vector<Line> lines_;
  std::size_t next_ = 0;  ///< the first line without a label
  std::size_t title_ = 0;
  std::size_t source_ = 0;
  std::size_t published_ = kNone;
};

void DownloadLabelling::find_head() {
  for (std::size_t i = 1; i < lines_.size(); ++i) {
    if (published_verb(view(i)) == 0) continue;
    std::size_t source = i;
    while (source > 0 && i - source < kMostAbove && date_at(view(source)) == std::string_view::npos)
      --source;
    if (source == i || date_at(view(source)) == std::string_view::npos) continue;
    published_ = i;
    source_ = source;
    break;
  }
  if (published_ == kNone) return;
  constexpr std::size_t kMostTitle = 4;  // lines
  title_ = source_;
  const auto belongs = [&](std::size_t line) {
    return !view(line).starts_with("> ") && !view(line).ends_with(':') && !is_rule(view(line));
  };
  while (title_ > 0 && source_ - title_ < kMostTitle && !lines_[title_].after_blank &&
         belongs(title_ - 1))
    --title_;
  // A blank line may stand between the title and the newspaper's line.
  if (title_ == source_ && source_ > 0 && belongs(source_ - 1)) --title_;
}

/// `> title, newspaper, date` lists what the download holds.
void DownloadLabelling::label_cover() {
  std::uint32_t listed = 0;
  while (next_ < title_) {
    if (view(next_).starts_with("> ")) ++listed;
    take(next_ + 1, Role::furniture, "retriever.cover");
  }
  labels_.declared.total = listed;
}

void DownloadLabelling::label_head() {
  if (title_ < source_)
    take(source_, Role::headline, "retriever.title");
  else
    labels_.diagnostics.push_back({Severity::note, "headline.missing", lines_[source_].span,
                                   "no title stands above the newspaper's line"});
  label_source();
  while (next_ < published_) {
    std::size_t label = 0;
    for (const std::string_view page : kPages)
      if (view(next_).starts_with(page)) label = page.size();
    if (label > 0)
      take_two(label, Role::markup, Role::page, "retriever.page");
    else
      take(next_ + 1, Role::section, "retriever.section");
  }
  take_two(published_verb(view(next_)), Role::label_name, Role::label_value, "retriever.medium");
}

void DownloadLabelling::label_source() {
  const Span span = lines_[next_++].span;
  const auto date = span.begin + static_cast<std::uint32_t>(date_at(document_.view(span)));
  add({span.begin, date - 2}, Role::masthead, "retriever.newspaper");
  add({date - 2, date}, Role::markup, "retriever.newspaper");
  add({date, span.end}, Role::date, "retriever.date");
}

void DownloadLabelling::label_next() {
  if (is_rule(view(next_))) return take(next_ + 1, Role::markup, "retriever.rule");
  if (const std::size_t link = link_size(next_); link > 0)
    return take_two(link, Role::label_name, Role::label_value, "retriever.link");
  if (const std::size_t label = caption_size(next_); label > 0) return label_caption(label);
  if (const std::size_t sign = copyright_at(next_); sign != std::string_view::npos)
    return label_copyright(sign);
  if (!label_byline()) label_paragraph();
}

/// `Bildtext: ...` up to a blank line or the owner's notice, which may be glued to it.
void DownloadLabelling::label_caption(std::size_t label) {
  const std::uint32_t begin = lines_[next_].span.begin;
  const auto text = begin + static_cast<std::uint32_t>(label);
  add({begin, text}, Role::markup, "retriever.caption");
  std::size_t end = next_;
  std::size_t sign = copyright_at(end);
  while (sign == std::string_view::npos && has(end + 1) && !lines_[end + 1].after_blank &&
         caption_size(end + 1) == 0 &&
         (!ends_body(end + 1) || copyright_at(end + 1) != std::string_view::npos)) {
    ++end;
    sign = copyright_at(end);
  }
  if (sign == std::string_view::npos) {
    add_caption({text, lines_[end].span.end});
    next_ = end + 1;
    return;
  }
  const auto notice = lines_[end].span.begin + static_cast<std::uint32_t>(sign);
  add_caption({text, notice});
  next_ = end;
  lines_[end].span.begin = notice;
  label_copyright(0);
}

/// The owner stands before `<br>`, the notice of Retriever behind it.
void DownloadLabelling::label_copyright(std::size_t sign) {
  Span span = lines_[next_++].span;
  const auto notice = span.begin + static_cast<std::uint32_t>(sign);
  if (sign > 0) add({span.begin, notice}, Role::paragraph, "retriever.body");
  const std::size_t mark = document_.view({notice, span.end}).find("<br>");
  const auto end =
      mark == std::string_view::npos ? span.end : notice + static_cast<std::uint32_t>(mark);
  add({notice, end}, Role::copyright, "retriever.copyright");
  while (has(next_) && !lines_[next_].after_blank && !ends_body(next_)) span = lines_[next_++].span;
  add({end, span.end}, Role::furniture, "retriever.notice");
}

/// The bytes of the name in `JANE DOEjane.doe@host 08-12 34`: the address opens where the
/// letters turn small, and capitals of its own make it doubtful.
std::size_t DownloadLabelling::name_size(std::size_t line) const {
  const std::string_view text = view(line);
  const std::size_t at = text.find('@');
  if (at == text.npos) return is_all_capitals(text) && is_person_name(text) ? text.size() : 0;
  const std::size_t space = text.substr(0, at).rfind(' ');
  if (space == text.npos) return 0;
  const std::string_view token = text.substr(space + 1, at - space - 1);
  for (std::size_t i = token.size(); i > 0; --i) {
    const std::string_view name = text.substr(0, space + 1 + i);
    const bool turns = i == token.size() || (token[i] >= 'a' && token[i] <= 'z');
    if (i > 1 && turns && is_all_capitals(name) && is_person_name(name)) return name.size();
  }
  return is_person_name(text.substr(0, space)) ? text.size() : 0;
}

/// A person's name with a mail address on the line below it.
bool DownloadLabelling::is_name_above_mail(std::size_t line) const {
  return has(line + 1) && is_person_name(view(line)) && !lines_[line + 1].after_blank &&
         view(line + 1).find('@') != std::string_view::npos &&
         view(line + 1).find(' ') == std::string_view::npos;
}

/// Who wrote it stands below the text; an address may be glued to the name. `Av Nora Quill` may
/// stand above it.
bool DownloadLabelling::label_byline() {
  constexpr std::size_t kLongest = 120;  // bytes
  const bool opens = next_ == published_ + 1;
  const bool two = !opens && is_name_above_mail(next_);
  const std::size_t end = next_ + (two ? 2 : 1);
  if (view(next_).size() > kLongest || opens == ends_body(end)) return false;
  if (opens ? !is_bare_byline(view(next_)) : !two && name_size(next_) == 0) return false;
  take(end, Role::byline, "retriever.byline");
  return true;
}

void DownloadLabelling::label_paragraph() {
  std::size_t end = next_ + 1;
  const bool subhead = is_subhead(view(next_));
  const auto goes_on = [&](std::size_t line) {
    return !ends_body(line) && !lines_[line].after_blank;
  };
  const auto opens_byline = [&](std::size_t line) {
    return (ends_body(line + 1) && name_size(line) > 0) ||
           (ends_body(line + 2) && is_name_above_mail(line));
  };
  if (subhead && goes_on(end) && !is_all_capitals(view(end)))
    return take(end, Role::subhead, "retriever.subhead");
  while (goes_on(end) && !opens_byline(end)) ++end;
  const bool alone = end == next_ + 1;
  take(end, alone && subhead ? Role::subhead : Role::paragraph, "retriever.body");
}

void label(const Document& document, Labels& labels) { DownloadLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::retriever_reader = {
    "retriever",
    "downloads from Retriever: Mediearkivet (Sweden) and Atekst (Norway)",
    detect_retriever,
    find_retriever_end,
    label,
    {},
    {"DP", is_retriever_mark, find_retriever_start}};

}  // namespace copydesk
