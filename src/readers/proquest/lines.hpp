#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "copydesk/completeness.hpp"
#include "copydesk/registry.hpp"

namespace copydesk {

/// What the lines of ProQuest's text export are. All take one line without margins.
namespace proquest {

/// A line's label, ASCII letters only and in lower case, since spaces may be lost or put in
/// anywhere; empty when the line opens with none.
[[nodiscard]] std::string label_of(std::string_view line);

/// Such a label that stands before the story, or behind it.
[[nodiscard]] bool is_head_label(std::string_view label);
[[nodiscard]] bool is_tail_label(std::string_view label);

/// The place of a label that says what the story is about, in the order of the print; npos when
/// it is none.
[[nodiscard]] std::size_t subject_rank(std::string_view label);

/// The 60 underscores between records.
[[nodiscard]] bool is_rule(std::string_view line);

/// `Document 3 of 500`, or nothing.
[[nodiscard]] Declared read_number(std::string_view line);

}  // namespace proquest

/// The marks of the export in streams of other formats: a rule, and the line that opens the story.
[[nodiscard]] bool is_proquest_mark(std::string_view line);
[[nodiscard]] Start find_proquest_start(std::string_view bytes, std::size_t from, std::size_t line);

/// Whether bytes open with a record of the export. A text that only quotes a label is none.
[[nodiscard]] Detection detect_proquest(std::string_view bytes);

/// A record ends before the next rule that opens another one. The last has the footer.
[[nodiscard]] Cut find_proquest_end(std::string_view bytes, std::size_t from, bool at_end);

}  // namespace copydesk
