#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

class Evidence;

/// A word divided at a line end, with the chain of hyphens it may be part of.
struct BrokenWord {
  std::string_view left;         ///< letters before the hyphen
  std::string_view right;        ///< letters behind the line feed
  std::string_view left_chain;   ///< `state-of` of `state-of-` + `the-art`; ends with `left`
  std::string_view right_chain;  ///< `the-art`; starts with `right`
  std::string_view before;       ///< the word before, with one space between; may be empty
};

/// What becomes of the hyphen and the line feed.
enum class LineJoint : std::uint8_t {
  join,       ///< both go: `com-` + `mittee`
  hyphen,     ///< the hyphen stays: `Anglo-` + `American`
  suspended,  ///< hyphen and a space: `first-` + `and second-order`
};

struct JointDecision {
  LineJoint joint = LineJoint::join;
  std::string_view evidence;  ///< `unsure` when the word could be read another way
};

/// Decides by the story's own words, then by the lexicon; the order and its precision are measured
/// by tests/eval/line_end.cpp. Without English only the story's own words make it sure.
[[nodiscard]] JointDecision decide_joint(const BrokenWord& word, const Evidence& evidence);

}  // namespace copydesk
