#include "readers/ocr_page/narrow_print.hpp"

#include <algorithm>
#include <array>

#include "readers/ocr_page/masthead.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kFewestLines = 24;
constexpr std::size_t kMostBlank = 33;  // one line in so many
constexpr std::size_t kNarrow = 45;     // bytes of the median line
constexpr std::size_t kWider = 60;      // bytes; needs a masthead as well
constexpr std::size_t kNarrowest = 20;  // bytes; lists have shorter lines
constexpr std::size_t kMastheadLines = 60;

/// Counts of lines, until there are enough to see that they are no narrow column.
class ColumnCounts {
 public:
  explicit ColumnCounts(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size() && !hopeless();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      add(bytes.substr(at, end - at));
      at = end + 1;
    }
  }

  [[nodiscard]] bool is_column() const {
    if (hopeless() || lines_ < kFewestLines || median() < kNarrowest || median() >= kWider)
      return false;
    // Lines go on with small letters, do not end sentences, hold several words, and have no indent.
    return lower_ * 3 > lines_ && words_ > 3 * lines_ && indented_ * 10 < lines_;
  }
  [[nodiscard]] std::size_t median() const {
    std::size_t seen = 0;
    for (std::size_t width = 0; width < widths_.size(); ++width)
      if ((seen += widths_[width]) * 2 >= lines_) return width;
    return widths_.size();
  }
  [[nodiscard]] bool has_folio() const { return folio_; }

 private:
  [[nodiscard]] bool hopeless() const {
    constexpr std::size_t kGrace = 8;
    return wide_ > kGrace + lines_ / 2 || blank_ > kGrace / 4 + lines_ / kMostBlank;
  }

  void add(std::string_view line) {
    const std::string_view print = trim(line);
    if (print.empty()) {
      ++blank_;
      return;
    }
    ++lines_;
    ++widths_[std::min(print.size(), widths_.size() - 1)];
    wide_ += static_cast<std::size_t>(print.size() >= kWider);
    if (print.size() >= widths_.size()) return;
    lower_ += static_cast<std::size_t>(print[0] >= 'a' && print[0] <= 'z');
    indented_ += static_cast<std::size_t>(line[0] == ' ' || line[0] == '\t');
    words_ += 1 + static_cast<std::size_t>(std::count(print.begin(), print.end(), ' '));
    if (lines_ <= kMastheadLines && !folio_) folio_ = is_folio_line(print);
  }

  std::array<std::size_t, 256> widths_{};
  std::size_t lines_ = 0, blank_ = 0, wide_ = 0, lower_ = 0, indented_ = 0, words_ = 0;
  bool folio_ = false;
};

}  // namespace

Detection detect_narrow_print(std::string_view bytes) {
  const ColumnCounts counts(bytes);
  if (!counts.is_column()) return {};
  if (counts.median() < kNarrow) return {60, "narrow lines without blank ones"};
  if (counts.has_folio()) return {55, "rather narrow lines without blank ones, and a masthead"};
  return {};
}

}  // namespace copydesk
