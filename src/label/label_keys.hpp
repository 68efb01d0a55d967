#pragma once

#include <string_view>

namespace copydesk {

/// One key for the same fact whatever a database calls it and in which language: `length` for
/// `LENGTH`, `LÄNGE:`, `LENGTE` and Factiva's `WC`. Case, accents, spaces, hyphens and a colon do
/// not count, so labels with damaged spacing are known too. Empty when the label is not known.
[[nodiscard]] std::string_view label_key(std::string_view printed);

}  // namespace copydesk
