#include "cli/options/choice.hpp"

#include "cli/options/nearest.hpp"

namespace copydesk::cli {

Error unknown(const std::string& what, std::string_view typed, const Names& names,
              const std::string& valid) {
  std::string message = what + " is named '" + std::string(typed) + "'";
  const std::string_view meant = nearest(typed, names);
  if (!meant.empty()) message.append("; did you mean ").append(meant).append("?");
  return Error{message + " (" + valid + ")"};
}

Error unknown(const std::string& what, std::string_view typed, const Names& names) {
  return unknown(what, typed, names, listed(names));
}

}  // namespace copydesk::cli
