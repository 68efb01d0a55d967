#include "readers/wire/records.hpp"

#include <algorithm>
#include <vector>

#include "readers/wire/signs.hpp"

namespace copydesk {
namespace {

constexpr char kEndOfMessage = '\x04';
constexpr std::size_t kFrame = 8;  // bytes; NNNN and its line end
constexpr std::string_view kAfterMessage = "\x7F\r\n \f\x03\x04";

std::string_view line_at(std::string_view bytes, std::size_t at) {
  return bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
}

/// The first lines that hold print.
std::vector<std::string_view> opening(std::string_view bytes, std::size_t most) {
  constexpr std::size_t kReach = 4096;  // bytes
  bytes = bytes.substr(0, kReach);
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < bytes.size() && lines.size() < most;) {
    const std::string_view line = line_at(bytes, at);
    if (!wire_text(line).empty()) lines.push_back(line);
    at += line.size() + 1;
  }
  return lines;
}

bool has_time(std::string_view bytes) {
  constexpr std::size_t kReach = 400;  // bytes
  const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kReach));
  for (std::size_t at = 0; at < end.size(); at += line_at(end, at).size() + 1)
    if (sending_time(line_at(end, at)) != end.npos) return true;
  return false;
}

bool ends_caret_line(std::string_view line) {
  const std::string_view text = wire_text(line);
  return is_caret_line(line) && (text.back() == '<' || text.back() == '=');
}

Detection detect_iptc(std::string_view bytes, const std::vector<std::string_view>& lines) {
  if (bytes.substr(0, 200).find('\x01') != bytes.npos) return {95, "an IPTC 7901 header"};
  const bool slug = std::any_of(lines.begin() + 1, lines.end(), [](std::string_view line) {
    return wire_text(line).ends_with('/');
  });
  const bool head = std::any_of(lines.begin() + 1, lines.end(), [](std::string_view line) {
    return wire_text(line).ends_with('=');
  });
  if (slug || head || has_time(bytes)) return {85, "an IPTC 7901 header without its controls"};
  return {};
}

Detection detect_zczc(std::string_view bytes, const std::vector<std::string_view>& lines) {
  const bool tags = std::any_of(lines.begin() + 1, lines.end(), [](std::string_view line) {
    return zczc_tag(line) > 0 || is_iptc_header(line);
  });
  const std::string_view end = wire_text(bytes);
  const bool closed = end.size() > 4 && is_nnnn(end.substr(end.size() - 4));
  return tags || closed ? Detection{90, "a ZCZC frame"} : Detection{};
}

}  // namespace

Detection detect_wire(std::string_view bytes) {
  const auto lines = opening(bytes, 8);
  if (lines.empty()) return {};
  if (is_anpa_header(lines[0])) return {95, "an ANPA 1312 header"};
  if (is_iptc_header(lines[0])) return detect_iptc(bytes, lines);
  if (is_zczc(lines[0])) return detect_zczc(bytes, lines);
  const auto carets = std::count_if(lines.begin(), lines.end(), ends_caret_line);
  if (carets >= 2 || (carets == 1 && has_time(bytes))) return {85, "ANPA 1312 head lines"};
  return {};
}

bool is_wire_mark(std::string_view line) {
  return is_anpa_header(line) || is_zczc(line) ||
         (line.find('\x01') != line.npos && is_iptc_header(line));
}

Start find_wire_start(std::string_view bytes, std::size_t, std::size_t line) {
  const std::string_view mark = line_at(bytes, line);
  if (!is_zczc(mark)) return {true, line};
  // A frame: a tag or a header directly below, NNNN at the end.
  std::size_t at = line + mark.size() + 1;
  bool tagged = false;
  for (int i = 0; at < bytes.size() && i < 2 && !tagged; ++i) {
    const std::string_view below = line_at(bytes, at);
    tagged = zczc_tag(below) > 0 || is_iptc_header(below);
    at += below.size() + 1;
  }
  if (!tagged) return {};
  for (; at < bytes.size(); at += line_at(bytes, at).size() + 1)
    if (is_nnnn(wire_text(line_at(bytes, at)))) return {true, line};
  return {false, 0, true};
}

namespace {

bool opens_message(std::string_view line) {
  return is_anpa_header(line) || is_iptc_header(line) || is_zczc(line);
}

/// The end of the signs that close a message, from a place behind its last print; NNNN may be
/// among them.
Cut cut_behind(std::string_view bytes, std::size_t at, std::size_t line, bool at_end) {
  std::size_t next = std::min(bytes.find_first_not_of(kAfterMessage, at), bytes.size());
  const std::string_view frame = line_at(bytes, next);
  if (is_nnnn(wire_text(frame)))
    next = std::min(bytes.find_first_not_of(kAfterMessage, next + frame.size()), bytes.size());
  else if (!at_end && next + kFrame > bytes.size())
    return {false, 0, line, false};
  if (next == bytes.size() && !at_end) return {false, 0, line, false};
  return {true, next, next, false};
}

}  // namespace

Cut find_message_end(std::string_view bytes, std::size_t from, bool at_end) {
  constexpr std::size_t kLongestSign = 1024;  // bytes; a longer line is none
  const std::size_t print = std::min(bytes.find_first_not_of(kAfterMessage), bytes.size());
  for (std::size_t at = from; at < bytes.size();) {
    const std::string_view line = line_at(bytes, at);
    const std::size_t next = at + line.size() + 1;
    const bool whole = next <= bytes.size() || at_end;
    const bool opens = at == 0 || bytes[at - 1] == '\n';
    if (const std::size_t end = line.find(kEndOfMessage); end != line.npos && at + end > print)
      return cut_behind(bytes, at + end, at, at_end);
    if (!whole) return {false, 0, opens && line.size() < kLongestSign ? at : bytes.size(), false};
    if (opens && line.size() < kLongestSign) {
      if (at > print && opens_message(line) && !is_zczc(line_at(bytes, print)))
        return {true, at, at, false};
      if (at > print && is_zczc(line)) return {true, at, at, false};
      if (is_nnnn(wire_text(line))) return cut_behind(bytes, at + line.size(), at, at_end);
      if (sending_time(line) != line.npos) return cut_behind(bytes, at + line.size(), at, at_end);
    }
    at = next;
  }
  return {false, 0, bytes.size(), false};
}

}  // namespace copydesk
