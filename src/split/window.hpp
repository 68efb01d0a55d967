#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "copydesk/convert.hpp"
#include "copydesk/stream.hpp"
#include "decode/decoded_text.hpp"
#include "decode/guess.hpp"
#include "decode/text_decoder.hpp"

namespace copydesk {

/// The part of an input that is in memory, as text that can be cut into records. That is its bytes
/// themselves, or, when the input has to be decoded first, the decoded text with a way back.
class Window {
 public:
  explicit Window(ReadBytes read) : read_(std::move(read)) {}

  /// From here on the text is what these bytes are in that encoding.
  void decode_as(const Guess& encoding);

  /// What no record holds yet. Valid until the next call of `fill`.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] bool at_end() const { return at_end_; }

  /// Reads one more chunk. Only here do bytes move.
  [[nodiscard]] Result<void> fill();

  /// Takes the text before an offset out of the window.
  void consume(std::size_t size);

  /// The bytes that the text from one offset to another was read from. Valid like `text()`.
  [[nodiscard]] std::string_view bytes(std::size_t begin, std::size_t end) const;

  /// The text up to an offset as a record, with its place in the input.
  [[nodiscard]] RecordBytes record(std::size_t size) const;

 private:
  void drop_consumed_text();
  void decode();

  ReadBytes read_;
  std::string bytes_{};       ///< the window's bytes, then room
  std::size_t begin_ = 0;     ///< of what is not consumed, in `bytes_`
  std::size_t end_ = 0;       ///< of what was read
  std::uint64_t offset_ = 0;  ///< of `begin_` in the input
  bool at_end_ = false;
  std::size_t chunk_ = 0;  ///< bytes asked for last; grows with the input

  std::optional<TextDecoder> decoder_{};
  Guess encoding_{};
  std::size_t decoded_ = 0;     ///< end of the bytes that `decoded_text_` holds
  DecodedText decoded_text_{};  ///< of the bytes from `begin_` on
  std::size_t text_begin_ = 0;  ///< of what is not consumed, in `decoded_text_`
};

}  // namespace copydesk
