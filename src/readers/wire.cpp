// Messages of agency wires: ANPA 1312, whose head lines stand between `^` and `<`; IPTC 7901,
// whose head ends with `=`; and messages framed by ZCZC and NNNN with a sign before each field.
// The control characters of the wire may be there or may have been stripped.

#include <algorithm>
#include <array>

#include "builtin.hpp"
#include "label/print.hpp"
#include "readers/wire/records.hpp"
#include "readers/wire/signs.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kTabular = "\x12";

std::string_view line_at(std::string_view bytes, std::size_t at) {
  return bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
}

// --- Labelling

struct Line {
  Span span;     ///< without controls and white space at its ends
  Span printed;  ///< with them
  bool indented = false;
  bool after_blank = false;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const std::string_view core = wire_text(line);
    const auto offset = [&](const char* place) {
      return static_cast<std::uint32_t>(place - text.data());
    };
    if (!core.empty()) {
      const std::size_t margin = static_cast<std::size_t>(core.data() - line.data());
      const bool indented = line.substr(0, margin).find_first_of("\t ") != line.npos;
      lines.push_back({{offset(core.data()), offset(core.data() + core.size())},
                       {offset(line.data()), offset(line.data() + line.size())},
                       indented,
                       blank});
    }
    blank = core.empty();
    at += line.size() + 1;
  }
  return lines;
}

bool is_rule(std::string_view text) {
  return text.size() >= 3 && text.find_first_not_of("_-*= ") == text.npos;
}

class MessageLabelling {
 public:
  MessageLabelling(const Document& document, Labels& labels)
      : document_(document), labels_(labels), lines_(lines_of(document.text())) {}

  void run() {
    if (!lines_.empty()) label_message();
    fill_signs();
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t line) const {
    return document_.view(lines_[line].span);
  }
  [[nodiscard]] bool has(std::size_t line) const { return line < lines_.size(); }

  void add(Span span, Role role, std::string_view rule) {
    labels_.blocks.push_back({span, role, rule});
  }
  void take(std::size_t end, Role role, std::string_view rule) {
    add({lines_[next_].span.begin, lines_[end - 1].span.end}, role, rule);
    next_ = end;
  }
  /// The span without its first and last bytes, which are signs of the wire.
  static Span inside(Span span, std::size_t before, std::size_t behind) {
    return {span.begin + static_cast<std::uint32_t>(before),
            span.end - static_cast<std::uint32_t>(behind)};
  }

  void label_message();
  void label_tags();
  void label_tag(std::size_t tag);
  void label_anpa_header();
  void label_carets();
  void label_caret(Span text, char closing);
  void label_iptc_head();
  void label_body();
  void label_paragraph();
  void fill_signs();
  void report_headline() {
    if (!headline_)
      labels_.diagnostics.push_back({Severity::note, "headline.missing",
                                     lines_[std::min(next_, lines_.size() - 1)].span,
                                     "the message has no headline"});
  }

  const Document& document_;
  Labels& labels_;
  std::vector<Line> lines_;
  std::size_t next_ = 0;  ///< the first line without a label
  bool headline_ = false;
  bool slug_ = false;
  bool byline_ = false;
  bool tabular_ = false;
  bool notes_ = false;  ///< what follows is for editors
};

void MessageLabelling::label_message() {
  const bool framed = is_zczc(view(next_));
  if (framed) take(next_ + 1, Role::furniture, "wire.frame");
  if (has(next_) && is_iptc_header(view(next_))) {
    take(next_ + 1, Role::furniture, "wire.header");
    label_iptc_head();
  } else if (framed && has(next_) && zczc_tag(view(next_)) > 0) {
    label_tags();
  } else if (framed) {
    label_iptc_head();
  } else {
    label_anpa_header();
    label_carets();
  }
  report_headline();
  label_body();
}

// --- ZCZC

/// Each agency has its own signs: where `%` or `#` opens a line, `$` is the headline.
void MessageLabelling::label_tags() {
  std::string signs;
  std::size_t end = next_;
  for (; has(end) && zczc_tag(view(end)) == 1; ++end) signs += view(end)[0];
  const bool second = signs.find_first_of("%#") != signs.npos;
  const char headline = second ? '$' : '^';
  const char slug = second ? '#' : ':';
  while (has(next_)) {
    const std::string_view text = view(next_);
    const std::size_t tag = zczc_tag(text);
    if (tag == 0) return;
    if (tag == 3) {
      label_tag(tag);
      if (text.starts_with("TX#")) return;
      continue;
    }
    const Span value = inside(lines_[next_].span, 1, 0);
    const Span sign{lines_[next_].span.begin, value.begin};
    Role role = Role::label_value;
    if (text[0] == headline && !headline_) role = Role::headline;
    if (text[0] == slug && !slug_) role = Role::slug;
    headline_ = headline_ || role == Role::headline;
    slug_ = slug_ || role == Role::slug;
    add(sign, role == Role::label_value ? Role::label_name : Role::markup, "wire.tag");
    add(value, role, "wire.tag");
    ++next_;
  }
}

/// `TI#`: the value may go on in the lines below.
void MessageLabelling::label_tag(std::size_t tag) {
  const std::string_view name = view(next_).substr(0, 2);
  const Span sign{lines_[next_].span.begin,
                  lines_[next_].span.begin + static_cast<std::uint32_t>(tag)};
  std::size_t end = next_ + 1;
  if (name == "TX") {
    add(sign, Role::markup, "wire.tag");
    lines_[next_].span.begin = sign.end;
    if (wire_text(document_.view(lines_[next_].span)).empty()) ++next_;
    return;
  }
  while (has(end) && zczc_tag(view(end)) != 3 && !is_nnnn(view(end))) ++end;
  Role role = Role::label_value;
  if (name == "TI") role = Role::headline;
  if (name == "AB") role = Role::deck;
  if (name == "BY") role = Role::byline;
  if (name == "KY") role = Role::slug;
  if (name == "PD") role = Role::date;
  headline_ = headline_ || role == Role::headline;
  add(sign, role == Role::label_value ? Role::label_name : Role::markup, "wire.tag");
  add({sign.end, lines_[end - 1].span.end}, role, "wire.tag");
  next_ = end;
}

// --- ANPA 1312

/// Two lines before the head: sender and number; priority, category, slug, date and words.
void MessageLabelling::label_anpa_header() {
  const std::string_view text = document_.text();
  std::size_t end = next_;
  while (has(end) && !is_caret_line(view(end))) {
    const Span printed = lines_[end].printed;
    if (!is_anpa_header(document_.view(printed)) && end > next_ + 1) break;
    tabular_ = tabular_ || document_.view(printed).find(kTabular) != text.npos;
    ++end;
  }
  const bool headed =
      next_ < lines_.size() && is_anpa_header(document_.view(lines_[next_].printed));
  if (!headed && !(has(end) && is_caret_line(view(end)))) return;
  while (next_ < end) take(next_ + 1, Role::furniture, "wire.header");
}

void MessageLabelling::label_carets() {
  while (has(next_) && is_caret_line(view(next_))) {
    std::size_t end = next_ + 1;
    const auto closed = [&](std::size_t line) {
      return view(line).ends_with('<') || view(line).ends_with('=');
    };
    while (has(end) && !closed(end - 1) && !is_caret_line(view(end)) && !lines_[end].indented)
      ++end;
    const char closing = closed(end - 1) ? view(end - 1).back() : ' ';
    const Span all{lines_[next_].span.begin, lines_[end - 1].span.end};
    next_ = end;
    label_caret(inside(all, 1, closing == ' ' ? 0 : 1), closing);
  }
}

void MessageLabelling::label_caret(Span span, char closing) {
  const std::string_view text = document_.view(span);
  if (text.starts_with('*') || text.empty()) return add(span, Role::furniture, "wire.caret");
  if (is_editors_note(text)) return add(span, Role::note, "wire.editors-note");
  if (!slug_ && !headline_ && is_anpa_slug(text)) {
    slug_ = true;
    return add(span, Role::slug, "wire.slug");
  }
  if (closing == '=' || is_wire_byline(text)) {
    const Role role = byline_ ? Role::distributor : Role::byline;
    byline_ = true;
    return add(span, role, "wire.byline");
  }
  const Role role = headline_ ? Role::deck : Role::headline;
  headline_ = true;
  add(span, role, "wire.headline");
}

// --- IPTC 7901

/// The slug ends with `/`, the head with `=` or, at Kyodo, with `+`.
void MessageLabelling::label_iptc_head() {
  constexpr std::size_t kLongestHead = 12;  // lines
  if (has(next_) && view(next_).ends_with('/')) {
    slug_ = true;
    add(inside(lines_[next_].span, 0, 1), Role::slug, "wire.slug");
    ++next_;
  }
  std::size_t end = next_;
  const auto closes = [&](std::size_t line) {
    return view(line).ends_with('=') || view(line).ends_with('+');
  };
  while (has(end) && end < next_ + kLongestHead && !closes(end)) ++end;
  if (!has(end) || !closes(end)) {
    // No sign ends the head: it is what stands before the first blank line or indent.
    end = next_;
    while (has(end + 1) && end < next_ + 3 && !lines_[end + 1].after_blank &&
           !lines_[end + 1].indented)
      ++end;
    if (!has(end + 1) || end == next_ + 3) return;
  } else {
    lines_[end].span = inside(lines_[end].span, 0, 1);
    const auto printed = wire_text(document_.view(lines_[end].span));
    lines_[end].span.end = lines_[end].span.begin + static_cast<std::uint32_t>(printed.size());
  }
  if (next_ <= end && is_take_line(view(next_)) && next_ < end)
    take(next_ + 1, Role::kicker, "wire.take");
  std::size_t head = next_;
  while (head <= end && !is_wire_byline(view(head)) && !is_editors_note(view(head))) ++head;
  if (head > end && view(end).empty()) --head;
  if (head > next_) {
    headline_ = true;
    take(head, Role::headline, "wire.headline");
  }
  while (next_ <= end) {
    const Role role = is_wire_byline(view(next_)) ? Role::byline : Role::note;
    std::size_t last = next_ + 1;
    while (last <= end && !is_wire_byline(view(last)) && !is_editors_note(view(last))) ++last;
    take(last, role, "wire.byline");
  }
}

// --- Body

void MessageLabelling::label_body() {
  while (has(next_)) {
    const std::string_view text = view(next_);
    if (const std::size_t time = sending_time(text); time != text.npos) {
      const std::size_t sign = text.ends_with('<') ? 1 : 0;
      const Span span = lines_[next_].span;
      add({span.begin, span.begin + static_cast<std::uint32_t>(time)}, Role::furniture, "wire.end");
      add(inside(span, time, sign), Role::date, "wire.sent");
      ++next_;
    } else if (is_nnnn(text)) {
      take(next_ + 1, Role::furniture, "wire.frame");
    } else if (is_rule(text)) {
      take(next_ + 1, Role::furniture, "wire.rule");
    } else if (is_initials_line(text) &&
               (!has(next_ + 1) || sending_time(view(next_ + 1)) != text.npos ||
                is_nnnn(view(next_ + 1)))) {
      take(next_ + 1, Role::signature, "wire.initials");
    } else {
      label_paragraph();
    }
  }
}

/// A new paragraph is indented or stands after a blank line.
void MessageLabelling::label_paragraph() {
  notes_ = notes_ || opens_editors_notes(view(next_));
  std::size_t end = next_ + 1;
  const auto goes_on = [&](std::size_t line) {
    const std::string_view text = view(line);
    if (lines_[line].after_blank || (lines_[line].indented && !tabular_)) return false;
    if (is_rule(text) || is_nnnn(text) || opens_editors_notes(text)) return false;
    return sending_time(text) == text.npos &&
           !(is_initials_line(text) &&
             (!has(line + 1) || sending_time(view(line + 1)) != text.npos));
  };
  while (has(end) && goes_on(end)) ++end;
  const std::string_view text = view(next_);
  Role role = notes_ || is_editors_note(text) ? Role::note : Role::paragraph;
  if (tabular_ && role == Role::paragraph) role = Role::table;
  if (role == Role::paragraph && end == next_ + 1 && is_subhead(text)) role = Role::subhead;
  take(end, role, "wire.body");
}

/// Whatever is left are the controls and signs around the fields.
void MessageLabelling::fill_signs() {
  std::vector<Block> blocks;
  std::uint32_t at = 0;
  const auto fill = [&](std::uint32_t until) {
    if (at < until) blocks.push_back({{at, until}, Role::markup, "wire.sign"});
  };
  for (const Block& block : labels_.blocks) {
    if (block.span.empty()) continue;
    fill(block.span.begin);
    blocks.push_back(block);
    at = block.span.end;
  }
  fill(static_cast<std::uint32_t>(document_.text().size()));
  labels_.blocks = std::move(blocks);
}

void label(const Document& document, Labels& labels) { MessageLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::wire_reader = {
    "wire",
    "agency messages: ANPA 1312, IPTC 7901 and ZCZC, with or without control characters",
    detect_wire,
    find_message_end,
    label,
    {},
    {"\x01\x16\x7FZz", is_wire_mark, find_wire_start}};

}  // namespace copydesk
