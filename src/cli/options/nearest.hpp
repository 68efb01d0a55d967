#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copydesk::cli {

/// The name that was probably meant, or nothing when none is close.
[[nodiscard]] std::string_view nearest(std::string_view typed,
                                       const std::vector<std::string_view>& names);

/// `a, b, c`
[[nodiscard]] std::string listed(const std::vector<std::string_view>& names);

}  // namespace copydesk::cli
