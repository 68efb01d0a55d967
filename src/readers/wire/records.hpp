#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// How sure it is that bytes open with a message of an agency wire. A header needs its control
/// characters or a second sign; print that only tells of wires has neither at its start.
[[nodiscard]] Detection detect_wire(std::string_view bytes);

/// The marks of wires in streams of other formats: headers with control characters, and ZCZC.
[[nodiscard]] bool is_wire_mark(std::string_view line);
[[nodiscard]] Start find_wire_start(std::string_view bytes, std::size_t from, std::size_t line);

/// Finds the end of a message, as `Reader::find_cut` does: behind its closing signs or before the
/// header of the next one.
[[nodiscard]] Cut find_message_end(std::string_view bytes, std::size_t from, bool at_end);

}  // namespace copydesk
