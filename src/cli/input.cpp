#include "input.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace copydesk::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kIsFolder = "is a folder: add -r to read the files in it";

/// A folder that cannot be read is a problem of its own and leaves the others alone.
void walk(const fs::path& folder, std::size_t below, std::vector<Input>& found) {
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
    std::error_code vanished;
    const fs::file_type type = at->symlink_status(vanished).type();
    if (type == fs::file_type::directory) walk(at->path(), below, found);
    if (type == fs::file_type::regular) found.push_back({at->path().string(), true, below, {}});
  }
  if (error) found.push_back({folder.string(), true, below, error.message()});
}

bool is_same_file(const struct stat& a, const struct stat& b) {
  return S_ISREG(a.st_mode) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

}  // namespace

std::vector<Input> list_inputs(const std::vector<std::string>& paths, bool recursive) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    std::error_code ignored;
    const bool folder = path != "-" && fs::is_directory(path, ignored);
    if (!folder || !recursive) {
      inputs.push_back({path, false, 0, folder ? kIsFolder : ""});
      continue;
    }
    std::vector<Input> found;
    walk(path, path.size(), found);
    std::sort(found.begin(), found.end(),
              [](const Input& a, const Input& b) { return a.path < b.path; });
    std::move(found.begin(), found.end(), std::back_inserter(inputs));
  }
  return inputs;
}

bool is_among(const std::string& path, const std::vector<Input>& inputs) {
  struct stat target {};
  if (stat(path.c_str(), &target) != 0) return false;
  return std::any_of(inputs.begin(), inputs.end(), [&](const Input& input) {
    struct stat status {};
    const int known =
        input.path == "-" ? fstat(STDIN_FILENO, &status) : stat(input.path.c_str(), &status);
    return known == 0 && is_same_file(status, target);
  });
}

InputFile::~InputFile() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

Result<void> InputFile::open(const std::string& path) {
  descriptor_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (descriptor_ < 0 || fstat(descriptor_, &status) != 0) {
    failed_ = true;
    return Error{std::strerror(errno)};
  }
  if (S_ISDIR(status.st_mode)) return Error{"is a folder"};
  if (S_ISREG(status.st_mode)) size_ = static_cast<std::uint64_t>(status.st_size);
  return {};
}

bool InputFile::is_standard_output() const {
  struct stat in {};
  struct stat out {};
  return fstat(descriptor_, &in) == 0 && fstat(STDOUT_FILENO, &out) == 0 && is_same_file(in, out);
}

Result<std::size_t> InputFile::read(std::span<char> into) {
  for (;;) {
    const ssize_t size = ::read(descriptor_, into.data(), into.size());
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
