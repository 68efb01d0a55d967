#pragma once

#include <string_view>

namespace copydesk {

/// Whether an opening of up to 64 KiB is JSON's: an object with a first member, or an array of such
/// or of strings. Text in braces or brackets is none.
[[nodiscard]] bool opens_json(std::string_view head);

}  // namespace copydesk
