#include "cli/input/input_list.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "cli/input/folder.hpp"
#include "cli/input/input.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Result<std::string> read_list(const std::string& path) {
  InputFile file;
  if (Result<void> opened = file.open(path); !opened) return opened.error();
  const ReadBytes read = file.reader();
  std::string text;
  for (;;) {
    const std::size_t size = text.size();
    text.resize(size + kChunk);
    Result<std::size_t> got = read(std::span<char>(text).subspan(size));
    if (!got) return got.error();
    text.resize(size + *got);
    if (*got == 0) return text;
  }
}

/// Lists made elsewhere may open with a mark and end their lines with CRLF; with NUL all bytes of
/// a name count.
void split_list(std::string_view text, bool nul_separated, std::vector<std::string>& paths) {
  if (!nul_separated && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = std::min(text.find(nul_separated ? '\0' : '\n', at), text.size());
    std::string_view path = text.substr(at, end - at);
    if (!nul_separated && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
  }
}

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// Of inputs with one path, the one that was named itself comes first.
bool by_path(const Input& a, const Input& b) {
  return std::tie(a.path, a.from_folder) < std::tie(b.path, b.from_folder);
}

InputList sorted(std::vector<Input> found) {
  std::sort(found.begin(), found.end(), by_path);
  InputList list;
  list.inputs.reserve(found.size());
  for (Input& input : found) {
    if (list.inputs.empty() || list.inputs.back().path != input.path)
      list.inputs.push_back(std::move(input));
    else if (list.repeated.empty() || list.repeated.back() != input.path)
      list.repeated.push_back(std::move(input.path));
  }
  return list;
}

bool is_same_file(const struct stat& a, const struct stat& b) {
  return S_ISREG(a.st_mode) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

}  // namespace

Result<InputList> list_inputs(std::vector<std::string> paths, const InputChoice& choice) {
  if (!choice.list.empty()) {
    Result<std::string> text = read_list(choice.list);
    if (!text)
      return Error{"--files-from: " + display_name(choice.list) + ": " + text.error().message};
    split_list(*text, choice.nul_separated, paths);
  }
  std::vector<Input> found;
  for (std::string& path : paths) {
    const bool list_itself = path == "-" && choice.list == "-";
    if (path != "-" && choice.recursive && is_folder(path))
      find_files(path, choice, found);
    else
      found.push_back({std::move(path), false, 0, list_itself ? "holds the list of files" : ""});
  }
  return sorted(std::move(found));
}

std::vector<Input> inputs_as_given(const std::vector<std::string>& paths) {
  std::vector<Input> inputs(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) inputs[i].path = paths[i];
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

}  // namespace copydesk::cli
