#pragma once

#include <string_view>
#include <vector>

#include "copydesk/block.hpp"

namespace copydesk {

/// One stretch of a section line: section, page, issue, or the markup between.
struct SectionPart {
  Span span;
  Role role = Role::section;
  std::string_view key{};  ///< of a value without a printed name
};

/// Cuts a section line, a stretch of `text`: `NEWS; Pg. 2`, `S. 7 Ausg. 167`, `MONEY; Pg. 1B;
/// COVER STORY`. Parts may be blank.
[[nodiscard]] std::vector<SectionPart> cut_section(std::string_view text, Span value);

}  // namespace copydesk
