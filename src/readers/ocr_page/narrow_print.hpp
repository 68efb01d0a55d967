#pragma once

#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// How sure it is that bytes are a scanned page or article of narrow columns: many short lines that
/// go on from one to the next, and hardly a blank one. Verse, lists, code and messages are not.
[[nodiscard]] Detection detect_narrow_print(std::string_view bytes);

}  // namespace copydesk
