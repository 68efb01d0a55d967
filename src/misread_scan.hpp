#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/ledger.hpp"
#include "wrong_charset.hpp"

namespace copydesk::misread {

/// How often each charset was found to be the wrong one.
using Counts = std::array<std::uint32_t, wrong_charset::kCharsets>;

/// What a text that was read wrongly needs.
struct Mending {
  std::vector<Edit> edits;
  Counts found{};       ///< by the edits
  Span doubt;           ///< the first stretch that needs evidence; empty when there is none
  bool spaced = false;  ///< a lone `Ã` may be `à`, if there is evidence
};

/// Finds what was read wrongly; with `evidence` of other places also what is no more than likely.
[[nodiscard]] Mending mend(std::string_view text, const Counts& evidence);

}  // namespace copydesk::misread
