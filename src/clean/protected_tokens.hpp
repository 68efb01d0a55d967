#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// Tells whether a place stands inside a token that rules change nothing in. Ask in ascending
/// order: every token is read once, so a long one with many anchors costs no more than its length.
class ProtectedTokens {
 public:
  using Test = bool (*)(std::string_view token);

  /// `test` says which stretches without white space are protected.
  explicit ProtectedTokens(std::string_view text, Test test);
  /// Addresses, names and tags of the web, and code: `is_protected`.
  explicit ProtectedTokens(std::string_view text);

  [[nodiscard]] bool hold(std::size_t at);

 private:
  std::string_view text_;
  Test test_;
  std::size_t end_ = 0;  ///< of the last token looked at
  bool protected_ = false;
};

}  // namespace copydesk
