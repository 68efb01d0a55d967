#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// One line of JSON Lines input.
struct TextLine {
  std::uint64_t line = 0;  ///< 1-based
  std::string path;        ///< empty: not given
  std::string text;
  std::string problem;  ///< why the line holds no text; empty when it does
};

/// Reads `{"path":..., "text":...}` line by line. Other keys and blank lines are passed over.
class JsonLines {
 public:
  static constexpr std::size_t kLongestLine = std::size_t{1} << 30U;  // bytes

  explicit JsonLines(ReadBytes read, std::size_t longest = kLongestLine);

  /// The next line, or nothing at the end. Fails when reading fails; then nothing more comes.
  [[nodiscard]] Result<std::optional<TextLine>> next();

 private:
  [[nodiscard]] Result<bool> next_line();
  [[nodiscard]] Result<void> fill();
  [[nodiscard]] TextLine read_line() const;

  ReadBytes read_;
  std::size_t longest_;
  std::string bytes_;
  std::size_t begin_ = 0;  ///< of what is not taken yet, in `bytes_`
  std::string_view line_;
  std::uint64_t number_ = 0;
  bool too_long_ = false;
  bool at_end_ = false;
};

/// What takes the place of articles for a text that failed: `{"error":...,"path":...,"line":...}`
/// and a line feed.
[[nodiscard]] std::string error_line(std::string_view message, std::string_view path,
                                     std::uint64_t line);

}  // namespace copydesk::cli
