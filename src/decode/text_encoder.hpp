#pragma once

#include <memory>
#include <string>
#include <string_view>

struct UConverter;

namespace copydesk {

/// Encodes text, character by character. A character that the encoding does not have gives no
/// byte. Encodings with shifts, where a character's bytes depend on those before it, and those
/// that are not known give UTF-8.
class TextEncoder {
 public:
  explicit TextEncoder(std::string_view encoding);
  TextEncoder(TextEncoder&&) noexcept = default;
  TextEncoder& operator=(TextEncoder&&) noexcept = default;
  ~TextEncoder();

  void append(char32_t c, std::string& out);

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };
  std::unique_ptr<UConverter, Close> converter_;  ///< null: UTF-8
  bool keeps_ascii_ = true;
};

}  // namespace copydesk
