#include <algorithm>
#include <string>

#include "readers/factiva/header.hpp"
#include "readers/factiva/record.hpp"
#include "text/utf8.hpp"

namespace copydesk::factiva {
namespace {

constexpr std::size_t kHeadLines = 5;       // column, section, headline, author, credit
constexpr std::size_t kMostHeadLines = 12;  // a headline may be wrapped
constexpr std::size_t kMostPlaces = 6;

class DisplayLabelling {
 public:
  DisplayLabelling(const Document& document, std::span<const Line> lines, Anchor anchor,
                   Labels& labels)
      : document_(document), lines_(lines), anchor_(anchor), labels_(labels) {}

  void run() {
    const std::size_t closing = closing_line();
    label_head();
    label_source();
    const std::size_t body = label_rights(closing);
    const std::size_t publisher = publisher_line(body, closing);
    const bool reference = publisher < closing && publisher > body + 1 &&
                           lines_[publisher - 1].gap > 0 && is_reference(text(publisher - 1));
    const std::size_t end = publisher - (reference ? 1 : 0);
    label_story(document_, lines_.subspan(body, end - body), has_gaps(lines_), "factiva.body",
                labels_);
    if (reference) add_value(end, "notes", "factiva.reference");
    if (publisher < closing) add_value(publisher, "publisher", "factiva.publisher");
    if (closing < lines_.size()) label_accession(closing);
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t line) const { return lines_[line].text; }

  void add(std::size_t line, Role role, std::string_view rule) {
    labels_.blocks.push_back({lines_[line].span, role, rule});
  }
  void add_value(std::size_t line, std::string_view key, std::string_view rule) {
    labels_.blocks.push_back({lines_[line].span, Role::label_value, rule, key});
  }
  void note(Severity severity, std::string_view code, Span where, std::string message) {
    labels_.diagnostics.push_back({severity, code, where, std::move(message)});
  }

  /// Whether the story is set in a column, so that headlines may take several lines.
  [[nodiscard]] bool wrapped() const {
    constexpr std::size_t kNarrowest = 40;  // bytes
    constexpr std::size_t kWidest = 120;
    bool goes_on = false;
    for (std::size_t i = std::min(anchor_.code + kMostPlaces + 2, lines_.size()); i < lines_.size();
         ++i) {
      if (lines_[i].text.size() > kWidest) return false;
      goes_on |= lines_[i].gap == 0 && lines_[i - 1].text.size() >= kNarrowest;
    }
    return goes_on && has_gaps(lines_);
  }

  /// The line of the accession number, or the number of lines.
  [[nodiscard]] std::size_t closing_line() const {
    const bool closed = accession_in(lines_.back().text) != std::string_view::npos;
    return closed ? lines_.size() - 1 : lines_.size();
  }

  void label_head();
  void label_head_lines(std::size_t first);
  void label_source();
  void label_places(std::size_t begin, std::size_t end);
  std::size_t label_rights(std::size_t closing);
  [[nodiscard]] std::size_t header_end(std::size_t begin, std::size_t closing) const;
  [[nodiscard]] std::size_t language_line(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t publisher_line(std::size_t body, std::size_t closing) const;
  void label_accession(std::size_t line);

  const Document& document_;
  std::span<const Line> lines_;
  Anchor anchor_;
  Labels& labels_;
};

/// The lines of the word count's paragraph, or a few when blank lines stand between all of them.
void DisplayLabelling::label_head() {
  std::size_t first = anchor_.count;
  const bool apart = lines_[first].gap > 0;
  const std::size_t most = apart ? kHeadLines : kMostHeadLines;
  while (first > 0 && anchor_.count - first < most && (apart || lines_[first].gap == 0)) --first;
  for (std::size_t i = 0; i < first; ++i) add(i, Role::furniture, "factiva.before");
  label_head_lines(first);
  add_value(anchor_.count, "length", "factiva.word-count");
}

void DisplayLabelling::label_head_lines(std::size_t first) {
  std::vector<std::string_view> texts;
  for (std::size_t i = first; i < anchor_.count; ++i) texts.push_back(text(i));
  const Head head = split_head(texts, wrapped());
  std::size_t line = first;
  if (head.columns > 1) add_value(line++, "column", "factiva.column");
  if (head.columns > 0) add(line++, Role::section, "factiva.section");
  if (head.headline > 0) {
    const Span whole{lines_[line].span.begin, lines_[line + head.headline - 1].span.end};
    labels_.blocks.push_back({whole, Role::headline, "factiva.headline"});
    line += head.headline;
  } else {
    note(Severity::note, "headline.missing", lines_[anchor_.count].span,
         "the record prints no headline");
  }
  if (head.author > 0) add(line++, Role::byline, "factiva.author");
  if (head.credit > 0) add_value(line, "credit", "factiva.credit");
}

/// Date, perhaps a time, the source and its code.
void DisplayLabelling::label_source() {
  add(anchor_.count + 1, Role::date, "factiva.date");
  for (std::size_t i = anchor_.count + 2; i + 1 < anchor_.code; ++i)
    add_value(i, "time", "factiva.time");
  add(anchor_.code - 1, Role::masthead, "factiva.source");
  add_value(anchor_.code, "source_code", "factiva.source-code");
}

/// Where the header's paragraph ends; with blank lines everywhere or nowhere that says nothing.
std::size_t DisplayLabelling::header_end(std::size_t begin, std::size_t closing) const {
  std::size_t end = begin;
  while (end < closing && end - begin < 2 * kMostPlaces && lines_[end].gap == 0) ++end;
  const bool tells = end > begin && end < closing && lines_[end].gap > 0;
  return tells ? end : std::min(closing, begin + kMostPlaces);
}

/// The last line that names a language; else the one before the copyright; else `end`.
std::size_t DisplayLabelling::language_line(std::size_t begin, std::size_t end) const {
  for (std::size_t i = end; i > begin; --i)
    if (is_language_name(text(i - 1))) return i - 1;
  for (std::size_t i = begin + 1; i < end; ++i)
    if (is_copyright(text(i))) return i - 1;
  return end;
}

void DisplayLabelling::label_places(std::size_t begin, std::size_t end) {
  std::vector<std::string_view> texts;
  for (std::size_t i = begin; i < end; ++i) texts.push_back(text(i));
  const std::vector<Role> roles = places_of(texts);
  for (std::size_t i = begin; i < end; ++i) {
    if (roles[i - begin] == Role::label_value)
      add_value(i, "volume", "factiva.volume");
    else
      add(i, roles[i - begin], "factiva.place");
  }
}

/// Edition, page, language and copyright. Returns where the body starts.
std::size_t DisplayLabelling::label_rights(std::size_t closing) {
  const std::size_t begin = anchor_.code + 1;
  const std::size_t end = header_end(begin, closing);
  const bool paragraph =
      end < closing && end > begin && lines_[end].gap > 0 && lines_[end - 1].gap == 0;
  const std::size_t language = language_line(begin, end);
  if (language == end) {
    const std::size_t places = paragraph ? end : begin;
    label_places(begin, places);
    return places;
  }
  label_places(begin, language);
  add_value(language, "language", "factiva.language");
  std::size_t rights = language + 1;
  while (rights < end && (paragraph || (rights == language + 1 && is_copyright(text(rights)))))
    ++rights;
  if (rights > language + 1) {
    const Span whole{lines_[language + 1].span.begin, lines_[rights - 1].span.end};
    labels_.blocks.push_back({whole, Role::copyright, "factiva.copyright"});
  }
  return rights;
}

std::size_t DisplayLabelling::publisher_line(std::size_t body, std::size_t closing) const {
  if (closing == lines_.size() || closing <= body) return closing;
  const std::size_t last = closing - 1;
  const bool alone = last == body || lines_[last].gap > 0 || lines_[closing].gap == 0;
  return alone && is_publisher_name(text(last)) ? last : closing;
}

void DisplayLabelling::label_accession(std::size_t line) {
  const Span span = lines_[line].span;
  const auto number = span.begin + static_cast<std::uint32_t>(accession_in(text(line)));
  labels_.blocks.push_back({{span.begin, number}, Role::label_name, "factiva.accession"});
  labels_.blocks.push_back({{number, span.end}, Role::label_value, "factiva.accession"});
  if (!document_.view({number, span.end}).starts_with(text(anchor_.code)))
    note(Severity::warning, "factiva.other-source", span,
         "the accession number is of another source than the header names");
}

/// `15:32`, `9:05 AM`: a line of its own between date and source.
bool is_time(std::string_view line) {
  constexpr std::size_t kLongest = 16;
  const std::size_t colon = line.find(':');
  return line.size() <= kLongest && (colon == 1 || colon == 2) && is_ascii_digit(line.front());
}

}  // namespace

std::optional<Anchor> find_anchor(std::span<const Line> lines, std::string_view accession) {
  constexpr std::size_t kFarthestCode = 5;
  for (std::size_t i = 0; i + 3 < lines.size(); ++i) {
    if (!is_word_count(lines[i].text) || !is_dated(lines[i + 1].text)) continue;
    const std::size_t end = std::min(lines.size(), i + kFarthestCode + 1);
    const std::size_t begin = i + (is_time(lines[i + 2].text) ? 4 : 3);
    for (std::size_t code = begin; code < end; ++code)
      if (is_source_code(lines[code].text) && accession.starts_with(lines[code].text))
        return Anchor{i, code};
    for (std::size_t code = begin; code < end; ++code)
      if (is_source_code(lines[code].text)) return Anchor{i, code};
  }
  return std::nullopt;
}

void label_display(const Document& document, std::span<const Line> lines, Anchor anchor,
                   Labels& labels) {
  DisplayLabelling(document, lines, anchor, labels).run();
}

}  // namespace copydesk::factiva
