#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "copydesk/convert.hpp"
#include "copydesk/options.hpp"
#include "copydesk/result.hpp"

namespace copydesk {

/// Fills the span from the input and says how many bytes came; 0 means the input has ended.
using ReadBytes = std::function<Result<std::size_t>(std::span<char>)>;

/// Cuts one input of any length into records, reading ahead only as far as one record needs.
///
/// ASCII-compatible input is cut as it is, and each record is decoded on its own later. UTF-16,
/// UTF-32 and ISO-2022 are recognized by the first 64 KiB and decoded before they are cut; so is
/// the encoding named in the options when it needs that.
/// Memory stays near `ReadOptions::max_record` whatever the input's size. One thread at a time.
class RecordStream {
 public:
  RecordStream(ReadBytes read, std::string path, const ReadOptions& options,
               const DecodeOptions& decode = {});
  RecordStream(RecordStream&&) noexcept;
  RecordStream& operator=(RecordStream&&) noexcept;
  ~RecordStream();

  /// The next record, or nothing at the end. Its bytes stay valid until the next call.
  /// Fails when reading fails, and on the first call when the input is empty (no byte that is
  /// not white space), binary, or a document that is no plain text.
  [[nodiscard]] Result<std::optional<RecordBytes>> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copydesk
