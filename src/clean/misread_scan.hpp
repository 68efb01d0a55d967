#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/wrong_charset.hpp"
#include "copydesk/ledger.hpp"

namespace copydesk::misread {

/// How often each charset was found to be the wrong one.
using Counts = std::array<std::uint32_t, wrong_charset::kCharsets>;

/// Which evidence could change what was found without any. Bits stand for charsets.
struct Openness {
  unsigned charsets = 0;  ///< any evidence for one of these,
  unsigned rivals = 0;    ///< or more for one of these
  unsigned taken = 0;     ///< than for one of these, which read alike and were taken

  void add(const Openness& other);
  /// Whether the evidence, which must include what was found, could.
  [[nodiscard]] bool to(const Counts& evidence) const;
};

/// What a text that was read wrongly needs.
struct Mending {
  std::vector<Edit> edits;
  Counts found{};       ///< by the edits
  Span doubt;           ///< the first stretch that needs evidence; empty when there is none
  bool spaced = false;  ///< a lone `Ã` may be `à`, if there is evidence
  Openness open;        ///< of what was found without evidence
};

/// Whether there may be anything to find; of most texts this is not so.
[[nodiscard]] bool may_need_mending(std::string_view text);

/// Finds what was read wrongly; with `evidence` of other places also what is no more than likely.
[[nodiscard]] Mending mend(std::string_view text, const Counts& evidence);

}  // namespace copydesk::misread
