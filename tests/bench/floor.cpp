// The least work that turns dumps into JSON Lines: read, cut into records, escape, write. Nothing
// is parsed and nothing repaired.
//   copydesk-floor                     standard input to standard output
//   copydesk-floor FOLDER              every file in it to standard output
//   copydesk-floor FOLDER --to TARGET  a copy of each file there, by temporary file and rename

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 18U;
constexpr std::string_view kFooter = "\nNewspapers from ";

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
    out.append(text, copied, at - copied);
    copied = at + 1;
    if (c == '\n') {
      out += "\\n";
    } else if (c == '"' || c == '\\') {
      out += {'\\', text[at]};
    } else {
      out += {'\\', 'u', '0', '0', kHex[c >> 4U], kHex[c & 0xFU]};
    }
  }
  out.append(text, copied);
}

class Floor {
 public:
  ~Floor() { flush(); }

  /// Writes the whole records at the start of a text and says how long they are.
  std::size_t take(std::string_view text, bool at_end) {
    std::size_t begin = 0;
    for (;;) {
      const std::size_t footer = text.find(kFooter, begin);
      const std::size_t end = text.find('\n', footer == text.npos ? footer : footer + 1);
      if (end == text.npos) break;
      write(text.substr(begin, end - begin));
      begin = end + 1;
    }
    if (!at_end) return begin;
    if (begin < text.size()) write(text.substr(begin));
    return text.size();
  }

 private:
  void write(std::string_view record) {
    const std::string begin = std::to_string(offset_);
    offset_ += record.size();
    out_.append(R"({"byte_start":)").append(begin).append(R"(,"byte_end":)");
    out_.append(std::to_string(offset_)).append(R"(,"text":")");
    append_escaped(out_, record);
    out_ += "\"}\n";
    if (out_.size() >= kChunk) flush();
  }

  void flush() {
    for (std::string_view rest = out_; !rest.empty();) {
      const ssize_t size = ::write(STDOUT_FILENO, rest.data(), rest.size());
      if (size <= 0) return;
      rest.remove_prefix(static_cast<std::size_t>(size));
    }
    out_.clear();
  }

  std::string out_;
  std::size_t offset_ = 0;
};

void convert_stream() {
  Floor floor;
  std::string text;
  for (bool at_end = false; !at_end;) {
    const std::size_t held = text.size();
    text.resize(held + kChunk);
    const ssize_t size = read(STDIN_FILENO, text.data() + held, kChunk);
    at_end = size <= 0;
    text.resize(held + static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    text.erase(0, floor.take(text, at_end));
  }
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(fs::file_size(path), '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

template <class Call>
void for_each_file(const fs::path& folder, Call call) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) call(entry.path());
}

void copy_files(const fs::path& folder, const fs::path& target) {
  for_each_file(folder, [&](const fs::path& path) {
    const fs::path copy = target / fs::relative(path, folder);
    fs::create_directories(copy.parent_path());
    const std::string text = read_file(path);
    std::ofstream(copy.string() + ".partial", std::ios::binary) << text;
    fs::rename(copy.string() + ".partial", copy);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 1) {
    convert_stream();
  } else if (argc == 2) {
    Floor floor;
    for_each_file(argv[1], [&](const fs::path& path) { floor.take(read_file(path), true); });
  } else if (argc == 4 && std::string_view(argv[2]) == "--to") {
    copy_files(argv[1], argv[3]);
  } else {
    std::cerr << "usage: copydesk-floor [FOLDER [--to TARGET]]\n";
    return 2;
  }
}
