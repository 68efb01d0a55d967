#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace copydesk {

/// Where a lower-case word that is none falls into two very common ones: the start of the second,
/// 0 when there is no such place or more than one.
[[nodiscard]] std::size_t find_run_together(std::string_view word);

/// A word with a space before `at`.
[[nodiscard]] std::string set_apart(std::string_view word, std::size_t at);

}  // namespace copydesk
