#include "command_line.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdio>
#include <map>

#include "copydesk/version.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kSmallestRecord = 1024;  // bytes

constexpr const char* kFooter =
    "Commands:\n"
    "  copydesk formats            list the formats that are read and written\n"
    "  copydesk rules              list the cleaning rules\n"
    "A file named like a command is written ./formats or comes after --.\n"
    "\n"
    "Examples:\n"
    "  cat dump.txt | copydesk | jq -r .headline\n"
    "  copydesk --to json dump.txt\n"
    "  copydesk -r archive/ -o articles.jsonl\n"
    "\n"
    "Exit status: 0 all good; 1 an input failed, the others were converted;\n"
    "2 usage or output error; 130 interrupted.";

/// Arguments as text; what they mean is checked afterwards, with our own messages.
struct Typed {
  std::string from, to = "jsonl", ledger = "summary", clean = "standard", color = "auto";
  std::string max_record;
  bool no_clean = false, quiet = false, verbose = false;
};

template <class Table>
std::string names_of(const Table& table) {
  std::string names;
  for (const auto* entry : table) names += (names.empty() ? "" : ", ") + std::string(entry->name);
  return names;
}

Result<std::size_t> read_size(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  const std::size_t shift = unit == "K" ? 10U : unit == "M" ? 20U : 0U;
  constexpr std::size_t kLargest = std::size_t{1} << 30U;
  if (error != std::errc() || (!unit.empty() && shift == 0) || value > kLargest >> shift ||
      value << shift < kSmallestRecord)
    return Error{"--max-record takes 1K to 1024M, not '" + std::string(text) + "'"};
  return value << shift;
}

Result<void> understand(const Typed& typed, CommandLine& line) {
  if (!typed.from.empty()) {
    line.options.read.format = find_reader(typed.from);
    if (line.options.read.format == nullptr)
      return Error{"--from does not know '" + typed.from +
                   "'; formats are: " + names_of(readers())};
  }
  line.writer = find_writer(typed.to);
  if (line.writer == nullptr)
    return Error{"--to does not know '" + typed.to + "'; formats are: " + names_of(writers())};
  const std::map<std::string, LedgerDetail> ledgers{{"none", LedgerDetail::none},
                                                    {"summary", LedgerDetail::summary},
                                                    {"full", LedgerDetail::full}};
  const auto ledger = ledgers.find(typed.ledger);
  if (ledger == ledgers.end()) return Error{"--ledger takes none, summary or full"};
  line.options.write.ledger = ledger->second;
  const std::map<std::string, Color> colors{
      {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};
  const auto color = colors.find(typed.color);
  if (color == colors.end()) return Error{"--color takes auto, always or never"};
  line.color = color->second;
  auto clean = CleanOptions::parse(typed.no_clean ? "none" : typed.clean);
  if (!clean) return Error{clean.error().message + "; `copydesk rules` lists them"};
  line.options.clean = *clean;
  if (!typed.max_record.empty()) {
    auto size = read_size(typed.max_record);
    if (!size) return size.error();
    line.options.read.max_record = *size;
  }
  if (typed.quiet) line.verbosity = Verbosity::quiet;
  if (typed.verbose) line.verbosity = Verbosity::verbose;
  return {};
}

/// The last one typed counts, and an empty `--to=` must not swallow the next argument.
template <class Value>
CLI::Option* add_option(CLI::App& app, const std::string& name, Value& value,
                        const std::string& description, const std::string& kind) {
  return app.add_option(name, value, description)->take_last()->type_name(kind);
}

void describe(CLI::App& app, Typed& typed, CommandLine& line) {
  app.set_help_flag("-h,--help", "show this help");
  app.set_version_flag("--version", "copydesk " + std::string(version()), "show the version");
  app.add_option("PATH", line.paths, "files, folders with -r, or - for standard input")
      ->type_name("");
  add_option(app, "-o,--output", line.output, "write there, whole or not at all", "FILE");
  app.add_flag("-r,--recursive", line.recursive, "read the text files in folders");
  add_option(app, "--from", typed.from, "read as this format instead of recognizing it", "FORMAT");
  add_option(app, "--to", typed.to, "jsonl (one article a line) or json", "FORMAT");
  add_option(app, "--ledger", typed.ledger, "changes shown: none, summary or full", "DETAIL");
  add_option(app, "--clean", typed.clean, "rules: safe, standard, all, none, or +rule,-rule",
             "RULES");
  app.add_flag("--no-clean", typed.no_clean, "change nothing");
  add_option(app, "--max-record", typed.max_record, "cut longer records (4M)", "SIZE");
  app.add_flag("-q,--quiet", typed.quiet, "errors only");
  app.add_flag("-v,--verbose", typed.verbose, "also show diagnostics and a closing line");
  add_option(app, "--color", typed.color, "auto, always or never", "WHEN");
  app.footer(kFooter);
}

/// CLI11 takes `--to= json` for `--to json`.
const char* empty_value(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    if (argument.starts_with("--") && argument.ends_with('=')) return argv[i];
  }
  return nullptr;
}

ExitStatus refuse(std::string_view message) {
  open_console(Verbosity::normal, Color::automatic);
  say_error(std::string(message) + " (copydesk --help shows how it is used)");
  return exit_refused;
}

ExitStatus print_all(const std::string& text) {
  const bool written = std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0;
  return written ? exit_good : refuse("cannot write to standard output");
}

std::variant<CommandLine, ExitStatus> read_convert(int argc, char** argv) {
  CommandLine line;
  Typed typed;
  CLI::App app("Turns raw newspaper text dumps into clean, structured articles.", "copydesk");
  describe(app, typed, line);
  if (const char* argument = empty_value(argc, argv))
    return refuse(std::string(argument) + " has no value");
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return print_all(app.help());
  } catch (const CLI::CallForVersion&) {
    return print_all("copydesk " + std::string(version()) + "\n");
  } catch (const CLI::ParseError& error) {
    return refuse(error.what());
  }
  if (const auto understood = understand(typed, line); !understood)
    return refuse(understood.error().message);
  if (line.paths.empty()) {
    if (isatty(STDIN_FILENO) != 0) {
      std::fputs(app.help().c_str(), stderr);
      return exit_refused;
    }
    line.paths.emplace_back("-");
  }
  return line;
}

std::variant<CommandLine, ExitStatus> read_listing(CommandLine::Command command, int argc,
                                                   char** argv) {
  const std::string name = argv[1];
  CommandLine line;
  line.command = command;
  CLI::App app(command == CommandLine::Command::formats ? "Lists the formats read and written."
                                                        : "Lists the cleaning rules.",
               "copydesk " + name);
  app.set_help_flag("-h,--help", "show this help");
  try {
    app.parse(argc - 1, argv + 1);
  } catch (const CLI::CallForHelp&) {
    return print_all(app.help());
  } catch (const CLI::ParseError& error) {
    return refuse("copydesk " + name + ": " + error.what());
  }
  return line;
}

}  // namespace

std::variant<CommandLine, ExitStatus> read_command_line(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first == "formats") return read_listing(CommandLine::Command::formats, argc, argv);
  if (first == "rules") return read_listing(CommandLine::Command::rules, argc, argv);
  return read_convert(argc, argv);
}

}  // namespace copydesk::cli
