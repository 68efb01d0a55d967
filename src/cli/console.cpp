#include "console.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>

namespace copydesk::cli {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

/// The colour of a level's word, as compilers use them; empty without colour.
struct Paint {
  bool on = false;
  [[nodiscard]] std::string operator()(std::string_view word) const {
    if (!on) return std::string(word);
    const std::string_view code = word == "error"     ? "\x1b[1;31m"
                                  : word == "warning" ? "\x1b[1;35m"
                                                      : "\x1b[1;36m";
    return std::string(code) + std::string(word) + "\x1b[0m";
  }
};

Paint& paint() {
  static Paint paint;
  return paint;
}

void say(spdlog::level::level_enum level, std::string_view prefix, std::string_view word,
         std::string_view message) {
  spdlog::log(level, "{}: {}: {}", prefix, paint()(word), message);
}

}  // namespace

bool use_color(Color choice, int descriptor) {
  if (choice != Color::automatic) return choice == Color::always;
  if (is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE")) return true;
  return isatty(descriptor) != 0;
}

void open_console(Verbosity verbosity, Color color) {
  auto logger = std::make_shared<spdlog::logger>("copydesk",
                                                 std::make_shared<spdlog::sinks::stderr_sink_st>());
  logger->set_pattern("%v");
  logger->set_level(verbosity == Verbosity::quiet     ? spdlog::level::err
                    : verbosity == Verbosity::verbose ? spdlog::level::info
                                                      : spdlog::level::warn);
  spdlog::set_default_logger(std::move(logger));
  paint().on = use_color(color, STDERR_FILENO);
}

void say_error(std::string_view message) { say(spdlog::level::err, "copydesk", "error", message); }
void say_warning(std::string_view message) {
  say(spdlog::level::warn, "copydesk", "warning", message);
}
void say_note(std::string_view message) { say(spdlog::level::info, "copydesk", "note", message); }

void say_diagnostic(std::string_view place, Severity severity, std::string_view message,
                    std::string_view code) {
  const auto level = severity == Severity::error ? spdlog::level::err : spdlog::level::info;
  say(level, place, to_string(severity), std::string(message) + " [" + std::string(code) + "]");
}

std::string shown(std::string_view name) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
      out += c;
    } else {
      out += "\\x";
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    }
  }
  return out;
}

}  // namespace copydesk::cli
