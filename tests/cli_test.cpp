// Runs the transcripts in tests/cli. A fenced block holds a command after `% `, then what is
// expected: standard output, lines after `2> ` from standard error, and `=> N` when the exit
// status is not 0. COPYDESK_BLESS=1 rewrites what is expected.

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {
namespace {

namespace fs = std::filesystem;

struct Transcript {
  std::string file;
  std::size_t block = 0;  ///< 1-based in its file
  std::string command;
  std::string expected;
};

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Calls for every line, its line feed included.
template <class Call>
void for_each_line(const std::string& text, Call call) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    call(text.substr(at, end - at));
    at = end;
  }
}

std::vector<Transcript> read_transcripts() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(COPYDESK_SOURCE_DIR "/tests/cli"))
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Transcript> all;
  for (const fs::path& path : files) {
    std::size_t block = 0;
    bool inside = false;
    for_each_line(read_file(path), [&](const std::string& line) {
      if (line.starts_with("```")) {
        inside = !inside;
        if (inside) all.push_back({path.stem().string(), ++block, {}, {}});
      } else if (inside && line.starts_with("% ")) {
        all.back().command += line.substr(2);
      } else if (inside) {
        all.back().expected += line;
      }
    });
  }
  return all;
}

/// A fresh folder, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "copydesk-cli-XXXXXX").string();
    path_ = mkdtemp(name.data());
    fs::create_directory(path_ / "work");
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string with_prefix(const std::string& text) {
  std::string out;
  for_each_line(text, [&](const std::string& line) { out += "2> " + line; });
  return out;
}

/// What a command does, in the form the transcripts have.
std::string run(const std::string& command) {
  const Folder folder;
  const fs::path script = folder.path() / "script";
  std::ofstream(script) << "unset NO_COLOR CLICOLOR_FORCE\nexport LC_ALL=C.UTF-8\n"
                        << "PATH='" << fs::path(COPYDESK_PROGRAM).parent_path().string()
                        << "':$PATH\nSAMPLES='" << COPYDESK_SOURCE_DIR << "/samples'\n"
                        << "cd '" << (folder.path() / "work").string() << "'\n"
                        << command;
  const fs::path out = folder.path() / "out";
  const fs::path err = folder.path() / "err";
  const std::string call = "bash '" + script.string() + "' > '" + out.string() + "' 2> '" +
                           err.string() + "' < /dev/null";
  const int status = WEXITSTATUS(std::system(call.c_str()));
  std::string result = read_file(out) + with_prefix(read_file(err));
  if (!result.empty() && !result.ends_with('\n')) result += '\n';
  if (status != 0) result += "=> " + std::to_string(status) + "\n";
  return result;
}

void bless(const Transcript& transcript, const std::string& actual) {
  const fs::path path = fs::path(COPYDESK_SOURCE_DIR "/tests/cli") / (transcript.file + ".md");
  std::string out;
  std::size_t block = 0;
  bool inside = false;
  for_each_line(read_file(path), [&](const std::string& line) {
    const bool fence = line.starts_with("```");
    if (fence) inside = !inside;
    if (fence && inside) ++block;
    const bool ours = block == transcript.block;
    if (fence && !inside && ours) out += actual;
    if (fence || !inside || !ours || line.starts_with("% ")) out += line;
  });
  std::ofstream(path, std::ios::binary) << out;
}

class Cli : public testing::TestWithParam<Transcript> {};

TEST_P(Cli, DoesWhatTheTranscriptSays) {
  const std::string actual = run(GetParam().command);
  if (std::getenv("COPYDESK_BLESS") != nullptr && actual != GetParam().expected)
    bless(GetParam(), actual);
  else
    EXPECT_EQ(actual, GetParam().expected) << GetParam().command;
}

INSTANTIATE_TEST_SUITE_P(cli, Cli, testing::ValuesIn(read_transcripts()), [](const auto& test) {
  return test.param.file + "_" + std::to_string(test.param.block);
});

}  // namespace
}  // namespace copydesk
