#pragma once

namespace copydesk::cli {

/// What the program tells its caller.
enum class ExitStatus : int {
  good = 0,
  some_failed = 1,  ///< finished, but an input failed or an article carries an error
  refused = 2,      ///< usage, configuration or output error
};

}  // namespace copydesk::cli
