#pragma once

#include <string_view>
#include <vector>

#include "copydesk/meaning.hpp"

namespace copydesk {

/// Names in Hangul or Han characters, which show no capitals and are known by the title beside
/// them: "reporter" behind a Korean name or several, before a Chinese one. Empty when there is no
/// such title.
[[nodiscard]] std::vector<Author> read_east_asian_names(std::string_view byline);

/// Whether a whole line is such a byline: it ends with a Korean title (and perhaps an e-mail
/// address) and is too short for a sentence.
[[nodiscard]] bool is_east_asian_byline(std::string_view line);

}  // namespace copydesk
