#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>

#include "copydesk/block.hpp"
#include "readers/nexis/parts.hpp"

namespace copydesk {

/// Gives the parts of one LexisNexis record their roles, in print order. What holds several things
/// is cut: a section with its page, a headline with its second part.
class NexisBlocks {
 public:
  NexisBlocks(const Document& document, Labels& labels) : document_(document), labels_(labels) {}

  /// `key` says what a value without a printed name is.
  void add(Span span, Role role, std::string_view rule, std::string_view key = {});

  /// A label and its value. A label whose value becomes a field is markup.
  void add_labelled(const NexisPart& part);

  /// What goes on behind a label's value after a blank line.
  void add_continuation(Span span, NexisKind kind);

  /// The first part ends with a semicolon at a line's end.
  void add_headline(Span span, std::string_view rule);

  /// `NEWS; Pg. 2`, `S. 7 Ausg. 167`.
  void add_section(Span span);

  /// Copyright, reserved rights, and who distributes, line by line.
  void add_notice(Span span);

  void note(std::string_view code, Span where, std::string message,
            Severity severity = Severity::note);

  /// Whether a block of that role was added.
  [[nodiscard]] bool has(Role role) const { return roles_.test(static_cast<std::size_t>(role)); }

 private:
  [[nodiscard]] std::string_view view(Span span) const { return document_.view(span); }
  void add_field(const NexisPart& part, Role role);
  void add_caption(Span span);

  const Document& document_;
  Labels& labels_;
  std::bitset<static_cast<std::size_t>(Role::echo) + 1> roles_{};
};

}  // namespace copydesk
