#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// Unpacks gzip and verifies it, which libarchive does not: every member's checksum and length.
/// Members may follow each other, and zeros may follow them.
class GzipReader {
 public:
  explicit GzipReader(ReadBytes packed);

  /// How many bytes came; 0 at the end. Damage is told when what could be unpacked before it has
  /// been read, and from then on always.
  [[nodiscard]] Result<std::size_t> read(std::span<char> into);

 private:
  struct Stream;
  struct Free {
    void operator()(Stream* stream) const;
  };
  [[nodiscard]] Result<void> advance();
  [[nodiscard]] Result<void> fill();
  [[nodiscard]] Result<void> begin_member();
  [[nodiscard]] Result<void> unpack();

  ReadBytes packed_;
  std::unique_ptr<Stream, Free> stream_;
  std::uint64_t members_ = 0;
  bool in_member_ = false;
  bool at_end_ = false;
  std::optional<Error> error_;
};

}  // namespace copydesk::cli
