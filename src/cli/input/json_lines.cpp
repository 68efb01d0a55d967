#include "cli/input/json_lines.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace copydesk::cli {
namespace {

using nlohmann::json;

constexpr std::size_t kChunk = std::size_t{256} << 10U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

/// Of the parser's long words only the column helps; they may repeat the whole line.
std::string reason_of(const json::exception& error) {
  const std::string_view what = error.what();
  const std::size_t column = what.find("column ");
  if (column == what.npos) return "is no JSON";
  const std::string_view place = what.substr(column);
  return "is no JSON: error at " + std::string(place.substr(0, place.find(':')));
}

/// Only what is asked for is kept of a line.
bool is_asked_for(int depth, json::parse_event_t event, const json& parsed) {
  if (depth != 1 || event != json::parse_event_t::key) return true;
  return parsed == "path" || parsed == "text";
}

/// The string behind a key. One that is not there or null leaves `into` alone.
bool take(json& object, const char* key, TextLine& line, std::string& into) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return false;
  if (found->is_string())
    into = std::move(found->get_ref<std::string&>());
  else
    line.problem = "has a \"" + std::string(key) + "\" that is no string";
  return true;
}

void read_object(std::string_view bytes, TextLine& line) {
  json object = json::parse(bytes, is_asked_for);
  if (!object.is_object()) {
    line.problem = "is no JSON object";
    return;
  }
  take(object, "path", line, line.path);
  if (!take(object, "text", line, line.text)) line.problem = "has no \"text\"";
}

}  // namespace

JsonLines::JsonLines(ReadBytes read, std::size_t longest)
    : read_(std::move(read)), longest_(longest) {}

Result<void> JsonLines::fill() {
  bytes_.erase(0, begin_);
  begin_ = 0;
  const std::size_t size = bytes_.size();
  bytes_.resize(size + kChunk);
  auto got = read_(std::span<char>(bytes_).subspan(size));
  bytes_.resize(size + (got ? *got : 0));
  at_end_ = !got || *got == 0;
  return got ? Result<void>() : got.error();
}

/// Of a line that is too long only the end is looked for.
Result<bool> JsonLines::next_line() {
  too_long_ = false;
  std::size_t searched = begin_;
  std::size_t end = bytes_.find('\n', searched);
  while (end == bytes_.npos && !at_end_) {
    if (bytes_.size() - begin_ > longest_) {
      too_long_ = true;
      begin_ = bytes_.size();
    }
    searched = bytes_.size() - begin_;
    if (Result<void> more = fill(); !more) return more.error();
    end = bytes_.find('\n', searched);
  }
  end = std::min(end, bytes_.size());
  if (end == bytes_.size() && begin_ == end && !too_long_) return false;
  line_ = std::string_view(bytes_).substr(begin_, end - begin_);
  begin_ = std::min(end + 1, bytes_.size());
  too_long_ = too_long_ || line_.size() > longest_;
  return ++number_ > 0;
}

Result<std::optional<TextLine>> JsonLines::next() {
  for (;;) {
    auto found = next_line();
    if (!found) return found.error();
    if (!*found) return std::optional<TextLine>();
    if (number_ == 1 && line_.starts_with(kByteOrderMark))
      line_.remove_prefix(kByteOrderMark.size());
    if (too_long_ || !is_blank(line_)) return std::optional<TextLine>(read_line());
  }
}

TextLine JsonLines::read_line() const {
  TextLine line{number_, {}, {}, {}};
  if (too_long_) {
    line.problem = "is longer than " + std::to_string(longest_) + " bytes";
    return line;
  }
  try {
    read_object(line_, line);
  } catch (const json::exception& error) {
    line.problem = reason_of(error);
  }
  return line;
}

std::string error_line(std::string_view message, std::string_view path, std::uint64_t line) {
  const nlohmann::ordered_json object{{"error", message}, {"path", path}, {"line", line}};
  return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace copydesk::cli
