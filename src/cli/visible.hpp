#pragma once

#include <string>
#include <string_view>

namespace copydesk::cli {

/// Text from outside, safe on a terminal: what acts on it, cannot be seen or is no UTF-8 is shown
/// as `\n`, `\t`, `\u00A0` or, byte by byte, `\x9B`.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace copydesk::cli
