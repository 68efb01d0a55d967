#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk::cli {

/// How a file as a whole is compressed.
enum class Compressed : std::uint8_t { not_at_all, by_gzip, otherwise };

/// What bytes that open a file are packed as.
struct ArchiveKind {
  std::string_view name;  ///< `a ZIP archive`; empty: they are no archive
  bool seeks = false;     ///< its directory stands at the end: a pipe does not do
  Compressed compression = Compressed::not_at_all;
};

/// Recognizes archives and compressed files by their first 512 bytes. Office documents and e-books
/// are no archives, though many are packed like one.
[[nodiscard]] ArchiveKind find_archive_kind(std::string_view head);

/// Whether 512 bytes are the header of a file in a tar archive.
[[nodiscard]] bool opens_tar(std::string_view head);

/// Whether a ZIP archive that opens with a member of this name is an office document or an e-book.
[[nodiscard]] bool opens_document(std::string_view member);

}  // namespace copydesk::cli
