#pragma once

#include <functional>
#include <string>
#include <vector>

#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// One thing to read.
struct Input {
  std::string path;          ///< `-` is standard input
  bool from_folder = false;  ///< found in a folder: what is no text is skipped, not failed
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

  /// What RecordStream reads with. `before_wait` runs before a read that may wait for another
  /// process. The file must outlive it.
  [[nodiscard]] ReadBytes reader(std::function<void()> before_wait);

  /// Whether the outside world failed while reading, not the content.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  [[nodiscard]] Result<std::size_t> read_some(std::span<char> into);

  int descriptor_ = -1;
  bool waits_ = false;
  bool failed_ = false;
};

}  // namespace copydesk::cli
