// Any bytes, cut and converted under options that the input's last two bytes choose, obey the
// laws and are written as whole JSON.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/convert.hpp"
#include "copydesk/options.hpp"
#include "copydesk/registry.hpp"
#include "copydesk/restore.hpp"
#include "copydesk/stream.hpp"
#include "laws.hpp"

namespace copydesk {
namespace {

/// What one run does, besides the text.
struct Choice {
  Options options;
  std::size_t chunk = 1;  ///< bytes the stream gets at a time
};

/// Mostly it is recognized; the largest chunks stand for others, which no dump's text asks for.
std::string_view choose_encoding(std::size_t chunk) {
  constexpr std::array<std::string_view, 8> kEncodings = {"UTF-8",     "windows-1252", "UTF-16LE",
                                                          "UTF-16BE",  "UTF-32LE",     "EUC-KR",
                                                          "Shift_JIS", "GB18030"};
  return chunk > 0xF0 ? kEncodings[chunk % kEncodings.size()] : std::string_view();
}

/// The choice in the last bytes, so that a dump's first line stays whole. A line feed, as most
/// dumps end, stands for the defaults.
Choice choose(std::string_view input) {
  constexpr std::array kCleaning = {"standard", "none", "all", "safe"};
  constexpr std::array kDetail = {LedgerDetail::summary, LedgerDetail::full, LedgerDetail::none};
  Choice choice;
  if (input.size() < 2) return choice;
  unsigned bits = static_cast<unsigned char>(input.back()) ^ static_cast<unsigned>('\n');
  const auto take = [&](std::size_t count) {
    const std::size_t chosen = bits % count;
    bits /= static_cast<unsigned>(count);
    return chosen;
  };
  const std::size_t reader = take(readers().size() + 1);
  if (reader > 0) choice.options.read.format = readers()[reader - 1];
  choice.options.clean = *CleanOptions::parse(kCleaning[take(kCleaning.size())]);
  if (take(2) == 1) choice.options.read.max_record = 64;
  choice.options.write.ledger = kDetail[take(kDetail.size())];
  choice.chunk += static_cast<unsigned char>(input[input.size() - 2]);
  choice.options.decode.encoding = choose_encoding(choice.chunk);
  return choice;
}

[[noreturn]] void fail(std::string_view what) {
  std::cerr << "law broken: " << what << '\n';
  std::abort();
}

/// What stands in the JSON with the full ledger is enough to have the bytes back.
void check_restore(const Record& record, std::string_view bytes, const Options& options) {
  if (options.write.ledger != LedgerDetail::full) return;
  std::string json;
  find_writer("jsonl")->write(record, options.write, false, json);
  Result<Restored> restored = restore(json);
  if (!restored) fail("a record " + restored.error().message);
  if (restored->bytes != bytes) fail("a record is restored to other bytes");
}

void check_writers(const Record& record, const Options& options) {
  for (const Writer* writer : writers()) {
    std::string out;
    writer->write(record, options.write, false, out);
    if (!nlohmann::json::accept(out)) fail(std::string(writer->name) + " is no JSON: " + out);
    if (!out.empty() && out.back() == '\n') out.pop_back();
    if (writer->extension == "jsonl" && out.find('\n') != std::string::npos)
      fail(std::string(writer->name) + " spreads an article over several lines");
  }
}

bool is_blank(std::string_view bytes, std::string_view encoding) {
  const Document document = Document::decode(bytes, {encoding, {}});
  return !laws::first_miscounted(document.text(), std::vector<unsigned>(document.text().size()));
}

/// Gives the text in chunks of a fixed size, as a pipe would.
ReadBytes in_chunks(std::string_view text, std::size_t chunk) {
  return [text, chunk](std::span<char> to) mutable -> Result<std::size_t> {
    const std::size_t size = std::min({chunk, to.size(), text.size()});
    std::copy_n(text.begin(), size, to.begin());
    text.remove_prefix(size);
    return size;
  };
}

void check_stream(std::string_view text, const Choice& choice) {
  RecordStream stream(in_chunks(text, choice.chunk), "-", choice.options.read,
                      choice.options.decode);
  std::string_view encoding = choice.options.decode.encoding;
  std::uint64_t seen = 0;
  for (;;) {
    auto next = stream.next();
    if (!next) {
      if (seen > 0) fail("the stream failed in its middle: " + next.error().message);
      return;
    }
    if (!next->has_value()) break;
    RecordBytes& input = **next;
    const SourceRange at = input.source.bytes;
    if (input.decoded) encoding = input.decoded->decoding().encoding;
    if (at.begin < seen || at.begin >= at.end || at.end > text.size()) fail("records overlap");
    if (!is_blank(text.substr(seen, at.begin - seen), encoding))
      fail("text is lost between records");
    if (input.bytes != text.substr(at.begin, at.end - at.begin)) fail("a record's bytes differ");
    seen = at.end;
    const std::string_view bytes = input.bytes;
    const Record record = convert(std::move(input), choice.options);
    if (const auto violation = laws::check_places(record, bytes)) fail(*violation);
    if (const auto violation = laws::check_all(record, choice.options)) fail(*violation);
    check_writers(record, choice.options);
    check_restore(record, bytes, choice.options);
  }
  if (!is_blank(text.substr(seen), encoding)) fail("text is lost after the last record");
}

}  // namespace
}  // namespace copydesk

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A copy of the exact size lets the address sanitizer see one byte too many.
  const std::string text(data, data + size);
  copydesk::check_stream(text, copydesk::choose(text));
  return 0;
}
