#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/output/compressor.hpp"
#include "copydesk/result.hpp"

namespace copydesk::cli {

/// Where articles go: standard output, or a file that appears whole or not at all (written beside
/// its place under another name, then renamed). Every write and the closing are checked. A file
/// whose name ends with `.gz` or `.zst` is compressed.
class Output {
 public:
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  /// `-` is standard output. What is no regular file, such as a device or a fifo, is written
  /// straight to. A file that is replaced hands its permissions on, and a link stays a link. Until
  /// it is finished its name ends with the suffix; without one, in a way that no other
  /// process uses, on any machine.
  [[nodiscard]] Result<void> open(const std::string& path, const std::string& suffix = {});

  /// A file that is `path` with `.partial` behind it until it is finished, and stays when the
  /// program ends before that. The first `kept` bytes of such a file are kept. What is there and
  /// no regular file, such as a device or a link, is left alone: that fails.
  [[nodiscard]] Result<void> open_resumable(const std::string& path, std::uint64_t kept);

  [[nodiscard]] Result<void> write(std::string_view text);
  [[nodiscard]] Result<void> flush();

  /// Writes what waits, and returns when it lies on the disk. What is no file has no disk.
  [[nodiscard]] Result<void> sync();

  /// Bytes written since the start, with those that were kept and those that wait.
  [[nodiscard]] std::uint64_t size() const { return size_ + buffer_.size(); }

  /// Writes what waits, closes, and puts the file in its place.
  [[nodiscard]] Result<void> finish();

 private:
  [[nodiscard]] Result<void> open_replacement(const std::string& suffix);
  [[nodiscard]] Result<void> open_temporary(const std::string& place, const std::string& suffix);
  [[nodiscard]] Result<void> put(std::string_view text);
  [[nodiscard]] Result<void> put_bytes(std::string_view bytes);
  [[nodiscard]] Error failure() const;

  std::string path_;
  std::string temporary_;  ///< empty when written straight
  std::string buffer_;
  std::optional<Compressor> compressor_;
  std::uint64_t size_ = 0;  ///< bytes that left the buffer, compressed
  int descriptor_ = -1;
  bool stays_ = false;  ///< the unfinished file is no rubbish
};

/// Writes a whole file; `-` is standard output, and nothing else is written to it afterwards.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view text);

/// Writes a text to standard output, and nothing else afterwards.
[[nodiscard]] Result<void> print(std::string_view text);

/// From now on an interrupt also removes the file that is not finished. An interrupt that the
/// caller ignores stays ignored.
void remove_unfinished_on_interrupt();

}  // namespace copydesk::cli
