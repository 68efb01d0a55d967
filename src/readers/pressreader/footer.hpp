#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// One of the two closing lines of a PressReader page, `Newspapers in <language>` and
/// `Newspapers from <country>`. They are English in every page seen and describe the title.
struct Footer {
  enum class Kind : std::uint8_t { language, country } kind = Kind::language;
  std::string_view name;  ///< in the line

  /// The name is a language's or a country's, not just shaped like one.
  [[nodiscard]] bool is_known() const;
};

/// Reads a line as a footer; white space around it does not matter. A name that is not known
/// must be short, capitalized and no sentence: `Newspapers from across the county` is prose.
[[nodiscard]] std::optional<Footer> read_footer(std::string_view line);

/// How many footers close the bytes: 2 when both stand there.
[[nodiscard]] int footers_at_end(std::string_view bytes);

/// Finds the end of a PressReader record, as `Reader::find_cut` does: behind its footers, also
/// where the next dump is glued to them, or at a form feed.
[[nodiscard]] Cut find_page_end(std::string_view bytes, std::size_t from, bool at_end);

}  // namespace copydesk
