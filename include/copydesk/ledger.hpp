#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "copydesk/article.hpp"
#include "copydesk/diagnostic.hpp"
#include "copydesk/options.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

struct Rule;

/// A change a Cleaner proposes for one Text: `at` (bytes of the Text's value) becomes `with`.
struct Edit {
  Span at;
  std::string with;
  std::string_view rule;      ///< a name from the cleaner's own rules
  std::string_view evidence;  ///< why it is sure, such as `doc` or `dict`; may be empty; a literal
};

/// A place that looks damaged and is left alone, for want of evidence.
struct Suspect {
  Span at;                ///< bytes of the Text's value
  std::string_view rule;  ///< the rule that would have changed it: one of the cleaner's own
  std::string message;    ///< one sentence without a full stop
};

/// What a Cleaner says about one Text.
struct Proposals {
  std::vector<Edit> edits;  ///< sorted, not overlapping, each really changing something
  std::vector<Suspect> suspects;
};

/// An edit that was made. The ledger is the list of them in the order they were made.
struct Change {
  std::string_view rule;
  std::string_view evidence;
  Field field;
  Span at;      ///< in the Text's value as it stood when every earlier change had been made
  Span origin;  ///< in `Document::text()`: the print it touched
  std::string before;
  std::string after;
};

using Ledger = std::vector<Change>;

struct Cleaning {
  Ledger ledger;
  bool settled = true;
  std::vector<Diagnostic> suspects;  ///< code `suspect`: what the last round found and left alone
  std::string_view language;         ///< BCP 47 tag of the cleaned story, or empty
};

/// Runs the built-in cleaners over every Text until nothing changes any more, and records each
/// change. At most 8 rounds; if the last still changes text its edits are not made and
/// `settled` is false. Only this function changes an Article. Pure and thread-safe.
[[nodiscard]] Cleaning clean(Article& article, const CleanOptions& options,
                             const Print& print = {});

/// Makes a ledger's changes on an article as read. Throws `std::logic_error` when they do not fit.
void replay(Article& article, const Ledger& ledger);

/// Takes a ledger's changes back from a cleaned article. Throws like `replay`.
void undo(Article& article, const Ledger& ledger);

}  // namespace copydesk
