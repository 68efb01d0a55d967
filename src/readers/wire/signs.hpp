#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// The signs of agency wires, ANPA 1312, IPTC 7901 and ZCZC framing. Lines are bytes of any
/// ASCII-compatible encoding, with or without the wire's control characters.

/// A line without control characters and white space at its ends.
[[nodiscard]] std::string_view wire_text(std::string_view line);

/// `\x16\x16\x01W2870\x1Fasian`: opens an ANPA 1312 message.
[[nodiscard]] bool is_anpa_header(std::string_view line);

/// `eca062 4 i 211 ccccb dpa 061`, with or without `\x01` before it: opens an IPTC 7901 message.
[[nodiscard]] bool is_iptc_header(std::string_view line);

/// `ZCZC` or `zczc`, perhaps with the agency behind it.
[[nodiscard]] bool is_zczc(std::string_view line);

/// `NNNN`, which closes what ZCZC opens. Takes a `wire_text`.
[[nodiscard]] bool is_nnnn(std::string_view text);

/// Where the time of sending starts in a closing line such as `AP-WF-11-13-13 1509GMT<` or
/// `131137 GMT Nov 13`; npos when it is none.
[[nodiscard]] std::size_t sending_time(std::string_view line);

/// A line of ANPA's head, `^...<` or `^...=`, or the first line of one.
[[nodiscard]] bool is_caret_line(std::string_view line);

/// The length of a tag that opens a line below ZCZC, `TI#` or a sign such as `$`; else 0.
[[nodiscard]] std::size_t zczc_tag(std::string_view line);

/// `BC-XX--Harbor Ferry,214`: cycle and subject, or a count of words at the end.
[[nodiscard]] bool is_anpa_slug(std::string_view text);

/// `Eds: With AP Photos.`, `(Foto - Archiv)`
[[nodiscard]] bool is_editors_note(std::string_view text);

/// Opens with `By `, `Von ` and the like.
[[nodiscard]] bool is_wire_byline(std::string_view text);

/// `1ST LEAD`, `EXTRA`, `(KORR-Bericht)`: what an agency says of the take.
[[nodiscard]] bool is_take_line(std::string_view text);

/// `dpa wsz jln npr`: the initials of those who wrote and edited.
[[nodiscard]] bool is_initials_line(std::string_view text);

/// `# dpa NOTEBOOK`, `* * * *`, `The following information is not for publication`.
[[nodiscard]] bool opens_editors_notes(std::string_view text);

}  // namespace copydesk
