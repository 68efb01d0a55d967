#pragma once

#include <string>
#include <string_view>

namespace copydesk {

/// What an archive of newspaper scans says of a page in the name of its file. Empty: nothing.
struct ArchivePath {
  std::string date;  ///< ISO 8601
  std::string page;  ///< the scan's number in its issue
};

/// Reads the names that archives of scans give their text files: `1916-01-06_sn1-ed-1_seq-2.txt`
/// and `sn1/1916-01-06/ed-1/seq-2/ocr.txt` (Chronicling America), `KB_JB1_1928-09-04_01-00002.txt`
/// (KBR), `19160106-11-222.txt` (Trove; no page). A date alone could be a download's and counts
/// for nothing.
[[nodiscard]] ArchivePath read_archive_path(std::string_view path);

}  // namespace copydesk
