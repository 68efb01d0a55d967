#include "readers/nexis/parts.hpp"

#include <algorithm>
#include <array>

#include "label/print.hpp"
#include "readers/factiva/lines.hpp"
#include "readers/nexis/stream.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kWideIndent = 5;        // columns; a paragraph's first line has three
constexpr std::size_t kFullLine = 70;         // columns; nothing shorter is centred with less
constexpr std::size_t kLongestNotice = 400;   // bytes
constexpr std::size_t kWidestColumn = 120;    // bytes
constexpr std::uint32_t kFewestLines = 4;     // of a record
constexpr std::size_t kLongestPageLine = 40;  // bytes

constexpr auto kRights = std::to_array<std::string_view>(
    {"rights reserved", "rechte vorbehalten", "rechten voorbehouden", "droits reserves",
     "derechos reservados", "diritti riservati", "rettigheder forbeholdes", "direitos reservados",
     "rettigheter forbeholdt"});
constexpr auto kDistributors = std::to_array<std::string_view>(
    {"distributed by ", "provided by ", "distributed via ", "supplied by "});
constexpr auto kEditions = std::to_array<std::string_view>(
    {"edition", "edicion", "edicao", "edizione", "ausgabe", "editie", "udgave", "utgave"});

bool is_centred(std::string_view text, Span line, bool first) {
  const std::size_t before = text.substr(0, line.begin).rfind('\n');
  const std::size_t begin = before == text.npos ? 0 : before + 1;
  const std::string_view print = text.substr(begin, line.end - begin);
  const std::size_t indent = std::min(print.find_first_not_of(" \t\f"), print.size());
  if (indent >= kWideIndent) return true;
  return indent > 0 && (!first || count_code_points(print) >= kFullLine);
}

class Parts {
 public:
  explicit Parts(const Document& document) : text_(document.text()) {}

  void take(const Paragraph& paragraph) {
    const std::vector<Span> lines = lines_of(text_, paragraph.span);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Span line = lines[i];
      const bool opens = i == 0;
      const NexisLabel label = read_nexis_label(view(line));
      const Span next = i + 1 < lines.size() ? lines[i + 1] : Span{};
      if (opens || parts_label(view(line), label, next)) {
        parts_.push_back({trimmed(line), label, is_centred(text_, line, opens)});
      } else {
        NexisPart& part = parts_.back();
        part.span.end = trimmed(line).end;
        part.centred |= is_centred(text_, line, false);
      }
    }
    for (std::size_t i = done_; i < parts_.size(); ++i)
      if (parts_[i].label) widen(parts_[i]);
    done_ = parts_.size();
  }

  std::vector<NexisPart> finish() { return std::move(parts_); }

 private:
  [[nodiscard]] std::string_view view(Span line) const {
    return trim(text_.substr(line.begin, line.size()));
  }
  [[nodiscard]] Span trimmed(Span line) const {
    while (line.begin < line.end && is_ascii_space(text_[line.begin])) ++line.begin;
    while (line.end > line.begin && is_ascii_space(text_[line.end - 1])) --line.end;
    return line;
  }

  /// Whether a line opens a part in the middle of a paragraph: a label below another one or above
  /// one, and what follows a label whose value takes one line.
  [[nodiscard]] bool parts_label(std::string_view print, NexisLabel label, Span next) const {
    const NexisKind above = parts_.back().label.kind;
    if (label)
      return above != NexisKind::none || label.kind == NexisKind::index ||
             read_nexis_label(view(next));
    if (above == NexisKind::body || above == NexisKind::length) return true;
    return above != NexisKind::none && is_copyright_line(print);
  }

  /// A value may start on the line below its label.
  void widen(NexisPart& part) const {
    const std::string_view text = text_.substr(part.span.begin, part.span.size());
    while (part.label.value < text.size() && is_ascii_space(text[part.label.value]))
      ++part.label.value;
  }

  std::string_view text_;
  std::vector<NexisPart> parts_;
  std::size_t done_ = 0;
};

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

template <typename List>
bool holds_any(std::string_view text, const List& list) {
  const std::string plain = folded(fold_space(text));
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view words) { return plain.find(words) != plain.npos; });
}

/// The paragraphs of a record that has lost its blank lines. A line goes on where the next one's
/// first word had no room on it.
std::vector<Paragraph> without_blank_lines(std::string_view text, const Paragraph& record) {
  const std::vector<Span> lines = lines_of(text, record.span);
  const auto view = [&](Span line) { return text.substr(line.begin, line.size()); };
  std::size_t width = kFullLine;
  for (const Span line : lines) width = std::max<std::size_t>(width, line.size());
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view print = trim(view(lines[i]));
    const std::string_view above = i > 0 ? trim(view(lines[i - 1])) : std::string_view();
    const bool full = !is_centred(text, lines[i], true) && width <= kWidestColumn &&
                      !breaks_early(view(lines[i > 0 ? i - 1 : 0]), print, width);
    const bool notice = is_copyright_line(above) && reserves_rights(print);
    const bool goes_on =
        i > 0 && !read_nexis_label(print) && (full || notice || above.ends_with(';'));
    if (goes_on)
      paragraphs.back().span.end = lines[i].end;
    else
      paragraphs.push_back({lines[i], 1, lines[i].begin});
  }
  return paragraphs;
}

}  // namespace

std::vector<NexisPart> nexis_parts(const Document& document, std::uint32_t from) {
  std::vector<Paragraph> paragraphs = split_paragraphs(document);
  std::erase_if(paragraphs, [&](const Paragraph& one) { return one.span.end <= from; });
  // The number may stand right above.
  if (!paragraphs.empty() && paragraphs[0].span.begin < from)
    paragraphs[0].span.begin = paragraphs[0].line = from + 1;
  if (paragraphs.size() == 1 && paragraphs[0].lines >= kFewestLines)
    paragraphs = without_blank_lines(document.text(), paragraphs[0]);
  Parts parts(document);
  for (const Paragraph& paragraph : paragraphs) parts.take(paragraph);
  return parts.finish();
}

bool is_copyright_notice(std::string_view text) {
  if (text.size() > kLongestNotice) return false;
  const std::string_view first = text.substr(0, text.find('\n'));
  return is_copyright_line(first) ||
         (folded(first).starts_with("copyright ") && reserves_rights(text));
}

bool reserves_rights(std::string_view text) {
  return text.size() <= kLongestNotice && holds_any(text, kRights);
}

std::size_t distributor_prefix(std::string_view line) {
  const std::string plain = ascii_folded(line.substr(0, 20));
  for (const std::string_view prefix : kDistributors)
    if (plain.starts_with(prefix)) return prefix.size();
  return 0;
}

bool is_web_address(std::string_view text) {
  if (!text.starts_with("http://") && !text.starts_with("https://") && !text.starts_with("www."))
    return false;
  return trim(text.substr(0, text.find('\n'))).find(' ') == text.npos;
}

bool is_page_of(std::string_view line) {
  constexpr auto kOf = std::to_array<std::string_view>(
      {" af ", " av ", " de ", " di ", " of ", " sur ", " van ", " von "});
  if (line.size() > kLongestPageLine) return false;
  for (const std::string_view of : kOf)
    if (const std::size_t at = line.find(of); at != line.npos)
      return is_page_number(line.substr(0, at)) && is_number(line.substr(at + of.size()));
  return false;
}

bool is_page_number(std::string_view line) {
  constexpr auto kPage =
      std::to_array<std::string_view>({"Page", "Pagina", "P\u00E1gina", "Seite", "Sida", "Side"});
  const std::size_t space = std::min(line.find(' '), line.size());
  return std::ranges::find(kPage, line.substr(0, space)) != kPage.end() &&
         (is_number(line.substr(std::min(space + 1, line.size()))) || is_page_of(line));
}

bool holds_day_and_year(std::string_view line) {
  constexpr std::string_view kDigits = "0123456789";
  std::size_t numbers = 0;
  for (std::size_t at = line.find_first_of(kDigits); at < line.size(); ++numbers)
    at = line.find_first_of(kDigits, std::min(line.find_first_not_of(kDigits, at), line.size()));
  return numbers == 2 && line.find('\n') == line.npos && factiva::is_dated(line);
}

bool names_edition(std::string_view text) {
  return text.size() <= 100 && holds_any(text, kEditions);
}

}  // namespace copydesk
