#pragma once

#include <cstdint>
#include <string>

#include "cli/input/take.hpp"
#include "copydesk/completeness.hpp"

namespace copydesk::cli {

/// What a run came to.
struct Summary {
  std::uint64_t inputs = 0;
  std::uint64_t done = 0;
  std::uint64_t failed = 0;
  std::uint64_t skipped = 0;
  std::uint64_t failed_texts = 0;   ///< in archives and in JSON Lines
  std::uint64_t skipped_texts = 0;  ///< there
  std::uint64_t left_over = 0;      ///< files of a run before that no input gives any more
  std::uint64_t resumed = 0;        ///< finished by a run before, and among the three above
  std::uint64_t articles = 0;
  std::uint64_t resumed_articles = 0;  ///< of these; they are not in the tally
  std::uint64_t bytes = 0;             ///< read
  std::uint64_t errors = 0;            ///< findings
  std::uint64_t warnings = 0;
  std::uint64_t declared = 0;  ///< documents that the dumps say they hold
  std::uint64_t found = 0;     ///< of these
  Tally tally;
};

/// What the caller is told of it.
[[nodiscard]] ExitStatus status_of(const Summary& summary, FailOn fail_on);

/// JSON for programs: fixed order of keys, the timings apart from what does not change.
[[nodiscard]] std::string summary_json(const Summary& summary, double seconds, std::size_t jobs);

/// `2 inputs, 5 articles, 0 failed`
[[nodiscard]] std::string summary_line(const Summary& summary);

}  // namespace copydesk::cli
