#pragma once

#include <string_view>
#include <vector>

namespace copydesk {

/// The persons of a byline that prints surnames first, as indexes do: `Quill, Nora; Lomax, Sid J.`.
/// Each is a view of the byline with its comma. Empty when the form is not sure: a comma also
/// stands before places and jobs, so that one entry alone needs a common given name behind it.
[[nodiscard]] std::vector<std::string_view> read_inverted_names(std::string_view byline);

}  // namespace copydesk
