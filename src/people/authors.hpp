#pragma once

#include <string_view>
#include <vector>

#include "copydesk/meaning.hpp"

namespace copydesk {

/// Who a byline names. `doubt` says why no author was taken from it although it is not empty of
/// words, and is empty otherwise.
struct Authors {
  std::vector<Author> list;
  std::string_view doubt;  ///< a literal, one clause: "several names without separators"
};

/// Reads a byline, `By ` included, without the dump's `- `. Names are never invented: an
/// undecidable byline gives no authors and a doubt. Names stand as printed, capitals and titles
/// (`Dr`) included; only white space is folded, also inside an e-mail address. A role is a job
/// title or the words of a credit (`Compiled by`). A byline of agencies alone gives authors
/// without a name and with an organization. Pure and thread-safe.
[[nodiscard]] Authors read_authors(std::string_view byline);

/// Whether a whole line that no markup announces is a byline: an opening such as `By`, `BY`,
/// `Von`, `Par`, `Por` (or a closing `기자`) and a name, and not a sentence. Strict, because a
/// story may open with `By Monday, ...`.
[[nodiscard]] bool is_bare_byline(std::string_view line);

}  // namespace copydesk
