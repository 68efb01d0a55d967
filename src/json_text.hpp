#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

/// Writes JSON text straight into a buffer, compact or indented by two spaces as nlohmann's
/// `dump(2)` does it. The caller keeps keys and values in order; strings must be valid UTF-8.
/// Escaped are `"`, `\`, controls below 0x20, U+007F and U+2028/2029; all else stands as it is.
class JsonText {
 public:
  enum class Style : std::uint8_t { compact, pretty };

  /// `depth` is how deep the value stands already (1 inside a pretty array). The value starts
  /// where the buffer ends: what stands before it is the caller's.
  JsonText(std::string& out, Style style, unsigned depth = 0)
      : out_(out), pretty_(style == Style::pretty), depth_(depth) {}

  /// `name` needs no escaping. Returns this, for the value: `json.key("page").string(page)`.
  JsonText& key(std::string_view name);

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void string(std::string_view value);
  void string_or_null(std::string_view value);  ///< empty is null
  void number(std::uint64_t value);
  void number(double value);  ///< always with a fraction: `1.0`; null when not finite
  void boolean(bool value);
  void null();

 private:
  void before_value();
  void before_element();
  void begin(char bracket);
  void end(char bracket);
  void new_line();

  std::string& out_;
  bool pretty_;
  unsigned depth_;
  bool first_ = true;   ///< no element of the open array or object was written yet
  bool placed_ = true;  ///< the next value goes right here: after a key, or as the whole
};

/// Appends a JSON string literal, quotes included.
void append_json_string(std::string& out, std::string_view value);

}  // namespace copydesk
