#include "cli/input/unpacked_bytes.hpp"

#include <algorithm>
#include <utility>

#include "cli/input/archive_kind.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;

}  // namespace

UnpackedBytes::UnpackedBytes(InputFile& file) : file_(file), buffer_(kChunk) {
  auto head = file.head();
  if (!head) return;  // reading will fail as well
  const auto packed = [this](std::span<char> into) { return read_file(into); };
  const ArchiveKind kind = find_archive_kind(*head);
  if (kind.compression == Compressed::by_gzip) gzip_.emplace(packed);
  if (kind.compression == Compressed::otherwise) filter_.emplace(packed);
}

Result<std::string_view> UnpackedBytes::next() {
  if (again_ > 0)
    return std::string_view(buffer_.data(), size_).substr(size_ - std::exchange(again_, 0));
  size_ = 0;
  do {
    auto got = read(std::span(buffer_).subspan(size_));
    if (!got && size_ == 0) return got.error();
    if (!got) break;  // it is told the next time
    at_end_ = *got == 0;
    size_ += *got;
  } while (!at_end_ && size_ % kBlock != 0);
  const std::string_view bytes(buffer_.data(), size_);
  place_ += size_;
  count_zeros(bytes);
  return bytes;
}

void UnpackedBytes::give_again(std::uint64_t place) {
  again_ =
      static_cast<std::size_t>(std::min<std::uint64_t>(place_ - std::min(place, place_), size_));
}

std::optional<std::uint64_t> UnpackedBytes::size() const {
  return is_compressed() ? std::nullopt : file_.size();
}

Result<void> UnpackedBytes::seek(std::uint64_t place) {
  size_ = again_ = 0;
  zeros_ = 0;
  at_end_ = false;
  place_ = place;
  return file_.seek(place);
}

std::uint64_t UnpackedBytes::packed_size() const {
  return std::max(read_, file_.size().value_or(0));
}

std::optional<std::uint64_t> UnpackedBytes::zeros_at_end() const {
  return at_end_ ? std::optional(zeros_) : std::nullopt;
}

Result<std::size_t> UnpackedBytes::read(std::span<char> into) {
  if (gzip_) return gzip_->read(into);
  return filter_ ? filter_->read(into) : read_file(into);
}

Result<std::size_t> UnpackedBytes::read_file(std::span<char> into) {
  auto got = file_.read(into);
  read_ += got ? *got : 0;
  return got;
}

void UnpackedBytes::count_zeros(std::string_view bytes) {
  const std::size_t other = bytes.find_last_not_of('\0');
  zeros_ = other == bytes.npos ? zeros_ + bytes.size() : bytes.size() - other - 1;
}

}  // namespace copydesk::cli
