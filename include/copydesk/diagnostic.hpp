#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "copydesk/span.hpp"

namespace copydesk {

/// How much a reader of the output should care.
enum class Severity : std::uint8_t {
  note,     ///< something worth knowing, the article is what was printed
  warning,  ///< a doubt: something is missing, cut off or could not be decided
  error,    ///< the article cannot be trusted as it stands
};

/// "note", "warning" or "error".
[[nodiscard]] std::string_view to_string(Severity severity);

/// A doubt about one record. Diagnostics never change text and never stop a conversion.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string_view code;  ///< stable name such as `caption.no-credit`; a literal
  Span where;             ///< in `Document::text()`
  std::string message;    ///< one sentence without a full stop
};

}  // namespace copydesk
