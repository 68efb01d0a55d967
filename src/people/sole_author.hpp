#pragma once

#include <string_view>

namespace copydesk {

/// The only person a byline names, and the address behind the name, if one is printed.
struct SoleAuthor {
  std::string_view name;
  std::string_view mail;

  [[nodiscard]] bool found() const { return !name.empty(); }
};

/// Reads bylines as most of them are: `By Nora Quill`, also with an address behind it. Nothing for
/// any other byline, and never anything else than reading it in pieces gives.
[[nodiscard]] SoleAuthor read_sole_author(std::string_view byline);

}  // namespace copydesk
