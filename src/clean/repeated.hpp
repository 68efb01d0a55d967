#pragma once

#include <cstdint>
#include <vector>

#include "copydesk/article.hpp"

namespace copydesk {

/// A paragraph that prints again what another paragraph of the body prints.
struct Repeated {
  std::uint32_t part = 0;   ///< its place in `Article::body`
  std::uint32_t times = 0;  ///< how often the body prints it
  friend bool operator==(const Repeated&, const Repeated&) = default;
};

/// Every such paragraph but the best of each wording, in order. Paragraphs of running text with
/// eight words or more are compared, whatever their white space, capitals and quotation marks; the
/// best has the most small letters and is the first of those. A body too long for one story has
/// none.
[[nodiscard]] std::vector<Repeated> find_repeated(const Article& article);

}  // namespace copydesk
