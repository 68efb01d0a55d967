#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/output/content_hash.hpp"
#include "copydesk/result.hpp"

namespace copydesk::cli {

/// The articles of one shard, read from front to back. The file is open only while its buffer is
/// filled, so that a thousand shards need no thousand descriptors.
class ShardFile {
 public:
  ShardFile(std::string path, std::size_t buffer) : path_(std::move(path)), limit_(buffer) {}

  /// The next piece, with at most so many line feeds; what it has is taken off `lines`.
  /// Fails where the file ends first.
  [[nodiscard]] Result<std::string_view> read(std::uint64_t& lines);

  /// Whether nothing follows.
  [[nodiscard]] Result<bool> is_read();

  /// Of what was read so far, as markers have it.
  [[nodiscard]] std::string hash() const { return hex(hash_.value()); }

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  [[nodiscard]] Result<void> fill();

  std::string path_;
  std::size_t limit_;
  std::string buffer_;
  std::size_t at_ = 0;  ///< in the buffer
  ContentHash hash_;
  std::uint64_t offset_ = 0;  ///< in the file, of what follows the buffer
};

}  // namespace copydesk::cli
