#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace copydesk::cli {

/// How far a conversion is.
struct ProgressState {
  std::uint64_t done = 0;   ///< inputs, the failed ones too
  std::uint64_t total = 0;  ///< inputs
  std::uint64_t failed = 0;
  std::uint64_t bytes = 0;  ///< read
  double seconds = 0;
};

/// `1234 of 20000 inputs, 45.2 MB/s, 3 failed, 2 min 10 s left`, at most so wide.
[[nodiscard]] std::string progress_line(const ProgressState& state, std::size_t columns);

}  // namespace copydesk::cli
