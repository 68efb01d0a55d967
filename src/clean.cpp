#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <utility>

#include "byte_classes.hpp"
#include "copydesk/ledger.hpp"
#include "copydesk/registry.hpp"
#include "evidence.hpp"
#include "unknown_words.hpp"

namespace copydesk {
namespace {

constexpr int kRounds = 8;

/// One edit as made: where it stood before and where it stands after its batch.
struct Step {
  Span before;
  Span after;
};

/// What a cleaner left alone.
struct Doubt {
  std::size_t cleaner = 0;
  Diagnostic what;
};

/// Everything the engine knows about one Text while it cleans.
struct Entry {
  Field field;
  Text* text = nullptr;
  std::optional<std::vector<Span>> unknown_words{};  ///< of the text as it stands; looked up once
  std::vector<std::vector<Step>> batches{};
  std::vector<Doubt> doubts{};   ///< of this round
  std::vector<Doubt> earlier{};  ///< of the round before
  bool changed = true;           ///< since the last round began
};

/// When a cleaner looked at a Text as it stands, and what it asked the story then. While the story
/// answers the same, it has nothing else to say.
struct Look {
  static constexpr std::int8_t kNever = -1;

  std::int8_t round = kNever;
  Question asked = Question::none;
};

/// The kinds of bytes a Text holds as one number.
using Kinds = unsigned;
constexpr Kinds kNotDue = 0;
constexpr Kinds kDue = 1U << 31U;  ///< of every Text that a round looks at

Kinds kinds_of(const Entry& entry) {
  const Bytes story = is_story(entry.field.kind) ? Bytes::story : Bytes::any;
  return kDue | static_cast<Kinds>(classes_of(entry.text->value) | story);
}

/// The kinds of which a Text must have one to concern a cleaner. A story's words are looked up
/// late.
Kinds wanted_kinds(Bytes trigger) {
  if (trigger == Bytes::any) return kDue;
  return static_cast<Kinds>(trigger == Bytes::unknown_word ? Bytes::story : trigger);
}

/// An offset of the text as it stands after a batch, in the text before it. Inside a replacement
/// the whole print that was replaced is meant.
std::uint32_t step_back(const std::vector<Step>& batch, std::uint32_t at, bool is_end) {
  const auto next = std::partition_point(batch.begin(), batch.end(), [&](const Step& step) {
    return is_end ? step.after.begin < at : step.after.begin <= at;
  });
  if (next == batch.begin()) return at;
  const Step& step = *(next - 1);
  if (at >= step.after.end) return step.before.end + (at - step.after.end);
  return is_end ? step.before.end : step.before.begin;
}

Span origin_of(const Entry& entry, Span at) {
  for (auto batch = entry.batches.rbegin(); batch != entry.batches.rend(); ++batch)
    at = {step_back(*batch, at.begin, false), step_back(*batch, at.end, true)};
  const std::uint32_t start = entry.text->origin.begin;
  return {start + at.begin, start + std::max(at.begin, at.end)};
}

/// A cleaner with the switches of its rules.
class Switched {
 public:
  Switched(const Cleaner& cleaner, std::size_t first, const CleanOptions& options)
      : cleaner_(cleaner), rules_(cleaner.rules), first_(first), chosen_(options.rules) {}

  [[nodiscard]] const Cleaner& cleaner() const { return cleaner_; }

  [[nodiscard]] bool any() const {
    for (std::size_t i = 0; i < rules_.size(); ++i)
      if (chosen_[first_ + i]) return true;
    return false;
  }

  [[nodiscard]] bool on(std::string_view rule) const {
    for (std::size_t i = 0; i < rules_.size(); ++i)
      if (rules_[i].name == rule) return chosen_[first_ + i];
    throw std::logic_error("a cleaner proposed under a rule it does not list");
  }

 private:
  const Cleaner& cleaner_;
  std::span<const Rule> rules_;
  std::size_t first_;
  const std::bitset<kMaxRules>& chosen_;
};

class Engine {
 public:
  Engine(Article& article, const CleanOptions& options, const Print& print)
      : article_(article), print_(print), evidence_(article) {
    if (options.profile) print_.profile = *options.profile;
    std::size_t first_rule = 0;
    for (const Cleaner* cleaner : cleaners()) {
      const Switched switched(*cleaner, first_rule, options);
      first_rule += cleaner->rules.size();
      if (switched.any()) cleaners_.push_back(switched);
    }
    for_each_text(article_, [&](Field field, Text& text) {
      entries_.push_back({field, &text});
      kinds_.push_back(kinds_of(entries_.back()));
    });
    due_ = kinds_;
    looks_.resize(entries_.size() * cleaners_.size());
  }

  Cleaning run() {
    for (int round = 0; round < kRounds; ++round) {
      const std::size_t before = ledger_.size();
      if (open_round()) run_cleaners();
      if (ledger_.size() == before)
        return {std::move(ledger_), true, suspects(), evidence_.language()};
      settled_ = before;
    }
    take_back_last_round();
    return {std::move(ledger_), false, {}, Evidence(article_).language()};
  }

 private:
  /// What the story says depends on all of its Texts, so a change of one concerns them all.
  /// Otherwise a Text that did not change has nothing new to say. Whether there is any work.
  bool open_round() {
    seen_ = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      due_[i] = story_changed_ || entries_[i].changed ? kinds_[i] : kNotDue;
      seen_ |= due_[i];
      if (due_[i] == kNotDue) continue;
      entries_[i].changed = false;
      entries_[i].earlier = std::exchange(entries_[i].doubts, {});
    }
    story_changed_ = false;
    evidence_.open_round();
    return seen_ != 0;
  }

  void run_cleaners() {
    for (std::size_t cleaner = 0; cleaner < cleaners_.size(); ++cleaner) {
      const Bytes trigger = cleaners_[cleaner].cleaner().trigger;
      const Kinds wanted = wanted_kinds(trigger);
      if ((wanted & seen_) == 0) continue;
      const bool words = trigger == Bytes::unknown_word;
      if (words && !evidence_.english()) continue;
      for (std::size_t i = next_due(0, wanted); i < due_.size(); i = next_due(i + 1, wanted))
        if (!words || has_unknown_words(entries_[i])) take_text(cleaner, i);
    }
  }

  [[nodiscard]] std::vector<Diagnostic> suspects() {
    std::vector<Diagnostic> all;
    for (Entry& entry : entries_)
      for (Doubt& doubt : entry.doubts) all.push_back(std::move(doubt.what));
    return all;
  }

  /// The next entry from `place` on that is due and has one of the kinds.
  [[nodiscard]] std::size_t next_due(std::size_t place, Kinds wanted) const {
    const auto begin = due_.begin() + static_cast<std::ptrdiff_t>(place);
    const auto found = std::find_if(begin, due_.end(), [=](Kinds k) { return (k & wanted) != 0; });
    return static_cast<std::size_t>(found - due_.begin());
  }

  static bool has_unknown_words(Entry& entry) {
    if (!entry.unknown_words) entry.unknown_words = unknown_words_of(entry.text->value);
    return !entry.unknown_words->empty();
  }

  void take_text(std::size_t cleaner, std::size_t place) {
    Look& look = looks_[place * cleaners_.size() + cleaner];
    if (look.round != Look::kNever && evidence_.answers_as_in(look.round, look.asked))
      return keep_doubts(entries_[place], cleaner);
    evidence_.forget_asked();
    const bool changed = clean_text(cleaner, place);
    if (!changed) look = {static_cast<std::int8_t>(evidence_.round()), evidence_.asked()};
  }

  static void keep_doubts(Entry& entry, std::size_t cleaner) {
    for (Doubt& doubt : entry.earlier)
      if (doubt.cleaner == cleaner) entry.doubts.push_back(std::move(doubt));
  }

  /// Whether a cleaner changes a text.
  bool clean_text(std::size_t cleaner, std::size_t place) {
    const Switched& switched = cleaners_[cleaner];
    Entry& entry = entries_[place];
    proposals_.edits.clear();
    proposals_.suspects.clear();
    std::span<const Span> unknown;
    if (entry.unknown_words) unknown = *entry.unknown_words;
    switched.cleaner().find({article_, entry.field, print_, evidence_, unknown}, entry.text->value,
                            proposals_);
    std::erase_if(proposals_.edits, [&](const Edit& edit) { return !switched.on(edit.rule); });
    for (Suspect& suspect : proposals_.suspects)
      if (switched.on(suspect.rule)) report(entry, cleaner, suspect);
    if (proposals_.edits.empty()) return false;
    make_edits(entry);
    kinds_[place] = due_[place] = kinds_of(entry);
    seen_ |= due_[place];
    const auto first = looks_.begin() + static_cast<std::ptrdiff_t>(place * cleaners_.size());
    std::fill_n(first, cleaners_.size(), Look{});
    return true;
  }

  void make_edits(Entry& entry) {
    const std::string old = std::move(entry.text->value);
    std::string& value = entry.text->value;
    value.clear();
    std::vector<Step> batch;
    std::size_t copied = 0;
    for (Edit& edit : proposals_.edits) {
      if (edit.at.begin < copied || edit.at.end > old.size())
        throw std::logic_error("edits overlap, are not sorted or leave the text");
      value.append(old, copied, edit.at.begin - copied);
      copied = edit.at.end;
      const auto begin = static_cast<std::uint32_t>(value.size());
      value += edit.with;
      record(entry, edit, begin, old);
      batch.push_back({edit.at, {begin, static_cast<std::uint32_t>(value.size())}});
    }
    value.append(old, copied);
    entry.batches.push_back(std::move(batch));
    entry.changed = true;
    entry.unknown_words.reset();
    if (!is_story(entry.field.kind)) return;
    story_changed_ = true;
    evidence_.change_story();
  }

  void record(const Entry& entry, Edit& edit, std::uint32_t begin, std::string_view old) {
    const Span at{begin, begin + edit.at.size()};
    ledger_.push_back({edit.rule, edit.evidence, entry.field, at, origin_of(entry, edit.at),
                       std::string(old.substr(edit.at.begin, edit.at.size())),
                       std::move(edit.with)});
  }

  static void report(Entry& entry, std::size_t cleaner, Suspect& suspect) {
    entry.doubts.push_back({cleaner,
                            {Severity::note, "suspect", origin_of(entry, suspect.at),
                             std::move(suspect.message) + " (" + std::string(suspect.rule) + ")"}});
  }

  void take_back_last_round() {
    const auto first = ledger_.begin() + static_cast<std::ptrdiff_t>(settled_);
    undo(article_, Ledger(first, ledger_.end()));
    ledger_.erase(first, ledger_.end());
  }

  Article& article_;
  Print print_;
  Evidence evidence_;
  std::vector<Switched> cleaners_;
  std::vector<Entry> entries_;
  std::vector<Kinds> kinds_;  ///< of each entry
  std::vector<Kinds> due_;    ///< the same of those this round looks at
  std::vector<Look> looks_;   ///< of all cleaners at the first entry, then at the next
  Kinds seen_ = 0;            ///< in any of them
  Proposals proposals_;
  Ledger ledger_;
  bool story_changed_ = true;  ///< since the last round began
  std::size_t settled_ = 0;
};

}  // namespace

Cleaning clean(Article& article, const CleanOptions& options, const Print& print) {
  return Engine(article, options, print).run();
}

}  // namespace copydesk
