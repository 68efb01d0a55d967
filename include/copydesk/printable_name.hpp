#pragma once

#include <string>
#include <string_view>

namespace copydesk {

/// A file's name as valid UTF-8, from which its bytes can be had back: every byte that is part of
/// no character becomes `%HH`, and `%` itself `%25`.
[[nodiscard]] std::string printable_name(std::string_view name);

/// The name's bytes.
[[nodiscard]] std::string name_of_printable(std::string_view printable);

}  // namespace copydesk
