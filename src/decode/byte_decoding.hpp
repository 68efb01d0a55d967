#pragma once

#include <cstddef>
#include <string_view>

#include "copydesk/span.hpp"
#include "decode/decoded_text.hpp"

namespace copydesk {

/// Where ASCII ends: the first byte from 0x80 on, from `at` on.
[[nodiscard]] std::size_t next_high(std::string_view bytes, std::size_t at);

/// Length of the UTF-8 character or of the maximal invalid subpart at a byte, and whether it is
/// valid. A subpart holds bytes from 0x80 on only.
struct Sequence {
  std::size_t size = 0;
  bool valid = false;
};
[[nodiscard]] Sequence sequence_at(std::string_view bytes, std::size_t at);

/// Counts what was read in another encoding than the rest, and keeps where the first of it stands.
struct Counter {
  std::size_t count = 0;
  Span first;

  void add(std::size_t begin, std::size_t end, std::size_t size = 1) {
    if (count == 0) first = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    count += size;
  }
};

/// Appends valid UTF-8.
void append_valid(std::string_view bytes, DecodedText& out);

/// Appends UTF-8. Every maximal invalid subpart becomes U+FFFD.
void append_utf8(std::string_view bytes, DecodedText& out);

/// Appends UTF-8 in which the bytes that are none are windows-1252, and counts those.
void append_nearly_utf8(std::string_view bytes, DecodedText& out, Counter& strays);

/// Appends windows-1252, and counts what is not ASCII.
void append_western(std::string_view bytes, DecodedText& out, Counter& letters);

}  // namespace copydesk
