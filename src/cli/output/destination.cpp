#include "cli/output/destination.hpp"

#include <filesystem>
#include <utility>

#include "cli/output/mirror.hpp"

namespace copydesk::cli {

namespace fs = std::filesystem;

std::string Destination::file_of(std::size_t input) const {
  return is_folder() ? (fs::path(line_.batch.output_dir) / names_[input]).string() : std::string();
}

Result<void> Destination::open(std::uint64_t kept) {
  if (is_nowhere() || is_folder()) return {};
  file_ = std::make_unique<File>(*line_.writer);
  size_ = kept;
  if (line_.batch.manifest.empty()) return file_->output.open(line_.output);
  return file_->output.open_resumable(line_.output, kept);
}

Result<void> Destination::open_file(std::size_t input) {
  const std::string path = file_of(input);
  const std::string folder = fs::path(path).parent_path().string();
  if (folder != folder_) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return Error{"cannot make the folder " + folder + ": " + error.message()};
    folder_ = folder;
  }
  file_ = std::make_unique<File>(*line_.writer);
  size_ = 0;
  return file_->output.open(path, kUnfinished);  // the next run replaces what a killed one left
}

Result<void> Destination::add(std::size_t input, Articles articles) {
  if (is_nowhere() || articles.text.empty()) return {};
  if (!file_)
    if (Result<void> opened = open_file(input); !opened) return opened;
  Result<void> added = file_->articles.add(std::move(articles));
  size_ = file_->output.size();
  return added;
}

Result<void> Destination::close(std::size_t) {
  return is_folder() && file_ ? finish_file() : Result<void>();
}

Result<void> Destination::flush() { return file_ ? file_->output.flush() : Result<void>(); }

Result<void> Destination::sync() { return file_ ? file_->output.sync() : Result<void>(); }

Result<void> Destination::finish() { return file_ ? finish_file() : Result<void>(); }

Result<void> Destination::finish_file() {
  if (Result<void> done = file_->articles.finish(); !done) return done;
  Result<void> done = file_->output.finish();
  size_ = file_->output.size();
  file_.reset();
  return done;
}

}  // namespace copydesk::cli
