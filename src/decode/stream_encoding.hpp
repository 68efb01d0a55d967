#pragma once

#include <string_view>

#include "decode/guess.hpp"

namespace copydesk {

/// The encoding of a stream whose bytes cannot be cut into records before they are decoded:
/// UTF-16 or UTF-32, by their byte order mark or by the zero bytes of ASCII characters, or
/// ISO-2022, by its shifts. No encoding for everything else. Looks at the opening of a stream.
[[nodiscard]] Guess find_stream_encoding(std::string_view head);

}  // namespace copydesk
