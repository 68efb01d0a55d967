#pragma once

#include <string_view>

namespace copydesk {

/// The JSON Schema (draft 2020-12) of articles in JSON, whatever the options: `copydesk/article/1`.
[[nodiscard]] std::string_view article_schema();

}  // namespace copydesk
