#include "cli/output/manifest.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <system_error>
#include <unordered_set>

#include "cli/output/content_hash.hpp"
#include "cli/output/output.hpp"
#include "copydesk/printable_name.hpp"

namespace copydesk::cli {
namespace {

using nlohmann::ordered_json;
using Status = ManifestEntry::Status;

constexpr std::string_view kSchema = "copydesk/manifest/1";
constexpr std::array<std::string_view, 3> kStatuses = {"done", "failed", "skipped"};

std::string line_of(const ordered_json& json) { return json.dump() + "\n"; }

ordered_json string_or_null(const std::string& text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

std::string line_of(const ManifestHead& head) {
  return line_of({{"schema", kSchema},
                  {"version", head.version},
                  {"options", head.options},
                  {"list", head.list}});
}

std::string line_of(const ManifestEntry& entry) {
  return line_of({{"input", entry.input},
                  {"status", kStatuses.at(static_cast<std::size_t>(entry.status))},
                  {"hash", hex(entry.hash)},
                  {"bytes", entry.size},
                  {"articles", entry.articles},
                  {"output", string_or_null(entry.output)},
                  {"output_end", entry.output_end},
                  {"error", string_or_null(entry.error)}});
}

std::string lines_of(std::span<const ManifestEntry> entries) {
  std::string lines;
  for (const ManifestEntry& entry : entries) lines += line_of(entry);
  return lines;
}

std::string text_of(const ordered_json& json, const char* key) {
  const ordered_json& value = json.at(key);
  return value.is_null() ? std::string() : value.get<std::string>();
}

std::uint64_t number_of_hex(const std::string& digits) {
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

ManifestHead head_of(const std::string& line) {
  const ordered_json json = ordered_json::parse(line);
  if (json.at("schema") != kSchema) throw std::invalid_argument("another schema");
  return {json.at("version"), json.at("options"), json.at("list")};
}

ManifestEntry entry_of(const std::string& line) {
  const ordered_json json = ordered_json::parse(line);
  ManifestEntry entry;
  entry.input = json.at("input");
  const std::string status = json.at("status");
  while (kStatuses.at(static_cast<std::size_t>(entry.status)) != status)
    entry.status = static_cast<Status>(static_cast<int>(entry.status) + 1);
  entry.hash = number_of_hex(json.at("hash"));
  entry.size = json.at("bytes");
  entry.articles = json.at("articles");
  entry.output = text_of(json, "output");
  entry.output_end = json.at("output_end");
  entry.error = text_of(json, "error");
  return entry;
}

Error failure(const std::string& path) {
  return Error{"cannot write the manifest " + path + ": " + std::strerror(errno)};
}

}  // namespace

Result<ManifestContents> read_manifest(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{"cannot read the manifest " + path + ": " + std::strerror(errno)};
  ManifestContents contents;
  std::string line;
  std::size_t number = 0;
  while (std::getline(file, line) && !file.eof()) {  // a line without its end was not finished
    ++number;
    try {
      if (number == 1)
        contents.head = head_of(line);
      else
        contents.entries.push_back(entry_of(line));
    } catch (const std::exception&) {
      return Error{path + ":" + std::to_string(number) + " is no line of a manifest"};
    }
  }
  if (number == 0) return Error{path + " is no manifest"};
  return contents;
}

Manifest::~Manifest() {
  if (descriptor_ >= 0) close(descriptor_);
}

Result<void> Manifest::open(const std::string& path, const ManifestContents& contents) {
  path_ = path;
  if (Result<void> written = write_manifest(path, contents); !written) return written;
  descriptor_ = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  return descriptor_ < 0 ? failure(path) : Result<void>();
}

Result<void> Manifest::append(const std::vector<ManifestEntry>& entries, bool sync) {
  const std::string lines = lines_of(entries);
  for (std::string_view rest = lines; !rest.empty();) {
    const ssize_t size = write(descriptor_, rest.data(), rest.size());
    if (size < 0 && errno != EINTR) return failure(path_);
    if (size > 0) rest.remove_prefix(static_cast<std::size_t>(size));
  }
  return !sync || fdatasync(descriptor_) == 0 || errno == EINVAL ? Result<void>() : failure(path_);
}

std::vector<ManifestEntry> find_left_over(const std::vector<ManifestEntry>& before,
                                          const std::vector<ManifestEntry>& now) {
  std::unordered_set<std::string_view> known;
  for (const ManifestEntry& entry : now) known.insert(entry.output);
  std::vector<ManifestEntry> left_over;
  for (const ManifestEntry& entry : before)
    if (known.insert(entry.output).second &&
        access(name_of_printable(entry.output).c_str(), F_OK) == 0)
      left_over.push_back(entry);
  return left_over;
}

Result<void> write_manifest(const std::string& path, const ManifestContents& contents) {
  return write_file(path, line_of(contents.head) + lines_of(contents.entries));
}

}  // namespace copydesk::cli
