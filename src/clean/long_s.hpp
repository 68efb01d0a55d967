#pragma once

#include <string>
#include <string_view>

namespace copydesk {

/// The one word that an unknown word becomes when some of its `f` are read as long `s`: `houfe`,
/// `house`. Empty when there is none, or more than one (`fight`: `sight`).
[[nodiscard]] std::string read_long_s(std::string_view word);

}  // namespace copydesk
