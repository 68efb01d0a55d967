#pragma once

#include <cstdint>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// The way from a decoded text back to its bytes: one entry for each place where the two stop
/// running in step. Looked up by binary search, so many lookups in a text with many line ends
/// stay cheap, which an iterator over `icu::Edits` would not be.
class OffsetMap {
 public:
  /// Says that the text from `text` on was read from the bytes from `source` on. Calls must come
  /// in ascending order of both.
  void add(std::uint32_t text, std::uint32_t source);

  [[nodiscard]] bool empty() const { return runs_.empty(); }

  /// The byte a character of the text starts at, or ends before.
  [[nodiscard]] std::uint32_t to_source(std::uint32_t offset) const;

 private:
  struct Run {
    std::uint32_t text = 0;
    std::uint32_t source = 0;
  };
  std::vector<Run> runs_;
};

}  // namespace copydesk
