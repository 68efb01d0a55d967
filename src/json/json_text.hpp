#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

/// Writes compact JSON text straight into a buffer. The caller keeps keys and values in order;
/// strings must be valid UTF-8. Escaped are `"`, `\`, controls below 0x20, U+007F and U+2028/2029;
/// all else stands as it is.
class JsonText {
 public:
  /// The value starts where the buffer ends: what stands before it is the caller's.
  explicit JsonText(std::string& out) : out_(out), next_(out.data() + out.size()), limit_(next_) {}

  /// Returns this, for the value: `json.key("page").string(page)`.
  JsonText& key(const JsonKey& key) {
    put_key(key);
    return *this;
  }

  /// The same for a name that the source does not spell out; it needs no escaping.
  JsonText& key_of(std::string_view name);

  /// A key and its string, as most members are. An empty one is null.
  void member(const JsonKey& key, std::string_view value) {
    put_key(key);
    value.empty() ? put("null,") : put_string(value);
  }
  /// The same for what is never empty and needs no escaping: a date.
  void plain_member(const JsonKey& key, std::string_view value) {
    put_key(key);
    put_plain(value);
  }

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void string(std::string_view value) {
    make_room(kRoom);
    put_string(value);
  }
  void number(std::uint64_t value);
  void number(double value);  ///< always with a fraction: `1.0`; null when not finite
  void boolean(bool value) {
    make_room(kRoom);
    put(value ? "true," : "false,");
  }
  void null() {
    make_room(kRoom);
    put("null,");
  }

  /// Nothing follows the value: only now the buffer ends where the text does.
  void finish();

 private:
  /// Free bytes behind each key: enough for any value but a string or a double. A comma stands
  /// behind each value until the bracket that needs none takes its place.
  static constexpr std::size_t kRoom = 64;

  void put_key(const JsonKey& key) {
    make_room(sizeof key.text_ + kRoom);
    std::memcpy(next_, key.text_.data(), sizeof key.text_);
    next_ += key.size_;
  }
  void open(char bracket) {
    make_room(kRoom);
    put(bracket);
  }
  void close(char bracket) {
    make_room(kRoom);
    next_ -= next_[-1] == ',' ? 1 : 0;
    put(bracket);
    put(',');
  }

  void make_room(std::size_t size) {
    if (static_cast<std::size_t>(limit_ - next_) < size) grow(size);
  }
  [[gnu::noinline]] void grow(std::size_t size);
  void put(char c) { *next_++ = c; }
  void put(std::string_view text) {
    std::memcpy(next_, text.data(), text.size());
    next_ += text.size();
  }
  void put_plain(std::string_view value);
  void put_string(std::string_view value);
  template <class AnyLanes>
  void copy_string(std::string_view value);
  bool put_hundredths(double value);
  std::size_t put_escape(std::string_view value);

  std::string& out_;  ///< longer than its text
  char* next_;        ///< where the text ends
  char* limit_;       ///< where the buffer ends
};

}  // namespace copydesk
