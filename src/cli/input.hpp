#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// An input's path as messages show it: `standard input` for `-`.
[[nodiscard]] std::string display_name(const std::string& path);

/// An open file or pipe.
class InputFile {
 public:
  /// `before_wait` runs before a read that may wait for another process.
  explicit InputFile(std::function<void()> before_wait = [] {});
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile();

  [[nodiscard]] Result<void> open(const std::string& path);
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

  /// Whether it is the regular file that standard output writes to: reading it would never end.
  [[nodiscard]] bool is_standard_output() const;

  /// The first bytes, read ahead: `read` gives them again. Short only where the file is. To be
  /// called before anything is read.
  [[nodiscard]] Result<std::string_view> head();

  /// How many bytes came; 0 at the end.
  [[nodiscard]] Result<std::size_t> read(std::span<char> into);

  /// What RecordStream reads with. The file must outlive it.
  [[nodiscard]] ReadBytes reader();

  /// Whether it has a size and can be read from any place.
  [[nodiscard]] bool seekable() const { return seekable_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// Goes to a place that is counted from where reading started.
  [[nodiscard]] Result<void> seek(std::uint64_t offset);

  /// Whether the outside world failed while reading, not the content.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  [[nodiscard]] Result<std::size_t> read_file(std::span<char> into);

  std::function<void()> before_wait_;
  int descriptor_ = -1;
  bool waits_ = false;
  bool seekable_ = false;
  bool failed_ = false;
  bool at_end_ = false;
  std::uint64_t begin_ = 0;  ///< where reading started, in the file
  std::uint64_t size_ = 0;   ///< from there on
  std::size_t head_begin_ = 0;
  std::size_t head_end_ = 0;
  std::array<char, 4096> head_;  // not cleared: there are many small files
};

}  // namespace copydesk::cli
