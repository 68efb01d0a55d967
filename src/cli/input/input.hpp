#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// An input's path as messages show it: `standard input` for `-`.
[[nodiscard]] std::string display_name(const std::string& path);

/// An open file or pipe.
class InputFile {
 public:
  /// How much is read ahead at most: most articles of their own fit in.
  static constexpr std::size_t kHead = std::size_t{16} << 10U;  // bytes

  /// Runs before a read that may wait for another process; where it fails, the read does.
  using BeforeWait = std::function<Result<void>(int descriptor)>;

  /// Sees every byte that is read, in the order of reading.
  using Watch = std::function<void(std::span<const char>)>;

  explicit InputFile(BeforeWait before_wait = {}, Watch watch = {});
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile();

  [[nodiscard]] Result<void> open(const std::string& path);
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

  /// Whether it is the regular file that standard output writes to: reading it would never end.
  [[nodiscard]] bool is_standard_output() const;

  /// The first bytes, read ahead: `read` gives them again. Shorter than 512 where the file is, or
  /// where a pipe has brought a whole line. To be called before anything is read.
  [[nodiscard]] Result<std::string_view> head();

  /// How many bytes came; 0 at the end.
  [[nodiscard]] Result<std::size_t> read(std::span<char> into);

  /// What RecordStream reads with. The file must outlive it.
  [[nodiscard]] ReadBytes reader();

  /// Of a regular file, as it was when it was opened; nothing for a pipe or a device.
  [[nodiscard]] std::optional<std::uint64_t> size() const { return size_; }

  /// Whether a read may have to wait for another process.
  [[nodiscard]] bool waits() const { return !size_.has_value(); }

  /// Goes to a place in a regular file, counted from where reading started.
  [[nodiscard]] Result<void> seek(std::uint64_t offset);

  /// Whether the outside world failed while reading, not the content.
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  [[nodiscard]] bool has_line() const;
  [[nodiscard]] Result<std::size_t> read_file(std::span<char> into);

  BeforeWait before_wait_;
  Watch watch_;
  int descriptor_ = -1;
  std::uint64_t device_ = 0;  ///< of a regular file,
  std::uint64_t inode_ = 0;   ///< with its number there
  bool failed_ = false;
  bool at_end_ = false;
  std::uint64_t begin_ = 0;            ///< where reading started, in the file
  std::optional<std::uint64_t> size_;  ///< from there on
  std::size_t head_begin_ = 0;
  std::size_t head_end_ = 0;
  std::array<char, kHead> head_;  // not cleared: there are many small files
};

}  // namespace copydesk::cli
