// A download from LexisNexis as plain text. Each record opens with `3 of 500 DOCUMENTS`; then come
// the publication, the date and the edition, centred; the headline, with or without a label; other
// labels; the body; more labels; and the copyright, which stands first in some downloads.

#include <algorithm>
#include <bitset>

#include "builtin.hpp"
#include "label/print.hpp"
#include "people/authors.hpp"
#include "people/person.hpp"
#include "readers/nexis/blocks.hpp"
#include "readers/nexis/head.hpp"
#include "readers/nexis/lines.hpp"
#include "readers/nexis/parts.hpp"
#include "readers/nexis/stream.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kHeadParts = 12;        // how far ahead `BODY:` may stand
constexpr std::size_t kBridge = 8;            // parts of a caption between two labels
constexpr std::size_t kShortPart = 120;       // bytes
constexpr std::size_t kLongestUnknown = 240;  // bytes of a label whose name is not known

class RecordLabelling {
 public:
  RecordLabelling(const Document& document, Labels& labels)
      : document_(document), labels_(labels), blocks_(document, labels) {}

  void run() {
    parts_ = nexis_parts(document_, label_number());
    if (parts_.size() == 1 && is_error(0)) return label_error();
    next_ = label_nexis_head(document_, parts_, blocks_);
    label_head_labels();
    if (!blocks_.has(Role::headline))
      blocks_.note("headline.missing", whole(), "the record prints no headline");
    find_end();
    const std::size_t notices = first_notice();
    const std::size_t tail = first_tail_label(notices);
    for (std::size_t i = next_; i < tail; ++i) label_body(i, tail);
    label_tail(tail, notices);
    for (std::size_t i = notices; i < end_; ++i) label_notice(i);
    for (std::size_t i = end_; i < parts_.size(); ++i)
      add(i, Role::furniture, "nexis.end-of-request");
  }

 private:
  [[nodiscard]] bool has(std::size_t part) const { return part < parts_.size(); }
  [[nodiscard]] std::string_view view(std::size_t part) const {
    return document_.view(parts_[part].span);
  }
  [[nodiscard]] NexisLabel label_of(std::size_t part) const {
    return has(part) ? parts_[part].label : NexisLabel{};
  }
  [[nodiscard]] Span whole() const {
    return {0, static_cast<std::uint32_t>(document_.text().size())};
  }

  std::uint32_t label_number();
  void label_preface(std::uint32_t end);
  [[nodiscard]] bool is_error(std::size_t part) const;
  void label_error();

  void label_head_labels();
  [[nodiscard]] bool is_head_label(std::size_t part) const;
  bool label_between(std::size_t part);
  [[nodiscard]] std::size_t body_label() const;

  void find_end();
  [[nodiscard]] std::size_t first_notice() const;
  [[nodiscard]] bool is_sure_tail_label(std::size_t part) const;
  [[nodiscard]] bool goes_on(std::size_t part, std::size_t parts) const;
  [[nodiscard]] std::size_t first_tail_label(std::size_t end) const;
  [[nodiscard]] bool closes_with_two_labels(std::size_t end) const;
  void label_body(std::size_t part, std::size_t end);
  void label_tail(std::size_t begin, std::size_t end);
  [[nodiscard]] bool looks_like_label(std::size_t part) const;
  void label_notice(std::size_t part);

  void add(std::size_t part, Role role, std::string_view rule) {
    blocks_.add(parts_[part].span, role, rule);
  }
  /// The labels that stand once: what repeats one of them is prose.
  [[nodiscard]] bool is_used(NexisKind kind) const {
    if (kind == NexisKind::headline) return blocks_.has(Role::headline);
    return kind != NexisKind::head && used_.test(static_cast<std::size_t>(kind));
  }
  void use(NexisKind kind) {
    used_.set(static_cast<std::size_t>(kind));
    last_ = kind;
  }
  void take_label(std::size_t part) {
    use(label_of(part).kind);
    blocks_.add_labelled(parts_[part]);
  }

  const Document& document_;
  Labels& labels_;
  NexisBlocks blocks_;
  std::vector<NexisPart> parts_;
  std::bitset<static_cast<std::size_t>(NexisKind::weak) + 1> used_{};
  NexisKind last_ = NexisKind::none;  ///< of the labels that have a role
  std::size_t next_ = 0;              ///< the first part without a role
  std::size_t end_ = 0;               ///< behind it the download is over
};

// --- What stands before the record

/// Gives the number line and what stands before it their roles; where the record's print starts.
std::uint32_t RecordLabelling::label_number() {
  const std::string_view text = document_.text();
  for (std::size_t at = 0; at < std::min(text.size(), kLongestNexisCover);) {
    const NexisLine line = nexis_line_at(text, at);
    if (const auto number = read_nexis_number(text.substr(line.begin, line.end - line.begin))) {
      const auto begin = static_cast<std::uint32_t>(line.begin);
      const auto end = static_cast<std::uint32_t>(line.end);
      label_preface(begin);
      labels_.declared = {number->number, number->total};
      blocks_.add({begin, end}, Role::markup, "nexis.number");
      return end;
    }
    at = line.next;
  }
  return 0;
}

/// A cover page, or the notice of copyright that bad cutting left above the number.
void RecordLabelling::label_preface(std::uint32_t end) {
  const Span preface{0, end};
  const std::string_view print = trim(document_.view(preface));
  if (!is_copyright_notice(print)) return blocks_.add(preface, Role::furniture, "nexis.cover");
  const auto begin = static_cast<std::uint32_t>(print.data() - document_.text().data());
  blocks_.add_notice({begin, begin + static_cast<std::uint32_t>(print.size())});
}

/// `We are sorry but there is an error in this document and it is not possible to display it.`
bool RecordLabelling::is_error(std::size_t part) const {
  const std::string_view text = view(part);
  return text.size() <= 2 * kShortPart && text.starts_with("We are sorry but there is an error");
}

void RecordLabelling::label_error() {
  add(0, Role::furniture, "nexis.error");
  blocks_.note("nexis.error-record", parts_[0].span, "the database could not deliver this document",
               Severity::warning);
}

// --- The labels before the body

/// Where `BODY:` stands alone, when it stands near.
std::size_t RecordLabelling::body_label() const {
  for (std::size_t i = next_; i < std::min(parts_.size(), next_ + kHeadParts); ++i)
    if (label_of(i).kind == NexisKind::body && label_of(i).value >= view(i).size()) return i;
  return SIZE_MAX;
}

/// Behind the length a name and a title are those of a book: the body has begun.
bool RecordLabelling::is_head_label(std::size_t part) const {
  const NexisLabel label = label_of(part);
  if (label.kind == NexisKind::weak)
    return label_of(part + 1).opens_head() && is_head_label(part + 1);
  if (!label.opens_head() || is_used(label.kind)) return false;
  const std::string_view name = view(part).substr(0, label.name);
  return !is_used(NexisKind::length) || (name != "NAME" && name != "AUTHOR" && name != "TITLE");
}

void RecordLabelling::label_head_labels() {
  const std::size_t body = body_label();
  for (; has(next_); ++next_) {
    const NexisKind kind = label_of(next_).kind;
    const bool known = body != SIZE_MAX;
    if (kind == NexisKind::body) {
      blocks_.add_labelled(parts_[next_++]);
      return;
    }
    if (kind == NexisKind::none) {
      if (known && used_.any())
        blocks_.add_continuation(parts_[next_].span, last_);
      else if (!label_between(next_))
        return;
    } else if (known || is_head_label(next_)) {
      take_label(next_);
    } else {
      return;
    }
  }
}

/// A part without a label among those with one: a bare count of words, a value below its label, an
/// author without one.
bool RecordLabelling::label_between(std::size_t part) {
  const std::string_view text = view(part);
  if (is_word_count(text) && !is_used(NexisKind::length)) {
    use(NexisKind::length);
    blocks_.add(parts_[part].span, Role::label_value, "nexis.length", "length");
    return true;
  }
  if (used_.none() || text.size() > kShortPart || !label_of(part + 1).opens_head() ||
      is_used(label_of(part + 1).kind))
    return false;
  const NexisLabel before = label_of(part - 1);
  if (before && before.value >= view(part - 1).size())
    blocks_.add_continuation(parts_[part].span, before.kind);
  else if (ends_sentence(text))
    return false;
  else if (!blocks_.has(Role::byline) && (is_person_name(text) || is_bare_byline(text)))
    add(part, Role::byline, "nexis.byline");
  else if (looks_like_label(part))
    blocks_.add_labelled({parts_[part].span, read_any_label(text)});
  else
    add(part, Role::label_value, "nexis.between");
  return true;
}

// --- The body and what stands behind it

/// `---- End of Request ----` and the request once more, behind the last record of a download.
void RecordLabelling::find_end() {
  constexpr std::size_t kMostParts = 8;
  end_ = parts_.size();
  const std::size_t first = std::max(next_, end_ - std::min(end_, kMostParts));
  for (std::size_t i = first; i < end_; ++i)
    if (nexis::is_end_of_request(view(i).substr(0, view(i).find('\n')))) end_ = i;
}

/// The notices of copyright that close the record, and the number of a page below them.
std::size_t RecordLabelling::first_notice() const {
  std::size_t first = end_;
  while (first > next_ && (is_copyright_notice(view(first - 1)) ||
                           reserves_rights(view(first - 1)) || is_page_number(view(first - 1)) ||
                           (parts_[first - 1].centred && distributor_prefix(view(first - 1)) > 0)))
    --first;
  return first;
}

/// Closes a record and not a story's glossary, by its name or by its value.
bool RecordLabelling::is_sure_tail_label(std::size_t part) const {
  switch (label_of(part).kind) {
    case NexisKind::section:
    case NexisKind::length:
    case NexisKind::index:
    case NexisKind::graphic:
    case NexisKind::copyright: return true;
    case NexisKind::weak:
      return view(part).find("%)") != std::string_view::npos ||
             is_web_address(view(part).substr(label_of(part).value));
    default: return false;
  }
}

/// What a label of the tail may have behind a blank line: captions, a correction's paragraphs, or a
/// whole value.
bool RecordLabelling::goes_on(std::size_t part, std::size_t parts) const {
  if (label_of(part).kind == NexisKind::graphic || view(part).starts_with("CORRECTION:"))
    return parts <= kBridge;
  return parts == 1 && label_of(part).value >= view(part).size();
}

/// The first of the labels that close the record.
std::size_t RecordLabelling::first_tail_label(std::size_t end) const {
  std::size_t sure = end;
  std::size_t bridge = 0;
  std::size_t unknown = 0;
  for (std::size_t i = end; i > next_ && bridge <= kBridge && unknown <= kBridge;) {
    const NexisLabel label = label_of(--i);
    const bool repeats = label.opens_head() && is_used(label.kind);
    const bool closes =
        label && !repeats && label.kind != NexisKind::body && label.kind != NexisKind::headline;
    if (!label && bridge == 0 && looks_like_label(i)) {
      ++unknown;  // what stands above it decides
      continue;
    }
    if (!closes || (bridge > 0 && !goes_on(i, bridge))) {
      ++bridge;
      continue;
    }
    bridge = unknown = 0;
    if (is_sure_tail_label(i)) sure = i;
  }
  return sure == end && closes_with_two_labels(end) ? end - 2 : sure;
}

/// Two labels that a story may print, but not one behind the other at its end.
bool RecordLabelling::closes_with_two_labels(std::size_t end) const {
  if (end < next_ + 3) return false;
  const auto name = [&](std::size_t part) { return view(part).substr(0, label_of(part).name); };
  return label_of(end - 1).kind == NexisKind::weak && label_of(end - 2).kind == NexisKind::weak &&
         name(end - 1) != name(end - 2);
}

/// `-939871`: a number that the distributor put below the story.
bool is_number_below(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  return digits.size() >= 5 && digits.size() <= 12 &&
         std::all_of(digits.begin(), digits.end(), is_ascii_digit);
}

void RecordLabelling::label_body(std::size_t part, std::size_t end) {
  const std::string_view text = view(part);
  if (is_page_of(text))
    add(part, Role::furniture, "nexis.page");
  else if (part + 1 == end && part > next_ && is_number_below(text))
    add(part, Role::furniture, "nexis.number-below");
  else if (is_signature(text))
    add(part, Role::signature, "nexis.signature");
  else if (part > next_ && part + 1 < end && is_subhead(text) && ends_sentence(view(part - 1)))
    add(part, Role::subhead, "nexis.subhead");
  else
    add(part, Role::paragraph, "nexis.body");
}

/// A label of another language, unless a caption opens so.
bool RecordLabelling::looks_like_label(std::size_t part) const {
  const NexisLabel label = read_any_label(view(part));
  const std::string_view name = view(part).substr(0, label.name);
  return label && view(part).size() <= kLongestUnknown &&
         (last_ != NexisKind::graphic || name.find('-') != name.npos);
}

void RecordLabelling::label_tail(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!label_of(i) && looks_like_label(i)) parts_[i].label = read_any_label(view(i));
    if (label_of(i))
      take_label(i);
    else
      blocks_.add_continuation(parts_[i].span, last_);
  }
}

void RecordLabelling::label_notice(std::size_t part) {
  if (is_page_number(view(part)))
    add(part, Role::furniture, "nexis.page");
  else
    blocks_.add_notice(parts_[part].span);
}

void label(const Document& document, Labels& labels) { RecordLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::nexis_reader = {
    "nexis",
    "downloads from LexisNexis as text, with `3 of 500 DOCUMENTS` before each",
    detect_nexis,
    find_nexis_end,
    label,
    {.profile = Profile::modern, .divides_words = false, .column = 80},
    {"0123456789DFPT", is_nexis_mark, find_nexis_start, nullptr, may_close_nexis}};

}  // namespace copydesk
