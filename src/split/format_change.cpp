#include "split/format_change.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "split/dump_lines.hpp"
#include "split/recognize.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr int kSure = 90;  // a mark, a second sign and the rest of a record
constexpr std::size_t kHead = std::size_t{64} << 10U;
constexpr std::size_t kLongestMark = 512;     // bytes of a line
constexpr std::size_t kFreeFailures = 64;     // looks in vain before they have to be rare
constexpr std::size_t kBytesAFailure = 4096;  // bytes for each further one
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// For each byte, the readers whose marks may open with it, one bit each.
using Openings = std::array<std::uint32_t, 256>;

Openings collect_openings() {
  Openings table{};
  std::uint32_t bit = 1;
  for (const Reader* reader : readers()) {
    for (const char c : reader->mark.openings) table[static_cast<unsigned char>(c)] |= bit;
    bit <<= 1U;
  }
  return table;
}

std::uint32_t bit_of(const Reader* reader) {
  const auto all = readers();
  return std::uint32_t{1} << static_cast<unsigned>(std::ranges::find(all, reader) - all.begin());
}

struct Line {
  std::size_t end = 0;
  std::size_t next = 0;
  bool whole = false;
};

/// `returns` says that a line may end with CR.
Line line_at(std::string_view bytes, std::size_t at, bool returns) {
  const std::size_t end = returns ? line_end(bytes, at) : bytes.find('\n', at);
  if (end == bytes.npos) return {bytes.size(), bytes.size(), false};
  const bool pair = returns && bytes.substr(end, 2) == "\r\n";
  return {end, end + (pair ? 2 : 1), true};
}

/// The first byte of a line's print.
std::size_t print_of(std::string_view bytes, std::size_t at, std::size_t end) {
  if (at < end && bytes[at] > ' ' && bytes[at] <= '~') return at;  // as in most lines
  if (bytes.substr(at).starts_with(kByteOrderMark)) at += kByteOrderMark.size();
  while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\f')) ++at;
  return at;
}

/// Whether bytes before a record are one of another format.
bool is_foreign(std::string_view bytes, const Reader* own) {
  const Reader* const found = recognize(bytes).reader;
  return found != own && found != readers().back();
}

/// Whether what stands before a record of the stream's own format is another one.
bool is_apart(std::string_view bytes, const Reader* own) {
  return is_foreign(bytes, own) || (own->mark.opens == nullptr && holds_prose(bytes));
}

/// Whether a record is known by its opening, so that it starts here and not farther below.
bool is_known_at_once(const Reader* reader, std::string_view bytes) {
  constexpr std::size_t kOpening = 600;  // bytes
  constexpr int kSigns = 85;
  if (reader == readers().back()) return false;
  if (reader->mark.is_mark == nullptr) return true;
  if (reader->mark.opens != nullptr) return reader->mark.opens(bytes);
  return reader->detect(bytes.substr(0, kOpening)).score >= kSigns;
}

/// Where the record starts to which a mark belongs, if its reader is sure of it.
Start verified_start(const Reader* reader, std::string_view bytes, std::size_t line,
                     const Reader* own) {
  constexpr int kClaimed = 75;
  const std::string_view head = bytes.substr(0, line + kHead);
  if (reader == own && own->mark.opens != nullptr && own->mark.opens(bytes)) return {};
  const Start start = reader->mark.find_start(head, 0, line);
  if (!start.found || (reader == own && start.at == 0)) return {false, 0, start.costly};
  constexpr Start kNone{false, 0, true};
  if (reader == own && !is_apart(head.substr(0, start.at), own)) return kNone;
  if (reader->detect(head.substr(start.at, kHead)).score < kSure) return kNone;
  const bool claimed = start.at == 0 && own->detect(head.substr(0, line)).score >= kClaimed;
  if (claimed) return kNone;
  return {true, start_of_file(head, start.at), true};
}

}  // namespace

std::size_t start_of_file(std::string_view bytes, std::size_t start) {
  const std::size_t print = bytes.substr(0, start).find_last_not_of(" \t\n\v\f\r");
  if (print == bytes.npos || !bytes.substr(0, print + 1).ends_with(kByteOrderMark)) return start;
  return print + 1 - kByteOrderMark.size();
}

std::uint32_t ChangeSearch::asked_of(const About& about) const {
  const bool own = about.own->mark.opens != nullptr || (about.first && !own_found_);
  return own ? ~std::uint32_t{0} : ~bit_of(about.own);
}

bool ChangeSearch::is_worn() const { return failures_ > kFreeFailures + looked_ / kBytesAFailure; }

ChangeSearch::Result ChangeSearch::look(std::string_view bytes, std::size_t from, std::size_t until,
                                        bool at_end, const About& about) {
  static const Openings openings = collect_openings();
  const std::string_view lines = bytes.substr(0, until);
  const bool returns = lines.find('\r', from) != lines.npos;
  std::size_t at = from;
  while (at < until) {
    const Line line = line_at(lines, at, returns);
    if (!line.whole && !about.ends) break;
    const std::size_t print = print_of(bytes, at, line.end);
    if (print < line.end && line.end - print <= kLongestMark) {
      const std::uint32_t asked = openings[static_cast<unsigned char>(bytes[print])];
      if (asked != 0 || about.own->mark.may_close != nullptr) {
        const Place place{bytes, at, trim(bytes.substr(print, line.end - print)), at_end};
        if (Result found = look_at(place, asked, about); found.change || found.more) return found;
      }
    }
    looked_ += line.next - at;
    at = line.next;
    for (; at < until && bytes[at] == '\n'; ++at) ++looked_;
  }
  return {std::nullopt, at, false};
}

ChangeSearch::Result ChangeSearch::look_at(const Place& place, std::uint32_t openings,
                                           const About& about) {
  const std::uint32_t asked = openings == 0 ? 0 : openings & asked_of(about);
  if (asked != 0)
    if (Result found = ask(asked, place, about); found.change || found.more) return found;
  const Mark& own = about.own->mark;
  const bool closes =
      own.may_close != nullptr && own.may_close(place.bytes, place.begin, place.text);
  return closes ? ask_behind(place, about.own) : Result{};
}

/// Asks the readers whose bits are set about one line.
ChangeSearch::Result ChangeSearch::ask(std::uint32_t asked, const Place& place,
                                       const About& about) {
  for (; asked != 0; asked &= asked - 1) {
    const Reader* reader = readers()[static_cast<std::size_t>(std::countr_zero(asked))];
    if (!reader->mark.is_mark(place.text) || is_worn()) continue;
    if (place.bytes.size() < place.begin + kHead && !place.at_end)
      return {std::nullopt, place.begin, true};
    const Start start = verified_start(reader, place.bytes, place.begin, about.own);
    own_found_ = own_found_ || reader == about.own;
    if (start.found && (start.at > 0 || !about.opened))
      return {FormatChange{reader, start.at}, place.begin, false};
    failures_ += static_cast<std::size_t>(start.costly);
  }
  return {};
}

/// Asks who opens with the print behind a line that may be the record's last. Formats without a
/// mark are known by their opening only.
ChangeSearch::Result ChangeSearch::ask_behind(const Place& place, const Reader* own) {
  constexpr std::size_t kOpening = 2048;  // bytes
  if (is_worn()) return {};
  if (place.bytes.size() < place.begin + kHead && !place.at_end)
    return {std::nullopt, place.begin, true};
  const std::string_view head = place.bytes.substr(0, place.begin + kHead);
  const std::size_t below = dump_line(head, place.begin, true).next;
  const DumpLine print = next_print_line(head, below, true);
  if (print.text.empty() || own->mark.is_mark(print.text) || closes_record(print.text)) return {};
  const auto inside = static_cast<std::size_t>(print.text.data() - head.data());
  const std::size_t start = head.find_last_of("\n\r", inside) + 1;
  const Reader* const reader = recognize(head.substr(start, kOpening)).reader;
  if (reader != own && is_known_at_once(reader, head.substr(start)))
    return {FormatChange{reader, start}, place.begin, false};
  ++failures_;
  return {};
}

}  // namespace copydesk
