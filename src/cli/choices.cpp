#include "choices.hpp"

#include <sched.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "content_hash.hpp"
#include "copydesk/encoding.hpp"
#include "nearest.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kSmallestRecord = std::size_t{1} << 10U;  // bytes
constexpr std::size_t kLargestRecord = std::size_t{1} << 30U;   // bytes

constexpr std::size_t kMostJobs = 1024;

template <class Value>
struct Choice {
  std::string_view name;
  Value value;
};

constexpr std::array kLedgers{Choice<LedgerDetail>{"none", LedgerDetail::none},
                              Choice<LedgerDetail>{"summary", LedgerDetail::summary},
                              Choice<LedgerDetail>{"full", LedgerDetail::full}};
constexpr std::array kColors{Choice<Color>{"auto", Color::automatic},
                             Choice<Color>{"always", Color::always},
                             Choice<Color>{"never", Color::never}};
constexpr std::array kFailOn{Choice<FailOn>{"never", FailOn::never},
                             Choice<FailOn>{"error", FailOn::error},
                             Choice<FailOn>{"warning", FailOn::warning}};
constexpr std::array kVerbosities{Choice<Verbosity>{"normal", Verbosity::normal},
                                  Choice<Verbosity>{"quiet", Verbosity::quiet},
                                  Choice<Verbosity>{"verbose", Verbosity::verbose}};
constexpr std::array kProfiles{Choice<std::optional<Profile>>{"auto", std::nullopt},
                               Choice<std::optional<Profile>>{"modern", Profile::modern},
                               Choice<std::optional<Profile>>{"historic", Profile::historic}};

/// `--from: no format is named 'plane'; did you mean plain? (pressreader, plain)`
Error unknown(const std::string& what, std::string_view typed, const Names& names,
              const std::string& valid) {
  std::string message = what + " is named '" + std::string(typed) + "'";
  const std::string_view meant = nearest(typed, names);
  if (!meant.empty()) message.append("; did you mean ").append(meant).append("?");
  return Error{message + " (" + valid + ")"};
}

Error unknown(const std::string& what, std::string_view typed, const Names& names) {
  return unknown(what, typed, names, listed(names));
}

template <class Entry>
Names names_of(std::span<const Entry* const> table) {
  Names names;
  for (const Entry* entry : table) names.push_back(entry->name);
  return names;
}

template <class Value, std::size_t Size>
Names names_of(const std::array<Choice<Value>, Size>& choices) {
  Names names;
  for (const Choice<Value>& choice : choices) names.push_back(choice.name);
  return names;
}

template <class Value, std::size_t Size>
Result<Value> choose(const std::string& option, const std::string& typed,
                     const std::array<Choice<Value>, Size>& choices) {
  for (const Choice<Value>& choice : choices)
    if (choice.name == typed) return choice.value;
  return unknown(option + ": no choice", typed, names_of(choices));
}

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

/// The sets of rules, then what stands before the rules' dots.
Names sets_and_families() {
  Names names{"safe", "standard", "all", "none"};
  for (const Rule* rule : rules()) {
    const std::string_view family = rule->name.substr(0, rule->name.find('.'));
    if (std::find(names.begin(), names.end(), family) == names.end()) names.push_back(family);
  }
  return names;
}

Error unknown_rule(std::string_view typed) {
  const std::string valid = listed(sets_and_families()) + "; `copydesk rules` lists the rules";
  return unknown("--clean: no rule", typed, clean_names(), valid);
}

Result<CleanOptions> read_clean(std::string_view typed) {
  auto clean = CleanOptions::parse(typed);
  if (clean) return clean;
  for (std::size_t at = 0, end = 0; at <= typed.size(); at = end + 1) {
    end = std::min(typed.find(',', at), typed.size());
    std::string_view item = typed.substr(at, end - at);
    if (item.starts_with('+') || item.starts_with('-')) item.remove_prefix(1);
    if (!CleanOptions::parse(item)) return unknown_rule(item);
  }
  return Error{"--clean: " + clean.error().message};
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
  if (typed.output.empty()) return Error{"--output: a file must have a name"};
  return {};
}

Result<std::uint64_t> read_count(const std::string& option, const std::string& typed,
                                 std::uint64_t least) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
  if (error != std::errc() || end != typed.data() + typed.size() || value < least)
    return Error{option + ": '" + typed + "' is no number from " + std::to_string(least) + " on"};
  return value;
}

/// The processors that this process may use.
std::size_t processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return static_cast<std::size_t>(std::max(CPU_COUNT(&set), 1));
}

Result<void> understand_jobs(const Typed& typed, BatchChoice& batch) {
  batch.jobs = processors();
  if (typed.jobs.empty()) return {};
  auto jobs = read_count("--jobs", typed.jobs, 1);
  if (!jobs) return jobs.error();
  if (*jobs > kMostJobs)
    return Error{"--jobs: more than " + std::to_string(kMostJobs) + " threads"};
  batch.jobs = *jobs;
  return {};
}

Result<void> understand_reports(const Typed& typed, BatchChoice& batch) {
  batch.summary = typed.summary;
  batch.report = typed.report;
  auto fail_on = choose("--fail-on", typed.fail_on, kFailOn);
  if (!fail_on) return fail_on.error();
  batch.fail_on = *fail_on;
  if (!typed.max_errors.empty()) {
    auto most = read_count("--max-errors", typed.max_errors, 0);
    if (!most) return most.error();
    batch.max_errors = *most;
  }
  if (typed.report_format.empty() && typed.report.empty()) return {};
  const std::string name = typed.report_format.empty() ? "text" : typed.report_format;
  batch.report_format = find_report_format(name);
  if (batch.report_format != nullptr) return {};
  return unknown("--report-format: no format", name, report_format_names());
}

/// Options that would do nothing are mistakes.
Result<void> understand_batch(const Typed& typed, const CommandLine& line, BatchChoice& batch) {
  batch.output_dir = typed.output_dir;
  batch.manifest = typed.manifest;
  batch.resume = typed.resume;
  batch.restart = typed.restart;
  const bool one_file = typed.output != "-";
  if (!typed.output_dir.empty() && one_file)
    return Error{"--output and --output-dir exclude each other"};
  if (typed.resume && typed.manifest.empty()) return Error{"--resume needs --manifest FILE"};
  if (typed.restart && !typed.resume) return Error{"--restart needs --resume"};
  if (!typed.manifest.empty() && typed.output_dir.empty() && !one_file)
    return Error{"--manifest needs --output FILE or --output-dir DIR"};
  if (!typed.manifest.empty() && one_file && !line.writer->open.empty())
    return Error{"--manifest with --to " + typed.to + " needs --output-dir DIR"};
  if (!typed.manifest.empty() && one_file && find_compression(typed.output) != nullptr)
    return Error{"--manifest with a compressed --output needs --output-dir DIR"};
  if (!typed.compress.empty()) {
    if (typed.output_dir.empty())
      return Error{"--compress needs --output-dir DIR; --output FILE.gz needs nothing else"};
    batch.compression = compression_named(typed.compress);
    if (batch.compression == nullptr)
      return unknown("--compress: no compression", typed.compress, compression_names());
  }
  if (Result<void> done = understand_jobs(typed, batch); !done) return done;
  return understand_reports(typed, batch);
}

/// Of every option that changes the articles.
std::string articles_hash(const Typed& typed) {
  ContentHash hash;
  for (const std::string* option :
       {&typed.from, &typed.encoding, &typed.to, &typed.ledger, &typed.clean, &typed.profile,
        &typed.max_record, &typed.compress})
    hash.add({option->c_str(), option->size() + 1});
  return hex(hash.value());
}

}  // namespace

Result<CommandLine> understand(const Typed& typed) {
  CommandLine line;
  line.paths = typed.paths;
  line.output = typed.output;
  line.recursive = typed.recursive;
  auto verbosity = choose("--verbose", typed.verbosity, kVerbosities);
  if (!verbosity) return verbosity.error();
  line.verbosity = *verbosity;
  auto color = choose("--color", typed.color, kColors);
  if (!color) return color.error();
  line.color = *color;
  if (auto done = understand_reading(typed, line.options.read); !done) return done.error();
  if (auto done = understand_decoding(typed, line.options.decode); !done) return done.error();
  if (auto done = understand_writing(typed, line); !done) return done.error();
  auto clean = read_clean(typed.clean);
  if (!clean) return clean.error();
  line.options.clean = *clean;
  auto profile = choose("--profile", typed.profile, kProfiles);
  if (!profile) return profile.error();
  line.options.clean.profile = *profile;
  if (auto done = understand_batch(typed, line, line.batch); !done) return done.error();
  line.batch.articles_hash = articles_hash(typed);
  return line;
}

Names reader_names() { return names_of(readers()); }
Names writer_names() { return names_of(writers()); }
Names ledger_names() { return names_of(kLedgers); }
Names profile_names() { return names_of(kProfiles); }
Names color_names() { return names_of(kColors); }
Names fail_on_names() { return names_of(kFailOn); }

Names compression_names() { return {"gz", "zst"}; }

Names report_format_names() {
  Names names;
  for (const ReportFormat& format : report_formats()) names.push_back(format.name);
  return names;
}

Names clean_names() {
  Names names = names_of(rules());
  const Names listed_names = sets_and_families();
  names.insert(names.begin(), listed_names.begin(), listed_names.end());
  return names;
}

}  // namespace copydesk::cli
