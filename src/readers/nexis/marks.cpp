// How LexisNexis shows in streams of other formats, and where its records may end in them.

#include "readers/factiva/lines.hpp"
#include "readers/nexis/lines.hpp"
#include "readers/nexis/stream.hpp"
#include "split/dump_lines.hpp"

namespace copydesk {
namespace {

using namespace nexis;

/// Whether what stands behind a number line is a whole record, so that it is no quotation: three
/// of a centred number, labels before and behind the body, a notice of copyright, another number.
bool is_whole_record(std::string_view bytes, const NexisLine& number) {
  constexpr std::size_t kMargin = 8;  // blanks
  const std::string_view record = bytes.substr(number.next);
  const std::string_view print = bytes.substr(number.begin, number.end - number.begin);
  const bool centred = print.find_first_not_of(' ') >= kMargin;
  bool head = false, tail = false, notice = false, another = false;
  for (std::size_t at = 0; at < record.size() && !another;) {
    const NexisLine line = nexis_line_at(record, at);
    const std::string_view text = view(record, line);
    if (text == "End of Document" || text.starts_with("Newspapers ") ||
        !factiva::accession_of(text).empty())
      break;
    head |= opens_head_label(text) || is_bare_count(text);
    tail |= opens_tail_label(text);
    notice |= is_copyright_line(text);
    another |= may_be_number(text) && read_nexis_number(text);
    at = line.next;
  }
  return int{centred} + int{head} + int{tail} + int{notice} + int{another} >= 3;
}

/// The first line of a cover page may be glued to the file before.
Start find_glued_cover(std::string_view bytes, std::size_t from, std::size_t line) {
  const NexisLine above = nexis_line_at(bytes, line_above(bytes, from, line));
  const std::string_view text = bytes.substr(above.begin, above.end - above.begin);
  for (const std::string_view opening : {"Download Request: ", "Printopdracht: "})
    if (const std::size_t at = text.find(opening); at != text.npos && at > 0)
      return {true, above.begin + at};
  return {};
}

}  // namespace

bool is_nexis_mark(std::string_view line) {
  return (may_be_number(line) && read_nexis_number(line)) || opens_cover(line) ||
         is_time_of_request(line);
}

bool may_close_nexis(std::string_view bytes, std::size_t line, std::string_view text) {
  constexpr int kMostNotice = 6;  // lines
  // The caption of a graphic may have several paragraphs.
  if (opens_tail_label(text)) return !text.starts_with("GRAPHIC:");
  if (!text.starts_with("All Rights Reserved") && !is_copyright_line(text)) return false;
  for (int i = 0; i < kMostNotice; ++i) {
    line = print_above(bytes, 0, line);
    if (opens_tail_label(view(bytes, nexis_line_at(bytes, line)))) return true;
  }
  return false;
}

Start find_nexis_start(std::string_view bytes, std::size_t from, std::size_t line) {
  const NexisLine mark = nexis_line_at(bytes, line);
  const std::string_view print = view(bytes, mark);
  if (is_time_of_request(print)) return find_glued_cover(bytes, from, line);
  const bool starts = opens_cover(print)
                          ? is_time_of_request(view(bytes, next_print(bytes, mark.next)))
                          : is_whole_record(bytes, mark);
  return {starts, line};
}

}  // namespace copydesk
