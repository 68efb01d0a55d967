#include "cli/input/input.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/input/long_path.hpp"

namespace copydesk::cli {
namespace {

constexpr const char* kIsFolder = "is a folder: add -r to read the files in it";

}  // namespace

std::string display_name(const std::string& path) {
  return path == "-" ? "standard input" : path.empty() ? "''" : path;
}

// NOLINTNEXTLINE(*-member-init): the head is filled when it is asked for
InputFile::InputFile(BeforeWait before_wait, Watch watch)
    : before_wait_(std::move(before_wait)), watch_(std::move(watch)) {}

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
  if (!S_ISREG(status.st_mode)) return {};
  device_ = status.st_dev;
  inode_ = status.st_ino;
  const off_t begin = standard_input ? lseek(descriptor_, 0, SEEK_CUR) : 0;
  begin_ = static_cast<std::uint64_t>(std::max<off_t>(begin, 0));
  const auto end = static_cast<std::uint64_t>(status.st_size);
  size_ = end - std::min(begin_, end);
  return {};
}

bool InputFile::is_standard_output() const {
  struct stat out {};
  return size_ && fstat(STDOUT_FILENO, &out) == 0 && S_ISREG(out.st_mode) &&
         device_ == out.st_dev && inode_ == out.st_ino;
}

/// Who sends a line may wait for the answer, and a line is enough to tell that it is no archive.
Result<std::string_view> InputFile::head() {
  while (head_end_ < head_.size() && !at_end_ && !(waits() && has_line())) {
    auto got = read_file(std::span<char>(head_).subspan(head_end_));
    if (!got) return got.error();
    head_end_ += *got;
  }
  return std::string_view(head_.data(), head_end_);
}

bool InputFile::has_line() const {
  constexpr std::size_t kLongestSignature = 10;  // bytes, of compressed files and ZIP
  return std::string_view(head_.data(), head_end_).find('\n', kLongestSignature) !=
         std::string::npos;
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
  if (waits() && before_wait_)
    if (Result<void> may = before_wait_(descriptor_); !may) return may.error();
  for (;;) {
    const ssize_t size = ::read(descriptor_, into.data(), into.size());
    if (size >= 0) {
      const auto got = static_cast<std::size_t>(size);
      at_end_ = got == 0;
      if (watch_) watch_(into.first(got));
      return got;
    }
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
