#pragma once

#include <string>
#include <string_view>

#include "copydesk/result.hpp"

namespace copydesk::cli {

/// Where articles go: standard output, or a file that appears whole or not at all (written beside
/// its place under another name, then renamed). Every write and the closing are checked.
class Output {
 public:
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  /// `-` is standard output. What is no regular file, such as a device or a fifo, is written
  /// straight to.
  [[nodiscard]] Result<void> open(const std::string& path);

  [[nodiscard]] Result<void> write(std::string_view text);
  [[nodiscard]] Result<void> flush();

  /// Writes what waits, closes, and puts the file in its place.
  [[nodiscard]] Result<void> finish();

 private:
  [[nodiscard]] Error failure() const;
  [[nodiscard]] Result<void> write_all(std::string_view text);

  std::string path_;
  std::string temporary_;  ///< empty when written straight
  std::string buffer_;
  int descriptor_ = -1;
};

/// Lets an interrupt remove the unfinished file and exit with 130.
void handle_interrupts();

}  // namespace copydesk::cli
