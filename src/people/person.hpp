#pragma once

#include <string_view>

namespace copydesk {

/// Whether words look like one person's name and like nothing else: two to five capitalized or
/// all-capital words, with particles (`van`, `de`, `bin`), initials, hyphens and apostrophes.
/// Conservative: a doubt is a no. Valid UTF-8 in.
[[nodiscard]] bool is_person_name(std::string_view words);

}  // namespace copydesk
