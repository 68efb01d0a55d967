#pragma once

#include <algorithm>
#include <cctype>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/convert.hpp"
#include "copydesk/stream.hpp"

namespace copydesk::golden {

/// A text the tests convert, named by its path below `root`.
struct Case {
  std::filesystem::path root;
  std::string name;  ///< `pressreader/reference-layout`, without `.txt`

  [[nodiscard]] std::string folder() const { return name.substr(0, name.find('/')); }
  /// The path below the folder, which the conversion is told as the source's path.
  [[nodiscard]] std::string path() const { return name.substr(name.find('/') + 1) + ".txt"; }
  [[nodiscard]] std::filesystem::path file(std::string_view extension) const {
    return root / (name + std::string(extension));
  }
  /// Whether the file's own name opens with such a prefix as `keep-`.
  [[nodiscard]] bool is(std::string_view prefix) const {
    return std::string_view(name).substr(name.rfind('/') + 1).starts_with(prefix);
  }
};

/// ctest shows what this prints as the test's name.
inline void PrintTo(const Case& test, std::ostream* out) { *out << test.name; }

/// The name in the letters GoogleTest allows.
inline std::string test_name(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

inline std::filesystem::path golden_root() {
  return std::filesystem::path(COPYDESK_SOURCE_DIR) / "tests" / "golden";
}

/// Every .txt below a folder, sorted by name.
inline std::vector<Case> find_cases(const std::filesystem::path& root) {
  std::vector<Case> cases;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
    if (entry.path().extension() == ".txt")
      cases.push_back({root, entry.path().lexically_relative(root).replace_extension().string()});
  std::sort(cases.begin(), cases.end(),
            [](const Case& a, const Case& b) { return a.name < b.name; });
  return cases;
}

/// The bytes of a file, or nothing when there is none.
inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Hands out bytes seven at a time, so that no test depends on where a read ends.
inline ReadBytes read_from(std::string_view bytes) {
  return [bytes](std::span<char> room) mutable -> Result<std::size_t> {
    const std::size_t count = std::min({room.size(), bytes.size(), std::size_t{7}});
    std::memcpy(room.data(), bytes.data(), count);
    bytes.remove_prefix(count);
    return count;
  };
}

/// Converts every record of an input, as the program does. Throws when the stream fails.
inline std::vector<Record> convert_all(std::string_view bytes, const std::string& path,
                                       const Options& options) {
  RecordStream stream(read_from(bytes), path, options.read, options.decode);
  std::vector<Record> records;
  for (;;) {
    Result<std::optional<RecordBytes>> next = stream.next();
    if (!next) throw std::runtime_error(path + " " + next.error().message);
    if (!next->has_value()) return records;
    records.push_back(convert(std::move(**next), options));
  }
}

/// Prints records with the `json` writer, as the program does.
inline std::string print(const std::vector<Record>& records, const WriteOptions& options) {
  const Writer& writer = *find_writer("json");
  const bool several = records.size() > 1;
  std::string out;
  if (several) out += writer.open;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (i > 0) out += writer.separator;
    writer.write(records[i], options, several, out);
  }
  if (several) out += writer.close;
  return out;
}

}  // namespace copydesk::golden
