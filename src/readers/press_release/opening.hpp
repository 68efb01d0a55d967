#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// The bytes of an opening with the service's name between strokes or in brackets and a dash, from
/// a paragraph's start on; 0 when it has none. The place stands before the name; before a stroke,
/// which may mean much, also the date.
[[nodiscard]] std::size_t release_opening_size(std::string_view paragraph);

/// Whether the name of such a service stands anywhere. Strokes and brackets are rare, so that most
/// texts are through with two looks.
[[nodiscard]] bool may_hold_release(std::string_view bytes);

}  // namespace copydesk
