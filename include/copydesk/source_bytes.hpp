#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/document.hpp"

namespace copydesk {

/// What a text and the name of its encoding do not tell of the bytes it was read from: which line
/// ends it had, and where the bytes are others than encoding the text anew gives (byte order
/// marks, invalid bytes, lines in another encoding).
struct SourceBytes {
  struct Difference {
    std::uint32_t at = 0;    ///< in the text as encoded anew
    std::uint32_t size = 0;  ///< bytes there that give way to
    std::string bytes;       ///< these
  };
  std::string_view line_end = "\n";
  std::vector<Difference> differences;  ///< sorted, not overlapping
};

/// What has to be kept so that `encode` gives a record's bytes back.
[[nodiscard]] SourceBytes compare_bytes(const Document& document, std::string_view bytes);

/// The bytes a text was read from. An encoding with shifts is not encoded back, so that all of its
/// bytes beyond ASCII are differences.
[[nodiscard]] std::string encode(std::string_view text, std::string_view encoding,
                                 const SourceBytes& source);

/// A record's id: UUID version 8 (RFC 9562, section 5.8) over XXH3-128 of its bytes.
[[nodiscard]] std::array<std::uint8_t, 16> id_of(std::string_view bytes);

}  // namespace copydesk
