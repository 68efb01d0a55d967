#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// What lines of print look like, whatever the dump. All functions take valid UTF-8 without a
/// line feed unless said otherwise, and are conservative: a doubt is a no.

/// The lines of a span of text, without their line feeds.
[[nodiscard]] std::vector<Span> lines_of(std::string_view text, Span span);

/// Takes the first line off a span of text that is not empty, and returns it without its line feed.
[[nodiscard]] Span take_line(std::string_view text, Span& rest);

/// Words between white space.
[[nodiscard]] std::size_t count_tokens(std::string_view text);

/// Ends like a sentence: `.`, `!`, `?`, `:` or an ellipsis, with closing quotes or brackets.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Whether the first word of the next line would have stood at the end of a line as well, in a
/// column of so many bytes: then a paragraph ends here.
[[nodiscard]] bool breaks_early(std::string_view line, std::string_view next, std::size_t width);

/// A cross-head: capitals only, at most 8 words and 60 characters, no sentence.
[[nodiscard]] bool is_subhead(std::string_view line);

/// A name on a line of its own: `— RNZ`, `(nsi/AN)`, `JANE DOE, MAIN BEACH`.
[[nodiscard]] bool is_signature(std::string_view line);

/// A date and nothing else, in the forms mastheads print: `March 3, 2024`, `3 Mar 2024`,
/// `2024-03-03`, `Sunday, March 3, 2024`.
[[nodiscard]] bool is_date_line(std::string_view line);

/// `Business  Page C4`: where the page label starts in such a line, or npos.
[[nodiscard]] std::size_t page_label(std::string_view line);

/// White space folded to single spaces, none at the ends: for comparing, never for output.
[[nodiscard]] std::string fold_space(std::string_view text);

/// What stands behind the words that a text opens with, however they are spaced; nothing when it
/// opens with others.
[[nodiscard]] std::optional<std::string_view> behind_words(std::string_view text,
                                                           std::string_view words);

}  // namespace copydesk
