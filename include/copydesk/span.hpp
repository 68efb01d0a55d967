#pragma once

#include <cstdint>

namespace copydesk {

/// A half-open range of bytes, `[begin, end)`, in `Document::text()` or in a field's text.
///
/// Spans are stored instead of `string_view`s: they survive moves, print as numbers, and are
/// what the JSON shows. A record has at most 4 GiB (64-bit offsets belong to the stream).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

/// A half-open range of bytes in the input (file or pipe), as printed in the JSON.
struct SourceRange {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  friend constexpr bool operator==(SourceRange, SourceRange) = default;
};

}  // namespace copydesk
