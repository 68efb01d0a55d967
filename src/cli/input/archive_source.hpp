#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "cli/input/unpacked_bytes.hpp"

struct archive;

namespace copydesk::cli {

struct CloseArchive {
  void operator()(archive* opened) const;
};

/// Of libarchive.
using ArchiveReader = std::unique_ptr<archive, CloseArchive>;

/// What libarchive reads from.
struct ArchiveSource {
  UnpackedBytes bytes;
  std::uint64_t begin = 0;       ///< where in them the archive starts
  std::optional<Error> error{};  ///< why they ended early: what came before is read first
};

/// Opens the archive that starts there; the reader tells why that fails. The source must outlive
/// it.
[[nodiscard]] bool open_archive(archive* reader, ArchiveSource& source);

}  // namespace copydesk::cli
