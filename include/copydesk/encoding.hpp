#pragma once

#include <string_view>
#include <vector>

namespace copydesk {

/// The encoding of that name, by its IANA name where it has one: `latin1` gives `ISO-8859-1`.
/// Case, `-` and `_` do not matter. Empty when none is known. The result is a literal.
[[nodiscard]] std::string_view find_encoding(std::string_view name);

/// The names of all encodings that can be read, aliases included, for messages.
[[nodiscard]] std::vector<std::string_view> encoding_names();

}  // namespace copydesk
