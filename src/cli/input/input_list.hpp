#pragma once

#include <string>
#include <vector>

#include "copydesk/result.hpp"

namespace copydesk::cli {

/// One thing to read.
struct Input {
  std::string path;          ///< `-` is standard input
  bool from_folder = false;  ///< found in a folder: what is no text is skipped, not failed
  std::size_t below = 0;     ///< where in `path` the name below the folder argument starts
  std::string problem{};     ///< why it cannot be read; empty when nothing is known against it
};

/// What the inputs are besides the paths typed.
struct InputChoice {
  bool recursive = false;            ///< folders are read
  bool follow = false;               ///< so are the symbolic links in them
  std::vector<std::string> include;  ///< globs: of a folder only such files; empty: all
  std::vector<std::string> exclude;  ///< globs: neither such files nor such folders
  std::string list;                  ///< a file that names more paths, `-` is standard input
  bool nul_separated = false;        ///< the list's paths end with NUL, not with a line end
};

struct InputList {
  std::vector<Input> inputs;          ///< sorted bytewise by path, each path once
  std::vector<std::string> repeated;  ///< paths that were named several times
};

/// The inputs that the paths and the list name. Globs choose among the files of folders only.
/// A folder that cannot be read is an input with a problem. Fails when the list cannot be read.
[[nodiscard]] Result<InputList> list_inputs(std::vector<std::string> paths,
                                            const InputChoice& choice);

/// The files that the paths name, in their order and as often as they are named.
[[nodiscard]] std::vector<Input> inputs_as_given(const std::vector<std::string>& paths);

/// Whether a file that will be replaced is one of the inputs, by device and inode.
[[nodiscard]] bool is_among(const std::string& path, const std::vector<Input>& inputs);

}  // namespace copydesk::cli
