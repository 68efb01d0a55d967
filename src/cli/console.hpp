#pragma once

#include <cstdint>
#include <functional>
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

/// How messages are written.
enum class LogFormat : std::uint8_t {
  text,  ///< for people
  json,  ///< one object a line, for programs
};

struct Finding;

/// Messages on standard error, one a line. What comes from outside is made visible.
class Console {
 public:
  explicit Console(Verbosity verbosity = Verbosity::normal, Color color = Color::automatic,
                   LogFormat format = LogFormat::text);

  /// `copydesk: error: the output a.txt is also an input`
  void error(std::string_view message) const;

  /// `copydesk: warning: ...`
  void warning(std::string_view message) const;

  /// `copydesk: note: 2 inputs, 5 articles, 0 failed`
  void note(std::string_view message) const;

  /// A note that only `--quiet` hides: `copydesk: note: shard 3 of 8 is done already`
  void remark(std::string_view message) const;

  /// The same about an input, `-` for standard input:
  /// `copydesk: error: dump.txt: No such file or directory`
  void error(std::string_view path, std::string_view message) const;
  void warning(std::string_view path, std::string_view message) const;
  void note(std::string_view path, std::string_view message) const;

  /// `dump.txt:12:1: warning: a caption has no credit [caption.no-credit]`
  void finding(const Finding& finding) const;

  /// Called before each message, so that it can be written at the start of a line.
  void before_messages(std::function<void()> call) const;

 private:
  void tell(int level, Severity severity, std::string_view path, std::string_view message) const;
  void say(int level, std::string_view place, const Finding& finding) const;

  std::shared_ptr<spdlog::logger> logger_;
  std::shared_ptr<std::function<void()>> before_;  ///< shared by copies, as the logger is
  bool color_;
  LogFormat format_;
};

}  // namespace copydesk::cli
