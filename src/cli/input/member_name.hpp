#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace copydesk::cli {

/// Why no honest archive gives a file this name, or empty. Names are only shown and never opened,
/// but who mirrors them later may be led astray.
[[nodiscard]] std::string why_absurd(std::string_view name, std::size_t longest);

}  // namespace copydesk::cli
