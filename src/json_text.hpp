#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

/// A key as it is written, quotes, colon and the comma before it included: put together when the
/// program is compiled.
class JsonKey {
 public:
  template <std::size_t N>
  consteval JsonKey(const char (&name)[N]) : size_(N + 3) {
    text_[0] = ',';
    text_[1] = '"';
    std::copy_n(name, N - 1, text_.begin() + 2);
    text_[N + 1] = '"';
    text_[N + 2] = ':';
  }

  [[nodiscard]] std::string_view view() const { return {text_.data(), size_}; }

 private:
  std::array<char, 31> text_{};
  std::uint8_t size_;
};

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

  /// Returns this, for the value: `json.key("page").string(page)`.
  JsonText& key(const JsonKey& key);

  /// The same for a name that the source does not spell out; it needs no escaping.
  JsonText& key_of(std::string_view name);

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

/// A file's name as valid UTF-8, from which its bytes can be had back: every byte that is part of
/// no character becomes `%HH`, and `%` itself `%25`.
[[nodiscard]] std::string printable_name(std::string_view name);

}  // namespace copydesk
