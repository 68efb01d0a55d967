#include "readers/nexis/head.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "dates/press_date.hpp"
#include "label/print.hpp"
#include "people/authors.hpp"
#include "people/person.hpp"
#include "readers/nexis/stream.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestHeadline = 400;  // bytes
constexpr std::size_t kLongestDate = 120;      // bytes
constexpr std::size_t kLongestHead = 600;      // bytes
constexpr std::size_t kHeadParts = 12;         // how far down a date may stand
constexpr std::size_t kFullNotice = 60;        // columns; a shorter line is not wrapped

constexpr std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// `March 3 - March 9, 2012`, with a year in both or in the second only.
bool is_two_days(std::string_view line, std::size_t dash) {
  const std::string_view first = line.substr(0, dash);
  return is_date_line(line.substr(dash + 3)) &&
         (is_date_line(first) ||
          is_date_line(std::string(first).append(", ").append(line.substr(line.size() - 4))));
}

/// A whole line with a day, a month or a season, and the year; two days where a week is printed.
bool is_issue_date(std::string_view line) {
  if (line.size() > kLongestDate || line.find_first_of("0123456789") == line.npos) return false;
  if (const std::size_t dash = line.find(" - "); dash != line.npos && is_two_days(line, dash))
    return true;
  const auto date = read_press_date(line);
  if (!date) return false;
  std::size_t digits = 0;
  for (const char c : line) {
    digits = is_ascii_digit(c) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return !date->date.empty();
}

/// A name, or `VAN ONZE CORRESPONDENT`.
bool names_writer(std::string_view line) {
  if (is_person_name(line) || is_bare_byline(line)) return true;
  const std::string opening = ascii_folded(line.substr(0, 10));
  return opening.starts_with("van onze ") || opening.starts_with("von unser") ||
         opening.starts_with("de notre ");
}

bool is_correction_sign(std::string_view line) { return line == "Correction Appended"; }

class HeadLabelling {
 public:
  HeadLabelling(const Document& document, const std::vector<NexisPart>& parts, NexisBlocks& blocks)
      : document_(document), parts_(parts), blocks_(blocks) {}

  std::size_t run() {
    find_date();
    while (has(next_) && !stops_head(next_) && label_part(next_)) ++next_;
    return next_;
  }

 private:
  [[nodiscard]] bool has(std::size_t part) const { return part < parts_.size(); }
  [[nodiscard]] std::string_view view(std::size_t part) const {
    return document_.view(parts_[part].span);
  }
  [[nodiscard]] NexisLabel label_of(std::size_t part) const {
    return has(part) ? parts_[part].label : NexisLabel{};
  }
  [[nodiscard]] bool is_before_date(std::size_t part) const {
    return date_ != SIZE_MAX && part < date_;
  }
  [[nodiscard]] bool is_behind_date(std::size_t part) const {
    return date_ != SIZE_MAX && part > date_;
  }
  void add(std::size_t part, Role role, std::string_view rule) {
    blocks_.add(parts_[part].span, role, rule);
  }

  void find_date();
  void find_unread_date();
  bool label_part(std::size_t part);
  [[nodiscard]] std::uint32_t date_end(std::span<const Span> lines) const;
  void label_date(std::size_t part);
  [[nodiscard]] std::uint32_t notice_end(Span span) const;
  void label_notice(Span span, bool before_date);
  void label_above_date(Span span);
  void label_centred(std::size_t part);
  bool label_headline(std::size_t part);
  [[nodiscard]] bool announces_headline(std::size_t part) const;
  bool label_second_line(std::size_t part);
  [[nodiscard]] bool is_headline_early() const;
  [[nodiscard]] bool is_headline(std::size_t part) const;
  [[nodiscard]] bool stops_head(std::size_t part) const;
  [[nodiscard]] bool opens_labels(std::size_t part) const;

  const Document& document_;
  const std::vector<NexisPart>& parts_;
  NexisBlocks& blocks_;
  std::size_t next_ = 0;         ///< the first part without a role
  std::size_t date_ = SIZE_MAX;  ///< the part that holds the date
  bool has_masthead_ = false;
  bool has_headline_ = false;
};

void HeadLabelling::find_date() {
  for (std::size_t i = 0; i < std::min(parts_.size(), kHeadParts); ++i) {
    if (stops_head(i)) break;
    if (parts_[i].span.size() > kLongestHead) continue;
    for (const Span line : lines_of(document_.text(), parts_[i].span)) {
      if (!is_issue_date(trim(document_.view(line)))) continue;
      date_ = i;
      return;
    }
  }
  find_unread_date();
}

/// Where no date can be read, what stands centred in its place and holds a day and a year.
void HeadLabelling::find_unread_date() {
  for (std::size_t i = 1; i < std::min(parts_.size(), kHeadParts) && !stops_head(i); ++i) {
    const std::string_view text = view(i);
    if (!parts_[i].centred || label_of(i) || is_copyright_notice(text) || reserves_rights(text) ||
        !holds_day_and_year(text))
      continue;
    date_ = i;
    return;
  }
}

/// A label of the head, or the bare count of words that stands in its place.
bool HeadLabelling::opens_labels(std::size_t part) const {
  return has(part) && (label_of(part).opens_head() || is_word_count(view(part)));
}

/// Where a headline may stand, `UPDATE: Fire is out` is one when the head's labels follow.
bool HeadLabelling::stops_head(std::size_t part) const {
  const NexisLabel label = label_of(part);
  if (!label) return is_word_count(view(part));
  if (parts_[part].centred && label.kind == NexisKind::head) return false;
  if (label.kind == NexisKind::index) return true;
  const bool may_be_headline = !label.opens_head() || label.kind == NexisKind::body;
  const bool has_value = label.value < view(part).size();
  return !(may_be_headline && has_value && opens_labels(part + 1));
}

/// Gives one part of the head its role; false when the head is over.
bool HeadLabelling::label_part(std::size_t part) {
  const std::string_view text = view(part);
  if (part == date_) {
    label_date(part);
  } else if (!has_headline_ &&
             (is_copyright_notice(text) || reserves_rights(text) || distributor_prefix(text) > 0)) {
    label_notice(parts_[part].span, part + 1 == date_);
  } else if (text.starts_with("$%")) {
    add(part, Role::furniture, "nexis.search-terms");
  } else if (parts_[part].centred && label_of(part)) {
    blocks_.add_labelled(parts_[part]);
  } else if (is_web_address(text)) {
    blocks_.add(parts_[part].span, Role::label_value, "nexis.address", "document_url");
  } else if (!has_masthead_ && !is_behind_date(part)) {
    add(part, Role::masthead, "nexis.masthead");
    has_masthead_ = true;
  } else if (parts_[part].centred) {
    label_centred(part);
  } else {
    return has_headline_ ? label_second_line(part) : label_headline(part);
  }
  return true;
}

/// Where a notice of copyright ends: what stands below it, right before the date, is the
/// publication's name when nothing else is.
std::uint32_t HeadLabelling::notice_end(Span span) const {
  std::uint32_t end = span.end;
  bool full = true;
  for (const Span line : lines_of(document_.text(), span)) {
    const std::string_view print = trim(document_.view(line));
    if (is_copyright_notice(print) || reserves_rights(print) || distributor_prefix(print) > 0)
      end = span.end;
    else if (!full && end == span.end)
      end = line.begin;
    full = count_code_points(print) >= kFullNotice;
  }
  return end;
}

/// A notice, and perhaps the publication's name.
void HeadLabelling::label_notice(Span span, bool before_date) {
  const std::uint32_t end = before_date && !has_masthead_ ? notice_end(span) : span.end;
  blocks_.add_notice({span.begin, end});
  blocks_.add({end, span.end}, Role::masthead, "nexis.masthead");
  has_masthead_ |= end < span.end;
}

/// Where the date ends that the first of these lines opens. Weekday and time may stand below it,
/// the edition below it or behind it.
std::uint32_t HeadLabelling::date_end(std::span<const Span> lines) const {
  const std::string_view first = trim(document_.view(lines[0]));
  const auto date = read_press_date(first);
  if (date && !date->edition.empty())
    return offset(static_cast<std::size_t>(date->edition.data() - document_.text().data()));
  std::uint32_t end = lines[0].end;
  for (const Span line : lines.subspan(1)) {
    if (is_correction_sign(trim(document_.view(line)))) break;
    const std::string whole = fold_space(document_.view({lines[0].begin, line.end}));
    const auto read = read_press_date(whole);
    if (!read || !read->edition.empty()) break;
    end = line.end;
  }
  return end;
}

void HeadLabelling::label_above_date(Span span) {
  if (span.empty()) return;
  if (is_copyright_line(document_.view(lines_of(document_.text(), span).front())))
    return label_notice(span, true);
  blocks_.add(span, has_masthead_ ? Role::furniture : Role::masthead, "nexis.masthead");
  has_masthead_ = true;
}

/// The date's lines; above them may stand the publication, below them the edition.
void HeadLabelling::label_date(std::size_t part) {
  const Span span = parts_[part].span;
  const std::vector<Span> lines = lines_of(document_.text(), span);
  const auto first = std::find_if(lines.begin(), lines.end(), [&](Span line) {
    return is_issue_date(trim(document_.view(line)));
  });
  if (first == lines.end()) return add(part, Role::date, "nexis.date");
  const std::uint32_t end = date_end({first, lines.end()});
  label_above_date({span.begin, first->begin});
  blocks_.add({first->begin, end}, Role::date, "nexis.date");
  const Span rest{end, span.end};
  const bool correction = is_correction_sign(trim(document_.view(rest)));
  blocks_.add(rest, correction ? Role::label_name : Role::edition, "nexis.edition");
}

/// Behind the publication, but no headline: an edition, the date once more, a programme.
void HeadLabelling::label_centred(std::size_t part) {
  const bool number = is_behind_date(part) && !is_issue_date(view(part));
  if (number && names_edition(view(part)) && !blocks_.has(Role::edition))
    add(part, Role::edition, "nexis.edition");
  else if (number)
    blocks_.add(parts_[part].span, Role::label_value, "nexis.head", "citation");
  else
    add(part, Role::furniture, "nexis.head");
}

/// The headline stands before the date in some downloads of agencies and magazines.
bool HeadLabelling::is_headline_early() const {
  for (std::size_t i = date_ + 1; has(i) && !stops_head(i); ++i)
    if (!parts_[i].centred) return parts_[0].centred || !opens_labels(i + 1);
  return true;
}

/// What stands at the left margin behind the date is the headline, unless it is the body of a
/// story without one.
bool HeadLabelling::is_headline(std::size_t part) const {
  const std::string_view text = view(part);
  if (text.size() > kLongestHeadline) return false;
  if (opens_labels(part + 1)) return true;
  if (!has(part + 1) || label_of(part + 1)) return false;
  return opens_labels(part + 2) || !ends_sentence(text);
}

/// Whether a label tells the headline.
bool HeadLabelling::announces_headline(std::size_t part) const {
  for (std::size_t i = part; i < std::min(parts_.size(), part + kHeadParts); ++i)
    if (label_of(i).kind == NexisKind::headline) return true;
  return false;
}

bool HeadLabelling::label_headline(std::size_t part) {
  const bool before_date = is_before_date(part);
  if (before_date && !is_headline_early()) {
    add(part, Role::furniture, "nexis.head");
    return true;
  }
  // Without its indentation an edition can be told by its words only.
  if (!before_date && !parts_[0].centred && names_edition(view(part)) && has(part + 1) &&
      !stops_head(part + 1) && !blocks_.has(Role::edition)) {
    add(part, Role::edition, "nexis.edition");
    return true;
  }
  // Likewise the date once more, which is no headline where another one follows.
  if (is_behind_date(part) && is_issue_date(view(part)) &&
      (!opens_labels(part + 1) || announces_headline(part + 1))) {
    add(part, Role::furniture, "nexis.head");
    return true;
  }
  if (!before_date && !is_headline(part)) return false;
  blocks_.add_headline(parts_[part].span, "nexis.headline");
  has_headline_ = true;
  return true;
}

/// Between the headline and the labels; else the body has begun.
bool HeadLabelling::label_second_line(std::size_t part) {
  const bool before_date = is_before_date(part);
  if (!before_date && !opens_labels(part + 1)) return false;
  if (!before_date && view(part).size() > kLongestHeadline) return false;
  const bool byline = names_writer(view(part));
  add(part, byline ? Role::byline : Role::deck, byline ? "nexis.byline" : "nexis.deck");
  return true;
}

}  // namespace

std::size_t label_nexis_head(const Document& document, const std::vector<NexisPart>& parts,
                             NexisBlocks& blocks) {
  return HeadLabelling(document, parts, blocks).run();
}

}  // namespace copydesk
