#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// Bytes of the words at a text's head that a handle in a byline spells, as `@noraquill` spells
/// `Nora quill`: then they are a name in whatever case the dump prints them. 0: there are none.
[[nodiscard]] std::size_t spelt_name(std::string_view text, std::string_view byline);

}  // namespace copydesk
