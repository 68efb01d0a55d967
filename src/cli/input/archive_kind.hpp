#pragma once

#include <string_view>

namespace copydesk::cli {

/// What bytes that open a file are packed as.
struct ArchiveKind {
  std::string_view name;  ///< `a ZIP archive`; empty: they are no archive
  bool seeks = false;     ///< its directory stands at the end: a pipe does not do
  bool is_gzip = false;
};

/// Recognizes archives and compressed files by their first 512 bytes. Office documents and e-books
/// are no archives, though many are packed like one.
[[nodiscard]] ArchiveKind find_archive_kind(std::string_view head);

/// Whether a ZIP archive that opens with a member of this name is an office document or an e-book.
[[nodiscard]] bool opens_document(std::string_view member);

}  // namespace copydesk::cli
