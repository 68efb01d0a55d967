#pragma once

#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// A Reader and how sure it is.
struct Recognition {
  const Reader* reader = nullptr;
  Detection detection;
};

/// The Reader that is surest about bytes, the first of equals. Never null: `plain` reads all.
[[nodiscard]] Recognition recognize(std::string_view bytes);

/// Why bytes are no text a reader could read (`is binary, not text`, `is a PDF: ...`), or empty.
/// Looks at the opening, up to 64 KiB.
[[nodiscard]] std::string_view why_not_text(std::string_view bytes);

}  // namespace copydesk
