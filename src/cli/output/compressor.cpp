#include "cli/output/compressor.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <new>
#include <stdexcept>
#include <utility>

namespace copydesk::cli {
namespace {

constexpr std::array kCompressions{Compression{"gz", ".gz", "gzip"},
                                   Compression{"zst", ".zst", "zstd"}};

constexpr auto kUnwritable =
    std::to_array<std::string_view>({".xz", ".bz2", ".zip", ".7z", ".tar", ".tar.gz", ".tar.zst",
                                     ".tgz", ".tbz", ".tbz2", ".txz", ".tzst"});

la_ssize_t append(archive*, void* out, const void* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

}  // namespace

const Compression* find_compression(std::string_view file_name) {
  for (const Compression& compression : kCompressions)
    if (file_name.ends_with(compression.ending)) return &compression;
  return nullptr;
}

std::string_view unwritable_ending(std::string_view file_name) {
  for (const std::string_view ending : kUnwritable)
    if (file_name.ends_with(ending)) return ending;
  return {};
}

const Compression* compression_named(std::string_view name) {
  for (const Compression& compression : kCompressions)
    if (compression.name == name) return &compression;
  return nullptr;
}

/// Stays where it is: the library holds a pointer to `out`.
struct Compressor::State {
  archive* writer = archive_write_new();
  std::string out;

  [[nodiscard]] Error failure() const {
    const char* reason = archive_error_string(writer);
    return Error{std::string("cannot compress: ") +
                 (reason != nullptr ? reason : "no reason given")};
  }
};

void Compressor::Free::operator()(State* state) const {
  archive_write_free(state->writer);
  delete state;
}

Compressor::Compressor(const Compression& compression) : state_(new State) {
  archive* writer = state_->writer;
  if (writer == nullptr) throw std::bad_alloc();
  const std::string filter(compression.filter);
  bool good = archive_write_set_format_raw(writer) == ARCHIVE_OK &&
              archive_write_add_filter_by_name(writer, filter.c_str()) == ARCHIVE_OK &&
              archive_write_set_bytes_in_last_block(writer, 1) == ARCHIVE_OK;
  if (filter == "gzip")
    good =
        good && archive_write_set_filter_option(writer, "gzip", "timestamp", nullptr) == ARCHIVE_OK;
  good = good && archive_write_open(writer, &state_->out, nullptr, append, nullptr) == ARCHIVE_OK;
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  good = good && archive_write_header(writer, entry) == ARCHIVE_OK;
  archive_entry_free(entry);
  if (!good) throw std::runtime_error(state_->failure().message);
}

Result<std::string> Compressor::add(std::string_view text) {
  while (!text.empty()) {
    const la_ssize_t size = archive_write_data(state_->writer, text.data(), text.size());
    if (size <= 0) return state_->failure();
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return std::exchange(state_->out, {});
}

Result<std::string> Compressor::finish() {
  if (archive_write_close(state_->writer) != ARCHIVE_OK) return state_->failure();
  return std::exchange(state_->out, {});
}

}  // namespace copydesk::cli
