#include "readers/nexis/uni_units.hpp"

#include <algorithm>
#include <utility>

#include "label/label_blocks.hpp"
#include "label/print.hpp"
#include "readers/nexis/parts.hpp"
#include "readers/nexis/uni_lines.hpp"
#include "readers/nexis/uni_words.hpp"

namespace copydesk::nexis_uni {
namespace {

class Splitting {
 public:
  explicit Splitting(const Document& document)
      : text_(document.text()), paragraphs_(split_paragraphs(document)) {}

  Units run() {
    find_body();
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const Paragraph& one = paragraphs_[i];
      if (single_ || (i < body_ ? holds_fields(one) : i > body_ && closes_document(one)))
        add_lines(one);
      else
        add(one);
    }
    return std::move(units_);
  }

 private:
  [[nodiscard]] std::string_view view(Span span) const {
    const Span print = without_margins(text_, span);
    return text_.substr(print.begin, print.size());
  }

  [[nodiscard]] Heading heading(std::string_view line) const {
    return units_.english ? english_heading_of(line) : heading_of(line);
  }

  /// The language of the headings, and the first paragraph with the line `Body`, which has no other
  /// where blank lines part them.
  void find_body() {
    for (const Paragraph& one : paragraphs_)
      for (const Span line : lines_of(text_, one.span)) units_.english |= is_english(view(line));
    body_ = 0;
    for (; body_ < paragraphs_.size(); ++body_) {
      const std::vector<Span> lines = lines_of(text_, paragraphs_[body_].span);
      const bool body = std::any_of(lines.begin(), lines.end(), [&](Span line) {
        return heading(view(line)) == Heading::body;
      });
      single_ = body && lines.size() > 1;
      if (body) return;
    }
  }

  /// A label, a date or a notice of copyright below another line.
  [[nodiscard]] bool holds_fields(const Paragraph& paragraph) const {
    return any_below(paragraph, [&](std::string_view line) {
      return is_label(line) || opens_copyright(line) || date_prefix(line) > 0 ||
             holds_day_and_year(line);
    });
  }

  /// Lines of what stands behind the story: a heading with its block, or labels.
  [[nodiscard]] bool closes_document(const Paragraph& paragraph) {
    const std::string_view first = view(lines_of(text_, paragraph.span).front());
    const Heading opening = heading(first);
    classified_ |= opening == Heading::classification;
    if (opens_block(opening)) return true;
    return any_below(paragraph, [&](std::string_view line) {
      return heading(line) == Heading::end || is_load_date(line) ||
             (classified_ && is_label(first) && is_label(line));
    });
  }

  template <typename Test>
  [[nodiscard]] bool any_below(const Paragraph& paragraph, Test test) const {
    const std::vector<Span> lines = lines_of(text_, paragraph.span);
    return std::any_of(lines.begin() + 1, lines.end(), [&](Span line) { return test(view(line)); });
  }

  void add_lines(const Paragraph& paragraph) {
    std::uint32_t gap = paragraph.gap;
    for (const Span line : lines_of(text_, paragraph.span))
      add({line, std::exchange(gap, 0), line.begin});
  }

  void add(const Paragraph& unit) {
    const std::string_view line = view(unit.span);
    if (line == kLogo) {
      units_.logos.push_back(without_margins(text_, unit.span));
    } else if (is_page_line(line)) {
      units_.pages.push_back(without_margins(text_, unit.span));
      units_.behind.push_back(units_.units.size());
    } else {
      units_.units.push_back(unit);
    }
  }

  std::string_view text_;
  std::vector<Paragraph> paragraphs_;
  Units units_;
  std::size_t body_ = 0;     ///< the paragraph of the line `Body`, or their number
  bool single_ = false;      ///< no blank lines part it from others
  bool classified_ = false;  ///< behind the heading `Classification`
};

}  // namespace

Units units_of(const Document& document) { return Splitting(document).run(); }

}  // namespace copydesk::nexis_uni
