#include "cli/input/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "cli/input/archive_end.hpp"
#include "cli/input/archive_kind.hpp"
#include "cli/input/archive_source.hpp"
#include "cli/input/input.hpp"
#include "cli/input/member_name.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kHead = 512;
constexpr std::size_t kTarBlock = 512;  // of zeros, at least one behind the last file
constexpr std::size_t kShownName = 60;  // bytes

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
  State(InputFile& read, const ArchiveLimits& allowed)
      : packed(read), source{UnpackedBytes(read)}, limits(allowed) {}

  InputFile& packed;
  ArchiveSource source;
  const ArchiveLimits limits;
  ArchiveReader reader;  ///< null before it is opened
  bool at_end = false;
  bool is_damaged = false;  ///< between files, and it was told
  bool lacks_end = false;
  std::uint64_t outside = 0;   ///< bytes that no archive holds
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
    if (source.error) return why(source.error->message);
    const char* reason = archive_error_string(reader.get());
    return why(reason == nullptr ? "is cut off or damaged" : reason);
  }

  [[nodiscard]] std::string why(const std::string& reason) const {
    return (packed.failed() ? "" : "cannot be unpacked: ") + reason;
  }

  bool open() {
    reader.reset(archive_read_new());
    return open_archive(reader.get(), source);
  }

  [[nodiscard]] bool grows_too_much() const {
    return unpacked > limits.any_growth && unpacked / limits.growth > source.bytes.packed_size();
  }

  [[nodiscard]] std::string too_much() const {
    return "unpacks to more than " + std::to_string(limits.growth) +
           " times its size, as archive bombs do: read no further";
  }

  /// Why the rest of a file cannot be skipped, or empty. Where it has to be unpacked, it counts.
  std::string skip_rest() {
    if (files == 0 || !(source.bytes.is_compressed() || is_format(ARCHIVE_FORMAT_7ZIP))) return {};
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

  std::optional<Member> next() {
    if (at_end) return std::nullopt;
    if (!reader && !open()) return end(why());
    if (std::string problem = skip_rest(); !problem.empty()) return end(std::move(problem));
    head_begin = head_end = 0;
    for (;;) {
      archive_entry* entry = nullptr;
      const int status = archive_read_next_header(reader.get(), &entry);
      if (status == ARCHIVE_EOF) {
        auto more = look_behind();
        if (!more) return end(more.error().message);
        if (!*more) break;
      } else if (status == ARCHIVE_FATAL) {
        return end(why());
      } else if (status == ARCHIVE_RETRY) {
        if (!std::exchange(is_damaged, true)) return Member{"", why()};
      } else if (++members > limits.members) {
        return end("holds more than " + std::to_string(limits.members) + " files");
      } else if (status == ARCHIVE_FAILED) {
        return Member{shown(name_of(entry)), why()};
      } else if (is_file(entry)) {
        return member(entry);
      }
    }
    at_end = true;
    return files == 0 && !is_damaged ? std::optional<Member>(Member{""}) : std::nullopt;
  }

  /// Reads what stands behind an archive's end, so that all is verified. Whether another archive
  /// does, and it is open.
  Result<bool> look_behind() {
    const auto taken = static_cast<std::uint64_t>(archive_filter_bytes(reader.get(), 0));
    if (is_format(ARCHIVE_FORMAT_7ZIP)) return look_behind_7z();
    if (is_format(ARCHIVE_FORMAT_ZIP)) return look_behind_zip(source.begin + taken);
    source.bytes.give_again(source.begin + taken);
    return look_behind_tar();
  }

  Result<std::string_view> next_behind() {
    if (source.error) return Error{why()};
    auto bytes = source.bytes.next();
    if (!bytes) return Error{why(bytes.error().message)};
    if (source.bytes.is_compressed()) unpacked += bytes->size();
    return grows_too_much() ? Result<std::string_view>(Error{too_much()}) : bytes;
  }

  /// A tar archive is made to be written behind another one.
  Result<bool> look_behind_tar() {
    for (;;) {
      auto bytes = next_behind();
      if (!bytes) return bytes.error();
      if (bytes->empty()) break;
      std::size_t at = outside > 0 ? 0 : std::min(bytes->find_first_not_of('\0'), bytes->size());
      at -= at % kTarBlock;
      if (outside == 0 && opens_tar(bytes->substr(at))) {
        source.begin = source.bytes.place() - (bytes->size() - at);
        source.bytes.give_again(source.begin);
        return open() ? Result<bool>(true) : Error{why()};
      }
      outside += bytes->size() - at;
    }
    lacks_end = is_format(ARCHIVE_FORMAT_TAR) && source.bytes.zeros_at_end() < kTarBlock;
    return false;
  }

  Result<bool> look_behind_zip(std::uint64_t from) {
    const std::uint64_t size = source.bytes.size().value_or(0);
    if (size == 0)
      source.bytes.give_again(from);
    else if (auto done = source.bytes.seek(size - std::min<std::uint64_t>(size, kZipTail)); !done)
      return done.error();
    std::string tail;
    for (;;) {
      auto bytes = next_behind();
      if (!bytes) return bytes.error();
      if (bytes->empty()) break;
      tail.append(*bytes);
      if (tail.size() > 2 * kZipTail) tail.erase(0, tail.size() - kZipTail);
    }
    const auto found = bytes_outside_zip(tail, source.bytes.place());
    lacks_end = !found;
    outside = found.value_or(0);
    return false;
  }

  Result<bool> look_behind_7z() {
    if (auto done = source.bytes.seek(0); !done) return done.error();
    auto bytes = source.bytes.next();
    if (!bytes) return Error{why(bytes.error().message)};
    outside = bytes_behind_7z(*bytes, source.bytes.size().value_or(0));
    return false;
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

  Error end_early() {
    at_end = true;
    return Error{why()};
  }

  Result<std::size_t> unpack(std::span<char> into) {
    if (at_end) return 0;
    const la_ssize_t size = archive_read_data(reader.get(), into.data(), into.size());
    if (size < 0) {
      at_end = size == ARCHIVE_FATAL;
      return Error{why()};
    }
    if (size == 0 && source.error) return end_early();
    unpacked += static_cast<std::uint64_t>(size);
    at_end = grows_too_much();
    return at_end ? Result<std::size_t>(Error{too_much()})
                  : Result<std::size_t>(static_cast<std::size_t>(size));
  }
};

Archive::Archive(InputFile& file, const ArchiveLimits& limits)
    : state_(std::make_unique<State>(file, limits)) {}
Archive::~Archive() = default;

std::optional<Member> Archive::next() { return state_->next(); }

std::string Archive::warning() const {
  if (state_->outside == 1) return "1 byte lies outside the archive and was not read";
  if (state_->outside > 0)
    return std::to_string(state_->outside) + " bytes lie outside the archive and were not read";
  return state_->lacks_end ? "the archive has no end mark: it may be cut off" : "";
}

Result<std::size_t> Archive::read(std::span<char> into) { return state_->read(into); }

}  // namespace copydesk::cli
