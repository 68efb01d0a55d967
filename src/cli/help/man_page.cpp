// The manual page, in roff.
#include <initializer_list>

#include "cli/commands.hpp"
#include "cli/help/help_text.hpp"
#include "cli/options/option_table.hpp"
#include "cli/output/output.hpp"
#include "copydesk/version.hpp"

namespace copydesk::cli {
namespace {

constexpr std::string_view kIntroduction =
    "copydesk reads text saved from newspaper databases, web pages and scans, recognizes its "
    "format and encoding, repairs what is broken, and writes headline, byline, body, captions "
    "and publisher of each article as JSON, one article a line. Nothing is lost and nothing is "
    "invented; every change is on record in the output.";

constexpr std::string_view kSettings =
    "An option that is typed counts before one in the environment, that before one in a "
    "configuration file, and that before the default. A configuration file is TOML with the "
    "options' names as keys; switches are true or false, lists are in brackets. In the "
    "environment the options' names are in capitals after COPYDESK_, with _ for each dash; "
    "switches are 1 or 0, lists have one value a line, and an empty variable counts as none. "
    "Names that no option has are refused.";

constexpr std::string_view kColors =
    "NO_COLOR turns colours off and CLICOLOR_FORCE on, unless --color is given.";

/// Dashes are those of options; a line may not open like a request.
std::string roff(std::string_view text) {
  std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    if (c == '-')
      out += "\\-";
    else if (c == '\\')
      out += "\\e";
    else
      out += c;
  }
  return out;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

std::string bold(std::string_view text) { return joined({"\\fB", roff(text), "\\fR"}); }
std::string italic(std::string_view text) { return joined({"\\fI", roff(text), "\\fR"}); }

std::string section(std::string_view title) { return joined({".SH ", title, "\n"}); }

std::string item(std::string_view term, std::string_view meaning) {
  return joined({".TP\n", term, "\n", roff(meaning), "\n"});
}

std::string paragraphs(std::string_view text) { return roff(text) + "\n"; }

std::string synopsis() {
  return section("SYNOPSIS") + bold("copydesk") + " [" + italic("OPTIONS") + "] [" +
         italic("PATH") + "...]\n.br\n" + bold("copydesk") + " " + italic("COMMAND") + " [" +
         italic("OPTIONS") + "] [" + italic("ARGUMENTS") + "]\n";
}

std::string command_list() {
  std::string out = section("COMMANDS") +
                    roff(
                        "A command comes first; a file named like one is written ./formats or "
                        "after --.") +
                    "\n";
  for (const Command& command : commands()) {
    std::string term = bold(command.name);
    if (!command.arguments.empty()) term.append(" ").append(italic(command.arguments));
    out += item(term, command.summary);
  }
  return out;
}

/// Where the default command does not take an option, those that do are named.
std::string takers(const OptionSpec& option) {
  if ((option.taken_by & commands().front().bit) != 0) return {};
  std::string names;
  for (const Command& command : commands())
    if ((option.taken_by & command.bit) != 0)
      names.append(names.empty() ? " (" : ", ").append(command.name);
  return names + ")";
}

std::string described(const OptionSpec& option) {
  std::string term;
  if (!short_name(option).empty()) term = bold(joined({"-", short_name(option)})).append(", ");
  term += bold(joined({"--", long_name(option)}));
  if (!is_switch(option)) term.append(" ").append(italic(option.kind));
  return item(term, std::string(option.description) + takers(option));
}

std::string option_list() {
  std::string out = section("OPTIONS");
  std::string_view group;
  for (const OptionSpec& option : option_table()) {
    if (option.group != group) out.append(".SS ").append(option.group).append("\n");
    group = option.group;
    out += described(option);
  }
  return out;
}

std::string statuses() {
  std::string out = section("EXIT STATUS");
  for (const auto& [status, meaning] : kStatusMeanings) out += item(bold(status), meaning);
  return out;
}

std::string files() {
  return section("FILES") +
         item(italic("$XDG_CONFIG_HOME/copydesk/config.toml"),
              "the configuration file that is read when none is named") +
         item(italic("~/.config/copydesk/config.toml"), "the same without XDG_CONFIG_HOME");
}

std::string examples() {
  std::string out = section("EXAMPLES") + ".nf\n";
  for (const std::string_view line : kExampleLines) out += roff(line) + "\n";
  return out + ".fi\n";
}

/// No date: the page is the same whenever it is made.
std::string man_page() {
  return joined({".TH COPYDESK 1 \"\" \"copydesk ", version(), "\" \"User Commands\"\n"}) +
         section("NAME") +
         roff("copydesk - turn raw newspaper text dumps into clean, structured articles") + "\n" +
         synopsis() + section("DESCRIPTION") + paragraphs(kIntroduction) + command_list() +
         option_list() + section("SETTINGS") + paragraphs(kSettings) + section("ENVIRONMENT") +
         paragraphs(kColors) + files() + statuses() + examples();
}

}  // namespace

ExitStatus print_man_page(const CommandLine&, const Console& console) {
  const Result<void> printed = print(man_page());
  if (printed) return ExitStatus::good;
  console.error(printed.error().message);
  return ExitStatus::refused;
}

}  // namespace copydesk::cli
