#include "cli/output/summary.hpp"

#include <nlohmann/json.hpp>

#include "copydesk/version.hpp"

namespace copydesk::cli {
namespace {

using nlohmann::ordered_json;

template <class Counts>
ordered_json counts_json(const Counts& counts) {
  ordered_json json = ordered_json::object();
  for (const auto& [name, count] : counts) json[std::string(name)] = count;
  return json;
}

/// What is not printed has no name.
ordered_json publishers_json(const Tally& tally) {
  ordered_json json = ordered_json::array();
  for (const auto& [name, count] : tally.publishers)
    json.push_back(
        {{"name", name.empty() ? ordered_json(nullptr) : ordered_json(name)}, {"articles", count}});
  return json;
}

std::string counted(std::uint64_t count, const char* what) {
  return std::to_string(count) + what + (count == 1 ? "" : "s");
}

}  // namespace

std::string summary_json(const Summary& summary, double seconds, std::size_t jobs) {
  ordered_json json;
  json["schema"] = "copydesk/summary/1";
  json["version"] = version();
  json["inputs"] = {{"total", summary.inputs},
                    {"done", summary.done},
                    {"failed", summary.failed},
                    {"skipped", summary.skipped},
                    {"resumed", summary.resumed}};
  json["texts_inside"] = {{"failed", summary.failed_texts}, {"skipped", summary.skipped_texts}};
  json["left_over"] = summary.left_over;
  json["articles"] = {{"total", summary.articles}, {"resumed", summary.resumed_articles}};
  json["bytes"] = summary.bytes;
  json["completeness"] = {{"declared", summary.declared}, {"found", summary.found}};
  json["findings"] = {{"errors", summary.errors}, {"warnings", summary.warnings}};
  json["by_format"] = counts_json(summary.tally.formats);
  json["by_rule"] = counts_json(summary.tally.rules);
  json["by_code"] = counts_json(summary.tally.codes);
  json["by_publisher"] = publishers_json(summary.tally);
  json["timing"] = {{"seconds", seconds}, {"jobs", jobs}};
  return json.dump(2) + "\n";
}

ExitStatus status_of(const Summary& summary, FailOn fail_on) {
  const bool failed = (fail_on != FailOn::never && (summary.failed > 0 || summary.errors > 0)) ||
                      (fail_on == FailOn::warning && summary.warnings > 0);
  return failed ? ExitStatus::some_failed : ExitStatus::good;
}

std::string summary_line(const Summary& summary) {
  std::string line = counted(summary.inputs, " input") + ", " +
                     counted(summary.articles, " article") + ", " + std::to_string(summary.failed) +
                     " failed";
  if (summary.skipped > 0) line += ", " + std::to_string(summary.skipped) + " skipped";
  if (summary.failed_texts + summary.skipped_texts > 0)
    line += "; inside them " + std::to_string(summary.failed_texts) + " failed, " +
            std::to_string(summary.skipped_texts) + " skipped";
  if (summary.resumed > 0) line += ", " + std::to_string(summary.resumed) + " of a run before";
  if (summary.left_over > 0) line += "; " + counted(summary.left_over, " file") + " left over";
  return line;
}

}  // namespace copydesk::cli
