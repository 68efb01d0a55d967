// Downloads from Retriever: Mediearkivet in Sweden, Atekst in Norway. A cover with a list of the
// articles, then for each one its title, newspaper and date, perhaps the page, how it was
// published, the text, captions, the owner's notice, and a line of `=` signs at its end.

#include <algorithm>
#include <array>

#include "builtin.hpp"
#include "caption_credit.hpp"
#include "folded.hpp"
#include "person.hpp"
#include "print.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kRule = 70;          // `=` signs; 78 as printed
constexpr std::size_t kMostAbove = 4;      // lines from the newspaper's to how it was published
constexpr std::size_t kLongestLine = 200;  // bytes of a line of the head

// --- Lines, also of bytes that are not decoded yet

bool is_rule(std::string_view line) {
  line = trim(line);
  return line.size() >= kRule && line.find_first_not_of('=') == line.npos;
}

/// `Publicerat i print.`, `Publicerat på webb.`, `Publisert på nett`: the length of the verb.
std::size_t published_verb(std::string_view line) {
  constexpr std::size_t kLongest = 40;  // bytes
  line = trim(line);
  if (line.size() > kLongest) return 0;
  for (const std::string_view verb : {"Publicerat ", "Publisert ", "Publiceret "}) {
    if (!line.starts_with(verb)) continue;
    std::string_view rest = line.substr(verb.size());
    if (rest.ends_with('.')) rest.remove_suffix(1);
    for (const std::string_view medium : {" print", " webb", " web", " nett", " trykk", " papir"})
      if (rest.ends_with(medium) && rest.size() <= medium.size() + 3) return verb.size() - 1;
  }
  return 0;
}

bool has_shape(std::string_view text, std::string_view shape) {
  return text.size() >= shape.size() &&
         std::equal(shape.begin(), shape.end(), text.begin(),
                    [](char sign, char c) { return sign == '0' ? is_ascii_digit(c) : sign == c; });
}

/// Where the date starts in `Example Paper, 2004-12-27 09:31`; npos when the line has none.
std::size_t date_at(std::string_view line) {
  const std::size_t comma = line.rfind(", ");
  if (comma == line.npos || comma == 0 || line.size() > kLongestLine) return line.npos;
  const std::string_view date = trim(line.substr(comma + 2));
  for (const std::string_view shape : {"0000-00-00", "00.00.0000"}) {
    if (!has_shape(date, shape)) continue;
    const std::string_view rest = trim(date.substr(shape.size()));
    const bool time = rest.empty() || has_shape(rest, "00:00") || has_shape(rest, "kl. 00:00");
    if (time && rest.size() <= 9) return comma + 2;
  }
  return line.npos;
}

// --- Recognition

std::string_view line_at(std::string_view bytes, std::size_t at) {
  return bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
}

/// Whether one of the lines directly above a place names a newspaper and a date.
bool stands_below_date(std::string_view bytes, std::size_t at) {
  for (std::size_t i = 0; i < kMostAbove && at > 0; ++i) {
    const std::size_t before = bytes.substr(0, at - 1).rfind('\n');
    const std::size_t begin = before == bytes.npos ? 0 : before + 1;
    if (at - begin > kLongestLine) return false;
    const std::string_view line = trim(bytes.substr(begin, at - begin));
    if (line.empty()) return false;
    if (date_at(line) != line.npos) return true;
    at = begin;
  }
  return false;
}

Detection detect(std::string_view bytes) {
  constexpr std::string_view kAnchor = "\nPubli";
  for (std::size_t at = bytes.find(kAnchor); at != bytes.npos; at = bytes.find(kAnchor, at + 1)) {
    if (published_verb(line_at(bytes, at + 1)) == 0 || !stands_below_date(bytes, at + 1)) continue;
    const bool rule = bytes.find(std::string(kRule, '='), at) != bytes.npos;
    return rule ? Detection{95, "newspaper, date, how it was published, and a line of ="}
                : Detection{85, "newspaper, date, and how it was published"};
  }
  return {};
}

/// The line of `=` signs belongs to the article above it.
Cut find_cut(std::string_view bytes, std::size_t from, bool at_end) {
  const std::string rule(kRule, '=');
  for (std::size_t at = bytes.find(rule, from); at != bytes.npos;) {
    const std::size_t begin = bytes.substr(0, at).rfind('\n') + 1;  // npos + 1 is 0
    const std::size_t end = bytes.find_first_not_of('=', at);
    const std::size_t feed = bytes.find('\n', at);
    if (feed == bytes.npos && !at_end) return {false, 0, at, false};
    const std::size_t line_end = std::min(feed, bytes.size());
    if (is_rule(bytes.substr(begin, line_end - begin)) && !trim(bytes.substr(0, begin)).empty())
      return {true, line_end, std::min(line_end + 1, bytes.size()), false};
    if (end == bytes.npos) break;
    at = bytes.find(rule, end);
  }
  const std::size_t unsure = at_end ? 0 : kRule - 1;
  return {false, 0, bytes.size() - std::min(unsure, bytes.size()), false};
}

// --- Labelling

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

/// Who wrote it stands below the text; an address may be glued to the name.
bool DownloadLabelling::label_byline() {
  constexpr std::size_t kLongest = 120;  // bytes
  if (next_ == published_ + 1 || !ends_body(next_ + 1) || view(next_).size() > kLongest)
    return false;
  const std::size_t name = name_size(next_);
  if (name == 0) return false;
  const bool glued = name < view(next_).size();
  take_two(name, Role::byline, glued ? Role::furniture : Role::byline, "retriever.byline");
  return true;
}

void DownloadLabelling::label_paragraph() {
  const std::size_t first = next_;
  std::size_t end = next_ + 1;
  while (!ends_body(end) && !lines_[end].after_blank && !(ends_body(end + 1) && name_size(end) > 0))
    ++end;
  const bool alone = end == first + 1;
  take(end, alone && is_subhead(view(first)) ? Role::subhead : Role::paragraph, "retriever.body");
}

void label(const Document& document, Labels& labels) { DownloadLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::retriever_reader = {
    "retriever", "downloads from Retriever: Mediearkivet (Sweden) and Atekst (Norway)",
    detect,      find_cut,
    label,       {}};

}  // namespace copydesk
