#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// How sure it is that bytes open with a message of an agency wire. A header needs its control
/// characters or a second sign; print that only tells of wires has neither at its start.
[[nodiscard]] Detection detect_wire(std::string_view bytes);

/// Finds the end of a message, as `Reader::find_cut` does: behind its closing signs or before the
/// header of the next one.
[[nodiscard]] Cut find_message_end(std::string_view bytes, std::size_t from, bool at_end);

}  // namespace copydesk
