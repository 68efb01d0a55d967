#include "cli/input/archive_source.hpp"

#include <archive.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace copydesk::cli {
namespace {

/// Told of an error, libarchive would throw away what it has.
la_ssize_t read_source(archive*, void* data, const void** bytes) {
  auto& source = *static_cast<ArchiveSource*>(data);
  auto got = source.bytes.next();
  if (!got) {
    source.error = got.error();
    return 0;
  }
  *bytes = got->data();
  return static_cast<la_ssize_t>(got->size());
}

la_int64_t seek_source(archive* reader, void* data, la_int64_t offset, int whence) {
  auto& source = *static_cast<ArchiveSource*>(data);
  const std::uint64_t base = whence == SEEK_SET   ? source.begin
                             : whence == SEEK_CUR ? source.bytes.place()
                                                  : source.bytes.size().value_or(0);
  const la_int64_t place = static_cast<la_int64_t>(base) + offset;
  if (place < 0) return ARCHIVE_FATAL;
  if (const Result<void> done = source.bytes.seek(static_cast<std::uint64_t>(place)); !done) {
    archive_set_error(reader, EIO, "%s", done.error().message.c_str());
    return ARCHIVE_FATAL;
  }
  return place - static_cast<la_int64_t>(source.begin);
}

la_int64_t skip_source(archive* reader, void* data, la_int64_t wanted) {
  const UnpackedBytes& bytes = static_cast<ArchiveSource*>(data)->bytes;
  const std::uint64_t end = bytes.size().value_or(0);
  const la_int64_t size =
      std::min(wanted, static_cast<la_int64_t>(end - std::min(bytes.place(), end)));
  return seek_source(reader, data, size, SEEK_CUR) < 0 ? ARCHIVE_FATAL : size;
}

/// Few, so that little can go wrong, and no filters: these are off already.
void choose_formats(archive* reader) {
  archive_read_support_format_tar(reader);
  archive_read_support_format_zip(reader);
  archive_read_support_format_7zip(reader);
  archive_read_support_format_raw(reader);
  archive_read_support_format_empty(reader);
}

}  // namespace

void CloseArchive::operator()(archive* opened) const { archive_read_free(opened); }

bool open_archive(archive* reader, ArchiveSource& source) {
  choose_formats(reader);
  archive_read_set_read_callback(reader, read_source);
  archive_read_set_callback_data(reader, &source);
  // What cannot be wound back, libarchive shall not try to.
  if (source.bytes.size()) {
    archive_read_set_seek_callback(reader, seek_source);
    archive_read_set_skip_callback(reader, skip_source);
  }
  return archive_read_open1(reader) == ARCHIVE_OK;
}

}  // namespace copydesk::cli
