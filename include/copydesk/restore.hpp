#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "copydesk/result.hpp"

namespace copydesk {

/// A record's bytes with the white space of the input around them, and its place there.
struct Restored {
  std::string bytes;
  std::string before;
  std::string after;
  bool last = false;  ///< nothing but `after` follows in the input

  std::string path;  ///< as the JSON prints it
  std::string member;
  std::uint64_t record = 1;
  std::uint64_t byte_start = 0;  ///< of `bytes`
  std::uint64_t byte_end = 0;
};

/// Makes the bytes of a record out of its article in JSON, as it was written with the full ledger:
/// takes all changes back, puts fields, markup and white space in the order of the source, and
/// encodes the text. The article's id proves that the bytes are the same; where they are not, or
/// the JSON was changed or lacks something, it fails with the reason.
[[nodiscard]] Result<Restored> restore(std::string_view json);

}  // namespace copydesk
