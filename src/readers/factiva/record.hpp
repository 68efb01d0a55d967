#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "copydesk/block.hpp"
#include "readers/factiva/lines.hpp"

/// The parts of one Factiva record, in both forms.
namespace copydesk::factiva {

/// A line that is not blank, without the white space around it.
struct Line {
  Span span;
  std::uint32_t gap = 0;  ///< blank lines before it
  std::string_view text{};
};
[[nodiscard]] std::vector<Line> lines_of(std::string_view bytes, std::size_t most = SIZE_MAX);

/// Where the header of the display form stands: the word count with a date, a source and the
/// source's code below it. `accession` is the record's number, or empty; its code decides.
struct Anchor {
  std::size_t count = 0;  ///< index of the word count's line
  std::size_t code = 0;   ///< index of the source code's line
};
[[nodiscard]] std::optional<Anchor> find_anchor(std::span<const Line> lines,
                                                std::string_view accession);

/// The index of the line that opens the coded form, and how its codes are set.
struct Coding {
  std::size_t first = 0;
  CodeLine model;
};
[[nodiscard]] std::optional<Coding> find_coding(std::span<const Line> lines);

/// Labels of the two forms. `lines` end with the line of the accession number, which may be
/// missing.
void label_display(const Document& document, std::span<const Line> lines, Anchor anchor,
                   Labels& labels);
void label_coded(const Document& document, std::span<const Line> lines, const Coding& coding,
                 Labels& labels);

/// Whether blank lines stand between some of the lines.
[[nodiscard]] bool has_gaps(std::span<const Line> lines);

/// Labels lines of the story: paragraphs, cross-heads, captions and imprints. `spaced` says that
/// the record has blank lines; then they part the paragraphs, unless these stand line by line.
void label_story(const Document& document, std::span<const Line> lines, bool spaced,
                 std::string_view rule, Labels& labels);

}  // namespace copydesk::factiva
