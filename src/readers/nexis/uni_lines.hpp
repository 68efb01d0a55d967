#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// What the lines of a Nexis Uni document are. All take one line without margins.
namespace nexis_uni {

inline constexpr std::string_view kLogo = "[]";  ///< what a picture becomes in plain text
inline constexpr std::string_view kDocuments = "Documents (";
inline constexpr std::size_t kCoverLines = 12;  ///< how many lines may precede a third sign
inline constexpr int kCoverSigns = 3;

/// What a cover page prints of the search, once or for each title.
[[nodiscard]] bool opens_cover(std::string_view line);

/// `Length: 169 words` and the other labels between the copyright and the body.
[[nodiscard]] bool is_head_label(std::string_view line);

/// Bytes of the date that a date line opens with: `May 2, 2002, Thursday` of `May 2, 2002,
/// Thursday,, FINAL EDITION`. 0 for other lines.
[[nodiscard]] std::size_t date_prefix(std::string_view line);

/// `Load-Date: May 3, 2002`.
[[nodiscard]] bool is_load_date(std::string_view line);

/// Any label a database is known to print.
[[nodiscard]] bool is_label(std::string_view line);

[[nodiscard]] bool opens_copyright(std::string_view line);
[[nodiscard]] bool goes_on_copyright(std::string_view line);  ///< `All Rights Reserved`
[[nodiscard]] bool opens_distributor(std::string_view line);

/// What every page of the printed document repeats.
[[nodiscard]] bool is_page_line(std::string_view line);

}  // namespace nexis_uni

/// Whether bytes open with a cover page or a document. A text that only quotes a label is none.
[[nodiscard]] Detection detect_nexis_uni(std::string_view bytes);

/// The marks of Nexis Uni in streams of other formats: cover pages and notices of copyright.
[[nodiscard]] bool is_nexis_uni_mark(std::string_view line);
[[nodiscard]] Start find_nexis_uni_start(std::string_view bytes, std::size_t from,
                                         std::size_t line);

/// A record ends with the line `End of Document`; what holds no story behind it belongs to it.
[[nodiscard]] Cut find_nexis_uni_end(std::string_view bytes, std::size_t from, bool at_end);

}  // namespace copydesk
