#include <algorithm>
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "builtin.hpp"
#include "clean/edit_trail.hpp"
#include "clean/evidence.hpp"
#include "clean/switched_cleaner.hpp"
#include "copydesk/ledger.hpp"
#include "copydesk/registry.hpp"
#include "language/unknown_words.hpp"
#include "text/byte_classes.hpp"

namespace copydesk {
namespace {

constexpr int kRounds = 8;
constexpr std::size_t kUsualTexts = 64;
constexpr std::size_t kUsualEdits = 16;

Span places(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The kinds of bytes a Text holds as one number.
using Kinds = unsigned;
constexpr Kinds kNotDue = 0;
constexpr Kinds kDue = 1U << 31U;  ///< of every Text that a round looks at

/// Cleaners by their places in the registry, one bit each.
using Cleaners = std::bitset<builtin::kMostCleaners>;

/// Everything the engine knows about one Text while it cleans.
struct Entry {
  Field field;
  Text* text = nullptr;
  Kinds kinds = kDue;
  Kinds due = kNotDue;                  ///< its kinds in a round that looks at it
  std::optional<Span> unknown_words{};  ///< of the text as it stands: places in the engine's list
  std::size_t batch = 0;                ///< of edits, the last one; 0: none
  Cleaners looked{};                    ///< that have looked at the text as it stands
  int round = 0;                        ///< that looked at it last
  bool changed = true;                  ///< since that round began
};

/// A cleaner's look at a Text as it stands. While the story answers the same to what it asked then,
/// it has nothing else to say.
struct Look {
  std::int8_t round;
  std::int8_t kept;  ///< the last round in which that would have found the same
  Question asked;
};

/// What a look found and left alone.
struct Doubt {
  std::size_t entry = 0;
  std::size_t cleaner = 0;
  int round = 0;
  Diagnostic what;
};

/// What a Text is. Whether words are unknown is looked up late.
Bytes place_of(const Article& article, Field field) {
  if (is_story(field.kind)) return Bytes::story | Bytes::unknown_word;
  const bool caption = field.kind == Field::Kind::omitted &&
                       article.omitted[field.index].kind != Omitted::Kind::markup;
  return caption ? Bytes::omitted : Bytes::any;
}

Kinds kinds_of(const Article& article, const Entry& entry) {
  return kDue | static_cast<Kinds>(classes_of(entry.text->value) | place_of(article, entry.field));
}

/// The kinds of which a Text must have one to concern a cleaner.
Kinds wanted_kinds(Bytes trigger) {
  return trigger == Bytes::any ? kDue : static_cast<Kinds>(trigger);
}

class Engine {
 public:
  Engine(Article& article, const CleanOptions& options, const Print& print)
      : article_(article), options_(options), print_(print), evidence_(article) {
    if (options.profile) print_.profile = *options.profile;
    entries_.reserve(kUsualTexts);
    for_each_text(article_, [&](Field field, Text& text) {
      entries_.push_back({field, &text});
      entries_.back().kinds = kinds_of(article_, entries_.back());
    });
    looks_ = std::make_unique_for_overwrite<Look[]>(entries_.size() * cleaners_.size());
    unknown_words_.reserve(kUsualTexts);
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
    evidence_.open_round();
    seen_ = 0;
    for (Entry& entry : entries_) {
      entry.due = story_changed_ || entry.changed ? entry.kinds : kNotDue;
      seen_ |= entry.due;
      if (entry.due == kNotDue) continue;
      entry.changed = false;
      entry.round = evidence_.round();
    }
    story_changed_ = false;
    return seen_ != 0;
  }

  void run_cleaners() {
    std::size_t first_rule = 0;
    for (std::size_t place = 0; place < cleaners_.size(); ++place) {
      const SwitchedCleaner cleaner(*cleaners_[place], place, first_rule, options_);
      first_rule += cleaner->rules.size();
      if (is_wanted(cleaner)) run_cleaner(cleaner);
    }
  }

  /// A story's words are looked up only where they are English.
  [[nodiscard]] bool is_wanted(const SwitchedCleaner& cleaner) const {
    const Bytes trigger = cleaner->trigger;
    const bool words = trigger == Bytes::unknown_word;
    const Kinds wanted = wanted_kinds(words ? Bytes::story : trigger);
    return (seen_ & wanted) != 0 && cleaner.any() && (!words || evidence_.english()) &&
           (cleaner->concerns == nullptr || cleaner->concerns(evidence_));
  }

  void run_cleaner(const SwitchedCleaner& cleaner) {
    const Kinds wanted = wanted_kinds(cleaner->trigger);
    for (Entry& entry : entries_)
      if ((entry.due & wanted) != 0) take_text(cleaner, entry);
  }

  bool has_unknown_words(Entry& entry) {
    if (entry.unknown_words) return true;
    const std::size_t first = unknown_words_.size();
    add_unknown_words(entry.text->value, unknown_words_);
    const bool found = first < unknown_words_.size();
    if (found)
      entry.unknown_words = places(first, unknown_words_.size());
    else
      entry.kinds = entry.due &= ~static_cast<Kinds>(Bytes::unknown_word);
    return found;
  }

  void take_text(const SwitchedCleaner& cleaner, Entry& entry) {
    if (cleaner->trigger == Bytes::unknown_word && !has_unknown_words(entry)) return;
    Look& look = look_of(place_of(entry), cleaner.place());
    const auto round = static_cast<std::int8_t>(evidence_.round());
    if (entry.looked[cleaner.place()] && evidence_.answers_as_in(look.kept, look.asked)) {
      look.kept = round;
      return;
    }
    evidence_.forget_asked();
    ask(cleaner, entry);
    look = {round, round, evidence_.asked()};
    entry.looked.set(cleaner.place());
    if (!proposals_.edits.empty()) change(entry);
  }

  /// Asks a cleaner what is to be done.
  void ask(const SwitchedCleaner& cleaner, const Entry& entry) {
    proposals_.edits.clear();
    proposals_.suspects.clear();
    const Span words = entry.unknown_words.value_or(Span{});
    const auto unknown = std::span(unknown_words_).subspan(words.begin, words.size());
    cleaner->find({article_, entry.field, print_, evidence_, unknown}, entry.text->value,
                  proposals_);
    if (!proposals_.edits.empty())
      std::erase_if(proposals_.edits, [&](const Edit& edit) { return !cleaner.on(edit.rule); });
    for (Suspect& suspect : proposals_.suspects)
      if (cleaner.on(suspect.rule)) report(cleaner, entry, suspect);
  }

  void report(const SwitchedCleaner& cleaner, const Entry& entry, Suspect& suspect) {
    doubts_.push_back({place_of(entry),
                       cleaner.place(),
                       evidence_.round(),
                       {Severity::note, "suspect", origin_of(entry, suspect.at),
                        std::move(suspect.message) + " (" + std::string(suspect.rule) + ")"}});
  }

  /// What the texts leave in doubt as they stand now.
  [[nodiscard]] std::vector<Diagnostic> suspects() {
    std::stable_sort(doubts_.begin(), doubts_.end(), [](const Doubt& a, const Doubt& b) {
      return std::pair(a.entry, a.cleaner) < std::pair(b.entry, b.cleaner);
    });
    std::vector<Diagnostic> all;
    for (Doubt& doubt : doubts_) {
      const Entry& entry = entries_[doubt.entry];
      const Look& look = look_of(doubt.entry, doubt.cleaner);
      if (entry.looked[doubt.cleaner] && look.round == doubt.round && look.kept == entry.round)
        all.push_back(std::move(doubt.what));
    }
    return all;
  }

  void change(Entry& entry) {
    make_edits(entry);
    entry.kinds = entry.due = kinds_of(article_, entry);
    seen_ |= entry.kinds;
    entry.changed = true;
    entry.unknown_words.reset();
    entry.looked.reset();
    if (!is_story(entry.field.kind)) return;
    story_changed_ = true;
    evidence_.change_story();
  }

  void make_edits(Entry& entry) {
    make_room(proposals_.edits.size());
    const std::string_view old = entry.text->value;
    std::size_t copied = 0;
    made_.clear();
    made_.reserve(old.size());
    for (Edit& edit : proposals_.edits) {
      if (edit.at.begin < copied || edit.at.end > old.size())
        throw std::logic_error("edits overlap, are not sorted or leave the text");
      made_.append(old.substr(copied, edit.at.begin - copied));
      copied = edit.at.end;
      const Span after = places(made_.size(), made_.size() + edit.with.size());
      made_ += edit.with;
      record(entry, edit, after.begin);
      trail_.add(edit.at, after);
    }
    made_.append(old.substr(copied));
    entry.text->value.swap(made_);
    entry.batch = trail_.close(entry.batch);
  }

  /// At once for all edits of a text, of which there can be as many as bytes.
  void make_room(std::size_t edits) {
    const std::size_t wanted = ledger_.size() + edits;
    if (wanted > ledger_.capacity())
      ledger_.reserve(std::max({wanted, 2 * ledger_.capacity(), kUsualEdits}));
  }

  void record(const Entry& entry, Edit& edit, std::uint32_t begin) {
    const Span at{begin, begin + edit.at.size()};
    ledger_.push_back({edit.rule, edit.evidence, entry.field, at, origin_of(entry, edit.at),
                       entry.text->value.substr(edit.at.begin, edit.at.size()),
                       std::move(edit.with)});
  }

  [[nodiscard]] Span origin_of(const Entry& entry, Span at) const {
    const Span read = trail_.origin(entry.batch, at);
    const std::uint32_t start = entry.text->origin.begin;
    return {start + read.begin, start + read.end};
  }

  void take_back_last_round() {
    const auto first = ledger_.begin() + static_cast<std::ptrdiff_t>(settled_);
    undo(article_, Ledger(first, ledger_.end()));
    ledger_.erase(first, ledger_.end());
  }

  [[nodiscard]] std::size_t place_of(const Entry& entry) const {
    return static_cast<std::size_t>(&entry - entries_.data());
  }

  Look& look_of(std::size_t entry, std::size_t cleaner) {
    return looks_[entry * cleaners_.size() + cleaner];
  }

  Article& article_;
  const CleanOptions& options_;
  std::span<const Cleaner* const> cleaners_ = cleaners();
  Print print_;
  Evidence evidence_;
  std::vector<Entry> entries_;
  std::unique_ptr<Look[]> looks_;    ///< of all cleaners at the first entry, then at the next
  Kinds seen_ = 0;                   ///< in any entry that is due
  std::vector<Span> unknown_words_;  ///< of all texts
  EditTrail trail_;
  std::vector<Doubt> doubts_;
  Proposals proposals_;
  std::string made_;  ///< the text that edits make, then the one they were made in
  Ledger ledger_;
  bool story_changed_ = true;  ///< since the last round began
  std::size_t settled_ = 0;
};

}  // namespace

Cleaning clean(Article& article, const CleanOptions& options, const Print& print) {
  return Engine(article, options, print).run();
}

}  // namespace copydesk
