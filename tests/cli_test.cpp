// Runs the transcripts of tests/cli: blocks in Markdown that show a command with its input, output,
// messages and exit status. COPYDESK_BLESS=1 writes down what the commands do now.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "folder.hpp"

namespace copydesk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFence = "```";
constexpr std::string_view kCommand = "% ";
constexpr std::string_view kEndOfInput = "^D";

/// A stretch of a transcript file: prose, or a block between fences.
struct Part {
  std::size_t line = 1;  ///< 1-based, where it starts
  std::vector<std::string> prose;
  std::vector<std::string> commands;
  std::vector<std::string> input;
  bool has_input = false;
  std::string expected;
};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void write_file(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines, std::string_view prefix = "") {
  std::string text;
  for (const std::string& line : lines) text.append(prefix).append(line).append("\n");
  return text;
}

/// Commands, then input up to `^D` if there is any, then what is expected.
Part read_block(const std::vector<std::string>& lines, std::size_t line) {
  Part block;
  block.line = line;
  auto at = lines.begin();
  for (; at != lines.end() && at->starts_with(kCommand); ++at)
    block.commands.push_back(at->substr(kCommand.size()));
  const auto end = std::find(at, lines.end(), kEndOfInput);
  block.has_input = end != lines.end();
  if (block.has_input) {
    block.input.assign(at, end);
    at = end + 1;
  }
  block.expected = joined({at, lines.end()});
  return block;
}

std::vector<Part> read_transcript(const fs::path& path) {
  std::vector<Part> parts(1);
  std::vector<std::string> block;
  bool inside = false;
  std::size_t number = 0;
  for (const std::string& line : lines_of(read_file(path))) {
    ++number;
    if (line != kFence) {
      (inside ? block : parts.back().prose).push_back(line);
      continue;
    }
    if (inside) {
      parts.push_back(read_block(block, number - block.size()));
      parts.emplace_back();
      block.clear();
    }
    inside = !inside;
  }
  return parts;
}

std::string written(const Part& part) {
  if (part.commands.empty()) return joined(part.prose);
  const std::string end = part.has_input ? std::string(kEndOfInput) + "\n" : "";
  return std::string(kFence) + "\n" + joined(part.commands, kCommand) + joined(part.input) + end +
         part.expected + std::string(kFence) + "\n";
}

std::string quoted(const fs::path& path) {
  return std::string("'").append(path.string()).append("'");
}

/// What the caller has set for itself or for these tests is no setting of the program.
std::string unset_variables() {
  std::string unset = " -u NO_COLOR -u CLICOLOR_FORCE -u CI -u XDG_CONFIG_HOME";
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view name =
        std::string_view(*variable).substr(0, std::string_view(*variable).find('='));
    if (name.starts_with("COPYDESK_")) unset.append(" -u ").append(name);
  }
  return unset;
}

/// What a block's commands do, in the form in which a transcript shows it.
std::string outcome(const Part& block) {
  const Folder folder;
  const fs::path work = folder.path() / "work";
  fs::create_directory(work);
  fs::create_directory_symlink(fs::path(COPYDESK_SOURCE_DIR) / "samples", work / "samples");
  write_file(folder.path() / "script", joined(block.commands));
  write_file(folder.path() / "input", joined(block.input));
  const std::string run = "cd " + quoted(work) + " && env" + unset_variables() +
                          " HOME=/nonexistent LC_ALL=C.UTF-8 TERM=xterm PATH=" +
                          quoted(fs::path(COPYDESK_PROGRAM).parent_path()) +
                          ":\"$PATH\" sh ../script < ../input > " + "../output 2> ../messages";
  const int status = std::system(run.c_str());
  std::string text = read_file(folder.path() / "output");
  if (!text.empty() && text.back() != '\n') text += "(no line feed)\n";
  text += joined(lines_of(read_file(folder.path() / "messages")), "2> ");
  if (status != 0) text += "=> " + std::to_string(WEXITSTATUS(status)) + "\n";
  return text;
}

class Transcript : public testing::TestWithParam<fs::path> {};

TEST_P(Transcript, IsWhatTheProgramDoes) {
  const bool bless = std::getenv("COPYDESK_BLESS") != nullptr;
  std::string text;
  for (Part& part : read_transcript(GetParam())) {
    if (!part.commands.empty()) {
      const std::string actual = outcome(part);
      if (bless) part.expected = actual;
      EXPECT_EQ(part.expected, actual) << GetParam().string() << ":" << part.line << ":\n"
                                       << joined(part.commands, kCommand);
    }
    text += written(part);
  }
  if (bless) write_file(GetParam(), text);
  EXPECT_EQ(read_file(GetParam()), text) << "not every line was understood";
}

std::vector<fs::path> transcripts() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(COPYDESK_SOURCE_DIR) / "tests/cli"))
    if (entry.path().extension() == ".md" && entry.path().stem() != "README")
      paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string name_of(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cli, Transcript, testing::ValuesIn(transcripts()), name_of);

}  // namespace
}  // namespace copydesk
