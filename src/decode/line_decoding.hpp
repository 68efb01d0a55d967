#pragma once

#include <string_view>

#include "copydesk/document.hpp"
#include "decode/decoded_text.hpp"

namespace copydesk {

/// Appends bytes of which some are no UTF-8: legacy text, UTF-8 with stray bytes, or a mixture of
/// lines. Only the encoding, its confidence and what was mixed is told.
[[nodiscard]] Decoding decode_doubtful(std::string_view bytes, std::string_view likely,
                                       DecodedText& out);

/// What the opening of an ASCII-compatible stream is mostly written in; empty when it is ASCII.
[[nodiscard]] std::string_view likely_encoding(std::string_view head);

}  // namespace copydesk
