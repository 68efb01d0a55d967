#include "input.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "long_path.hpp"

namespace copydesk::cli {
namespace {

constexpr const char* kIsFolder = "is a folder: add -r to read the files in it";

}  // namespace

std::string display_name(const std::string& path) {
  return path == "-" ? "standard input" : path.empty() ? "''" : path;
}

// NOLINTNEXTLINE(*-member-init): the head is filled when it is asked for
InputFile::InputFile(std::function<void()> before_wait) : before_wait_(std::move(before_wait)) {}

InputFile::~InputFile() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

Result<void> InputFile::open(const std::string& path) {
  const bool standard_input = path == "-";
  descriptor_ = standard_input ? STDIN_FILENO : open_path(path, O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (descriptor_ < 0 || fstat(descriptor_, &status) != 0) {
    failed_ = true;
    return Error{std::strerror(errno)};
  }
  if (S_ISDIR(status.st_mode)) return Error{standard_input ? "is a folder" : kIsFolder};
  waits_ = !S_ISREG(status.st_mode);
  const off_t begin = standard_input && !waits_ ? lseek(descriptor_, 0, SEEK_CUR) : 0;
  seekable_ = !waits_ && begin >= 0 && begin <= status.st_size;
  if (!seekable_) return {};
  begin_ = static_cast<std::uint64_t>(begin);
  size_ = static_cast<std::uint64_t>(status.st_size - begin);
  return {};
}

bool InputFile::is_standard_output() const {
  struct stat in {};
  struct stat out {};
  return fstat(descriptor_, &in) == 0 && fstat(STDOUT_FILENO, &out) == 0 && S_ISREG(in.st_mode) &&
         in.st_dev == out.st_dev && in.st_ino == out.st_ino;
}

Result<std::string_view> InputFile::head() {
  while (head_end_ < head_.size() && !at_end_) {
    auto got = read_file(std::span<char>(head_).subspan(head_end_));
    if (!got) return got.error();
    head_end_ += *got;
  }
  return std::string_view(head_.data(), head_end_);
}

Result<std::size_t> InputFile::read(std::span<char> into) {
  if (head_begin_ == head_end_) return at_end_ ? Result<std::size_t>(0) : read_file(into);
  const std::size_t size = std::min(into.size(), head_end_ - head_begin_);
  std::memcpy(into.data(), head_.data() + head_begin_, size);
  head_begin_ += size;
  return size;
}

ReadBytes InputFile::reader() {
  return [this](std::span<char> into) { return read(into); };
}

Result<void> InputFile::seek(std::uint64_t offset) {
  head_begin_ = head_end_ = 0;
  at_end_ = false;
  if (lseek(descriptor_, static_cast<off_t>(begin_ + offset), SEEK_SET) >= 0) return {};
  failed_ = true;
  return Error{std::strerror(errno)};
}

Result<std::size_t> InputFile::read_file(std::span<char> into) {
  if (waits_) before_wait_();
  for (;;) {
    const ssize_t size = ::read(descriptor_, into.data(), into.size());
    at_end_ = size == 0;
    if (size >= 0) return static_cast<std::size_t>(size);
    if (errno == EAGAIN) {
      pollfd ready{descriptor_, POLLIN, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      failed_ = true;
      return Error{std::strerror(errno)};
    }
  }
}

}  // namespace copydesk::cli
