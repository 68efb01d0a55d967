#pragma once

#include <string_view>

namespace copydesk {

/// Who the writer is and where to find her, as the last line of a story: `A. Writer is a reporter
/// based in Halm. Follow her on Twitter: @awriter`. `byline` is the story's, or empty. Takes one
/// line of valid UTF-8; a doubt is a no.
[[nodiscard]] bool is_tagline(std::string_view line, std::string_view byline);

}  // namespace copydesk
