#include "cli/marked_print.hpp"

#include <algorithm>
#include <string_view>

#include "cli/visible.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kNumberWidth = 6;  // columns
constexpr std::size_t kRoleWidth = 13;   // columns

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

std::string right_aligned(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

/// Columns a text takes once visible: code points.
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// The changes in the order of the print they touched; of those that touched the same print twice
/// only the first can be shown in place.
struct ByPlace {
  std::vector<const Change*> in_place;
  std::vector<const Change*> later;
};

ByPlace by_place(const Ledger& ledger) {
  std::vector<const Change*> sorted;
  for (const Change& change : ledger) sorted.push_back(&change);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Change* a, const Change* b) {
    return a->origin.begin < b->origin.begin;
  });
  ByPlace places;
  std::uint32_t end = 0;
  for (const Change* change : sorted) {
    const bool free = change->origin.begin >= end || places.in_place.empty();
    (free ? places.in_place : places.later).push_back(change);
    if (free) end = change->origin.end;
  }
  return places;
}

class MarkedPrint {
 public:
  MarkedPrint(const Record& record, const std::vector<Block>& blocks, Marks marks)
      : record_(record),
        blocks_(blocks),
        colors_(marks == Marks::colors),
        changes_(by_place(record.ledger)) {}

  std::string show() {
    const std::string_view text = record_.document.text();
    std::uint64_t line = record_.source.line;
    for (std::size_t at = 0; at < text.size(); ++line) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      show_line({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, line);
      at = end + 1;
    }
    return std::move(out_);
  }

 private:
  void show_line(Span line, std::uint64_t number) {
    out_ += colored("\x1b[2m", right_aligned(std::to_string(number), kNumberWidth));
    if (!line.empty()) {
      out_ += "  ";
      show_role(line);
      show_print(line);
    }
    out_ += '\n';
    for (; next_block_ < blocks_.size() && blocks_[next_block_].span.begin < line.end;
         ++next_block_)
      show_rule(blocks_[next_block_], line);
    show_later(line);
    show_diagnostics(line);
  }

  void show_role(Span line) {
    const Block* opening = block_in(line);
    const std::string role = opening == nullptr ? "" : std::string(to_string(opening->role));
    out_ += colored("\x1b[36m", padded(role, kRoleWidth)) + " ";
  }

  [[nodiscard]] const Block* block_in(Span line) const {
    if (next_block_ == blocks_.size()) return nullptr;
    const Block& block = blocks_[next_block_];
    return line.begin <= block.span.begin && block.span.begin < line.end ? &block : nullptr;
  }

  /// What a block is when the line has several, and why it is that.
  void show_rule(const Block& block, Span line) {
    const std::string_view print = record_.document.view(block.span);
    const bool whole = block.span.begin == line.begin && block.span.end >= line.end;
    std::string note = "by " + std::string(block.rule);
    if (!whole) {
      const std::string_view opening = print.substr(0, std::min(print.find('\n'), print.size()));
      note = std::string(to_string(block.role)) + " \"" + visible(opening) + "\" " + note;
    }
    below(colored("\x1b[2m", note));
  }

  void below(const std::string& text) {
    out_.append(kNumberWidth + 2 + kRoleWidth + 1, ' ').append(text).append("\n");
  }

  /// The line's print with its changes in place.
  void show_print(Span line) {
    std::uint32_t at = line.begin;
    while (next_change_ < changes_.in_place.size()) {
      const Change& change = *changes_.in_place[next_change_];
      if (change.origin.begin > line.end || (change.origin.begin == line.end && !is_last(line)))
        break;
      show_text(at, std::max(at, change.origin.begin));
      const bool ends_here = change.origin.end <= line.end;
      show_removed(std::max(at, change.origin.begin), ends_here ? change.origin.end : line.end + 1);
      if (!ends_here) return;
      if (!change.after.empty()) out_ += marked("\x1b[32m", "{+", visible(change.after), "+}");
      at = std::max(at, change.origin.end);
      ++next_change_;
    }
    show_text(at, line.end);
  }

  [[nodiscard]] bool is_last(Span line) const { return line.end == record_.document.text().size(); }

  void show_text(std::uint32_t begin, std::uint32_t end) {
    if (begin < end) out_ += visible(record_.document.view({begin, end}));
  }

  void show_removed(std::uint32_t begin, std::uint32_t end) {
    end = std::min(end, static_cast<std::uint32_t>(record_.document.text().size()));
    if (begin < end)
      out_ += marked("\x1b[9;31m", "[-", visible(record_.document.view({begin, end})), "-]");
  }

  /// Changes of print that was changed before.
  void show_later(Span line) {
    for (const Change* change : changes_.later)
      if (line.begin <= change->origin.begin && change->origin.begin <= line.end)
        below("then " + std::string(change->rule) + ": " +
              marked("\x1b[9;31m", "[-", visible(change->before), "-]") +
              marked("\x1b[32m", "{+", visible(change->after), "+}"));
  }

  void show_diagnostics(Span line) {
    for (const Diagnostic& diagnostic : record_.diagnostics) {
      const std::uint32_t at = diagnostic.where.begin;
      if (at < line.begin || at > line.end) continue;
      const std::string before = visible(record_.document.view({line.begin, at}));
      below(std::string(columns(before), ' ') + colored("\x1b[1;33m", "^") + " " +
            std::string(to_string(diagnostic.severity)) + ": " + visible(diagnostic.message) +
            " [" + std::string(diagnostic.code) + "]");
    }
  }

  [[nodiscard]] std::string colored(std::string_view code, const std::string& text) const {
    return colors_ && !text.empty() ? std::string(code) + text + "\x1b[0m" : text;
  }

  [[nodiscard]] std::string marked(std::string_view code, std::string_view open,
                                   const std::string& text, std::string_view close) const {
    return colors_ ? colored(code, text) : std::string(open) + text + std::string(close);
  }

  const Record& record_;
  const std::vector<Block>& blocks_;
  bool colors_;
  ByPlace changes_;
  std::size_t next_block_ = 0;
  std::size_t next_change_ = 0;
  std::string out_;
};

}  // namespace

std::string mark_print(const Record& record, const std::vector<Block>& blocks, Marks marks) {
  return MarkedPrint(record, blocks, marks).show();
}

}  // namespace copydesk::cli
