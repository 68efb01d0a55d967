#pragma once

#include <unicode/unistr.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk {

/// The bytes of UTF-8 text in another encoding, by ICU; what that has no character for is replaced.
inline std::string encoded(std::string_view utf8, const char* encoding) {
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  const std::int32_t size = text.extract(0, text.length(), nullptr, 0U, encoding);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), encoding);
  return bytes;
}

}  // namespace copydesk
