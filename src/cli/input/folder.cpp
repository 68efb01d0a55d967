#include "cli/input/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "cli/input/glob.hpp"
#include "cli/input/long_path.hpp"

namespace copydesk::cli {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

OpenFolder open_folder(const std::string& path) {
  const int descriptor = open_path(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return nullptr;
  OpenFolder folder(fdopendir(descriptor));
  if (!folder) close(descriptor);
  return folder;
}

/// What tells a file from all others.
using Identity = std::pair<dev_t, ino_t>;

struct Link {
  std::string path;
  Identity target;
};

bool by_path(const Link& a, const Link& b) { return a.path < b.path; }

bool any_matches(const std::vector<std::string>& globs, std::string_view path) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return glob_matches(glob, path); });
}

class Walk {
 public:
  Walk(std::string_view root, const InputChoice& choice, std::vector<Input>& found)
      : root_(root), choice_(choice), found_(found) {}

  void run() {
    pending_.push_back(root_);
    read_pending();
    while (!linked_folders_.empty()) {
      std::sort(linked_folders_.begin(), linked_folders_.end(), by_path);
      Link link = std::move(linked_folders_.front());
      linked_folders_.erase(linked_folders_.begin());
      if (!seen_folders_.contains(link.target)) pending_.push_back(std::move(link.path));
      read_pending();
    }
    std::sort(linked_files_.begin(), linked_files_.end(), by_path);
    for (Link& link : linked_files_)
      if (seen_files_.insert(link.target).second)
        found_.push_back(found_file(std::move(link.path)));
  }

 private:
  /// A list of folders instead of a call for each: a tree may be deeper than the stack.
  void read_pending() {
    while (!pending_.empty()) {
      const std::string path = std::move(pending_.back());
      pending_.pop_back();
      read_folder(path);
    }
  }

  /// One that cannot be read is a problem of its own and leaves the others alone.
  void read_folder(const std::string& path) {
    const OpenFolder folder = open_folder(path);
    if (!folder || !is_new(dirfd(folder.get()))) {
      if (!folder) fail(path);
      return;
    }
    const std::string prefix = path.ends_with('/') ? path : path + '/';
    for (;;) {
      errno = 0;
      const dirent* entry = readdir(folder.get());
      if (entry == nullptr) break;
      const std::string_view name = static_cast<const char*>(entry->d_name);
      if (name != "." && name != "..") add(folder.get(), *entry, prefix + std::string(name));
    }
    if (errno != 0) fail(path);
  }

  /// Without links no folder comes twice.
  bool is_new(int folder) {
    struct stat status {};
    return !choice_.follow || fstat(folder, &status) != 0 ||
           seen_folders_.insert({status.st_dev, status.st_ino}).second;
  }

  void add(DIR* folder, const dirent& entry, std::string path) {
    if (any_matches(choice_.exclude, below_root(path))) return;
    // Asking for the kind of each file would take longer than reading the folder.
    if (choice_.follow || entry.d_type == DT_UNKNOWN)
      add_by_status(folder, entry, std::move(path));
    else if (entry.d_type == DT_DIR)
      pending_.push_back(std::move(path));
    else if (entry.d_type == DT_REG && is_wanted(path))
      found_.push_back(found_file(std::move(path)));
  }

  void add_by_status(DIR* folder, const dirent& entry, std::string path) {
    const char* name = static_cast<const char*>(entry.d_name);
    struct stat status {};
    if (fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) != 0) return fail(path);
    const bool link = S_ISLNK(status.st_mode);
    if (link && (!choice_.follow || fstatat(dirfd(folder), name, &status, 0) != 0)) {
      if (choice_.follow && is_wanted(path)) fail(path);
      return;
    }
    const Identity identity{status.st_dev, status.st_ino};
    if (S_ISDIR(status.st_mode)) {
      if (link)
        linked_folders_.push_back({std::move(path), identity});
      else
        pending_.push_back(std::move(path));
    } else if (S_ISREG(status.st_mode) && is_wanted(path)) {
      if (link) return linked_files_.push_back({std::move(path), identity});
      seen_files_.insert(identity);
      found_.push_back(found_file(std::move(path)));
    }
  }

  [[nodiscard]] bool is_wanted(const std::string& path) const {
    return choice_.include.empty() || any_matches(choice_.include, below_root(path));
  }

  [[nodiscard]] std::string_view below_root(std::string_view path) const {
    return path.substr(root_.size() + (root_.ends_with('/') ? 0 : 1));
  }

  [[nodiscard]] Input found_file(std::string path) const {
    return {std::move(path), true, root_.size()};
  }

  void fail(const std::string& path) {
    found_.push_back({path, true, root_.size(), std::strerror(errno)});
  }

  const std::string root_;
  const InputChoice& choice_;
  std::vector<Input>& found_;
  std::vector<std::string> pending_;
  std::vector<Link> linked_folders_;
  std::vector<Link> linked_files_;
  std::set<Identity> seen_folders_;
  std::set<Identity> seen_files_;
};

}  // namespace

void find_files(const std::string& folder, const InputChoice& choice, std::vector<Input>& found) {
  std::string_view root = folder;
  while (root.size() > 1 && root.ends_with("/")) root.remove_suffix(1);
  Walk(root, choice, found).run();
}

}  // namespace copydesk::cli
