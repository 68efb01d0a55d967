#include "console.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "visible.hpp"

namespace copydesk::cli {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool is_color_terminal(int descriptor) {
  const char* kind = std::getenv("TERM");
  return isatty(descriptor) != 0 && kind != nullptr && std::string_view(kind) != "dumb";
}

spdlog::level::level_enum level_of(Severity severity) {
  return severity == Severity::error ? spdlog::level::err : spdlog::level::info;
}

spdlog::level::level_enum least_level(Verbosity verbosity) {
  switch (verbosity) {
    case Verbosity::quiet: return spdlog::level::critical;
    case Verbosity::normal: return spdlog::level::warn;
    case Verbosity::verbose: break;
  }
  return spdlog::level::info;
}

/// As compilers paint them.
std::string painted(Severity severity) {
  const std::string_view code = severity == Severity::error     ? "\x1b[1;31m"
                                : severity == Severity::warning ? "\x1b[1;35m"
                                                                : "\x1b[1;36m";
  return std::string(code).append(to_string(severity)).append("\x1b[0m");
}

}  // namespace

bool use_color(Color choice, int descriptor) {
  if (choice != Color::automatic) return choice == Color::always;
  if (is_set("NO_COLOR")) return false;
  return is_set("CLICOLOR_FORCE") || is_color_terminal(descriptor);
}

Console::Console(Verbosity verbosity, Color color)
    : logger_(std::make_shared<spdlog::logger>("copydesk",
                                               std::make_shared<spdlog::sinks::stderr_sink_st>())),
      color_(use_color(color, STDERR_FILENO)) {
  logger_->set_pattern("%v");
  logger_->set_level(least_level(verbosity));
  // Where standard error itself is full or closed there is nobody left to tell.
  logger_->set_error_handler([](const std::string&) {});
}

void Console::error(std::string_view message) const {
  say(spdlog::level::critical, {"copydesk", Severity::error, message});
}

void Console::warning(std::string_view message) const {
  say(spdlog::level::warn, {"copydesk", Severity::warning, message});
}

void Console::note(std::string_view message) const {
  say(spdlog::level::info, {"copydesk", Severity::note, message});
}

void Console::remark(std::string_view message) const {
  say(spdlog::level::warn, {"copydesk", Severity::note, message});
}

void Console::diagnostic(std::string_view place, const Diagnostic& diagnostic) const {
  std::string message = diagnostic.message;
  message.append(" [").append(diagnostic.code).append("]");
  say(level_of(diagnostic.severity), {place, diagnostic.severity, message});
}

void Console::say(int level, const Line& line) const {
  const std::string word = color_ ? painted(line.severity) : std::string(to_string(line.severity));
  logger_->log(static_cast<spdlog::level::level_enum>(level), "{}: {}: {}", visible(line.prefix),
               word, visible(line.message));
}

}  // namespace copydesk::cli
