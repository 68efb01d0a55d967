#include <algorithm>

#include "label/caption_credit.hpp"
#include "label/print.hpp"
#include "label/tagline.hpp"
#include "readers/factiva/header.hpp"
#include "readers/factiva/record.hpp"
#include "text/utf8.hpp"

namespace copydesk::factiva {
namespace {

class Story {
 public:
  Story(const Document& document, std::string_view rule, Labels& labels)
      : document_(document), rule_(rule), labels_(labels) {}

  void run(std::span<const Line> lines, bool spaced) {
    for (const Line& line : lines) {
      const bool goes_on = !paragraphs_.empty() && line.gap == 0 && spaced;
      if (goes_on && !is_imprint(line.text) && !is_imprint(document_.view(paragraphs_.back())))
        paragraphs_.back().end = line.span.end;
      else
        paragraphs_.push_back(line.span);
    }
    find_captions();
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) label(i);
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t i) const {
    return document_.view(paragraphs_[i]);
  }

  static bool is_caption(std::string_view text) {
    return caption_opening(text) != std::string_view::npos;
  }

  /// Captions close a story, and behind them stands who the writer is.
  void find_captions() {
    tagline_ = paragraphs_.size();
    if (tagline_ > 1 && is_tagline(view(tagline_ - 1), byline())) --tagline_;
    captions_ = tagline_;
    while (captions_ > 1 && is_caption(view(captions_ - 1))) --captions_;
  }

  [[nodiscard]] std::string_view byline() const {
    const auto found = std::ranges::find(labels_.blocks, Role::byline, &Block::role);
    return found == labels_.blocks.end() ? std::string_view() : document_.view(found->span);
  }

  void label(std::size_t i) {
    const Span span = paragraphs_[i];
    const std::string_view text = view(i);
    if (is_imprint(text)) {
      add(span, Role::furniture, "factiva.imprint");
    } else if (i >= tagline_) {
      add(span, Role::tagline, "factiva.tagline");
    } else if (i >= captions_) {
      const auto at = span.begin + static_cast<std::uint32_t>(caption_opening(text));
      if (at > span.begin) add({span.begin, at}, Role::markup, "factiva.caption");
      add_captions({at, span.end});
    } else if (is_signature(text)) {
      add(span, Role::signature, "factiva.signature");
    } else if (i > 0 && i + 1 < paragraphs_.size() && is_subhead(text) &&
               ends_sentence(view(i - 1))) {
      add(span, Role::subhead, "factiva.subhead");
    } else {
      add(span, Role::paragraph, rule_);
    }
  }

  /// `First photo. (Nora Quill) (pg. 1); Second photo.`
  void add_captions(Span span) {
    while (!span.empty()) {
      const std::string_view text = document_.view(span);
      std::size_t close = text.find(')');
      while (close != text.npos && !trim(text.substr(close + 1)).starts_with(';'))
        close = text.find(')', close + 1);
      const auto end = static_cast<std::uint32_t>(std::min(close, text.size() - 1) + 1);
      add_caption({span.begin, span.begin + end});
      span.begin += end;
      if (span.empty()) return;
      const auto mark = static_cast<std::uint32_t>(text.find(';', end) + 1 - end);
      add({span.begin, span.begin + mark}, Role::markup, "factiva.caption");
      span.begin += mark;
    }
  }

  void add_caption(Span span) {
    for (const CaptionPart& part : cut_caption(document_.text(), span))
      if (!is_blank(document_.view(part.span))) add(part.span, part.role, "factiva.caption");
  }

  void add(Span span, Role role, std::string_view rule) {
    labels_.blocks.push_back({span, role, rule});
  }

  const Document& document_;
  std::string_view rule_;
  Labels& labels_;
  std::vector<Span> paragraphs_;
  std::size_t captions_ = 0;  ///< the first caption
  std::size_t tagline_ = 0;
};

}  // namespace

std::vector<Line> lines_of(std::string_view bytes, std::size_t most) {
  std::vector<Line> lines;
  std::uint32_t gap = 0;
  for (std::size_t at = 0; at < bytes.size() && lines.size() < most;) {
    const RawLine line = line_at(bytes, at);
    at = line.next;
    const std::string_view print = trimmed(line.text);
    if (print.empty()) {
      ++gap;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(print.data() - bytes.data());
    lines.push_back({{begin, begin + static_cast<std::uint32_t>(print.size())}, gap, print});
    gap = 0;
  }
  return lines;
}

bool has_gaps(std::span<const Line> lines) {
  return std::any_of(lines.begin() + (lines.empty() ? 0 : 1), lines.end(),
                     [](const Line& line) { return line.gap > 0; });
}

namespace {

/// Whether lines go on from one to the next, where no blank lines stand between them but elsewhere
/// in the record. Paragraphs would end like sentences and wherever they like.
bool is_wrapped(std::span<const Line> lines) {
  constexpr std::size_t kWidestColumn = 120;  // bytes
  std::size_t widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.text.size());
  std::size_t sentences = 0;
  bool early = widest > kWidestColumn;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    sentences += static_cast<std::size_t>(ends_sentence(lines[i].text));
    early = early || breaks_early(lines[i].text, lines[i + 1].text, widest);
  }
  return !early || 2 * sentences + 1 <= lines.size();
}

}  // namespace

void label_story(const Document& document, std::span<const Line> lines, bool spaced,
                 std::string_view rule, Labels& labels) {
  Story(document, rule, labels).run(lines, spaced && (has_gaps(lines) || is_wrapped(lines)));
}

}  // namespace copydesk::factiva
