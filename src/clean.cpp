#include <algorithm>
#include <iterator>
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

/// Everything the engine knows about one Text while it cleans.
struct Entry {
  Field field;
  Text* text = nullptr;
  Bytes classes = Bytes::any;
  std::optional<std::vector<Span>> unknown_words{};  ///< of the text as it stands; looked up once
  std::vector<std::vector<Step>> batches{};
  std::vector<Diagnostic> suspects{};
  bool changed = true;  ///< since the last round began

  void look() {
    classes = classes_of(text->value);
    if (is_story(field.kind)) classes = classes | Bytes::story;
    unknown_words.reset();
  }
};

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
      : article_(article), print_(print) {
    if (options.profile) print_.profile = *options.profile;
    std::size_t first_rule = 0;
    for (const Cleaner* cleaner : cleaners()) {
      const Switched switched(*cleaner, first_rule, options);
      first_rule += cleaner->rules.size();
      if (switched.any()) cleaners_.push_back(switched);
    }
    for_each_text(article_, [&](Field field, Text& text) {
      entries_.push_back({field, &text});
      entries_.back().look();
    });
  }

  Cleaning run() {
    for (int round = 0; round < kRounds; ++round) {
      const std::size_t before = ledger_.size();
      if (open_round()) run_cleaners();
      if (ledger_.size() == before) return {std::move(ledger_), true, suspects(), language()};
      settled_ = before;
    }
    take_back_last_round();
    return {std::move(ledger_), false, {}, Evidence(article_).language()};
  }

 private:
  /// What the story says depends on all of its Texts, so a change of one concerns them all.
  /// Otherwise a Text that did not change has nothing new to say. Whether there is any work.
  bool open_round() {
    due_.clear();
    seen_ = Bytes::unknown_word;  // which nobody has looked for yet
    for (Entry& entry : entries_) {
      if (!story_changed_ && !entry.changed) continue;
      entry.changed = false;
      entry.suspects.clear();
      due_.push_back(&entry);
      seen_ = seen_ | entry.classes;
    }
    story_changed_ = false;
    return !due_.empty();
  }

  void run_cleaners() {
    const Evidence evidence(article_, std::exchange(language_, std::nullopt));
    for (const Switched& switched : cleaners_) {
      const Bytes trigger = switched.cleaner().trigger;
      if (trigger != Bytes::any && !intersect(trigger, seen_)) continue;
      for (Entry* const entry : due_)
        if (concerns(switched.cleaner(), *entry, evidence)) clean_text(switched, *entry, evidence);
    }
    if (!story_changed_) language_ = evidence.language();
  }

  [[nodiscard]] std::string_view language() const {
    return language_ ? *language_ : Evidence(article_).language();
  }

  [[nodiscard]] std::vector<Diagnostic> suspects() {
    std::vector<Diagnostic> all;
    for (Entry& entry : entries_)
      std::move(entry.suspects.begin(), entry.suspects.end(), std::back_inserter(all));
    return all;
  }

  static bool concerns(const Cleaner& cleaner, Entry& entry, const Evidence& evidence) {
    if (cleaner.trigger == Bytes::any || intersect(cleaner.trigger, entry.classes)) return true;
    if (cleaner.trigger != Bytes::unknown_word || !is_story(entry.field.kind)) return false;
    if (!evidence.english()) return false;
    if (!entry.unknown_words) entry.unknown_words = unknown_words_of(entry.text->value);
    return !entry.unknown_words->empty();
  }

  void clean_text(const Switched& switched, Entry& entry, const Evidence& evidence) {
    proposals_.edits.clear();
    proposals_.suspects.clear();
    std::span<const Span> unknown;
    if (entry.unknown_words) unknown = *entry.unknown_words;
    switched.cleaner().find({article_, entry.field, print_, evidence, unknown}, entry.text->value,
                            proposals_);
    std::erase_if(proposals_.edits, [&](const Edit& edit) { return !switched.on(edit.rule); });
    for (Suspect& suspect : proposals_.suspects)
      if (switched.on(suspect.rule)) report(entry, suspect);
    if (!proposals_.edits.empty()) make_edits(entry);
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
    story_changed_ = story_changed_ || is_story(entry.field.kind);
    entry.look();
    seen_ = seen_ | entry.classes;
  }

  void record(const Entry& entry, Edit& edit, std::uint32_t begin, std::string_view old) {
    const Span at{begin, begin + edit.at.size()};
    ledger_.push_back({edit.rule, edit.evidence, entry.field, at, origin_of(entry, edit.at),
                       std::string(old.substr(edit.at.begin, edit.at.size())),
                       std::move(edit.with)});
  }

  static void report(Entry& entry, Suspect& suspect) {
    entry.suspects.push_back({Severity::note, "suspect", origin_of(entry, suspect.at),
                              std::move(suspect.message) + " (" + std::string(suspect.rule) + ")"});
  }

  void take_back_last_round() {
    const auto first = ledger_.begin() + static_cast<std::ptrdiff_t>(settled_);
    undo(article_, Ledger(first, ledger_.end()));
    ledger_.erase(first, ledger_.end());
  }

  Article& article_;
  Print print_;
  std::vector<Switched> cleaners_;
  std::vector<Entry> entries_;
  std::vector<Entry*> due_;  ///< what this round looks at
  Bytes seen_ = Bytes::any;  ///< kinds of bytes in any of them
  Proposals proposals_;
  Ledger ledger_;
  std::optional<std::string_view> language_;  ///< as the last round read it
  bool story_changed_ = true;                 ///< since the last round began
  std::size_t settled_ = 0;
};

}  // namespace

Cleaning clean(Article& article, const CleanOptions& options, const Print& print) {
  return Engine(article, options, print).run();
}

}  // namespace copydesk
