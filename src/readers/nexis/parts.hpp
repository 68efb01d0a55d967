#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/block.hpp"
#include "copydesk/document.hpp"
#include "readers/nexis/labels.hpp"

namespace copydesk {

/// Lines between blank ones, or what a label announces: what LexisNexis gives one role.
struct NexisPart {
  Span span;
  NexisLabel label{};
  bool centred = false;
};

/// Cuts a Document from an offset on. A label that follows another one's value, or closes a
/// paragraph, opens a part without a blank line, too; so does a notice of copyright behind labels.
[[nodiscard]] std::vector<NexisPart> nexis_parts(const Document& document, std::uint32_t from);

/// `Copyright 2009 ...`, or without a year when it reserves all rights.
[[nodiscard]] bool is_copyright_notice(std::string_view text);

/// `All Rights Reserved` in the languages of the databases.
[[nodiscard]] bool reserves_rights(std::string_view text);

/// Bytes of `Distributed by ` or the like; 0 when the line does not open so.
[[nodiscard]] std::size_t distributor_prefix(std::string_view line);

/// An address of the web, which may be wrapped over several lines.
[[nodiscard]] bool is_web_address(std::string_view text);

/// `Page 3 of 12` in the languages of the databases, and `Page 3`: the number of a printed page.
[[nodiscard]] bool is_page_of(std::string_view line);
[[nodiscard]] bool is_page_number(std::string_view line);

/// A short line with a year and another number, as dates have them in any language.
[[nodiscard]] bool holds_day_and_year(std::string_view line);

/// Names an edition: `PRIMERA Edición`, `Late Edition - Final`.
[[nodiscard]] bool names_edition(std::string_view text);

}  // namespace copydesk
