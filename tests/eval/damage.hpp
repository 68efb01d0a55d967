#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Tells what kind of damage is left in a text, by the text it should be.
namespace copydesk::eval {

/// A stretch of words that differs.
struct Difference {
  std::string expected;
  std::string actual;
  std::string_view kind;  ///< such as `mojibake`; a literal
};

/// Where two texts differ, in order; empty when they are the same.
[[nodiscard]] std::vector<Difference> differences(std::string_view expected,
                                                  std::string_view actual);

}  // namespace copydesk::eval
