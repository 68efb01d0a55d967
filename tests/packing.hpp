#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <string>
#include <vector>

namespace copydesk {

/// A file in an archive that a test makes.
struct PackedFile {
  std::string name;
  std::string bytes;
  std::string link{};   ///< a symbolic link there instead
  bool folder = false;  ///< a folder instead
};

/// How an archive is made: libarchive's names for format, filter and options.
struct Packing {
  std::string format = "pax";
  std::string filter{};   ///< empty: none
  std::string options{};  ///< `encryption=zipcrypt`
  std::string password{};
};

/// The bytes of an archive with these files.
inline std::string packed(const Packing& packing, const std::vector<PackedFile>& files) {
  std::string bytes(std::size_t{8} << 20U, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_by_name(writer, packing.format.c_str());
  if (!packing.filter.empty()) archive_write_add_filter_by_name(writer, packing.filter.c_str());
  if (!packing.options.empty()) archive_write_set_options(writer, packing.options.c_str());
  if (!packing.password.empty()) archive_write_set_passphrase(writer, packing.password.c_str());
  archive_write_set_bytes_in_last_block(writer, 1);
  archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
  for (const PackedFile& file : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, file.name.c_str());
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_filetype(entry, file.folder ? AE_IFDIR : AE_IFREG);
    if (!file.link.empty()) {
      archive_entry_set_filetype(entry, AE_IFLNK);
      archive_entry_set_symlink(entry, file.link.c_str());
    }
    archive_entry_set_size(entry, static_cast<la_int64_t>(file.bytes.size()));
    archive_write_header(writer, entry);
    archive_write_data(writer, file.bytes.data(), file.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  bytes.resize(used);
  return bytes;
}

}  // namespace copydesk
