#include "command_line.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "choices.hpp"
#include "commands.hpp"
#include "copydesk/version.hpp"
#include "nearest.hpp"
#include "output.hpp"

namespace copydesk::cli {
namespace {

constexpr const char* kDescription =
    "Turns raw newspaper text dumps into clean, structured articles.\n"
    "PATH is a file, with -r also a folder, or - for standard input, which is read without one.\n";

constexpr const char* kExamples =
    "A command comes first; a file named like one is written ./formats or after --.\n"
    "\n"
    "Examples:\n"
    "  cat dump.txt | copydesk | jq -r .headline\n"
    "  copydesk --to json dump.txt\n"
    "  copydesk -r archive/ -o articles.jsonl\n"
    "\n"
    "Exit status:\n"
    "  0    all good\n"
    "  1    an input failed or an article carries an error; the others were converted\n"
    "  2    usage or output error\n"
    "  130  interrupted";

constexpr const char* kShortHelp =
    "Usage: copydesk [OPTIONS] [PATH...]\n"
    "   or: cat dump.txt | copydesk [OPTIONS]\n"
    "Nothing to convert: name a file or pipe text in. `copydesk --help` shows the options.\n";

/// The last one typed counts.
CLI::Option* add_choice(CLI::App& app, const std::string& names, std::string& value,
                        const std::string& kind, const std::string& description) {
  return app.add_option(names, value, description)->take_last()->option_text(kind);
}

void add_switch(CLI::App& app, const std::string& names, const std::string& description) {
  app.add_flag(names, description)->disable_flag_override();
}

void describe_reading(CLI::App& app, Takes takes, Typed& typed) {
  app.option_defaults()->group("Reading");
  if (takes != Takes::inputs_or_nothing)
    add_choice(app, "--from", typed.from, "FORMAT", "the format; recognized when not given");
  add_choice(app, "--encoding", typed.encoding, "NAME",
             "such as UTF-16LE or EUC-KR; recognized when not given");
  add_switch(app, "-r,--recursive", "read the text files in folders");
  add_choice(app, "--max-record", typed.max_record, "SIZE", "cut longer records there (4M)");
}

void describe_cleaning(CLI::App& app, Typed& typed) {
  app.option_defaults()->group("Cleaning");
  add_choice(app, "--clean", typed.clean, "RULES",
             "safe, standard (default), all, none, +rule,-rule");
  add_choice(app, "--profile", typed.profile, "PRINT",
             "auto (default, by the format), modern, historic");
  add_switch(app, "--no-clean", "change nothing, like --clean none");
}

void describe_writing(CLI::App& app, Typed& typed) {
  app.option_defaults()->group("Writing");
  add_choice(app, "-o,--output", typed.output, "FILE", "write there, whole or not at all");
  add_choice(app, "--to", typed.to, "FORMAT", "jsonl (default, one article a line) or json");
  add_choice(app, "--ledger", typed.ledger, "DETAIL",
             "changes shown: none, summary (default), full");
  add_switch(app, "--fingerprint", "keys that copies of a story have in common");
}

bool takes_articles(Takes takes) {
  return takes == Takes::articles || takes == Takes::articles_to_compare;
}

void describe_articles(CLI::App& app, Takes takes, Typed& typed) {
  app.option_defaults()->group("Writing");
  add_choice(app, "-o,--output", typed.output, "FILE", "write there, whole or not at all");
  if (takes == Takes::articles_to_compare)
    add_choice(app, "--threshold", typed.threshold, "SHARE",
               "of the shorter story that a copy has too, 0 to 1 (0.5)");
}

void describe_messages(CLI::App& app, Typed& typed) {
  app.option_defaults()->group("Messages");
  add_switch(app, "-q,--quiet", "only failures");
  add_switch(app, "-v,--verbose", "also doubts about articles, what was skipped, and the counts");
  add_choice(app, "--color", typed.color, "WHEN", "auto (default), always, never");
}

void describe_help(CLI::App& app) {
  app.set_help_flag("-h,--help", "show this help")->group("Help");
  app.set_version_flag("--version", "copydesk " + std::string(version()), "show the version")
      ->group("Help");
}

std::string footer() {
  std::string text = "Commands:\n";
  for (const Command& command : commands()) {
    text.append("  copydesk ").append(command.name);
    text.append(std::string(13 - command.name.size(), ' ')).append(command.summary).append("\n");
  }
  return text + kExamples;
}

void describe(CLI::App& app, const Command& command, Typed& typed) {
  app.get_formatter()->column_width(24);
  if (command.takes != Takes::nothing) app.get_formatter()->label("OPTIONS", "OPTIONS] [PATH...");
  if (takes_articles(command.takes)) {
    describe_articles(app, command.takes, typed);
  } else if (command.takes != Takes::nothing) {
    describe_reading(app, command.takes, typed);
  }
  if (command.takes >= Takes::inputs) describe_cleaning(app, typed);
  if (command.takes == Takes::inputs_and_output) {
    describe_writing(app, typed);
    app.footer(footer());
  }
  describe_messages(app, typed);
  describe_help(app);
  app.allow_extras();
}

/// CLI11 puts two blank lines between groups.
std::string help(const CLI::App& app) {
  return CLI::detail::find_and_replace(app.help(), "\n\n\n", "\n\n");
}

/// Of -q and -v, and of --clean and --no-clean, the one typed last counts.
void settle(const CLI::App& app, Typed& typed) {
  for (const CLI::Option* option : app.parse_order()) {
    if (option->check_lname("recursive")) typed.recursive = true;
    if (option->check_lname("fingerprint")) typed.fingerprint = true;
    if (option->check_lname("quiet")) typed.verbosity = Verbosity::quiet;
    if (option->check_lname("verbose")) typed.verbosity = Verbosity::verbose;
    if (option->check_lname("clean")) typed.clean = option->results().back();
    if (option->check_lname("no-clean")) typed.clean = "none";
  }
}

std::string unknown_option(const CLI::App& app, const std::string& typed) {
  std::vector<std::string> options;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& known : option->get_lnames()) options.push_back("--" + known);
  const std::vector<std::string_view> names(options.begin(), options.end());
  const std::string name = typed.substr(0, typed.find('=', 2));
  const std::string_view meant = nearest(name, names);
  const std::string rest =
      meant.empty() ? " (" + listed(names) + ")" : "; did you mean " + std::string(meant) + "?";
  return "unknown option " + name + rest;
}

/// CLI11 would read a path `[a,b]` as two paths, so paths are what it leaves over.
Result<void> take_paths(const CLI::App& app, Typed& typed) {
  for (const std::string& argument : app.remaining()) {
    if (argument.starts_with('-') && argument != "-") return Error{unknown_option(app, argument)};
    typed.paths.push_back(argument);
  }
  return {};
}

/// CLI11 says `--to: 1 required TEXT missing` and `quiet was given a disallowed flag override`.
std::string mismatch(const CLI::ArgumentMismatch& error) {
  const std::string text = error.what();
  const std::string name = text.substr(0, text.find_first_of(": "));
  if (name.starts_with('-')) return name + " needs a value";
  return (name.size() == 1 ? "-" : "--") + name + " takes no value";
}

/// CLI11 takes the next argument for the value of `--to=`.
bool lacks_value(const std::string& argument) {
  return argument.starts_with("--") && argument.ends_with('=');
}

ExitStatus refuse(const std::string& message) {
  Console().error(message);
  return ExitStatus::refused;
}

ExitStatus show(const std::string& text) {
  const Result<void> printed = print(text);
  return printed ? ExitStatus::good : refuse(printed.error().message);
}

/// Reads the arguments before `--`, first the last one as CLI11 wants them.
Result<std::string> parse(CLI::App& app, std::vector<std::string> arguments, Typed& typed) {
  for (const std::string& argument : arguments)
    if (lacks_value(argument))
      return Error{argument.substr(0, argument.size() - 1) + " needs a value"};
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return help(app);
  } catch (const CLI::CallForVersion& version) {
    return std::string(version.what()) + "\n";
  } catch (const CLI::ArgumentMismatch& error) {
    return Error{mismatch(error)};
  } catch (const CLI::ParseError& error) {
    return Error{error.what()};
  }
  settle(app, typed);
  if (Result<void> taken = take_paths(app, typed); !taken) return taken.error();
  return std::string();
}

std::variant<CommandLine, ExitStatus> read_arguments(const Command& command,
                                                     std::vector<std::string> arguments) {
  const bool converts = command.takes == Takes::inputs_and_output;
  Typed typed;
  CLI::App app(converts ? kDescription : std::string(command.summary),
               "copydesk" + (converts ? "" : " " + std::string(command.name)));
  describe(app, command, typed);
  const auto marker = std::find(arguments.begin(), arguments.end(), "--");
  const std::vector<std::string> options(arguments.begin(), marker);
  auto answer = parse(app, options, typed);
  if (!answer) return refuse(answer.error().message);
  if (!answer->empty()) return show(*answer);
  if (marker != arguments.end()) typed.paths.insert(typed.paths.end(), marker + 1, arguments.end());
  if (command.takes == Takes::nothing && !typed.paths.empty())
    return refuse("unexpected argument '" + typed.paths.front() + "'");
  auto line = understand(typed);
  if (!line) return refuse(line.error().message);
  line->command = &command;
  return *line;
}

}  // namespace

std::variant<CommandLine, ExitStatus> read_command_line(int argc, char** argv) {
  std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  const Command* command = arguments.empty() ? nullptr : find_command(arguments.front());
  if (command != nullptr) arguments.erase(arguments.begin());
  auto read = read_arguments(command != nullptr ? *command : commands().front(), arguments);
  auto* line = std::get_if<CommandLine>(&read);
  if (line == nullptr || !line->paths.empty()) return read;
  const Takes takes = line->command->takes;
  if (takes < Takes::inputs && !takes_articles(takes)) return read;
  line->paths.emplace_back("-");
  if (isatty(STDIN_FILENO) == 0) return read;
  std::fputs(kShortHelp, stderr);
  return ExitStatus::refused;
}

}  // namespace copydesk::cli
