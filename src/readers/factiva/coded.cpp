#include <algorithm>
#include <array>
#include <string>

#include "readers/factiva/record.hpp"
#include "text/utf8.hpp"

namespace copydesk::factiva {
namespace {

/// Codes whose values are fields of the article; the others are labels.
struct CodeRole {
  std::string_view code;
  Role role;
};
constexpr auto kRoles = std::to_array<CodeRole>({{"BY", Role::byline},
                                                 {"CY", Role::copyright},
                                                 {"ED", Role::edition},
                                                 {"HD", Role::headline},
                                                 {"PD", Role::date},
                                                 {"PG", Role::page},
                                                 {"SE", Role::section},
                                                 {"SN", Role::masthead}});

Role role_of(std::string_view code) {
  const auto* const found = std::ranges::find(kRoles, code, &CodeRole::code);
  return found == kRoles.end() ? Role::label_value : found->role;
}

class CodedLabelling {
 public:
  CodedLabelling(const Document& document, std::span<const Line> lines, const Coding& coding,
                 Labels& labels)
      : document_(document), lines_(lines), coding_(coding), labels_(labels) {}

  void run() {
    for (std::size_t i = 0; i < coding_.first; ++i)
      labels_.blocks.push_back({lines_[i].span, Role::furniture, "factiva.before"});
    find_entries();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::size_t end = i + 1 < entries_.size() ? entries_[i + 1].line : lines_.size();
      label(entries_[i], end);
    }
    if (!seen("HD"))
      labels_.diagnostics.push_back({Severity::note, "headline.missing", lines_[coding_.first].span,
                                     "the record prints no headline"});
    check_source();
  }

 private:
  /// A code and its value, which goes on to the next code.
  struct Entry {
    std::string_view code;
    std::size_t line = 0;
    std::uint32_t value = 0;  ///< in the document
  };

  [[nodiscard]] bool seen(std::string_view code) const {
    return std::ranges::find(entries_, code, &Entry::code) != entries_.end();
  }

  /// Every code stands once, and those of the head, the story and the index in this order.
  void find_entries() {
    Zone zone = Zone::head;
    for (std::size_t i = coding_.first; i < lines_.size(); ++i) {
      const auto code = read_code_line(lines_[i].text);
      if (!code || code->zone < zone || seen(code->code)) continue;
      if (i > coding_.first && !is_set_alike(*code, coding_.model)) continue;
      zone = code->zone;
      const Span span = lines_[i].span;
      entries_.push_back({code->code, i, span.begin + static_cast<std::uint32_t>(code->value)});
    }
  }

  void label(const Entry& entry, std::size_t end) {
    const std::uint32_t code = lines_[entry.line].span.begin;
    const Role role = role_of(entry.code);
    const bool story = entry.code == "LP" || entry.code == "TD" || entry.code == "ART";
    const bool section = entry.code == "CLM" && !seen("SE");
    const bool label = role == Role::label_value && !story && !section;
    labels_.blocks.push_back(
        {{code, entry.value}, label ? Role::label_name : Role::markup, "factiva.code"});
    if (story) return label_body(entry, end);
    Span value{entry.value, lines_[end - 1].span.end};
    while (!value.empty() && is_ascii_space(document_.text()[value.begin])) ++value.begin;
    if (const std::size_t begin = accession_in(document_.view(value)); begin != std::string::npos) {
      const auto number = value.begin + static_cast<std::uint32_t>(begin);
      labels_.blocks.push_back({{value.begin, number}, Role::markup, "factiva.accession"});
      value.begin = number;
    }
    labels_.blocks.push_back({value, section ? Role::section : role, "factiva.value"});
  }

  void label_body(const Entry& entry, std::size_t end) {
    std::vector<Line> lines(lines_.begin() + static_cast<std::ptrdiff_t>(entry.line),
                            lines_.begin() + static_cast<std::ptrdiff_t>(end));
    lines.front().span.begin = entry.value;
    lines.front().text = document_.view(lines.front().span);
    if (lines.front().span.empty()) lines.erase(lines.begin());
    if (entry.code != "ART")
      return label_story(document_, lines, has_gaps(lines_), "factiva.body", labels_);
    for (const Line& line : lines)
      labels_.blocks.push_back({line.span, Role::caption, "factiva.art"});
  }

  void check_source() {
    const auto source = std::ranges::find(entries_, "SC", &Entry::code);
    const auto accession = std::ranges::find(entries_, "AN", &Entry::code);
    if (source == entries_.end() || accession == entries_.end()) return;
    const Span closing{accession->value, lines_[accession->line].span.end};
    const std::string_view code = document_.view({source->value, lines_[source->line].span.end});
    const std::string_view number = document_.view(closing);
    const std::size_t begin = accession_in(number);
    if (begin != number.npos && !number.substr(begin).starts_with(code))
      labels_.diagnostics.push_back(
          {Severity::warning, "factiva.other-source", closing,
           "the accession number is of another source than the header names"});
  }

  const Document& document_;
  std::span<const Line> lines_;
  const Coding& coding_;
  Labels& labels_;
  std::vector<Entry> entries_;
};

}  // namespace

std::optional<Coding> find_coding(std::span<const Line> lines) {
  constexpr std::size_t kMostBefore = 16;
  constexpr std::size_t kWindow = 8;
  constexpr std::size_t kLeast = 3;
  for (std::size_t i = 0; i < std::min(lines.size(), kMostBefore); ++i) {
    const auto first = read_code_line(lines[i].text);
    if (!first || first->zone != Zone::head) continue;
    std::size_t alike = 1;
    for (std::size_t next = i + 1; next < std::min(lines.size(), i + kWindow); ++next)
      if (const auto code = read_code_line(lines[next].text); code && is_set_alike(*code, *first))
        ++alike;
    if (alike >= kLeast) return Coding{i, *first};
  }
  return std::nullopt;
}

void label_coded(const Document& document, std::span<const Line> lines, const Coding& coding,
                 Labels& labels) {
  CodedLabelling(document, lines, coding, labels).run();
}

}  // namespace copydesk::factiva
