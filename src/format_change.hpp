#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// Where a record of another format starts in a stream.
struct FormatChange {
  const Reader* reader = nullptr;
  std::size_t at = 0;
};

/// The byte order mark that stands before a record, perhaps with blank lines between, as at the
/// start of a file; the record's own start when there is none.
[[nodiscard]] std::size_t start_of_file(std::string_view bytes, std::size_t start);

/// Looks through a stream for records of other formats than the one it is cut by. A line that is
/// another format's mark counts only when that format is sure of what starts there.
class ChangeSearch {
 public:
  /// What a look at some lines gave.
  struct Result {
    std::optional<FormatChange> change{};
    std::size_t next = 0;  ///< no change before it; the next look starts here
    bool more = false;     ///< it takes more bytes to see whether the line at `next` is a mark
  };

  /// Looks at the lines from `from` on that end before `until`. `bytes` start with the record and
  /// may reach beyond `until`; `at_end` says that the input ends with them. `own` is the format
  /// that the stream is cut by, `opened` that no other one can start at the record's own start.
  Result look(std::string_view bytes, std::size_t from, std::size_t until, bool at_end,
              const Reader* own, bool opened);

 private:
  struct Question {
    std::string_view bytes;
    std::size_t line = 0;
    std::size_t end = 0;  ///< of the line
    bool at_end = false;
    const Reader* own = nullptr;
    bool opened = false;
  };
  Result ask(std::uint32_t asked, const Question& about);

  std::size_t failures_ = 0;  ///< marks that proved to be none
  std::size_t looked_ = 0;    ///< bytes
};

}  // namespace copydesk
