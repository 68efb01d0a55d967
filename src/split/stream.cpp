#include "copydesk/stream.hpp"

#include <algorithm>

#include "decode/line_decoding.hpp"
#include "decode/stream_encoding.hpp"
#include "decode/text_decoder.hpp"
#include "split/dump_lines.hpp"
#include "split/format_change.hpp"
#include "split/recognize.hpp"
#include "split/window.hpp"
#include "text/lanes.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// Of a record that has every sign of its format.
constexpr int kSureScore = 95;

constexpr std::size_t kHead = std::size_t{64} << 10U;
constexpr std::size_t kLongestCharacter = 4;               // bytes
constexpr std::size_t kBlankKept = std::size_t{1} << 20U;  // bytes
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A line ends with LF, CRLF or a lone CR.
std::uint64_t count_line_ends(std::string_view bytes) {
  std::uint64_t count = count_bytes(bytes, '\n');
  for (std::size_t at = bytes.find('\r'); at != bytes.npos; at = bytes.find('\r', at + 1))
    if (bytes.substr(at + 1, 1) != "\n") ++count;
  return count;
}

bool ends_line(char c) { return c == '\n' || c == '\f' || c == '\r'; }

/// Where the print of a record starts: on its first line that is not blank, behind form feeds.
std::size_t print_begin(std::string_view bytes) {
  std::size_t begin = 0;
  while (begin < bytes.size() && is_ascii_space(bytes[begin])) ++begin;
  if (begin == bytes.size()) return begin;
  while (begin > 0 && !ends_line(bytes[begin - 1])) --begin;
  return begin;
}

/// Where it ends: with its last line that is not blank, without that line's end.
std::size_t print_end(std::string_view bytes) {
  std::size_t end = bytes.size();
  while (end > 0 && is_ascii_space(bytes[end - 1])) --end;
  while (end > 0 && end < bytes.size() && !ends_line(bytes[end])) ++end;
  return end;
}

std::string_view last_line(std::string_view print) {
  return trim(print.substr(print.find_last_of("\n\r\f") + 1));  // npos + 1 is 0
}

/// The last paragraph, line, word or character before the limit.
std::size_t limit_cut(std::string_view bytes) {
  for (const std::string_view sign : {"\n\n", "\n", " "})
    if (const std::size_t at = bytes.rfind(sign); at != bytes.npos && at > bytes.size() / 2)
      return at + sign.size();
  // Bytes that are no UTF-8 may go on for ever without a character's start.
  const std::size_t start = character_start(bytes, bytes.size() - 1);
  return bytes.size() - start <= kLongestCharacter ? start : bytes.size();
}

}  // namespace

struct RecordStream::State {
  Window window;
  std::string path;
  ReadOptions options;
  DecodeOptions decode;

  bool opened = false;
  std::uint64_t line = 1;  ///< of the window's start
  std::uint64_t records = 0;
  bool glued = false;
  Recognition stream{};
  std::string_view likely{};  ///< encoding of most of the opening
  Surroundings around{};      ///< of the next record

  ChangeSearch changes{};
  std::size_t looked = 0;               ///< the record's bytes that hold no change of format
  bool opened_anew = false;             ///< the format has changed at the record's start
  bool closed = true;                   ///< the record ends as those of its format do
  const Reader* next_reader = nullptr;  ///< of the record behind a change

  [[nodiscard]] std::string_view text() const { return window.text(); }

  /// Takes text out that is part of no record.
  void pass(std::size_t size) {
    keep(around.before, window.bytes(0, size));
    consume(size);
  }

  void keep(std::string& kept, std::string_view blank) {
    if (!options.keep_blank) return;
    around.whole = around.whole && kept.size() + blank.size() <= kBlankKept;
    if (around.whole) kept += blank;
  }

  void consume(std::size_t size) {
    line += count_line_ends(text().substr(0, size));
    window.consume(size);
  }

  /// A byte order mark in front of nothing is no print either.
  std::size_t blank_prefix() const {
    const std::string_view rest = text();
    if (!rest.starts_with(kByteOrderMark)) return print_begin(rest);
    const bool blank = is_blank_ascii(rest.substr(kByteOrderMark.size()));
    return blank ? rest.size() : 0;
  }

  static bool is_blank_ascii(std::string_view text) {
    return text.find_first_not_of(" \t\n\v\f\r") == text.npos;
  }

  /// Goes to the next print, however much white space stands before it.
  Result<void> skip_blank() {
    for (;;) {
      const std::size_t blank = blank_prefix();
      if (blank < text().size() || window.at_end()) {
        pass(blank);
        return {};
      }
      // A CR at the very end may be half of a line end, and a mark may be cut in two.
      if (blank > kHead && text()[blank - 1] != '\r' && !text().starts_with(kByteOrderMark))
        pass(blank);
      if (Result<void> more = window.fill(); !more) return more;
    }
  }

  Result<void> read_head() {
    while (text().size() < kHead && !window.at_end())
      if (Result<void> more = window.fill(); !more) return more;
    return {};
  }

  /// What has to be decoded before it can be cut is decoded from here on.
  void choose_encoding() {
    const bool asked = !decode.encoding.empty();
    const Guess found =
        asked ? Guess{decode.encoding, 1.0} : find_stream_encoding(text().substr(0, kHead));
    if (!found.encoding.empty() && !(asked && is_ascii_compatible(found.encoding)))
      window.decode_as(found);
    else if (!asked)
      likely = likely_encoding(text().substr(0, kHead));
  }

  Result<void> open() {
    opened = true;
    if (Result<void> more = read_head(); !more) return more;
    choose_encoding();
    if (Result<void> more = skip_blank(); !more) return more;
    if (Result<void> more = read_head(); !more) return more;
    if (text().empty()) return Error{"is empty: no text to convert"};
    if (const std::string_view reason = why_not_text(text());
        !reason.empty() && options.format == nullptr)
      return Error{std::string(reason)};
    stream = options.format != nullptr ? Recognition{options.format, {100, "as asked for"}}
                                       : recognize(text().substr(0, kHead));
    return {};
  }

  /// Where another format starts in a record's first bytes, if it does.
  Result<std::optional<FormatChange>> find_change(std::size_t from, std::size_t until, bool ends) {
    if (options.format != nullptr) return std::optional<FormatChange>();
    for (;;) {
      const ChangeSearch::Result found = changes.look(
          text(), from, until, window.at_end(), {stream.reader, records == 0, opened_anew, ends});
      if (found.change || !found.more) {
        looked = found.next;
        return found.change;
      }
      from = found.next;
      if (Result<void> more = window.fill(); !more) return more.error();
    }
  }

  /// The record ends before the other format starts, if its own reader does not end it earlier.
  Cut cut_before(const FormatChange& change) {
    const Cut cut = stream.reader->find_cut(text().substr(0, change.at), 0, true);
    closed = cut.found;
    if (cut.found && cut.next < change.at) return cut;
    next_reader = change.reader;
    return {true, change.at, change.at, false};
  }

  /// A byte order mark opens the next file, also before blank lines.
  [[nodiscard]] Cut before_byte_order_mark(Cut cut) const {
    const std::size_t end = start_of_file(text(), cut.end);
    if (cut.found && end > 0 && end < cut.end) cut.end = cut.next = end;
    return cut;
  }

  /// The stream is cut step by step, so that little is looked at twice when formats change often.
  Result<Cut> find_cut() {
    constexpr std::size_t kFirstReach = std::size_t{8} << 10U;
    std::size_t from = 0;
    std::size_t reach = kFirstReach;
    looked = 0;
    opened_anew = false;
    closed = true;
    changes.restart();
    for (;;) {
      const std::size_t size = std::min({reach, options.max_record, text().size()});
      const bool last = window.at_end() && size == text().size();
      const Cut cut = stream.reader->find_cut(text().substr(0, size), from, last);
      const std::size_t until = last && !cut.found ? size : cut.next;
      Result<std::optional<FormatChange>> change = find_change(looked, until, cut.found || last);
      if (!change) return change.error();
      if (*change && (*change)->at > 0) return cut_before(**change);
      if (*change) {
        stream = {(*change)->reader, {}};
        opened_anew = true;
        from = looked = 0;
        reach = kFirstReach;
        continue;
      }
      closed = cut.found;
      if (cut.found) return before_byte_order_mark(cut);
      if (size == options.max_record && text().size() > size) {
        const std::size_t at = limit_cut(text().substr(0, size));
        closed = true;
        return Cut{false, at, at, false};
      }
      if (last) return Cut{true, size, size, false};
      from = cut.next;
      if (size == reach)
        reach *= 2;
      else if (Result<void> more = window.fill(); !more)
        return more.error();
    }
  }

  [[nodiscard]] Recognition recognize_record(std::string_view print) const {
    if (options.format != nullptr) return stream;
    // Most dumps hold one format: where its own signs are all there, nobody else is asked.
    if (const Detection same = stream.reader->detect(print); same.score >= kSureScore)
      return {stream.reader, same};
    const Recognition own = recognize(print);
    const bool evidence = own.reader != readers().back();
    return evidence || !belongs(print) ? own : stream;
  }

  /// Whether a record without a sign of its own is one of the stream's format: it ends as those do
  /// or opens with their mark.
  [[nodiscard]] bool belongs(std::string_view print) const {
    const Mark& mark = stream.reader->mark;
    // Of a record that ends with a mark that has to be there.
    if (mark.opens != nullptr) return mark.is_mark(last_line(print));
    return closed ||
           (mark.is_mark != nullptr && mark.is_mark(next_print_line(print, 0, true).text));
  }

  /// Whether nothing but white space, or a mark in front of nothing, stands behind a record. Reads
  /// on as far as may be kept.
  bool ends_at(std::size_t next) {
    for (std::size_t at = next;;) {
      if (at == next && text().substr(at).starts_with(kByteOrderMark)) at += kByteOrderMark.size();
      at = std::min(text().find_first_not_of(" \t\n\v\f\r", at), text().size());
      const std::string_view rest = text().substr(at);
      if (window.at_end()) return rest.empty();
      if (!rest.empty() && (at > next || !kByteOrderMark.starts_with(rest))) return false;
      around.whole = around.whole && at - next <= kBlankKept;
      if (!around.whole || !window.fill()) return false;
    }
  }

  void surround(Source& source, std::size_t size, std::size_t next) {
    if (around.last) keep(around.after, window.bytes(size, text().size()));
    source.around = std::exchange(around, {});
    keep(around.before, window.bytes(size, next));
  }

  RecordBytes take(const Cut& cut) {
    around.last = options.keep_blank && ends_at(cut.next);
    const std::size_t size = print_end(text().substr(0, cut.end));
    const Recognition recognition = recognize_record(text().substr(0, size));
    RecordBytes record = window.record(size);
    Source& source = record.source;
    source.path = path;
    source.record = ++records;
    source.line = line;
    source.reader = recognition.reader;
    source.score = recognition.detection.score;
    source.glued = std::exchange(glued, cut.glued);
    source.cut = !cut.found;
    source.stream_encoding = likely;
    surround(source, size, cut.next);
    consume(cut.next);
    if (next_reader != nullptr) stream = {std::exchange(next_reader, nullptr), {}};
    return record;
  }
};

RecordStream::RecordStream(ReadBytes read, std::string path, const ReadOptions& options,
                           const DecodeOptions& decode)
    : state_(std::make_unique<State>(
          State{Window(std::move(read)), std::move(path), options, decode})) {}
RecordStream::RecordStream(RecordStream&&) noexcept = default;
RecordStream& RecordStream::operator=(RecordStream&&) noexcept = default;
RecordStream::~RecordStream() = default;

Result<std::optional<RecordBytes>> RecordStream::next() {
  State& state = *state_;
  for (;;) {
    if (Result<void> ready = state.opened ? state.skip_blank() : state.open(); !ready)
      return ready.error();
    if (state.text().empty()) return std::optional<RecordBytes>();
    Result<Cut> cut = state.find_cut();
    if (!cut) return cut.error();
    if (print_end(state.text().substr(0, cut->end)) > 0)
      return std::optional<RecordBytes>(state.take(*cut));
    state.pass(cut->next);  // the limit fell into the white space before a line's first word
  }
}

}  // namespace copydesk
