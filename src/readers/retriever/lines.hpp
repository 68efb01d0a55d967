#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/registry.hpp"

namespace copydesk {

/// What the lines of a download from Retriever are, decoded or not.
namespace retriever {

inline constexpr std::size_t kMostAbove = 4;  ///< lines from the newspaper's to how published

/// The line of `=` signs behind each article.
[[nodiscard]] bool is_rule(std::string_view line);

/// `Publicerat i print.`, `Publicerat på webb.`, `Publisert på nett`: the length of the verb.
[[nodiscard]] std::size_t published_verb(std::string_view line);

/// Where the date starts in `Example Paper, 2004-12-27 09:31`; npos when the line has none.
[[nodiscard]] std::size_t date_at(std::string_view line);

}  // namespace retriever

/// Looks for the signs of Retriever, as `Reader::detect` does.
[[nodiscard]] Detection detect_retriever(std::string_view bytes);

/// The line of `=` signs belongs to the article above it.
[[nodiscard]] Cut find_retriever_end(std::string_view bytes, std::size_t from, bool at_end);

/// The marks of Retriever in streams of other formats: the cover's date, and how an article was
/// published.
[[nodiscard]] bool is_retriever_mark(std::string_view line);
[[nodiscard]] Start find_retriever_start(std::string_view bytes, std::size_t from,
                                         std::size_t line);

}  // namespace copydesk
