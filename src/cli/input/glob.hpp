#pragma once

#include <string>
#include <string_view>

namespace copydesk::cli {

/// Whether a pattern fits a path below a folder. `*`, `?` and `[...]` stay inside one name, `**` is
/// any number of folders. A pattern without a slash is about the last name alone, so that `*.txt`
/// fits at any depth; one that ends with a slash is about everything in such a folder.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace copydesk::cli
