#include "cli/options/command_line.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/help/help_text.hpp"
#include "cli/options/choices.hpp"
#include "cli/options/nearest.hpp"
#include "cli/options/option_table.hpp"
#include "cli/options/settings.hpp"
#include "cli/output/output.hpp"
#include "copydesk/version.hpp"

namespace copydesk::cli {
namespace {

constexpr const char* kShortHelp =
    "Usage: copydesk [OPTIONS] [PATH...]\n"
    "   or: cat dump.txt | copydesk [OPTIONS]\n"
    "Nothing to convert: name a file or pipe text in. `copydesk --help` shows the options.\n";

/// What was typed after the command.
struct Arguments {
  std::vector<Setting> settings;
  std::vector<std::string> paths;
  std::string answer;  ///< the help or the version, if that was asked for
};

/// Reads arguments with CLI11, which knows the options of one command.
class Parser {
 public:
  explicit Parser(const Command& command)
      : command_(command), app_(description_of(command), program_name(command)) {
    app_.get_formatter()->column_width(24);
    for (const OptionSpec* option : options_of(command.bit)) describe(*option);
    app_.footer(help_footer(command));
    app_.allow_extras();
  }

  Result<Arguments> read(std::vector<std::string> arguments) {
    const auto marker = std::find(arguments.begin(), arguments.end(), "--");
    Arguments read;
    if (Result<void> done = parse({arguments.begin(), marker}, read); !done) return done.error();
    if (marker != arguments.end()) read.paths.insert(read.paths.end(), marker + 1, arguments.end());
    return read;
  }

 private:
  /// The last one typed counts.
  void describe(const OptionSpec& option) {
    const std::string names(option.names);
    const std::string text(option.description);
    CLI::Option* described = nullptr;
    if (names == "-h,--help")
      described = app_.set_help_flag(names, text);
    else if (names == "--version")
      described = app_.set_version_flag(names, "copydesk " + std::string(version()), text);
    else if (is_switch(option))
      described = app_.add_flag(names, text)->disable_flag_override();
    else
      described = app_.add_option(names, text)->option_text(std::string(option.kind));
    if (!is_switch(option)) described->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    described->group(std::string(option.group));
  }

  /// CLI11 wants the last argument first.
  Result<void> parse(std::vector<std::string> arguments, Arguments& read) {
    for (const std::string& argument : arguments)
      if (lacks_value(argument)) return missing_value(argument.substr(0, argument.size() - 1));
    std::reverse(arguments.begin(), arguments.end());
    try {
      app_.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
      read.answer = help();
      return {};
    } catch (const CLI::CallForVersion& version) {
      read.answer = std::string(version.what()) + "\n";
      return {};
    } catch (const CLI::ArgumentMismatch& error) {
      return Error{mismatch(error)};
    } catch (const CLI::ParseError& error) {
      return Error{error.what()};
    }
    read.settings = settings();
    for (const Setting& setting : read.settings)
      for (const std::string& value : setting.values)
        if (value.empty()) return missing_value("--" + std::string(long_name(*setting.option)));
    return take_paths(read);
  }

  /// A script's variable that is not set must not turn a choice into the default.
  static Error missing_value(const std::string& name) { return Error{name + " needs a value"}; }

  /// CLI11 takes the next argument for the value of `--to=`.
  static bool lacks_value(const std::string& argument) {
    return argument.starts_with("--") && argument.ends_with('=');
  }

  /// CLI11 puts two blank lines between groups.
  std::string help() const {
    const std::string usage =
        command_.arguments.empty() ? "[OPTIONS]" : "[OPTIONS] " + std::string(command_.arguments);
    std::string text = CLI::detail::find_and_replace(app_.help(), "\n\n\n", "\n\n");
    return text.replace(text.find("[OPTIONS]"), std::string_view("[OPTIONS]").size(), usage);
  }

  /// In the order in which they were typed.
  std::vector<Setting> settings() const {
    std::vector<Setting> settings;
    for (const CLI::Option* typed : app_.parse_order()) {
      const OptionSpec* option = find_option(typed->get_lnames().front());
      settings.push_back(
          {option, is_switch(*option) ? std::vector<std::string>{"true"} : typed->results(), {}});
    }
    return settings;
  }

  /// CLI11 would read a path `[a,b]` as two paths, so paths are what it leaves over.
  Result<void> take_paths(Arguments& read) const {
    for (const std::string& argument : app_.remaining()) {
      if (argument.starts_with('-') && argument != "-") return Error{unknown_option(argument)};
      read.paths.push_back(argument);
    }
    return {};
  }

  std::string unknown_option(const std::string& typed) const {
    const std::string name = typed.substr(0, typed.find('=', 2));
    if (name.starts_with("--") && find_option(name.substr(2)) != nullptr)
      return "`" + program_name(command_) + "` takes no " + name;
    Names names;
    for (const OptionSpec* option : options_of(command_.bit))
      names.push_back(option->names.substr(option->names.find("--")));
    const std::string_view meant = nearest(name, names);
    return "unknown option " + name +
           (meant.empty() ? " (`" + program_name(command_) + " --help` shows the options)"
                          : "; did you mean " + std::string(meant) + "?");
  }

  /// CLI11 says `--to: 1 required TEXT missing` and `quiet was given a disallowed flag override`.
  static std::string mismatch(const CLI::ArgumentMismatch& error) {
    const std::string text = error.what();
    const std::string name = text.substr(0, text.find_first_of(": "));
    if (name.starts_with('-')) return name + " needs a value";
    return (name.size() == 1 ? "-" : "--") + name + " takes no value";
  }

  const Command& command_;
  CLI::App app_;
};

ExitStatus refuse(const std::string& message) {
  Console().error(message);
  return ExitStatus::refused;
}

ExitStatus show(const std::string& text) {
  const Result<void> printed = print(text);
  return printed ? ExitStatus::good : refuse(printed.error().message);
}

std::variant<CommandLine, ExitStatus> read_arguments(const Command& command,
                                                     std::vector<std::string> arguments) {
  auto read = Parser(command).read(std::move(arguments));
  if (!read) return refuse(read.error().message);
  if (!read->answer.empty()) return show(read->answer);
  if (command.takes == Takes::nothing && !read->paths.empty())
    return refuse("unexpected argument '" + read->paths.front() + "'");
  auto settings = Settings::gather(std::move(read->settings), command.bit);
  if (!settings) return refuse(settings.error().message);
  Typed typed = settings->typed();
  typed.paths = std::move(read->paths);
  auto line = understand(typed);
  if (!line) return refuse(settings->located(line.error().message));
  if (typed.print_config)
    return show(settings->print(command.bit, line->verbosity == Verbosity::verbose));
  line->command = &command;
  return *line;
}

/// What is wrong when the first path is no file but looks like a command, or empty. Behind `--` are
/// paths alone.
std::string mistaken_command(const std::vector<std::string>& arguments, const std::string& path) {
  const auto marker = std::find(arguments.begin(), arguments.end(), "--");
  std::error_code error;
  if (std::find(arguments.begin(), marker, path) == marker || std::filesystem::exists(path, error))
    return {};
  if (find_command(path) != nullptr)
    return "a command comes first: `copydesk " + path + " [OPTIONS] ...`; there is no file " + path;
  if (arguments.front() != path || path.find_first_of("./") != path.npos) return {};
  Names names;
  for (const Command& command : commands()) names.push_back(command.name);
  const std::string_view meant = nearest(path, names);
  if (meant.empty()) return {};
  return "there is no command or file " + path + "; did you mean " + std::string(meant) + "?";
}

}  // namespace

std::variant<CommandLine, ExitStatus> read_command_line(int argc, char** argv) {
  std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  const Command* command = arguments.empty() ? nullptr : find_command(arguments.front());
  if (command != nullptr) arguments.erase(arguments.begin());
  auto read = read_arguments(command != nullptr ? *command : commands().front(), arguments);
  auto* line = std::get_if<CommandLine>(&read);
  if (line != nullptr && command == nullptr && !line->paths.empty())
    if (const std::string wrong = mistaken_command(arguments, line->paths.front()); !wrong.empty())
      return refuse(wrong);
  if (line == nullptr || line->command->takes < Takes::inputs || !line->paths.empty() ||
      !line->inputs.list.empty())
    return read;
  line->paths.emplace_back("-");
  if (isatty(STDIN_FILENO) == 0) return read;
  std::fputs(kShortHelp, stderr);
  return ExitStatus::refused;
}

}  // namespace copydesk::cli
