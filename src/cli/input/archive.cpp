#include "cli/input/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include "cli/input/archive_kind.hpp"
#include "cli/input/gzip_reader.hpp"
#include "cli/input/input.hpp"
#include "cli/input/member_name.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;
constexpr std::size_t kHead = 512;
constexpr std::size_t kTarBlock = 512;  // of zeros, at least one behind the last file
constexpr std::size_t kShownName = 60;  // bytes

struct Close {
  void operator()(archive* opened) const { archive_read_free(opened); }
};
using Reader = std::unique_ptr<archive, Close>;

/// What libarchive reads from.
struct Packed {
  InputFile& file;
  std::optional<GzipReader> gzip{};  ///< where the file is compressed so
  std::vector<char> buffer = std::vector<char>(kChunk);
  std::uint64_t place = 0;
  std::uint64_t read = 0;   ///< bytes of the file
  std::uint64_t zeros = 0;  ///< that came last
  bool ended = false;

  Result<std::size_t> read_file(std::span<char> into) {
    auto got = file.read(into);
    read += got ? *got : 0;
    return got;
  }

  /// The next bytes, unpacked if they are compressed by gzip.
  Result<std::size_t> fill() {
    auto got = gzip ? gzip->read(buffer) : read_file(buffer);
    if (got) count_zeros({buffer.data(), *got});
    return got;
  }

  void count_zeros(std::string_view bytes) {
    const std::size_t other = bytes.find_last_not_of('\0');
    zeros = other == bytes.npos ? zeros + bytes.size() : bytes.size() - other - 1;
    ended = bytes.empty();
  }
};

/// libarchive's own words for it would be lost otherwise.
void tell(archive* reader, const Error& error) {
  archive_set_error(reader, EIO, "%s", error.message.c_str());
}

la_ssize_t read_packed(archive* reader, void* data, const void** bytes) {
  auto& packed = *static_cast<Packed*>(data);
  auto got = packed.fill();
  if (!got) {
    tell(reader, got.error());
    return -1;
  }
  packed.place += *got;
  *bytes = packed.buffer.data();
  return static_cast<la_ssize_t>(*got);
}

la_int64_t seek_packed(archive* reader, void* data, la_int64_t offset, int whence) {
  auto& packed = *static_cast<Packed*>(data);
  const std::uint64_t base = whence == SEEK_SET   ? 0
                             : whence == SEEK_CUR ? packed.place
                                                  : packed.file.size().value_or(0);
  const la_int64_t place = static_cast<la_int64_t>(base) + offset;
  if (place < 0) return ARCHIVE_FATAL;
  if (const Result<void> done = packed.file.seek(static_cast<std::uint64_t>(place)); !done) {
    tell(reader, done.error());
    return ARCHIVE_FATAL;
  }
  packed.place = static_cast<std::uint64_t>(place);
  packed.zeros = 0;
  return place;
}

la_int64_t skip_packed(archive* reader, void* data, la_int64_t wanted) {
  const auto& packed = *static_cast<Packed*>(data);
  const auto left = static_cast<la_int64_t>(packed.file.size().value_or(0) -
                                            std::min(packed.place, packed.file.size().value_or(0)));
  const la_int64_t size = std::min(wanted, left);
  return seek_packed(reader, data, size, SEEK_CUR) < 0 ? ARCHIVE_FATAL : size;
}

/// Few formats and filters, so that little can go wrong. gzip is not among them: it would not be
/// verified.
void choose_formats(archive* reader) {
  archive_read_support_format_tar(reader);
  archive_read_support_format_zip(reader);
  archive_read_support_format_7zip(reader);
  archive_read_support_format_raw(reader);
  archive_read_support_format_empty(reader);
  archive_read_support_filter_xz(reader);
  archive_read_support_filter_zstd(reader);
  archive_read_support_filter_bzip2(reader);
}

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  return name == nullptr ? "" : name;
}

/// Its start, when it is longer than people want to read.
std::string shown(std::string name) {
  if (name.size() <= kShownName) return name;
  std::size_t end = kShownName;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  name.resize(end);
  return name + "...";
}

bool is_file(archive_entry* entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr &&
         archive_entry_symlink(entry) == nullptr;
}

}  // namespace

struct Archive::State {
  Packed packed;
  ArchiveLimits limits;
  Reader reader{archive_read_new()};
  bool opened = false;
  bool at_end = false;
  std::uint64_t unpacked = 0;  ///< bytes
  std::uint64_t members = 0;
  std::uint64_t files = 0;
  std::array<char, kHead> head{};  ///< of the file that came last
  std::size_t head_begin = 0;
  std::size_t head_end = 0;

  [[nodiscard]] bool is_format(int format) const {
    return (archive_format(reader.get()) & ARCHIVE_FORMAT_BASE_MASK) == format;
  }

  std::optional<Member> end(std::string problem) {
    at_end = true;
    return Member{"", std::move(problem)};
  }

  [[nodiscard]] std::string why() const {
    const char* reason = archive_error_string(reader.get());
    return why(reason == nullptr ? "is cut off or damaged" : reason);
  }

  [[nodiscard]] std::string why(const std::string& reason) const {
    return (packed.file.failed() ? "" : "cannot be unpacked: ") + reason;
  }

  void open_gzip() {
    auto opening = packed.file.head();
    if (!opening || !find_archive_kind(*opening).is_gzip) return;
    packed.gzip.emplace([this](std::span<char> into) { return packed.read_file(into); });
  }

  /// What cannot be wound back, libarchive shall not try to.
  bool open() {
    opened = true;
    open_gzip();
    archive* a = reader.get();
    choose_formats(a);
    archive_read_set_read_callback(a, read_packed);
    archive_read_set_callback_data(a, &packed);
    if (packed.file.size() && !packed.gzip) {
      archive_read_set_seek_callback(a, seek_packed);
      archive_read_set_skip_callback(a, skip_packed);
    }
    return archive_read_open1(a) == ARCHIVE_OK;
  }

  [[nodiscard]] bool grows_too_much() const {
    const std::uint64_t size = std::max(packed.read, packed.file.size().value_or(0));
    return unpacked > limits.any_growth && unpacked / limits.growth > size;
  }

  [[nodiscard]] std::string too_much() const {
    return "unpacks to more than " + std::to_string(limits.growth) +
           " times its size, as archive bombs do: read no further";
  }

  /// Where bytes have to be unpacked to be skipped, they count.
  [[nodiscard]] bool skips_by_unpacking() const {
    return packed.gzip || archive_filter_count(reader.get()) > 1 || is_format(ARCHIVE_FORMAT_7ZIP);
  }

  /// Why the rest of the archive cannot be reached, or empty.
  std::string skip_rest() {
    if (files == 0 || !skips_by_unpacking()) return {};
    for (;;) {
      const void* bytes = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int status = archive_read_data_block(reader.get(), &bytes, &size, &offset);
      if (status == ARCHIVE_FATAL) return why();
      if (status != ARCHIVE_OK) return {};
      unpacked += size;
      if (grows_too_much()) return too_much();
    }
  }

  /// Whether a tar archive has no end mark. What filters of libarchive unpack is not seen.
  [[nodiscard]] bool lacks_end() const {
    return is_format(ARCHIVE_FORMAT_TAR) && archive_filter_count(reader.get()) == 1 &&
           packed.ended && packed.zeros < kTarBlock;
  }

  /// What is wrong with the bytes behind the end of an archive, or empty. There the checksum is.
  std::string verify_rest() {
    while (packed.gzip) {
      auto got = packed.fill();
      if (!got) return why(got.error().message);
      if (*got == 0) break;
      unpacked += *got;
      if (grows_too_much()) return too_much();
    }
    return {};
  }

  std::optional<Member> next() {
    if (at_end) return std::nullopt;
    if (!opened && !open()) return end(why());
    if (std::string problem = skip_rest(); !problem.empty()) return end(std::move(problem));
    head_begin = head_end = 0;
    for (;;) {
      archive_entry* entry = nullptr;
      const int status = archive_read_next_header(reader.get(), &entry);
      if (status == ARCHIVE_EOF) break;
      if (status == ARCHIVE_FATAL) return end(why());
      if (++members > limits.members)
        return end("holds more than " + std::to_string(limits.members) + " files");
      if (status == ARCHIVE_FAILED) return Member{shown(name_of(entry)), why()};
      if (status != ARCHIVE_RETRY && is_file(entry)) return member(entry);
    }
    at_end = true;
    if (std::string problem = verify_rest(); !problem.empty()) return end(std::move(problem));
    return files == 0 ? std::optional<Member>(Member{""}) : std::nullopt;
  }

  std::optional<Member> member(archive_entry* entry) {
    const bool first = files++ == 0;
    std::string name = is_format(ARCHIVE_FORMAT_RAW) ? "" : name_of(entry);
    if (first && is_format(ARCHIVE_FORMAT_ZIP) && opens_document(name))
      return end("is an office document or an e-book: convert it with pandoc -t plain");
    std::string problem = is_format(ARCHIVE_FORMAT_RAW) ? "" : why_absurd(name, limits.name);
    if (name.empty() && !problem.empty()) name = "file " + std::to_string(files);
    if (problem.empty() && archive_entry_is_data_encrypted(entry) != 0)
      problem = "is encrypted: unpack it with its password first";
    if (problem.empty()) problem = read_head();
    if (!problem.empty()) name = shown(std::move(name));
    Member file{std::move(name), std::move(problem)};
    if (archive_entry_size_is_set(entry) != 0)
      file.size = static_cast<std::uint64_t>(archive_entry_size(entry));
    return file;
  }

  /// Archives in archives are not opened: nobody knows how deep they go.
  std::string read_head() {
    auto got = unpack(head);
    if (!got) return got.error().message;
    head_end = *got;
    const ArchiveKind inner = find_archive_kind({head.data(), head_end});
    if (inner.name.empty()) return {};
    head_end = 0;
    return "is " + std::string(inner.name) + " inside an archive: unpack it first";
  }

  Result<std::size_t> read(std::span<char> into) {
    if (head_begin == head_end) return unpack(into);
    const std::size_t size = std::min(into.size(), head_end - head_begin);
    std::memcpy(into.data(), head.data() + head_begin, size);
    head_begin += size;
    return size;
  }

  Result<std::size_t> unpack(std::span<char> into) {
    if (at_end) return 0;
    const la_ssize_t size = archive_read_data(reader.get(), into.data(), into.size());
    if (size < 0) {
      at_end = size == ARCHIVE_FATAL;
      return Error{why()};
    }
    unpacked += static_cast<std::uint64_t>(size);
    at_end = grows_too_much();
    return at_end ? Result<std::size_t>(Error{too_much()})
                  : Result<std::size_t>(static_cast<std::size_t>(size));
  }
};

Archive::Archive(InputFile& file, const ArchiveLimits& limits)
    : state_(std::make_unique<State>(State{Packed{file}, limits})) {}
Archive::~Archive() = default;

std::optional<Member> Archive::next() { return state_->next(); }

bool Archive::lacks_end() const { return state_->at_end && state_->lacks_end(); }

Result<std::size_t> Archive::read(std::span<char> into) { return state_->read(into); }

}  // namespace copydesk::cli
