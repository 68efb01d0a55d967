#pragma once

#include <string>
#include <string_view>

namespace copydesk {

/// Appends compact JSON indented by two spaces, as nlohmann's `dump(2)` does it. `depth` is how
/// deep the value stands already: 1 inside an indented array.
void append_indented(std::string_view compact, unsigned depth, std::string& out);

/// The same as a text of its own, which ends with a line feed.
[[nodiscard]] std::string indented(std::string_view compact);

}  // namespace copydesk
