#pragma once

#include <map>
#include <string>
#include <string_view>

#include "copydesk/convert.hpp"

namespace copydesk::eval {

/// The values of all labels with a key, with `;` between them.
[[nodiscard]] std::string labels_of(const Article& article, std::string_view key);

/// What an article says, by the names that gold files use.
[[nodiscard]] std::map<std::string, std::string> printed_fields(const Record& record);

}  // namespace copydesk::eval
