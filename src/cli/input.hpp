#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// One thing to read.
struct Input {
  std::string path;          ///< `-` is standard input
  bool from_folder = false;  ///< found in a folder: what is no text is skipped, not failed
  std::size_t below = 0;     ///< where in `path` the name below the folder argument starts
  std::string problem;       ///< why it cannot be read; empty when nothing is known against it
};

/// The inputs that the paths name, in their order; the files of a folder sorted bytewise.
/// Symbolic links in folders are not followed. Without `recursive` a folder is a problem.
[[nodiscard]] std::vector<Input> list_inputs(const std::vector<std::string>& paths, bool recursive);

/// Whether a file that will be replaced is one of the inputs, by device and inode.
[[nodiscard]] bool is_among(const std::string& path, const std::vector<Input>& inputs);

/// An open file or pipe.
class InputFile {
 public:
  InputFile() = default;
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile();

  [[nodiscard]] Result<void> open(const std::string& path);

  /// Whether it is the regular file that standard output writes to: reading it would never end.
  [[nodiscard]] bool is_standard_output() const;

  /// Fills the span as far as bytes are there; 0 means the end.
  [[nodiscard]] Result<std::size_t> read(std::span<char> into);

  [[nodiscard]] ReadBytes reader() {
    return [this](std::span<char> into) { return read(into); };
  }

  /// Of a regular file, as it was when it was opened; nothing for a pipe or a device.
  [[nodiscard]] std::optional<std::uint64_t> size() const { return size_; }

  /// Whether a read may have to wait for another process.
  [[nodiscard]] bool waits() const { return !size_.has_value(); }
  [[nodiscard]] int descriptor() const { return descriptor_; }

  /// Whether the outside world failed while reading, not the content.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  int descriptor_ = -1;
  std::optional<std::uint64_t> size_;
  bool failed_ = false;
};

}  // namespace copydesk::cli
