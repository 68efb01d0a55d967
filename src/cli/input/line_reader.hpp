#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// Reads an input line by line, in the memory of its longest line.
class LineReader {
 public:
  explicit LineReader(ReadBytes read) : read_(std::move(read)) {}

  /// The next line without its end, or nothing at the end. Valid until the next call. Fails when
  /// reading fails and on a line of more than a gigabyte.
  [[nodiscard]] Result<std::optional<std::string_view>> next();

  /// Of the last line, 1-based.
  [[nodiscard]] std::uint64_t number() const { return number_; }

 private:
  [[nodiscard]] Result<bool> read_more();
  [[nodiscard]] std::string_view take(std::size_t size, std::size_t end);

  ReadBytes read_;
  std::string buffer_;
  std::size_t at_ = 0;  ///< where the next line starts
  bool ended_ = false;
  std::uint64_t number_ = 0;
};

}  // namespace copydesk::cli
