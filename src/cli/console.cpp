#include "cli/console.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "cli/report/report.hpp"
#include "cli/visible.hpp"
#include "copydesk/printable_name.hpp"
#include "json/json_text.hpp"

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

std::string_view named(std::string_view path) { return path.empty() ? "''" : path; }

/// A finding has a place and a code; a message about an input opens with its path.
std::string text_line(std::string_view place, const Finding& finding, bool color) {
  std::string line(place);
  line.append(": ");
  line.append(color ? painted(finding.severity) : std::string(to_string(finding.severity)));
  if (finding.code.empty() && !finding.path.empty()) line.append(": ").append(place_of(finding));
  line.append(": ").append(visible(finding.message));
  return finding.code.empty() ? line : line.append(" [").append(finding.code).append("]");
}

std::string json_line(const Finding& finding) {
  const auto number = [](JsonText& json, std::uint64_t value) {
    value > 0 ? json.number(value) : json.null();
  };
  std::string line;
  JsonText json(line);
  json.begin_object();
  json.key("severity").string(to_string(finding.severity));
  json.member("path", printable_name(finding.path));
  json.member("member", printable_name(finding.member));
  number(json.key("line"), finding.line);
  number(json.key("column"), finding.column);
  json.member("code", finding.code);
  json.key("message").string(visible(finding.message));
  json.end_object();
  json.finish();
  return line;
}

}  // namespace

bool use_color(Color choice, int descriptor) {
  if (choice != Color::automatic) return choice == Color::always;
  if (is_set("NO_COLOR")) return false;
  return is_set("CLICOLOR_FORCE") || is_color_terminal(descriptor);
}

Console::Console(Verbosity verbosity, Color color, LogFormat format)
    : logger_(std::make_shared<spdlog::logger>("copydesk",
                                               std::make_shared<spdlog::sinks::stderr_sink_st>())),
      before_(std::make_shared<std::function<void()>>()),
      color_(use_color(color, STDERR_FILENO)),
      format_(format) {
  logger_->set_pattern("%v");
  logger_->set_level(least_level(verbosity));
  // Where standard error itself is full or closed there is nobody left to tell.
  logger_->set_error_handler([](const std::string&) {});
}

void Console::error(std::string_view message) const {
  tell(spdlog::level::critical, Severity::error, {}, message);
}

void Console::warning(std::string_view message) const {
  tell(spdlog::level::warn, Severity::warning, {}, message);
}

void Console::note(std::string_view message) const {
  tell(spdlog::level::info, Severity::note, {}, message);
}

void Console::remark(std::string_view message) const {
  tell(spdlog::level::warn, Severity::note, {}, message);
}

void Console::error(std::string_view path, std::string_view message) const {
  tell(spdlog::level::critical, Severity::error, named(path), message);
}

void Console::note(std::string_view path, std::string_view message) const {
  tell(spdlog::level::info, Severity::note, named(path), message);
}

void Console::error(const Finding& finding) const {
  say(spdlog::level::critical, "copydesk", finding);
}

void Console::warning(const Finding& finding) const {
  say(spdlog::level::warn, "copydesk", finding);
}

void Console::note(const Finding& finding) const { say(spdlog::level::info, "copydesk", finding); }

void Console::finding(const Finding& finding) const {
  say(level_of(finding.severity), place_of(finding), finding);
}

void Console::before_messages(std::function<void()> call) const { *before_ = std::move(call); }

void Console::tell(int level, Severity severity, std::string_view path,
                   std::string_view message) const {
  Finding finding;
  finding.path = path;
  finding.severity = severity;
  finding.message = message;
  say(level, "copydesk", finding);
}

void Console::say(int level, std::string_view place, const Finding& finding) const {
  const auto spdlog_level = static_cast<spdlog::level::level_enum>(level);
  if (!logger_->should_log(spdlog_level)) return;
  if (*before_) (*before_)();
  logger_->log(spdlog_level, "{}",
               format_ == LogFormat::json ? json_line(finding) : text_line(place, finding, color_));
}

}  // namespace copydesk::cli
