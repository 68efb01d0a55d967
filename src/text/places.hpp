#pragma once

#include <cstdint>
#include <string_view>

#include "copydesk/document.hpp"

namespace copydesk {

/// Lines and columns of ascending offsets, counted on from the last one: counting from the start
/// for each of many diagnostics would take quadratic time.
class Places {
 public:
  /// The text must outlive it. `first_line` is that of the text's start, 1-based.
  Places(std::string_view text, std::uint64_t first_line)
      : text_(text), first_line_(first_line), last_{first_line, 1} {}

  /// Right for any offset, but slow for one before the last.
  [[nodiscard]] Position of(std::size_t offset);

 private:
  std::string_view text_;
  std::uint64_t first_line_;
  std::size_t offset_ = 0;
  Position last_;
};

}  // namespace copydesk
