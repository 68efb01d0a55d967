#include <unistd.h>

#include <algorithm>

#include "commands.hpp"
#include "output.hpp"
#include "visible.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kGap = 2;  // columns

/// The width of a column that holds every name of a table.
template <class Table>
std::size_t widest(const Table& table) {
  std::size_t width = 0;
  for (const auto* entry : table) width = std::max(width, entry->name.size());
  return width + kGap;
}

/// Names are ASCII, so that bytes are columns.
std::string bold(std::string_view name, std::size_t width, bool color) {
  std::string cell(name);
  if (color) cell = "\x1b[1m" + cell + "\x1b[0m";
  return cell.append(width - name.size(), ' ');
}

template <class Table>
std::string names_and_summaries(const Table& table, bool color) {
  std::string out;
  for (const auto* entry : table) {
    out.append("  ").append(bold(entry->name, widest(table), color));
    out.append(entry->summary).append("\n");
  }
  return out;
}

std::string described(const Rule& rule, std::size_t width, bool color) {
  const std::string indent(width, ' ');
  std::string out = bold(rule.name, width, color);
  out.append("tier ").append(std::to_string(static_cast<int>(rule.tier)));
  out.append("  ").append(rule.summary).append("\n");
  out.append(indent).append("\"").append(visible(rule.before)).append("\" -> \"");
  out.append(visible(rule.after)).append("\"\n");
  return out.append(indent).append("precision: ").append(rule.precision).append("\n");
}

ExitStatus show(const std::string& text, const Console& console) {
  const Result<void> printed = print(text);
  if (printed) return ExitStatus::good;
  console.error(printed.error().message);
  return ExitStatus::refused;
}

}  // namespace

ExitStatus list_formats(const CommandLine& line, const Console& console) {
  const bool color = use_color(line.color, STDOUT_FILENO);
  return show("Formats read (--from; recognized by content when not given):\n" +
                  names_and_summaries(readers(), color) + "\nFormats written (--to):\n" +
                  names_and_summaries(writers(), color),
              console);
}

ExitStatus list_rules(const CommandLine& line, const Console& console) {
  const bool color = use_color(line.color, STDOUT_FILENO);
  std::string out =
      "Tier 1 is always safe, tier 2 safe with evidence, tier 3 off unless asked for (--clean).\n";
  for (const Rule* rule : rules())
    out.append("\n").append(described(*rule, widest(rules()), color));
  return show(out, console);
}

}  // namespace copydesk::cli
