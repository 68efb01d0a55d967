#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/result.hpp"

namespace copydesk::cli {

/// What became of one input.
struct ManifestEntry {
  enum class Status : std::uint8_t { done, failed, skipped };

  std::string input;  ///< as `printable_name` shows it
  Status status = Status::done;
  std::uint64_t hash = 0;      ///< XXH3-64 of the bytes that were read
  std::uint64_t size = 0;      ///< how many these were
  std::uint64_t articles = 0;  ///< converted, even when the input failed later
  std::string output;          ///< the file of its own; empty: all go to one place, or it has none
  std::uint64_t output_end = 0;  ///< bytes of that file, or of the one place up to this input's end
  std::string error;             ///< why it failed or was skipped
};

/// What must be the same for a run to go on where another ended.
struct ManifestHead {
  std::string version;
  std::string options;  ///< hash of every option that changes the articles
  std::string list;     ///< hash of the list of inputs and of where articles go

  friend bool operator==(const ManifestHead&, const ManifestHead&) = default;
};

struct ManifestContents {
  ManifestHead head;
  std::vector<ManifestEntry> entries;
};

/// Reads a manifest. A last line that was not written to its end is left out. Fails when the file
/// cannot be read or is no manifest.
[[nodiscard]] Result<ManifestContents> read_manifest(const std::string& path);

/// The record of a run, kept while it goes on: a line for each input that is finished, so that a
/// run that was killed can go on from there.
class Manifest {
 public:
  Manifest() = default;
  Manifest(const Manifest&) = delete;
  Manifest& operator=(const Manifest&) = delete;
  ~Manifest();

  /// Replaces the file by one that holds what is taken over.
  [[nodiscard]] Result<void> open(const std::string& path, const ManifestContents& contents);

  /// Writes entries behind the others; `sync` also waits for the disk.
  [[nodiscard]] Result<void> append(const std::vector<ManifestEntry>& entries, bool sync);

 private:
  std::string path_;
  int descriptor_ = -1;
};

/// Those of the entries before whose files are still there although no entry of now has written
/// them.
[[nodiscard]] std::vector<ManifestEntry> find_left_over(const std::vector<ManifestEntry>& before,
                                                        const std::vector<ManifestEntry>& now);

/// Writes the manifest as a whole, as at a run's end.
[[nodiscard]] Result<void> write_manifest(const std::string& path,
                                          const ManifestContents& contents);

}  // namespace copydesk::cli
