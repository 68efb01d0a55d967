#include "copydesk/stream.hpp"

#include <algorithm>

#include "lanes.hpp"
#include "line_decoding.hpp"
#include "recognize.hpp"
#include "stream_encoding.hpp"
#include "text_decoder.hpp"
#include "utf8.hpp"
#include "window.hpp"

namespace copydesk {
namespace {

/// Of a record that has every sign of its format.
constexpr int kSureScore = 95;

constexpr std::size_t kHead = std::size_t{64} << 10U;
constexpr std::size_t kLongestCharacter = 4;  // bytes
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

  [[nodiscard]] std::string_view text() const { return window.text(); }

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
        consume(blank);
        return {};
      }
      // A CR at the very end may be half of a line end, and a mark may be cut in two.
      if (blank > kHead && text()[blank - 1] != '\r' && !text().starts_with(kByteOrderMark))
        consume(blank);
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

  Result<Cut> find_cut() {
    std::size_t from = 0;
    for (;;) {
      const std::string_view all = text();
      const Cut cut = stream.reader->find_cut(all.substr(0, options.max_record), from,
                                              window.at_end() && all.size() <= options.max_record);
      if (cut.found) return cut;
      if (all.size() > options.max_record) {
        const std::size_t at = limit_cut(all.substr(0, options.max_record));
        return Cut{false, at, at, false};
      }
      if (window.at_end()) return Cut{true, all.size(), all.size(), false};
      from = cut.next;
      if (Result<void> more = window.fill(); !more) return more.error();
    }
  }

  [[nodiscard]] Recognition recognize_record(std::string_view print) const {
    if (options.format != nullptr) return stream;
    // Most dumps hold one format: where its own signs are all there, nobody else is asked.
    if (const Detection same = stream.reader->detect(print); same.score >= kSureScore)
      return {stream.reader, same};
    const Recognition own = recognize(print);
    const bool evidence = own.reader != readers().back();
    return evidence || stream.reader == readers().back() ? own : stream;
  }

  RecordBytes take(const Cut& cut) {
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
    consume(cut.next);
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
    state.consume(cut->next);  // the limit fell into the white space before a line's first word
  }
}

}  // namespace copydesk
