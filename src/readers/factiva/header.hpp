#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "copydesk/block.hpp"

/// What the lines of Factiva's display form are, which carry no labels. Valid UTF-8 in.
namespace copydesk::factiva {

/// How the lines before the word count divide, in print order.
struct Head {
  std::size_t columns = 0;  ///< a column, a section or both
  std::size_t headline = 0;
  std::size_t author = 0;
  std::size_t credit = 0;
};
/// `wrapped` says that a headline may take several lines.
[[nodiscard]] Head split_head(std::span<const std::string_view> lines, bool wrapped);

/// The lines between source code and language: editions, pages and volumes.
[[nodiscard]] std::vector<Role> places_of(std::span<const std::string_view> lines);

/// A language's name in one of the languages of the interface, and nothing else.
[[nodiscard]] bool is_language_name(std::string_view line);

/// Whether a line speaks of rights: `© 2018 ...`, `Copyright`, `All rights reserved`.
[[nodiscard]] bool is_copyright(std::string_view line);

/// Whether a body's last line may be the publisher's name: `Dow Jones & Company, Inc.`
[[nodiscard]] bool is_publisher_name(std::string_view line);

/// What stands between a story and its publisher: a number alone, or `Released: 2018-9-18T01:01`.
[[nodiscard]] bool is_reference(std::string_view line);

/// `Photo: `, `Fotos: ` at the start of a paragraph: how many bytes, 0 for `Map of Rome`; npos for
/// paragraphs that are no captions.
[[nodiscard]] std::size_t caption_opening(std::string_view paragraph);

}  // namespace copydesk::factiva
