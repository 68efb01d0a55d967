#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

inline constexpr std::size_t kLongestJumpLine = 60;  // bytes

/// A line that sends the reader to another page or says from which one the story comes, and
/// nothing else: `Continued on A4`, `» See page 7`, `Fortsetzung auf Seite 3`, `Viene de la pág.
/// 1`.
[[nodiscard]] bool is_jump_line(std::string_view line);

}  // namespace copydesk
