#pragma once

#include <cstddef>
#include <string_view>

namespace copydesk {

/// A character reference of HTML.
struct Entity {
  std::size_t size = 0;    ///< bytes from `&` to `;`; 0: there is none
  char32_t character = 0;  ///< what it stands for
};

/// The entity that a text opens with, always with its semicolon: a name of HTML 4, a common one of
/// HTML 5, either in capitals, or a number. Numbers of controls, surrogates, noncharacters and
/// private use stand for nothing; those from 80 to 9F hexadecimal for the character that
/// windows-1252 has there.
[[nodiscard]] Entity read_entity(std::string_view text);

}  // namespace copydesk
