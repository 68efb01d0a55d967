#pragma once

#include <chrono>
#include <cstdint>

#include "cli/console.hpp"
#include "cli/progress_line.hpp"

namespace copydesk::cli {

/// Whether people are looking: standard error is a terminal that can redraw a line, no CI server
/// runs this, and messages are wanted.
[[nodiscard]] bool wants_progress(Verbosity verbosity);

/// One line on the terminal that is drawn again and again, at most ten times a second. Messages
/// of the console clear it first. For the thread that prints these.
class Progress {
 public:
  /// The console must outlive this. Not enabled, it never prints.
  Progress(const Console& console, std::uint64_t total, bool enabled);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// So many more inputs are done, of which some failed; so many more bytes are read.
  void advance(std::uint64_t inputs, std::uint64_t bytes, std::uint64_t failed);

  /// Takes the line away until it is drawn again.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  void draw(Clock::time_point now);

  const Console& console_;
  bool enabled_;
  bool drawn_ = false;
  ProgressState state_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point next_;  ///< not drawn before
};

}  // namespace copydesk::cli
