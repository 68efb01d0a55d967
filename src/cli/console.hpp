#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "copydesk/diagnostic.hpp"

namespace copydesk::cli {

/// How much goes to standard error.
enum class Verbosity : std::uint8_t {
  quiet,    ///< errors
  normal,   ///< errors and what was left out
  verbose,  ///< also diagnostics of articles and a closing line
};

enum class Color : std::uint8_t { automatic, always, never };

/// Whether a stream shall be coloured: `--color`, then NO_COLOR, CLICOLOR_FORCE, the terminal.
[[nodiscard]] bool use_color(Color choice, int descriptor);

/// Sets up the messages on standard error. Called once, before any other function here.
void open_console(Verbosity verbosity, Color color);

/// `copydesk: error: dump.txt: No such file or directory`
void say_error(std::string_view message);
void say_warning(std::string_view message);
void say_note(std::string_view message);

/// `dump.txt:12:1: warning: a caption has no credit [caption.no-credit]`
void say_diagnostic(std::string_view place, Severity severity, std::string_view message,
                    std::string_view code);

/// A name from outside, safe to show: control characters become `\xHH`.
[[nodiscard]] std::string shown(std::string_view name);

}  // namespace copydesk::cli
