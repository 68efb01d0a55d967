#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/result.hpp"

namespace copydesk::cli {

/// How inputs are dealt out.
enum class ShardBy : std::uint8_t {
  position,  ///< in turn, by their place in the list
  hash,      ///< by their path alone: an input stays where it is while others come and go
};

/// One of the parts into which a list of inputs is dealt.
struct Shard {
  std::uint64_t number = 0;  ///< from 0
  std::uint64_t of = 1;
  ShardBy by = ShardBy::position;
};

/// `position`, `hash`
[[nodiscard]] std::string_view to_string(ShardBy by);

/// `DIR/00003-of-00008` and the ending.
[[nodiscard]] std::string shard_path(const std::string& folder, const Shard& shard,
                                     std::string_view ending);

struct FailedInput {
  std::uint64_t position = 0;  ///< in the full list, from 0
  std::string path;            ///< printable
  std::string reason;
};

/// What is put down beside a shard's articles when the shard is done.
struct ShardMarker {
  std::string version;
  Shard shard;
  std::string options;         ///< hash of every option that changes the articles
  std::string list;            ///< hash of the full list of inputs
  std::uint64_t inputs = 0;    ///< in the full list
  std::uint64_t articles = 0;  ///< lines of the shard's file
  std::uint64_t bytes = 0;     ///< its size
  std::string hash;            ///< of its bytes
  std::uint64_t skipped = 0;   ///< inputs that are no text
  std::uint64_t errors = 0;    ///< findings
  std::uint64_t warnings = 0;
  std::vector<FailedInput> failed;
  std::string positions;  ///< RunLengths: each input's distance from the one before, from 0 first
  std::string counts;     ///< RunLengths: lines of each input, in the same order
};

/// How one shard was done otherwise than another, such as `with other options`; empty when their
/// files belong together.
[[nodiscard]] std::string difference_of(const ShardMarker& one, const ShardMarker& other);

[[nodiscard]] std::string to_json(const ShardMarker& marker);

/// Fails on a file that is no marker, or not all of one.
[[nodiscard]] Result<ShardMarker> read_marker(const std::string& path);

}  // namespace copydesk::cli
