// What the options for many inputs and for reports mean.
#include <sched.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/options/choice.hpp"
#include "cli/output/content_hash.hpp"
#include "cli/shards/shard.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kMostJobs = 1024;

constexpr std::array kShardBys{Choice<ShardBy>{"position", ShardBy::position},
                               Choice<ShardBy>{"hash", ShardBy::hash}};
constexpr std::array kFailOn{Choice<FailOn>{"never", FailOn::never},
                             Choice<FailOn>{"error", FailOn::error},
                             Choice<FailOn>{"warning", FailOn::warning}};

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
Result<void> check_effects(const Typed& typed, const Writer& writer) {
  const bool one_file = typed.output != "-";
  if (!typed.output_dir.empty() && one_file)
    return Error{"--output and --output-dir exclude each other"};
  if (typed.resume && typed.manifest.empty()) return Error{"--resume needs --manifest FILE"};
  if (typed.restart && !typed.resume) return Error{"--restart needs --resume"};
  if (!typed.manifest.empty() && typed.output_dir.empty() && !one_file)
    return Error{"--manifest needs --output FILE or --output-dir DIR"};
  if (!typed.manifest.empty() && one_file && !writer.open.empty())
    return Error{"--manifest with --to " + typed.to + " needs --output-dir DIR"};
  if (!typed.manifest.empty() && one_file && find_compression(typed.output) != nullptr)
    return Error{"--manifest with a compressed --output needs --output-dir DIR"};
  return {};
}

Result<void> understand_compression(const Typed& typed, BatchChoice& batch) {
  if (typed.compress.empty()) return {};
  if (typed.output_dir.empty())
    return Error{"--compress needs --output-dir DIR; --output FILE.gz needs nothing else"};
  batch.compression = compression_named(typed.compress);
  if (batch.compression != nullptr) return {};
  return unknown("--compress: no compression", typed.compress, compression_names());
}

Result<void> understand_sharding(const Typed& typed, const Writer& writer, BatchChoice& batch) {
  if (typed.shard.empty())
    return typed.shard_by.empty() ? Result<void>() : Error{"--shard-by needs --shard K/N"};
  auto shard = read_shard(typed.shard);
  if (!shard) return shard.error();
  auto by = choose("--shard-by", typed.shard_by.empty() ? "position" : typed.shard_by, kShardBys);
  if (!by) return by.error();
  shard->by = *by;
  batch.shard = *shard;
  if (writer.name != "jsonl")
    return Error{"--shard goes with --to jsonl alone: shards are joined line by line"};
  if (!typed.compress.empty())
    return Error{
        "--compress and --shard exclude each other; `copydesk merge -o FILE.gz` compresses"};
  if (!typed.output_dir.empty() && !typed.manifest.empty())
    return Error{"--manifest and --output-dir exclude each other with --shard, which has markers"};
  return {};
}

/// Of every option that changes the articles.
std::string articles_hash(const Typed& typed) {
  ContentHash hash;
  for (const std::string* option :
       {&typed.from, &typed.encoding, &typed.to, &typed.ledger, &typed.clean, &typed.profile,
        &typed.max_record, &typed.input_format, &typed.published, &typed.publisher,
        &typed.compress})
    hash.add({option->c_str(), option->size() + 1});
  hash.add({typed.fingerprint ? "+" : "-", 1});
  return hex(hash.value());
}

}  // namespace

Result<void> understand_batch(const Typed& typed, const CommandLine& line, BatchChoice& batch) {
  batch.output_dir = typed.output_dir;
  batch.manifest = typed.manifest;
  batch.resume = typed.resume;
  batch.restart = typed.restart;
  batch.articles_hash = articles_hash(typed);
  if (Result<void> done = check_effects(typed, *line.writer); !done) return done;
  if (Result<void> done = understand_compression(typed, batch); !done) return done;
  if (Result<void> done = understand_sharding(typed, *line.writer, batch); !done) return done;
  if (Result<void> done = understand_jobs(typed, batch); !done) return done;
  return understand_reports(typed, batch);
}

Names shard_by_names() { return names_of(kShardBys); }
Names fail_on_names() { return names_of(kFailOn); }

Names compression_names() { return {"gz", "zst"}; }

Names report_format_names() {
  Names names;
  for (const ReportFormat& format : report_formats()) names.push_back(format.name);
  return names;
}

}  // namespace copydesk::cli
