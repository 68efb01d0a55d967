#pragma once

#include <string>
#include <vector>

#include "cli/shards/shard_marker.hpp"

namespace copydesk::cli {

/// The markers of a folder, by their shards' numbers, or everything that keeps them from being
/// joined: missing shards, shards that do not belong together, files that are not whole.
struct ShardSet {
  std::vector<ShardMarker> markers;
  std::vector<std::string> problems;
};

/// Fails when the folder cannot be read.
[[nodiscard]] Result<ShardSet> read_shards(const std::string& folder);

}  // namespace copydesk::cli
