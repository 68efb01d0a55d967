#pragma once

#include <string_view>

namespace copydesk {

/// The library's version, such as `0.1.0`.
[[nodiscard]] std::string_view version();

}  // namespace copydesk
