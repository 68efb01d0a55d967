#pragma once

#include <optional>
#include <string_view>

namespace copydesk {

/// What a byline says about a person behind the name, all views of the byline.
struct NameTail {
  std::string_view role;
  std::string_view organization;
  std::string_view location;
  bool is_biography = false;  ///< a sentence about the person: no name follows
};

/// Reads the words that follow a name without a separator: `Political Editor`, `in Lindale`,
/// `of The Associated Press`, `is a beekeeper ...`. None when they are nothing known, and then
/// the name before them is not sure.
[[nodiscard]] std::optional<NameTail> read_name_tail(std::string_view name, std::string_view tail);

/// Words that tell nothing about authors: `OPINION`, `E-mail:`, `on Twitter`, `Special to ...`.
[[nodiscard]] bool is_remark(std::string_view words);

/// Words after which people are named who are no authors: `With files from`.
[[nodiscard]] bool ends_authors(std::string_view words);

/// Words in brackets that say what a person did: `(Text)`, `(photos)`.
[[nodiscard]] bool is_share(std::string_view words);

/// One word that tells what kind of story it is and stands in front of a name: `EXCLUSIVE`.
[[nodiscard]] bool is_section_label(std::string_view word);

/// Whether a credit (see byline_pieces.hpp) is that of a picture alone: `Photos by`.
[[nodiscard]] bool is_picture_credit(std::string_view credit);

/// A state's sign behind a place: `N.C.`, `Calif.`, `NSW`.
[[nodiscard]] bool is_state_sign(std::string_view words);

}  // namespace copydesk
