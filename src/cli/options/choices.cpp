#include "cli/options/choices.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/options/choice.hpp"
#include "cli/options/nearest.hpp"
#include "cli/output/compressor.hpp"
#include "copydesk/encoding.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kSmallestRecord = std::size_t{1} << 10U;  // bytes
constexpr std::size_t kLargestRecord = std::size_t{1} << 30U;   // bytes

constexpr std::array kLedgers{Choice<LedgerDetail>{"none", LedgerDetail::none},
                              Choice<LedgerDetail>{"summary", LedgerDetail::summary},
                              Choice<LedgerDetail>{"full", LedgerDetail::full}};
constexpr std::array kColors{Choice<Color>{"auto", Color::automatic},
                             Choice<Color>{"always", Color::always},
                             Choice<Color>{"never", Color::never}};
constexpr std::array kLogFormats{Choice<LogFormat>{"text", LogFormat::text},
                                 Choice<LogFormat>{"json", LogFormat::json}};
constexpr std::array kVerbosities{Choice<Verbosity>{"normal", Verbosity::normal},
                                  Choice<Verbosity>{"quiet", Verbosity::quiet},
                                  Choice<Verbosity>{"verbose", Verbosity::verbose}};

Result<std::size_t> read_size(std::string_view typed) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
  const std::string_view unit = typed.substr(static_cast<std::size_t>(end - typed.data()));
  constexpr std::string_view kUnits = "KMGkmg";
  const std::size_t place = unit.empty() ? 0 : kUnits.find(unit) % 3 + 1;
  const bool known = unit.empty() || (unit.size() == 1 && kUnits.find(unit) != kUnits.npos);
  if (error != std::errc() || !known || value > kLargestRecord >> (10 * place) ||
      value << (10 * place) < kSmallestRecord)
    return Error{"--max-record: '" + std::string(typed) + "' is no size from 1K to 1G, such as 4M"};
  return value << (10 * place);
}

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// There are far too many to list, and their case does not matter.
Error unknown_encoding(std::string_view typed) {
  std::vector<std::string> known;
  for (const std::string_view name : encoding_names()) known.push_back(lower(name));
  const std::string_view meant = nearest(lower(typed), Names(known.begin(), known.end()));
  const std::string question =
      meant.empty() ? "" : "; did you mean " + std::string(find_encoding(meant)) + "?";
  return Error{"--encoding: no encoding is named '" + std::string(typed) + "'" + question +
               " (such as UTF-8, UTF-16LE, windows-1252, EUC-KR)"};
}

Result<void> understand_decoding(const Typed& typed, DecodeOptions& options) {
  if (typed.encoding.empty()) return {};
  options.encoding = find_encoding(typed.encoding);
  if (!options.encoding.empty()) return {};
  return unknown_encoding(typed.encoding);
}

Result<void> understand_reading(const Typed& typed, ReadOptions& options) {
  if (!typed.from.empty()) {
    options.format = find_reader(typed.from);
    if (options.format == nullptr) return unknown("--from: no format", typed.from, reader_names());
  }
  if (typed.max_record.empty()) return {};
  auto size = read_size(typed.max_record);
  if (!size) return size.error();
  options.max_record = *size;
  return {};
}

Result<void> understand_writing(const Typed& typed, CommandLine& line) {
  line.writer = find_writer(typed.to);
  if (line.writer == nullptr) return unknown("--to: no format", typed.to, writer_names());
  auto ledger = choose("--ledger", typed.ledger, kLedgers);
  if (!ledger) return ledger.error();
  line.options.write.ledger = *ledger;
  line.options.read.keep_blank = *ledger == LedgerDetail::full;
  line.options.write.fingerprint = typed.fingerprint;
  if (typed.output.empty()) return Error{"--output: a file must have a name"};
  if (const std::string_view ending = unwritable_ending(typed.output); !ending.empty())
    return Error{"--output: " + std::string(ending) +
                 " files are read, not written; .gz and .zst compress what is written"};
  return {};
}

Result<void> understand_threshold(std::string_view typed, double& threshold) {
  if (typed.empty()) return {};
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), threshold);
  if (error == std::errc() && end == typed.data() + typed.size() && threshold >= 0 &&
      threshold <= 1)
    return {};
  return Error{"--threshold: '" + std::string(typed) + "' is no share from 0 to 1, such as 0.5"};
}

Result<void> understand_messages(const Typed& typed, CommandLine& line) {
  auto verbosity = choose("--verbose", typed.verbosity, kVerbosities);
  if (!verbosity) return verbosity.error();
  line.verbosity = *verbosity;
  auto color = choose("--color", typed.color, kColors);
  if (!color) return color.error();
  line.color = *color;
  auto format = choose("--log-format", typed.log_format, kLogFormats);
  if (!format) return format.error();
  line.log_format = *format;
  return {};
}

}  // namespace

Result<CommandLine> understand(const Typed& typed) {
  CommandLine line;
  line.paths = typed.paths;
  line.output = typed.output;
  if (auto done = understand_messages(typed, line); !done) return done.error();
  if (auto done = understand_inputs(typed, line); !done) return done.error();
  if (auto done = understand_given(typed, line.options.given); !done) return done.error();
  if (auto done = understand_reading(typed, line.options.read); !done) return done.error();
  if (auto done = understand_decoding(typed, line.options.decode); !done) return done.error();
  if (auto done = understand_writing(typed, line); !done) return done.error();
  if (auto done = understand_threshold(typed.threshold, line.threshold); !done) return done.error();
  if (auto done = understand_cleaning(typed, line.options.clean); !done) return done.error();
  if (auto done = understand_batch(typed, line, line.batch); !done) return done.error();
  return line;
}

Names reader_names() { return names_of(readers()); }
Names writer_names() { return names_of(writers()); }
Names ledger_names() { return names_of(kLedgers); }
Names color_names() { return names_of(kColors); }
Names log_format_names() { return names_of(kLogFormats); }

}  // namespace copydesk::cli
