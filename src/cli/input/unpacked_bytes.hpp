#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/input/filter_reader.hpp"
#include "cli/input/gzip_reader.hpp"
#include "cli/input/input.hpp"
#include "copydesk/result.hpp"

namespace copydesk::cli {

/// The bytes of an archive or a compressed file. If the file as a whole is compressed, that is
/// taken off, and verified to its end.
class UnpackedBytes {
 public:
  static constexpr std::size_t kBlock = 512;  // bytes, as tar counts

  /// To be made before anything of the file is read. The file must outlive it.
  explicit UnpackedBytes(InputFile& file);
  UnpackedBytes(const UnpackedBytes&) = delete;
  UnpackedBytes& operator=(const UnpackedBytes&) = delete;

  /// The next bytes, valid until the next call: a multiple of `kBlock`, but for the last ones;
  /// none at the end.
  [[nodiscard]] Result<std::string_view> next();

  /// From that place on the bytes that came last come again.
  void give_again(std::uint64_t place);

  /// Of all bytes, where it is known: they are in a regular file that is not compressed. Only
  /// there `seek` goes.
  [[nodiscard]] std::optional<std::uint64_t> size() const;
  [[nodiscard]] Result<void> seek(std::uint64_t place);

  [[nodiscard]] bool is_compressed() const { return gzip_ || filter_; }

  /// Behind the bytes that came last, counted from 0.
  [[nodiscard]] std::uint64_t place() const { return place_ - again_; }

  /// Bytes of the file, as far as it is known.
  [[nodiscard]] std::uint64_t packed_size() const;

  /// How many of the bytes before the end are zeros; nothing before the end was reached.
  [[nodiscard]] std::optional<std::uint64_t> zeros_at_end() const;

 private:
  [[nodiscard]] Result<std::size_t> read(std::span<char> into);
  [[nodiscard]] Result<std::size_t> read_file(std::span<char> into);
  void count_zeros(std::string_view bytes);

  InputFile& file_;
  std::optional<GzipReader> gzip_;
  std::optional<FilterReader> filter_;
  std::vector<char> buffer_;
  std::size_t size_ = 0;     ///< bytes in it
  std::size_t again_ = 0;    ///< the last ones of them, not given again yet
  std::uint64_t place_ = 0;  ///< behind them
  std::uint64_t read_ = 0;   ///< bytes of the file
  std::uint64_t zeros_ = 0;  ///< that came last
  bool at_end_ = false;
};

}  // namespace copydesk::cli
