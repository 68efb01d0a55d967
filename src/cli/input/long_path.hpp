#pragma once

#include <string>

namespace copydesk::cli {

/// `open`, for paths that are longer than the system takes in one piece, too.
[[nodiscard]] int open_path(const std::string& path, int flags);

}  // namespace copydesk::cli
