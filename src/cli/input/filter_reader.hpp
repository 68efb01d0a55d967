#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// Unpacks xz, zstd and bzip2, several after one another too, and verifies them to the end.
class FilterReader {
 public:
  explicit FilterReader(ReadBytes packed);
  ~FilterReader();

  /// How many bytes came; 0 at the end. Damage may cost some of the bytes before it; it is told
  /// from then on always.
  [[nodiscard]] Result<std::size_t> read(std::span<char> into);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copydesk::cli
