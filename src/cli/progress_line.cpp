#include "cli/progress_line.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace copydesk::cli {
namespace {

/// With one digit after the point, in any locale.
std::string tenths(double value) {
  std::array<char, 32> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(),
                                          std::min(value, 1e9), std::chars_format::fixed, 1);
  return {digits.data(), end};
}

/// `2 h 5 min`, `3 min 20 s` or `7 s`
std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(std::min(seconds, 1e9)));
  const auto pair = [](std::uint64_t large, const char* unit, std::uint64_t small,
                       const char* small_unit) {
    return std::to_string(large) + unit + std::to_string(small) + small_unit;
  };
  if (whole >= 3600) return pair(whole / 3600, " h ", whole % 3600 / 60, " min");
  if (whole >= 60) return pair(whole / 60, " min ", whole % 60, " s");
  return std::to_string(whole) + " s";
}

}  // namespace

std::string progress_line(const ProgressState& state, std::size_t columns) {
  std::string line = std::to_string(state.done) + " of " + std::to_string(state.total) +
                     (state.total == 1 ? " input" : " inputs");
  if (state.seconds > 0)
    line += ", " + tenths(static_cast<double>(state.bytes) / 1e6 / state.seconds) + " MB/s";
  if (state.failed > 0) line += ", " + std::to_string(state.failed) + " failed";
  if (state.done > 0 && state.done < state.total) {
    const auto rest = static_cast<double>(state.total - state.done);
    line += ", " + duration(state.seconds * rest / static_cast<double>(state.done)) + " left";
  }
  return line.substr(0, columns);
}

}  // namespace copydesk::cli
