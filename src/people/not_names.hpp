#pragma once

#include <string_view>

namespace copydesk {

/// Whether a folded word (see folded.hpp) belongs to no person's name: months and weekdays,
/// small words, the parts and people of a newspaper, institutions, places.
[[nodiscard]] bool is_no_name(std::string_view folded_word);

/// Words that may end a name (`West`) but open none.
[[nodiscard]] bool opens_no_name(std::string_view folded_word);

/// Words that may open a name (`June`) but end none.
[[nodiscard]] bool ends_no_name(std::string_view folded_word);

/// Names of places that could be a person's by their shape, such as `Hong Kong`; folded.
[[nodiscard]] bool is_place_like_a_name(std::string_view folded_words);

/// Towns that newspapers have correspondents in.
[[nodiscard]] bool is_town(std::string_view folded_word);

}  // namespace copydesk
