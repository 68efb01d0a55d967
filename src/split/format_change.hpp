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

  /// What is known of the record.
  struct About {
    const Reader* own = nullptr;  ///< the format that the stream is cut by
    bool first = false;           ///< the stream's first record: `own` is a guess
    bool opened = false;          ///< no other format can start at the record's own start
    bool ends = false;            ///< the record ends with the bytes that are looked at
  };

  /// Looks at the lines from `from` on that end before `until`. `bytes` start with the record and
  /// may reach beyond `until`; `at_end` says that the input ends with them.
  Result look(std::string_view bytes, std::size_t from, std::size_t until, bool at_end,
              const About& about);

  /// Another record begins.
  void restart() { own_found_ = false; }

 private:
  struct Place {
    std::string_view bytes;
    std::size_t begin = 0;  ///< of a line
    std::string_view text;  ///< that it prints
    bool at_end = false;
  };
  [[nodiscard]] std::uint32_t asked_of(const About& about) const;
  Result look_at(const Place& place, std::uint32_t openings, const About& about);
  Result ask(std::uint32_t asked, const Place& place, const About& about);
  Result ask_behind(const Place& place, const Reader* own);
  [[nodiscard]] bool is_worn() const;

  bool own_found_ = false;    ///< a mark of the format that the stream is cut by
  std::size_t failures_ = 0;  ///< marks that proved to be none
  std::size_t looked_ = 0;    ///< bytes
};

}  // namespace copydesk
