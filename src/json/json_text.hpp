#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

/// A key as it is written, with quotes and colon: put together when the program is compiled.
class JsonKey {
 public:
  template <std::size_t N>
  consteval JsonKey(const char (&name)[N]) : size_(N + 2) {
    text_[0] = '"';
    std::copy_n(name, N - 1, text_.begin() + 1);
    text_[N] = '"';
    text_[N + 1] = ':';
  }

 private:
  friend class JsonText;
  std::array<char, 32> text_{};
  std::size_t size_;
};

/// Writes JSON text straight into a buffer, compact or indented by two spaces as nlohmann's
/// `dump(2)` does it. The caller keeps keys and values in order; strings must be valid UTF-8.
/// Escaped are `"`, `\`, controls below 0x20, U+007F and U+2028/2029; all else stands as it is.
class JsonText {
 public:
  enum class Style : std::uint8_t { compact, pretty };

  /// `depth` is how deep the value stands already (1 inside a pretty array). The value starts
  /// where the buffer ends: what stands before it is the caller's. It stands there in full when
  /// its end was written.
  JsonText(std::string& out, Style style, unsigned depth = 0)
      : out_(out),
        next_(out.data() + out.size()),
        limit_(next_),
        pretty_(style == Style::pretty),
        outermost_(depth),
        depth_(depth) {}

  /// Returns this, for the value: `json.key("page").string(page)`.
  JsonText& key(const JsonKey& key);

  /// The same for a name that the source does not spell out; it needs no escaping.
  JsonText& key_of(std::string_view name);

  /// A key and its string, as most members are.
  void member(const JsonKey& key, std::string_view value);        ///< empty is null
  void plain_member(const JsonKey& key, std::string_view value);  ///< needs no escaping: a date

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void string(std::string_view value);
  void number(std::uint64_t value);
  void number(double value);  ///< always with a fraction: `1.0`; null when not finite
  void boolean(bool value);
  void null();

 private:
  /// Free bytes behind each comma: enough for a key and any value but a string or a double.
  static constexpr std::size_t kRoom = 64;

  void put_key(const JsonKey& key);
  void before_value();
  void after_value();
  void before_element();
  void begin(char bracket);
  void end(char bracket);
  void new_line();

  void make_room(std::size_t size) {
    if (static_cast<std::size_t>(limit_ - next_) < size) grow(size);
  }
  [[gnu::noinline]] void grow(std::size_t size);
  void put(char c) { *next_++ = c; }
  void put(std::string_view text);
  void put_characters(std::string_view value);
  template <class AnyLanes>
  void copy_characters(std::string_view value);
  bool put_hundredths(double value);
  std::size_t put_escape(std::string_view value);

  std::string& out_;  ///< while a value is written, longer than its text
  char* next_;        ///< where the text ends
  char* limit_;       ///< where the buffer ends
  bool pretty_;
  bool first_ = true;   ///< no element of the open array or object was written yet
  bool placed_ = true;  ///< the next value goes right here: after a key, or as the whole
  unsigned outermost_;
  unsigned depth_;
};

}  // namespace copydesk
