#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "copydesk/diagnostic.hpp"

namespace spdlog {
class logger;
}

namespace copydesk::cli {

/// How much goes to standard error.
enum class Verbosity : std::uint8_t {
  quiet,    ///< inputs that failed, and refusals
  normal,   ///< also articles with an error and articles that are missing
  verbose,  ///< also every other doubt about an article, what was skipped, and a closing line
};

enum class Color : std::uint8_t { automatic, always, never };

/// Whether a stream shall be coloured: `--color`, then NO_COLOR, CLICOLOR_FORCE, the terminal.
[[nodiscard]] bool use_color(Color choice, int descriptor);

/// Messages for people, on standard error, one a line. What comes from outside is made visible.
class Console {
 public:
  explicit Console(Verbosity verbosity = Verbosity::normal, Color color = Color::automatic);

  /// `copydesk: error: dump.txt: No such file or directory`
  void error(std::string_view message) const;

  /// `copydesk: warning: dump.txt: 498 of 500 declared documents were found, missing 17 and 212`
  void warning(std::string_view message) const;

  /// `copydesk: note: 2 inputs, 5 articles, 0 failed`
  void note(std::string_view message) const;

  /// A note that only `--quiet` hides: `copydesk: note: shard 3 of 8 is done already`
  void remark(std::string_view message) const;

  /// `dump.txt:12:1: warning: a caption has no credit [caption.no-credit]`
  void diagnostic(std::string_view place, const Diagnostic& diagnostic) const;

 private:
  struct Line {
    std::string_view prefix;
    Severity severity;
    std::string_view message;
  };
  void say(int level, const Line& line) const;

  std::shared_ptr<spdlog::logger> logger_;
  bool color_;
};

}  // namespace copydesk::cli
