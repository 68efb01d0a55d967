#include "cli/output/output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <random>

namespace copydesk::cli {
namespace {

constexpr std::size_t kBuffer = std::size_t{128} << 10U;
constexpr mode_t kPermissions = 07777;

/// A signal handler can only reach what stands still.
std::array<char, PATH_MAX> unfinished{};

extern "C" void remove_unfinished(int number) {
  if (unfinished[0] != '\0') unlink(unfinished.data());
  raise(number);  // the default action is back: the caller shall see what ended us
}

void remember_unfinished(const std::string& path) {
  const std::size_t size = path.size() < unfinished.size() ? path.size() : 0;
  unfinished[size] = '\0';
  std::memcpy(unfinished.data(), path.data(), size);
}

}  // namespace

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
  if (!temporary_.empty() && !stays_) unlink(temporary_.c_str());
}

Result<void> Output::open(const std::string& path, const std::string& suffix) {
  path_ = path;
  if (const Compression* compression = find_compression(path)) compressor_.emplace(*compression);
  if (path == "-" || path == "/dev/stdout") {
    descriptor_ = STDOUT_FILENO;
    return {};
  }
  struct stat status {};
  const bool exists = stat(path.c_str(), &status) == 0;
  if (!exists) return open_temporary(path, suffix);
  if (S_ISREG(status.st_mode)) return open_replacement(suffix);
  descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  return descriptor_ < 0 ? failure() : Result<void>();
}

/// A link stays one: what it leads to is replaced.
Result<void> Output::open_replacement(const std::string& suffix) {
  std::error_code dangling;
  const std::filesystem::path target = std::filesystem::canonical(path_, dangling);
  struct stat replaced {};
  if (dangling || stat(target.c_str(), &replaced) != 0) return open_temporary(path_, suffix);
  if (access(target.c_str(), W_OK) != 0) return failure();
  if (Result<void> opened = open_temporary(target.string(), suffix); !opened) return opened;
  if (fchmod(descriptor_, replaced.st_mode & kPermissions) != 0) return failure();
  return {};
}

Result<void> Output::open_temporary(const std::string& place, const std::string& suffix) {
  temporary_ =
      place + (suffix.empty() ? ".partial-" + std::to_string(std::random_device()()) : suffix);
  remember_unfinished(temporary_);
  constexpr int kFlags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC;
  descriptor_ = ::open(temporary_.c_str(), kFlags, 0666);
  if (descriptor_ < 0) {
    temporary_.clear();
    return failure();
  }
  path_ = place;
  return {};
}

Result<void> Output::open_resumable(const std::string& path, std::uint64_t kept) {
  path_ = path;
  struct stat status {};
  const bool exists = lstat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode))
    return Error{"cannot write to " + path + " with --manifest: it is no regular file"};
  temporary_ = path + ".partial";
  stays_ = true;
  size_ = kept;
  descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (descriptor_ < 0) return failure();
  if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return Error{"another run is writing " + temporary_};
  if (exists && fchmod(descriptor_, status.st_mode & kPermissions) != 0) return failure();
  const auto place = static_cast<off_t>(kept);
  if (ftruncate(descriptor_, place) != 0 || lseek(descriptor_, place, SEEK_SET) < 0)
    return failure();
  return {};
}

Error Output::failure() const {
  const std::string reason = std::strerror(errno);
  return Error{"cannot write to " + (path_ == "-" ? "standard output" : path_) + ": " + reason};
}

Result<void> Output::write(std::string_view text) {
  if (buffer_.size() + text.size() < kBuffer) {
    buffer_ += text;
    return {};
  }
  if (Result<void> written = flush(); !written) return written;
  return put(text);
}

Result<void> Output::flush() {
  Result<void> written = put(buffer_);
  buffer_.clear();
  return written;
}

Result<void> Output::put(std::string_view text) {
  if (!compressor_) return put_bytes(text);
  auto bytes = compressor_->add(text);
  return bytes ? put_bytes(*bytes) : Result<void>(bytes.error());
}

Result<void> Output::put_bytes(std::string_view rest) {
  size_ += rest.size();
  while (!rest.empty()) {
    const ssize_t size = ::write(descriptor_, rest.data(), rest.size());
    if (size >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(size));
    } else if (errno == EAGAIN) {
      pollfd ready{descriptor_, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return failure();
    }
  }
  return {};
}

Result<void> Output::sync() {
  if (Result<void> written = flush(); !written) return written;
  if (fdatasync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) return failure();
  return {};
}

Result<void> Output::finish() {
  if (stays_)
    if (Result<void> synced = sync(); !synced) return synced;
  if (Result<void> written = flush(); !written) return written;
  if (compressor_) {
    auto rest = compressor_->finish();
    if (!rest) return rest.error();
    if (Result<void> written = put_bytes(*rest); !written) return written;
  }
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (close(descriptor) != 0) return failure();
  if (temporary_.empty()) return {};
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return failure();
  temporary_.clear();
  remember_unfinished({});
  return {};
}

Result<void> write_file(const std::string& path, std::string_view text) {
  Output output;
  if (Result<void> opened = output.open(path); !opened) return opened;
  if (Result<void> written = output.write(text); !written) return written;
  return output.finish();
}

Result<void> print(std::string_view text) { return write_file("-", text); }

void remove_unfinished_on_interrupt() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    struct sigaction action {};
    action.sa_handler = remove_unfinished;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(number, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(number, &action, nullptr);
  }
}

}  // namespace copydesk::cli
