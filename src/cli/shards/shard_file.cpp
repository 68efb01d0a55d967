#include "cli/shards/shard_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace copydesk::cli {

Result<void> ShardFile::fill() {
  const int descriptor = open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Error{path_ + ": " + std::strerror(errno)};
  buffer_.resize(limit_);
  ssize_t size = 0;
  do {
    size = pread(descriptor, buffer_.data(), buffer_.size(), static_cast<off_t>(offset_));
  } while (size < 0 && errno == EINTR);
  const int reason = errno;
  close(descriptor);
  if (size < 0) return Error{path_ + ": " + std::strerror(reason)};
  buffer_.resize(static_cast<std::size_t>(size));
  offset_ += buffer_.size();
  hash_.add(buffer_);
  at_ = 0;
  return {};
}

Result<std::string_view> ShardFile::read(std::uint64_t& lines) {
  if (at_ == buffer_.size())
    if (Result<void> filled = fill(); !filled) return filled.error();
  if (buffer_.empty()) return Error{path_ + ": has fewer lines than its marker says"};
  const std::string_view text = std::string_view(buffer_).substr(at_);
  std::size_t end = 0;
  for (; lines > 0 && end < text.size(); --lines) {
    const std::size_t feed = text.find('\n', end);
    if (feed == text.npos) {
      end = text.size();
      break;
    }
    end = feed + 1;
  }
  at_ += end;
  return text.substr(0, end);
}

Result<bool> ShardFile::is_read() {
  if (at_ == buffer_.size())
    if (Result<void> filled = fill(); !filled) return filled.error();
  return buffer_.empty();
}

}  // namespace copydesk::cli
