#include "text/letters.hpp"

namespace copydesk {

bool is_open_before(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  // The apostrophe of `Chile's` opens nothing.
  if (before.size() > 1 && before.back() == '\'' && is_ascii_letter(before[before.size() - 2]))
    return false;
  if (before.empty() || std::string_view(" \n\"'([").find(before.back()) != before.npos)
    return true;
  for (const std::string_view mark : {"\u2018", "\u201C", "\u2014"})
    if (before.ends_with(mark)) return true;
  return false;
}

bool is_closed_behind(std::string_view text, std::size_t at) {
  const std::string_view behind = text.substr(at);
  if (behind.empty() || std::string_view(" \n.,;:!?\"')]").find(behind[0]) != behind.npos)
    return true;
  for (const std::string_view mark : {"\u2019", "\u201D", "\u2014", "\u2026"})
    if (behind.starts_with(mark)) return true;
  return false;
}

}  // namespace copydesk
