#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "copydesk/result.hpp"

namespace copydesk::cli {

class InputFile;

/// What no honest archive reaches.
struct ArchiveLimits {
  std::uint64_t members = 10'000'000;
  std::uint64_t growth = 1000;              ///< bytes unpacked for each packed one
  std::uint64_t any_growth = 64ULL << 20U;  ///< up to here growth does not matter
  std::size_t name = 4096;                  ///< bytes
};

/// One file in an archive.
struct Member {
  std::string name;       ///< as stored; empty: the only file of a compressed one, or the archive
  std::string problem{};  ///< why it cannot be read; empty when nothing is known against it
  std::optional<std::uint64_t> size{};  ///< bytes, as the archive says; nothing: it does not
};

/// An archive or compressed file, read in place from its start to its end. Nothing in it is ever
/// written anywhere. Tar archives may follow each other. Memory does not grow with what is in it.
/// Names other than ASCII need a UTF-8 locale (LC_CTYPE).
class Archive {
 public:
  /// The file must outlive it.
  explicit Archive(InputFile& file, const ArchiveLimits& limits = {});
  ~Archive();

  /// The next file, or nothing at the end. Folders and links are passed over. What is damaged ends
  /// with a problem behind the files before the damage.
  [[nodiscard]] std::optional<Member> next();

  /// When all was read: that bytes lie outside the archive, or that it ended between two files
  /// without the mark that whole archives end with. Empty: neither, or there was a problem.
  [[nodiscard]] std::string warning() const;

  /// The bytes of the file that came last. A compressed file or an archive that holds none has one
  /// without a name.
  [[nodiscard]] Result<std::size_t> read(std::span<char> into);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copydesk::cli
