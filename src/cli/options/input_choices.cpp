// What the options for inputs mean, and those for what dumps do not print.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "cli/options/choice.hpp"

namespace copydesk::cli {
namespace {

constexpr std::array kInputFormats{Choice<InputFormat>{"text", InputFormat::text},
                                   Choice<InputFormat>{"jsonl", InputFormat::json_lines}};

/// Options that would do nothing without another one are mistakes.
Result<void> check_effects(const Typed& typed) {
  if (!typed.recursive && !(typed.include.empty() && typed.exclude.empty()))
    return Error{(typed.include.empty() ? "--exclude" : "--include") +
                 std::string(" chooses among the files in folders: add -r to read folders")};
  if (typed.follow && !typed.recursive)
    return Error{"--follow is about links in folders: add -r to read folders"};
  if (typed.nul_separated && typed.files_from.empty())
    return Error{"--null is about the list of --files-from, which is missing"};
  const bool encoded = !typed.encoding.empty() && typed.input_format == "jsonl";
  return encoded ? Error{"--encoding has no effect on JSON Lines, which are UTF-8"}
                 : Result<void>();
}

/// `2015-05-10`
bool is_date(std::string_view typed) {
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = -1;
    const char* end = typed.data() + at + size;
    return std::from_chars(typed.data() + at, end, value).ptr == end ? value : -1;
  };
  if (typed.size() != 10 || typed[4] != '-' || typed[7] != '-') return false;
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  return year > 0 && month > 0 && day > 0 && (std::chrono::year(year) / month / day).ok();
}

}  // namespace

Result<void> understand_inputs(const Typed& typed, CommandLine& line) {
  auto format = choose("--input-format", typed.input_format, kInputFormats);
  if (!format) return format.error();
  line.input_format = *format;
  line.inputs = {typed.recursive, typed.follow,     typed.include,
                 typed.exclude,   typed.files_from, typed.nul_separated};
  const auto& paths = line.paths;
  if (line.inputs.list == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end())
    return Error{"--files-from -: standard input cannot be an input, too"};
  return check_effects(typed);
}

Result<void> understand_given(const Typed& typed, Given& given) {
  if (!typed.published.empty() && !is_date(typed.published))
    return Error{"--published: '" + typed.published + "' is no date such as 2015-05-10"};
  given.published_date = typed.published;
  given.publisher = typed.publisher;
  return {};
}

Names input_format_names() { return names_of(kInputFormats); }

}  // namespace copydesk::cli
