#pragma once

#include "command_line.hpp"

namespace copydesk::cli {

/// `copydesk [PATH...]`: reads the inputs in their order and writes their articles. An input that
/// fails is named once and does not stop the others.
[[nodiscard]] ExitStatus convert_inputs(const CommandLine& line);

/// `copydesk formats` and `copydesk rules`: the tables of the library, for people.
[[nodiscard]] ExitStatus list_formats();
[[nodiscard]] ExitStatus list_rules();

}  // namespace copydesk::cli
