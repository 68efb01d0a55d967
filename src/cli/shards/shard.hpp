#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input/input.hpp"
#include "cli/options/command_line.hpp"
#include "cli/output/manifest.hpp"
#include "cli/output/run_lengths.hpp"
#include "cli/output/summary.hpp"
#include "cli/shards/shard_marker.hpp"

namespace copydesk::cli {

/// `3/8` is the fourth of eight: shards count from 0.
[[nodiscard]] Result<Shard> read_shard(std::string_view typed);

/// What a shard came to, as its marker tells it.
[[nodiscard]] Summary summary_of(const ShardMarker& marker);

/// The work of one shard: which inputs are its own and what becomes of them. With an output folder
/// its articles stand in one file there and, when it is done, a marker beside the file tells what
/// `merge` needs to know. Without one they go where articles always go, and no marker is written.
class ShardRun {
 public:
  /// `all` is the full list, the same for every shard.
  ShardRun(const CommandLine& line, const std::vector<Input>& all);

  /// The command line with the shard's own file for the output.
  [[nodiscard]] const CommandLine& line() const { return line_; }

  /// Its own inputs, in the list's order.
  [[nodiscard]] const std::vector<Input>& inputs() const { return inputs_; }

  /// How the shard ended when it was done before, from the same inputs with the same options: it
  /// need not be done again.
  [[nodiscard]] std::optional<ExitStatus> done_before(const Console& console) const;

  /// Makes the folder and takes away what an earlier run left of this shard. Fails when the output
  /// would replace an input, or be found as one by other shards.
  [[nodiscard]] Result<void> begin() const;

  /// What became of the next one of `inputs()`.
  void add(std::size_t place, const ManifestEntry& entry);

  /// The shard's file is in its place: puts the marker down.
  [[nodiscard]] Result<void> finish(const Summary& summary);

 private:
  [[nodiscard]] std::string path(std::string_view ending) const;
  [[nodiscard]] std::string name() const;

  CommandLine line_;
  std::string folder_;  ///< empty: no marker is wanted
  ShardMarker marker_;
  std::vector<Input> inputs_;
  std::vector<std::uint64_t> positions_;  ///< in the full list
  bool replaces_input_;
  RunLengths counts_;
};

}  // namespace copydesk::cli
