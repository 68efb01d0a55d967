#pragma once

#include <string_view>

#include "decode/guess.hpp"

namespace copydesk {

/// Whether an encoding is for letters beside ASCII ones, as in Western Europe, and not instead.
[[nodiscard]] bool is_latin(std::string_view encoding);

/// The encoding of a text that is no UTF-8: windows-1252, as Western papers are, unless much
/// speaks for another. `likely` is what the stream around it is written in, or empty. A few
/// kilobytes are enough: the statistics behind this are slow.
[[nodiscard]] Guess guess_legacy_encoding(std::string_view text, std::string_view likely);

}  // namespace copydesk
