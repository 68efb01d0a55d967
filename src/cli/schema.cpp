// `copydesk schema`: the JSON Schema of the articles.
#include "copydesk/schema.hpp"

#include "cli/commands.hpp"
#include "cli/output/output.hpp"

namespace copydesk::cli {

ExitStatus print_schema(const CommandLine&, const Console& console) {
  const Result<void> printed = print(article_schema());
  if (printed) return ExitStatus::good;
  console.error(printed.error().message);
  return ExitStatus::refused;
}

}  // namespace copydesk::cli
