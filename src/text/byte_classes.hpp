#pragma once

#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// The kinds of bytes a text holds; not `story` and `unknown_word`, which no byte can tell.
[[nodiscard]] Bytes classes_of(std::string_view text);

}  // namespace copydesk
