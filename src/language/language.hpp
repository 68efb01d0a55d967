#pragma once

#include <string_view>

namespace copydesk {

/// BCP 47 tag of the language a text is written in, or empty when it cannot be told. A test by
/// script and stop words on the opening decides where it is sure; CLD2 decides the rest.
/// `text` must be valid UTF-8; about its first 300 letters count. Pure and thread-safe.
[[nodiscard]] std::string_view detect_language(std::string_view text);

/// The same of a text that begins so, where that settles it, whatever follows; or empty.
[[nodiscard]] std::string_view language_of_opening(std::string_view opening);

}  // namespace copydesk
