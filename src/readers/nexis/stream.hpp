#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/registry.hpp"
#include "readers/nexis/lines.hpp"

namespace copydesk {

/// The longest preface, in bytes: the cover page of a download with its search terms.
inline constexpr std::size_t kLongestNexisCover = std::size_t{64} << 10U;

/// The marks of LexisNexis in streams of other formats: number lines and cover pages.
[[nodiscard]] bool is_nexis_mark(std::string_view line);
[[nodiscard]] Start find_nexis_start(std::string_view bytes, std::size_t from, std::size_t line);

/// Whether a line may be a record's last: a label behind the body, or a notice below such labels.
[[nodiscard]] bool may_close_nexis(std::string_view bytes, std::size_t line, std::string_view text);

/// Looks for the signs of LexisNexis, as `Reader::detect` does.
[[nodiscard]] Detection detect_nexis(std::string_view bytes);

/// Finds the end of a record, as `Reader::find_cut` does: before the next number line, and before
/// the cover page or the notice of copyright that belongs to it.
[[nodiscard]] Cut find_nexis_end(std::string_view bytes, std::size_t from, bool at_end);

}  // namespace copydesk
