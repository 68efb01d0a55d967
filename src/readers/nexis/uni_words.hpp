#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The lines without a value that Nexis Uni prints, in the languages of its interface. All take one
/// line without margins.
namespace copydesk::nexis_uni {

/// What a line of its own announces.
enum class Heading : std::uint8_t { none, body, graphic, correction, notes, classification, end };
[[nodiscard]] Heading heading_of(std::string_view line);

/// Whether a line of the English interface announces a body or an end: then words of other
/// languages announce nothing, but stand in the story.
[[nodiscard]] bool is_english(std::string_view line);
[[nodiscard]] Heading english_heading_of(std::string_view line);

/// A heading with a block behind the story.
[[nodiscard]] constexpr bool opens_block(Heading heading) {
  return heading >= Heading::graphic && heading <= Heading::classification;
}

/// The letters that every line that ends a document holds, so that it is found quickly.
inline constexpr std::string_view kEndSign = "ument";
inline constexpr std::size_t kLongestEnd = 24;  ///< bytes

/// Bytes of `End of Document` that a line opens with; 0 in other lines.
[[nodiscard]] std::size_t end_prefix(std::string_view line);

}  // namespace copydesk::nexis_uni
