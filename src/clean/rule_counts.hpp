#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/ledger.hpp"

namespace copydesk {

/// How often a rule changed an article, and its place in `rules()`.
struct RuleCount {
  std::size_t place = 0;
  std::string_view rule;
  std::uint64_t count = 0;
};

/// The rules of a ledger, each once, in the order of `rules()`.
[[nodiscard]] std::vector<RuleCount> count_rules(const Ledger& ledger);

}  // namespace copydesk
