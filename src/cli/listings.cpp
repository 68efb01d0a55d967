#include <algorithm>

#include "commands.hpp"
#include "output.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kRuleColumn = 20;

/// Characters, so that columns stay straight in UTF-8.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t columns) {
  return std::string(text) + std::string(columns - std::min(columns, width(text)), ' ');
}

/// Examples may hold line feeds, tabs and other signs a terminal must not act on.
std::string visible(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out;
}

ExitStatus print(std::string_view text) {
  Output output;
  Result<void> done = output.open("-");
  if (done) done = output.write(text);
  if (done) done = output.finish();
  if (done) return exit_good;
  say_error(done.error().message);
  return exit_refused;
}

template <class Table>
void list_names(const Table& table, std::string& out) {
  for (const auto* entry : table)
    out += "  " + padded(entry->name, 14) + std::string(entry->summary) + "\n";
}

}  // namespace

ExitStatus list_formats() {
  std::string out = "Formats read (--from; recognized by content when not given):\n";
  list_names(readers(), out);
  out += "\nFormats written (--to):\n";
  list_names(writers(), out);
  return print(out);
}

ExitStatus list_rules() {
  const std::string indent(kRuleColumn, ' ');
  std::string out = "Tier 1 is always safe, tier 2 safe with evidence, tier 3 off by default.\n";
  for (const Rule* rule : rules()) {
    out.append("\n").append(padded(rule->name, kRuleColumn));
    out.append("tier ").append(std::to_string(static_cast<int>(rule->tier)));
    out.append("  ").append(rule->summary).append("\n");
    out.append(indent).append("\"").append(visible(rule->before)).append("\" -> \"");
    out.append(visible(rule->after)).append("\"\n");
    out.append(indent).append("precision: ").append(rule->precision).append("\n");
  }
  return print(out);
}

}  // namespace copydesk::cli
