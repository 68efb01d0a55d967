#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// BCP 47 tag of a language's English name as dumps print it (`English`, `Chinese (Simplified)`),
/// or empty when the name is unknown. Case, marks and white space do not matter.
[[nodiscard]] std::string_view language_tag(std::string_view name);

/// ISO 3166-1 alpha-2 code of a country's English name in any common form (`Korea, Republic`,
/// `South Korea`, `USA`), with spaces put in or lost too, or empty when the name is unknown.
[[nodiscard]] std::string_view country_code(std::string_view name);

/// Bytes of the longest language name that `text` opens with, in any case; 0 when there is none.
/// What follows the name does not matter: it may be glued to it.
[[nodiscard]] std::size_t language_prefix(std::string_view text);

/// The same for country names.
[[nodiscard]] std::size_t country_prefix(std::string_view text);

}  // namespace copydesk
