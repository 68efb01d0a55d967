#include <algorithm>
#include <stdexcept>

#include "copydesk/ledger.hpp"
#include "copydesk/registry.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr int kRounds = 8;

constexpr Bytes if_any(bool found, Bytes kind) { return found ? kind : Bytes::any; }

/// A condition as a number: combined without branches.
constexpr unsigned bit(bool condition) { return condition ? 1U : 0U; }

/// White_Space of two and three bytes, without branches: U+0085, U+00A0, U+1680, U+2000 to U+200A,
/// U+2028, U+2029, U+202F and U+205F.
bool has_wide_space(std::string_view text) {
  std::uint8_t found = 0;
  for (std::size_t i = 2; i < text.size(); ++i) {
    const auto a = static_cast<std::uint8_t>(text[i - 2]);
    const auto b = static_cast<std::uint8_t>(text[i - 1]);
    const auto c = static_cast<std::uint8_t>(text[i]);
    const unsigned latin = bit(a == 0xC2) & (bit(b == 0x85) | bit(b == 0xA0));
    const unsigned ogham = bit(a == 0xE1) & bit(b == 0x9A) & bit(c == 0x80);
    const unsigned general = bit(a == 0xE2) & bit(b == 0x80) &
                             (bit(c <= 0x8A) | bit(c == 0xA8) | bit(c == 0xA9) | bit(c == 0xAF));
    const unsigned mathematical = bit(a == 0xE2) & bit(b == 0x81) & bit(c == 0x9F);
    found = static_cast<std::uint8_t>(found | latin | ogham | general | mathematical);
  }
  return found != 0 || text.ends_with("\xC2\x85") || text.ends_with("\xC2\xA0");
}

/// One pass without branches, so that the compiler can look at many bytes at once.
Bytes classes_of(std::string_view text) {
  std::uint8_t high = 0;
  std::uint8_t control = 0;
  std::uint8_t line_feed = 0;
  std::uint8_t question = 0;
  std::uint8_t ampersand = 0;
  std::uint8_t hyphen = 0;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    high = static_cast<std::uint8_t>(high | byte);
    const bool feed = byte == '\n';
    control = static_cast<std::uint8_t>(control | ((byte < 0x20 && !feed) || byte == 0x7F));
    line_feed = static_cast<std::uint8_t>(line_feed | feed);
    question = static_cast<std::uint8_t>(question | (byte == '?'));
    ampersand = static_cast<std::uint8_t>(ampersand | (byte == '&'));
    hyphen = static_cast<std::uint8_t>(hyphen | (byte == '-'));
  }
  std::uint8_t spaces = text.ends_with(' ') ? 1 : 0;
  for (std::size_t i = 1; i < text.size(); ++i)
    spaces = static_cast<std::uint8_t>(
        spaces | (bit(text[i - 1] == ' ') & (bit(text[i] == ' ') | bit(text[i] == '\n'))));
  const bool wide_space = high >= 0x80 && has_wide_space(text);
  return if_any(high >= 0x80, Bytes::non_ascii) | if_any(wide_space, Bytes::wide_space) |
         if_any(control != 0, Bytes::control) | if_any(line_feed != 0, Bytes::line_feed) |
         if_any(question != 0, Bytes::question) | if_any(ampersand != 0, Bytes::ampersand) |
         if_any(hyphen != 0, Bytes::hyphen) | if_any(spaces != 0, Bytes::double_space);
}

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
  std::vector<std::vector<Step>> batches;
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

/// The rules of one cleaner with their bits.
class Switches {
 public:
  Switches(const Cleaner& cleaner, std::size_t first, const CleanOptions& options)
      : rules_(cleaner.rules), first_(first), chosen_(options.rules) {}

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
  std::span<const Rule> rules_;
  std::size_t first_;
  const std::bitset<kMaxRules>& chosen_;
};

class Engine {
 public:
  Engine(Article& article, const CleanOptions& options) : article_(article), options_(options) {
    for_each_text(article_, [&](Field field, Text& text) {
      entries_.push_back({field, &text, classes_of(text.value), {}});
    });
  }

  Cleaning run() {
    for (int round = 0; round < kRounds; ++round) {
      const std::size_t before = ledger_.size();
      run_cleaners();
      if (ledger_.size() == before) return {std::move(ledger_), true};
      settled_ = before;
    }
    take_back_last_round();
    return {std::move(ledger_), false};
  }

 private:
  void run_cleaners() {
    std::size_t first_rule = 0;
    for (const Cleaner* cleaner : cleaners()) {
      const Switches switches(*cleaner, first_rule, options_);
      first_rule += cleaner->rules.size();
      if (!switches.any()) continue;
      for (Entry& entry : entries_)
        if (cleaner->trigger == Bytes::any || intersect(cleaner->trigger, entry.classes))
          clean_text(*cleaner, switches, entry);
    }
  }

  void clean_text(const Cleaner& cleaner, const Switches& switches, Entry& entry) {
    edits_.clear();
    cleaner.find({article_, entry.field}, entry.text->value, edits_);
    std::erase_if(edits_, [&](const Edit& edit) { return !switches.on(edit.rule); });
    if (!edits_.empty()) make_edits(entry);
  }

  void make_edits(Entry& entry) {
    const std::string old = std::move(entry.text->value);
    std::string& value = entry.text->value;
    value.clear();
    std::vector<Step> batch;
    std::size_t copied = 0;
    for (Edit& edit : edits_) {
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
    entry.classes = classes_of(value);
  }

  void record(const Entry& entry, Edit& edit, std::uint32_t begin, std::string_view old) {
    const Span at{begin, begin + edit.at.size()};
    ledger_.push_back({edit.rule, edit.evidence, entry.field, at, origin_of(entry, edit.at),
                       std::string(old.substr(edit.at.begin, edit.at.size())),
                       std::move(edit.with)});
  }

  void take_back_last_round() {
    const auto first = ledger_.begin() + static_cast<std::ptrdiff_t>(settled_);
    undo(article_, Ledger(first, ledger_.end()));
    ledger_.erase(first, ledger_.end());
  }

  Article& article_;
  const CleanOptions& options_;
  std::vector<Entry> entries_;
  std::vector<Edit> edits_;
  Ledger ledger_;
  std::size_t settled_ = 0;
};

}  // namespace

Cleaning clean(Article& article, const CleanOptions& options) {
  return Engine(article, options).run();
}

}  // namespace copydesk
