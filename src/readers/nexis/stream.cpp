#include "readers/nexis/stream.hpp"

#include <algorithm>
#include <array>

#include "split/dump_lines.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using namespace nexis;

constexpr std::size_t kLongestLine = 1024;  // bytes; a longer one is neither
constexpr std::size_t kNotice = 600;        // bytes
constexpr std::size_t kLookBack = 1024;     // bytes; more than a notice with blank lines
constexpr std::size_t kHead = 4096;         // bytes; where a record's labels start
constexpr std::size_t kTail = 1024;         // bytes
constexpr std::size_t kPrefaceLines = 12;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Whether the line's end is in sight.
bool is_whole(std::string_view bytes, const NexisLine& line, bool at_end) {
  return line.end < bytes.size() || at_end;
}

/// The first number line that opens within the cover page's room.
std::optional<NexisLine> first_number(std::string_view bytes) {
  const std::string_view room = bytes.substr(0, kLongestNexisCover + kLongestNumberLine);
  for (std::size_t at = 0; at < room.size() && at < kLongestNexisCover;) {
    const NexisLine line = nexis_line_at(room, at);
    const std::string_view print = view(room, line);
    if (may_be_number(print) && read_nexis_number(print)) return line;
    at = line.next;
  }
  return std::nullopt;
}

class RecordEnd {
 public:
  RecordEnd(std::string_view bytes, bool at_end) : bytes_(bytes), at_end_(at_end) {}

  /// An end never lies before the record's own number. That it was seen is told by `from`.
  Cut find(std::size_t from) {
    floor_ = from;
    if (from == 0) {
      const auto own = first_number(bytes_);
      if (!own && !at_end_ && bytes_.size() < kLongestNexisCover) return {};
      floor_ = own ? own->next : std::min(bytes_.size(), kLongestNexisCover);
    }
    std::size_t at = line_start(floor_);
    while (at < bytes_.size()) {
      const NexisLine line = nexis_line_at(bytes_, at);
      if (!is_whole(bytes_, line, at_end_)) {
        at = line.end - line.begin > kLongestLine ? bytes_.size() : line.begin;
        break;
      }
      const Cut cut = look(line);
      if (cut.found || cut.next > 0) return cut;
      at = line.next;
    }
    return need_more(at);
  }

 private:
  static constexpr Cut at(std::size_t end) { return {true, end, end, false}; }
  /// Before this place a notice of copyright may still turn out to be the next record's.
  [[nodiscard]] Cut need_more(std::size_t place) const {
    return {false, 0, std::max(floor_, place - std::min(place, kLookBack)), false};
  }

  [[nodiscard]] std::size_t line_start(std::size_t place) const {
    if (place == 0 || place >= bytes_.size()) return place;
    const char before = bytes_[place - 1];
    return before == '\n' || before == '\r' ? place : nexis_line_at(bytes_, place).next;
  }

  Cut look(const NexisLine& line) {
    const std::string_view print = view(bytes_, line);
    if (may_be_number(print) && read_nexis_number(print)) return at_number(line);
    if (!opens_cover(print) || stands_below_end(line.begin)) return {};
    const NexisLine follower = next_print(bytes_, line.next);
    if (!is_whole(bytes_, follower, at_end_)) return need_more(line.begin);
    return is_time_of_request(view(bytes_, follower)) ? at(line.begin) : Cut{};
  }

  /// The request is printed once more where a download ends.
  [[nodiscard]] bool stands_below_end(std::size_t place) const {
    const std::size_t above = print_above(bytes_, floor_, place);
    return is_end_of_request(view(bytes_, nexis_line_at(bytes_, above)));
  }

  Cut at_number(const NexisLine& line) {
    const std::size_t notice = notice_above(line.begin);
    if (notice == bytes_.npos || !opens_with_notice()) return at(line.begin);
    const NexisLine follower = next_print(bytes_, line.next);
    if (!is_whole(bytes_, follower, at_end_)) return need_more(line.begin);
    return at(is_copyright_line(view(bytes_, follower)) ? line.begin : notice);
  }

  /// Whether the record prints its copyright before everything else; then one behind its labels
  /// is not its own.
  [[nodiscard]] bool opens_with_notice() const {
    const auto own = first_number(bytes_);
    return own && is_copyright_line(view(bytes_, next_print(bytes_, own->next)));
  }

  /// Start of the notice of copyright that stands between a record's last label and the next
  /// number line, or npos.
  [[nodiscard]] std::size_t notice_above(std::size_t number) const {
    const std::size_t first = std::max(floor_, number - std::min(number, kNotice));
    const std::string_view before = bytes_.substr(first, number - first);
    std::size_t label = before.npos;
    std::size_t notice = before.npos;
    for (std::size_t place = 0; place < before.size();) {
      const NexisLine line = nexis_line_at(before, place);
      const std::string_view print = view(before, line);
      if (is_copyright_line(print)) {
        if (notice == before.npos) notice = place;
      } else if (opens_tail_label(print)) {
        label = place;
        notice = before.npos;
      }
      place = line.next;
    }
    return label == before.npos || notice == before.npos ? bytes_.npos : first + notice;
  }

  std::string_view bytes_;
  bool at_end_;
  std::size_t floor_ = 0;
};

// --- Recognition

bool has_head_label(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const NexisLine line = nexis_line_at(bytes, at);
    if (opens_head_label(view(bytes, line))) return true;
    at = line.next;
  }
  return false;
}

/// What stands behind a number line, or between two, must look like a record.
bool is_record(std::string_view bytes, const NexisLine& number) {
  const std::string_view head = bytes.substr(number.next, kHead);
  for (std::size_t at = 0; at < head.size();) {
    const NexisLine line = nexis_line_at(head, at);
    const std::string_view print = view(head, line);
    if (is_copyright_line(print) || is_bare_count(print) || opens_head_label(print) ||
        opens_tail_label(print))
      return true;
    at = line.next;
  }
  return false;
}

/// Whether so few and short lines stand before the number that they may be a cover page's.
bool is_preface(std::string_view bytes) {
  std::size_t lines = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const NexisLine line = nexis_line_at(bytes, at);
    if (!view(bytes, line).empty() && ++lines > kPrefaceLines) return false;
    if (view(bytes, line).size() > kLongestCoverLine) return false;
    at = line.next;
  }
  return true;
}

/// A record without a number: labels before the body, and labels or a notice at the end.
bool is_single_record(std::string_view bytes) {
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kTail));
  std::string_view closing;  // the first line of the last paragraph
  bool labelled = false;
  bool blank = true;
  for (std::size_t at = 0; at < tail.size();) {
    const NexisLine line = nexis_line_at(tail, at);
    const std::string_view print = view(tail, line);
    if (blank && !print.empty()) {
      closing = print;
      labelled |= opens_tail_label(print);
    }
    blank = print.empty();
    at = line.next;
  }
  return labelled && (opens_tail_label(closing) || is_copyright_line(closing)) &&
         has_head_label(bytes.substr(0, kHead));
}

}  // namespace

Detection detect_nexis(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const NexisLine opening = next_print(bytes, 0);
  const std::string_view print = view(bytes, opening);
  if (may_be_number(print) && read_nexis_number(print))
    return is_record(bytes, opening) ? Detection{95, "a document number opens it, labels follow"}
                                     : Detection{};
  const bool cover = opens_cover(print);
  const auto number = cover || is_preface(bytes.substr(0, kTail)) || is_copyright_line(print)
                          ? first_number(bytes)
                          : std::nullopt;
  if (number && is_record(bytes, *number)) {
    if (cover) return {95, "a cover page, then a document number"};
    const std::string_view before = bytes.substr(0, number->begin);
    if (is_copyright_line(print) && is_preface(before))
      return {90, "a notice of copyright, then a document number"};
    if (is_preface(before) && first_number(bytes.substr(number->next)))
      return {80, "several document numbers with labels between them"};
  }
  if (is_single_record(bytes)) return {75, "labels in capitals before and behind the body"};
  return {};
}

Cut find_nexis_end(std::string_view bytes, std::size_t from, bool at_end) {
  return RecordEnd(bytes, at_end).find(from);
}

}  // namespace copydesk
