#pragma once

#include <bitset>
#include <cstddef>
#include <stdexcept>
#include <string_view>

#include "copydesk/options.hpp"
#include "copydesk/registry.hpp"

namespace copydesk {

/// A cleaner with the switches of its rules.
class SwitchedCleaner {
 public:
  /// `place` is the cleaner's in the registry, `first` its first rule's.
  SwitchedCleaner(const Cleaner& cleaner, std::size_t place, std::size_t first,
                  const CleanOptions& options)
      : cleaner_(cleaner), place_(place), first_(first), chosen_(options.rules) {}

  [[nodiscard]] const Cleaner* operator->() const { return &cleaner_; }
  [[nodiscard]] std::size_t place() const { return place_; }

  [[nodiscard]] bool any() const {
    for (std::size_t i = 0; i < cleaner_.rules.size(); ++i)
      if (chosen_[first_ + i]) return true;
    return false;
  }

  [[nodiscard]] bool on(std::string_view rule) const {
    for (std::size_t i = 0; i < cleaner_.rules.size(); ++i)
      if (cleaner_.rules[i].name == rule) return chosen_[first_ + i];
    throw std::logic_error("a cleaner proposed under a rule it does not list");
  }

 private:
  const Cleaner& cleaner_;
  std::size_t place_;
  std::size_t first_;
  const std::bitset<kMaxRules>& chosen_;
};

}  // namespace copydesk
