// Every option, one entry each. To add one: a member of Typed (choices.hpp) for its text, an entry
// here, and in choices.cpp what the text means. Help, configuration files, COPYDESK_* variables,
// completions and the man page follow from the entry.
#include "cli/options/option_table.hpp"

namespace copydesk::cli {
namespace {

constexpr std::string_view kInputs = "Inputs";
constexpr std::string_view kReading = "Reading";
constexpr std::string_view kGiven = "What a dump does not print";
constexpr std::string_view kCleaning = "Cleaning";
constexpr std::string_view kWriting = "Writing";
constexpr std::string_view kMany = "Many inputs";
constexpr std::string_view kMachines = "Many machines";
constexpr std::string_view kReports = "Reports";
constexpr std::string_view kMessages = "Messages";
constexpr std::string_view kConfiguration = "Configuration";
constexpr std::string_view kHelp = "Help";

constexpr CommandSet kBatches = kConvert | kCheck;
constexpr CommandSet kCleaners = kBatches | kExplain;
constexpr CommandSet kReaders = kCleaners | kFormats;
/// All but those whose output may not depend on settings.
constexpr CommandSet kSpeakers = kAllCommands & ~(kCompletions | kMan);

constexpr auto kNoChoices = nullptr;

constexpr OptionSpec not_in_files(OptionSpec option) {
  option.settable = Settable::environment;
  return option;
}

constexpr OptionSpec only_typed(OptionSpec option) {
  option.settable = Settable::line_only;
  return option;
}

constexpr OptionSpec kOptions[] = {
    {"-r,--recursive", "", kInputs, kReaders, &Typed::recursive, "read the text files in folders"},
    {"--include", "GLOB", kInputs, kReaders, &Typed::include, "in folders, read only such files"},
    {"--exclude", "GLOB", kInputs, kReaders, &Typed::exclude,
     "in folders, pass over such files and folders"},
    {"--follow", "", kInputs, kReaders, &Typed::follow, "in folders, follow symbolic links"},
    only_typed({"--files-from", "FILE", kInputs, kReaders, &Typed::files_from,
                "read the paths it lists, too; - is standard input"}),
    only_typed({"-0,--null", "", kInputs, kReaders, &Typed::nul_separated,
                "the list's paths end with NUL, not with a line end"}),
    {"--input-format", "FORMAT", kInputs, kReaders, &Typed::input_format,
     "text (default) or jsonl, a {\"path\", \"text\"} a line", input_format_names},

    {"--from", "FORMAT", kReading, kCleaners, &Typed::from, "the format; recognized when not given",
     reader_names},
    {"--encoding", "NAME", kReading, kReaders, &Typed::encoding,
     "such as UTF-16LE or EUC-KR; recognized when not given"},
    {"--max-record", "SIZE", kReading, kReaders, &Typed::max_record,
     "cut longer records there (4M)"},

    {"--published", "DATE", kGiven, kCleaners, &Typed::published,
     "when it was published, such as 2015-05-10"},
    {"--publisher", "NAME", kGiven, kCleaners, &Typed::publisher, "who published it"},

    {"--clean", "RULES", kCleaning, kCleaners, &Typed::clean,
     "safe, standard (default), all, none, +rule,-rule", clean_names},
    {"--profile", "PRINT", kCleaning, kCleaners, &Typed::profile,
     "auto (default, by the format), modern, historic", profile_names},
    {"--no-clean", "", kCleaning, kCleaners, &Typed::clean, "change nothing, like --clean none",
     kNoChoices, "none"},

    {"-o,--output", "FILE", kWriting, kConvert | kMerge | kDuplicates | kRestore, &Typed::output,
     "write there, whole or not at all"},
    {"--to", "FORMAT", kWriting, kConvert, &Typed::to,
     "jsonl (default, one article a line) or json", writer_names},
    {"--ledger", "DETAIL", kWriting, kConvert, &Typed::ledger,
     "changes shown: none, summary (default), full", ledger_names},
    {"--fingerprint", "", kWriting, kConvert, &Typed::fingerprint,
     "put in keys that copies of a story have in common"},
    {"--threshold", "SHARE", kWriting, kDuplicates, &Typed::threshold,
     "of the shorter story that a copy has too, 0 to 1 (0.5)"},

    {"-j,--jobs", "N", kMany, kBatches, &Typed::jobs,
     "convert on that many threads (default: one for each processor)"},
    {"--output-dir", "DIR", kMany, kConvert, &Typed::output_dir,
     "write a file there for each input, in the same folders"},
    {"--compress", "HOW", kMany, kConvert, &Typed::compress,
     "compress these files: gz, zst; --output FILE.gz does without", compression_names},
    {"--manifest", "FILE", kMany, kConvert, &Typed::manifest,
     "keep a record of what became of every input"},
    {"--resume", "", kMany, kConvert, &Typed::resume,
     "go on where the manifest ends, and convert what has changed"},
    {"--restart", "", kMany, kConvert, &Typed::restart,
     "with --resume: begin anew when inputs or options have changed"},
    {"--max-errors", "N", kMany, kBatches, &Typed::max_errors,
     "stop when more inputs than that have failed, with exit status 1;\n"
     "--output FILE is not written then"},

    not_in_files({"--shard", "K/N", kMachines, kConvert, &Typed::shard,
                  "convert every N-th input from the K-th on, K from 0; with --output-dir\n"
                  "as one file there, for `copydesk merge`"}),
    not_in_files({"--shard-by", "HOW", kMachines, kConvert, &Typed::shard_by,
                  "deal inputs out by their position (default), or by a hash of their path",
                  shard_by_names}),

    {"--fail-on", "SEVERITY", kReports, kBatches | kMerge, &Typed::fail_on,
     "exit with 1 on error (default), warning, never", fail_on_names},
    {"--report-format", "FORMAT", kReports, kBatches, &Typed::report_format,
     "tell what was found as text, json, github, junit, sarif", report_format_names},
    {"--report", "FILE", kReports, kBatches, &Typed::report,
     "write that there; standard error is the default, check writes to standard output"},
    {"--summary", "FILE", kReports, kBatches, &Typed::summary, "write all counts there, as JSON"},

    {"-q,--quiet", "", kMessages, kSpeakers, &Typed::verbosity, "only failures", kNoChoices,
     "quiet"},
    {"-v,--verbose", "", kMessages, kSpeakers, &Typed::verbosity,
     "also doubts about articles, what was skipped, and the counts", kNoChoices, "verbose"},
    {"--color", "WHEN", kMessages, kSpeakers, &Typed::color, "auto (default), always, never",
     color_names},
    {"--log-format", "FORMAT", kMessages, kSpeakers, &Typed::log_format,
     "text (default) or json, an object a line", log_format_names},

    not_in_files({"--config", "FILE", kConfiguration, kSpeakers, &Typed::config,
                  "read settings there, not in ~/.config/copydesk/config.toml"}),
    not_in_files({"--no-config", "", kConfiguration, kSpeakers, &Typed::config,
                  "read no settings from a file", kNoChoices, "/dev/null"}),
    only_typed({"--print-config", "", kConfiguration, kSpeakers, &Typed::print_config,
                "print the settings and do nothing else"}),

    only_typed({"-h,--help", "", kHelp, kAllCommands, {}, "show this help"}),
    only_typed({"--version", "", kHelp, kAllCommands, {}, "show the version"}),
};

}  // namespace

std::span<const OptionSpec> option_table() { return kOptions; }

std::vector<const OptionSpec*> options_of(CommandSet command) {
  std::vector<const OptionSpec*> options;
  for (const OptionSpec& option : option_table())
    if ((option.taken_by & command) != 0) options.push_back(&option);
  return options;
}

const OptionSpec* find_option(std::string_view name) {
  for (const OptionSpec& option : option_table())
    if (long_name(option) == name) return &option;
  return nullptr;
}

std::string_view long_name(const OptionSpec& option) {
  return option.names.substr(option.names.find("--") + 2);
}

std::string_view short_name(const OptionSpec& option) {
  return option.names[1] == '-' ? std::string_view() : option.names.substr(1, 1);
}

std::string environment_name(const OptionSpec& option) {
  std::string name = "COPYDESK_";
  for (const char c : long_name(option)) name += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
  return name;
}

}  // namespace copydesk::cli
