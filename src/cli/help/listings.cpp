#include <unistd.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/input/texts.hpp"
#include "cli/output/output.hpp"
#include "cli/visible.hpp"
#include "copydesk/stream.hpp"

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

/// Records that follow one another and are read alike.
struct Run {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  const Reader* reader = nullptr;
  int score = 0;
  std::string_view reason;  ///< of the first of them; empty: only those before it gave a sign

  explicit Run(const RecordBytes& record)
      : first(record.source.record),
        last(first),
        reader(record.source.reader),
        score(record.source.score),
        reason(reader->detect(record.decoded ? record.decoded->text() : record.bytes).reason) {}
};

Result<std::vector<Run>> find_runs(const InputText& text, const Options& options) {
  if (!text.problem.empty()) return Error{text.problem};
  RecordStream stream(text.read, text.path, options.read, options.decode);
  std::vector<Run> runs;
  for (;;) {
    auto next = stream.next();
    if (!next) return next.error();
    if (!*next) return runs;
    const Source& source = (*next)->source;
    if (!runs.empty() && runs.back().reader == source.reader)
      runs.back().last = source.record;
    else
      runs.emplace_back(**next);
  }
}

std::string records_of(const Run& run) {
  if (run.first == run.last) return "record " + std::to_string(run.first);
  return "records " + std::to_string(run.first) + " to " + std::to_string(run.last);
}

/// `dump.txt: records 1 to 3: pressreader, score 95 (both PressReader footers)`
std::string described(const std::string& place, const std::vector<Run>& runs, bool color) {
  std::string out;
  for (const Run& run : runs) {
    out.append(place).append(": ");
    if (runs.size() > 1 || run.last > run.first) out.append(records_of(run)).append(": ");
    out.append(bold(run.reader->name, run.reader->name.size(), color));
    out.append(", score ").append(std::to_string(run.score));
    if (!run.reason.empty()) out.append(" (").append(run.reason).append(")");
    out.append("\n");
  }
  return out;
}

/// The formats of an input's texts; false when one of them failed.
bool recognize_input(const Input& input, const CommandLine& line, const Console& console,
                     std::string& out) {
  const bool color = use_color(line.color, STDOUT_FILENO);
  bool good = true;
  InputFile file;
  InputTexts texts(file, input, line.input_format);
  while (auto text = texts.next()) {
    const std::string place = place_of(finding_about(input, *text, Severity::note, {}));
    auto runs = find_runs(*text, line.options);
    if (runs) {
      out += described(place, *runs, color);
    } else if (text->skippable && text->problem.empty() && !texts.failed()) {
      out.append(place).append(": skipped (");
      out.append(runs.error().message).append(")\n");
    } else {
      good = false;
      console.error(finding_about(input, *text, Severity::error, runs.error().message));
    }
  }
  if (std::string warning = texts.warning(); !warning.empty())
    console.warning(finding_about(input, {}, Severity::warning, std::move(warning)));
  return good;
}

ExitStatus recognize_inputs(const CommandLine& line, const Console& console) {
  auto list = list_inputs(line.paths, line.inputs);
  if (!list) {
    console.error(list.error().message);
    return ExitStatus::refused;
  }
  std::string out;
  bool good = true;
  for (const Input& input : list->inputs) good = recognize_input(input, line, console, out) && good;
  const ExitStatus shown = show(out, console);
  return shown == ExitStatus::good && !good ? ExitStatus::some_failed : shown;
}

}  // namespace

ExitStatus list_formats(const CommandLine& line, const Console& console) {
  if (!line.paths.empty() || !line.inputs.list.empty()) return recognize_inputs(line, console);
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
