#include "cli/input/filter_reader.hpp"

#include <archive.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace copydesk::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;

struct Close {
  void operator()(archive* opened) const { archive_read_free(opened); }
};

bool are_zeros(std::string_view bytes) { return bytes.find_first_not_of('\0') == bytes.npos; }

}  // namespace

struct FilterReader::State {
  ReadBytes packed;
  std::vector<char> buffer = std::vector<char>(kChunk);
  std::uint64_t begin = 0;   ///< place of what is in the buffer
  std::size_t size = 0;      ///< of it
  std::string_view block{};  ///< unpacked and not given out yet
  bool opened = false;
  bool at_end = false;
  std::optional<Error> error{};
  std::unique_ptr<archive, Close> reader{archive_read_new()};

  Result<std::size_t> fill() {
    auto got = packed(buffer);
    if (got && *got > 0) begin += std::exchange(size, *got);
    return got;
  }

  static la_ssize_t read_packed(archive* reader, void* data, const void** bytes) {
    auto& state = *static_cast<State*>(data);
    auto got = state.fill();
    *bytes = state.buffer.data();
    if (got) return static_cast<la_ssize_t>(*got);
    archive_set_error(reader, EIO, "%s", got.error().message.c_str());
    return -1;
  }

  [[nodiscard]] Error failure() const {
    const char* reason = archive_error_string(reader.get());
    if (reason == nullptr) return Error{"is cut off or damaged"};
    // liblzma's own words for it do not help people.
    const bool no_progress = std::strstr(reason, "No progress") != nullptr;
    return Error{no_progress ? "truncated or damaged xz input" : reason};
  }

  Result<void> open() {
    opened = true;
    archive* a = reader.get();
    archive_read_support_format_raw(a);
    archive_read_support_format_empty(a);
    archive_read_support_filter_xz(a);
    archive_read_support_filter_zstd(a);
    archive_read_support_filter_bzip2(a);
    archive_read_set_read_callback(a, read_packed);
    archive_read_set_callback_data(a, this);
    if (archive_read_open1(a) != ARCHIVE_OK) return failure();
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(a, &entry);
    if (archive_filter_count(a) == 1) return Error{"the compressed input is damaged at its start"};
    at_end = status == ARCHIVE_EOF;
    return at_end || status == ARCHIVE_OK ? Result<void>() : failure();
  }

  /// bzip2 ends before what does not look like it. Tapes and disks fill their blocks with zeros.
  Result<void> check_rest() {
    const auto taken = static_cast<std::uint64_t>(archive_filter_bytes(reader.get(), -1));
    std::size_t at = std::clamp<std::uint64_t>(taken, begin, begin + size) - begin;
    for (;; at = 0) {
      if (!are_zeros({buffer.data() + at, size - at}))
        return Error{"the compressed input is followed by something else"};
      auto got = fill();
      if (!got) return got.error();
      if (*got == 0) return {};
    }
  }

  Result<void> advance() {
    if (!opened)
      if (Result<void> done = open(); !done) return done;
    const void* bytes = nullptr;
    std::size_t got = 0;
    la_int64_t offset = 0;
    const int status =
        at_end ? ARCHIVE_EOF : archive_read_data_block(reader.get(), &bytes, &got, &offset);
    at_end = status == ARCHIVE_EOF;
    if (at_end) return check_rest();
    if (status != ARCHIVE_OK) return failure();
    block = {static_cast<const char*>(bytes), got};
    return {};
  }
};

FilterReader::FilterReader(ReadBytes packed)
    : state_(std::make_unique<State>(State{std::move(packed)})) {}
FilterReader::~FilterReader() = default;

Result<std::size_t> FilterReader::read(std::span<char> into) {
  State& state = *state_;
  while (state.block.empty() && !state.at_end && !state.error)
    if (Result<void> done = state.advance(); !done) state.error = done.error();
  if (state.error) return *state.error;
  const std::size_t size = state.block.copy(into.data(), into.size());
  state.block.remove_prefix(size);
  return size;
}

}  // namespace copydesk::cli
