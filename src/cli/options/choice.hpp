#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "cli/options/choices.hpp"

namespace copydesk::cli {

/// A word that an option takes, and what it means.
template <class Value>
struct Choice {
  std::string_view name;
  Value value;
};

/// `--from: no format is named 'plane'; did you mean plain? (pressreader, plain)`
[[nodiscard]] Error unknown(const std::string& what, std::string_view typed, const Names& names,
                            const std::string& valid);

/// The same, with all names listed.
[[nodiscard]] Error unknown(const std::string& what, std::string_view typed, const Names& names);

template <class Entry>
Names names_of(std::span<const Entry* const> table) {
  Names names;
  for (const Entry* entry : table) names.push_back(entry->name);
  return names;
}

template <class Value, std::size_t Size>
Names names_of(const std::array<Choice<Value>, Size>& choices) {
  Names names;
  for (const Choice<Value>& choice : choices) names.push_back(choice.name);
  return names;
}

template <class Value, std::size_t Size>
Result<Value> choose(const std::string& option, const std::string& typed,
                     const std::array<Choice<Value>, Size>& choices) {
  for (const Choice<Value>& choice : choices)
    if (choice.name == typed) return choice.value;
  return unknown(option + ": no choice", typed, names_of(choices));
}

/// Parts of understand(), each in a file of its own.
[[nodiscard]] Result<void> understand_inputs(const Typed& typed, CommandLine& line);
[[nodiscard]] Result<void> understand_given(const Typed& typed, Given& given);
[[nodiscard]] Result<void> understand_cleaning(const Typed& typed, CleanOptions& options);
[[nodiscard]] Result<void> understand_batch(const Typed& typed, const CommandLine& line,
                                            BatchChoice& batch);

}  // namespace copydesk::cli
