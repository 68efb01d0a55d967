// Press releases as the services that spread them send them (PR Newswire, Business Wire,
// GlobeNewswire, AsiaNet, Kyodo JBN): the company and the release's number, a headline, an opening
// such as `AUSTIN, Texas, Feb. 1, 2017 /PRNewswire/ --` or `MADISON, Wis.--(BUSINESS WIRE)--`,
// paragraphs of 80 columns, addresses of pictures, whom to ask, the source.

#include <algorithm>
#include <array>

#include "builtin.hpp"
#include "dates/press_date.hpp"
#include "label/print.hpp"
#include "readers/press_release/opening.hpp"
#include "split/dump_lines.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kNumberLine = "MEDIA RELEASE PR";

// --- Recognition

/// `MEDIA RELEASE PR67276`
bool is_number_line(std::string_view line) {
  line = trim(line);
  return line.starts_with(kNumberLine) && line.size() > kNumberLine.size() &&
         line.find_first_not_of("0123456789", kNumberLine.size()) == line.npos;
}

Detection detect(std::string_view bytes) {
  constexpr std::size_t kLines = 20;
  constexpr std::size_t kReach = 4096;  // bytes
  bytes = bytes.substr(0, kReach);
  const bool service = may_hold_release(bytes);
  constexpr std::size_t kNumberReach = 3;  // lines
  constexpr std::size_t kProse = 100;      // bytes; no line above the opening is so long a sentence
  bool number = false;
  std::size_t line = 0;
  for (std::size_t at = 0; at < bytes.size() && line < kLines; ++line) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view text = bytes.substr(at, end - at);
    number = number || (line < kNumberReach && is_number_line(text));
    if (text.size() >= kProse && trim(text).ends_with('.') && release_opening_size(trim(text)) == 0)
      break;
    if (service && release_opening_size(trim(bytes.substr(at, 400))) > 0)
      return number ? Detection{95, "a release's number and a press release's opening"}
                    : Detection{85, "a press release's opening: place and service"};
    at = end + 1;
  }
  if (number) return {75, "a release's number"};
  return {};
}

/// The number opens a release; the company's name may stand directly above it.
Cut find_cut(std::string_view bytes, std::size_t from, bool at_end) {
  const std::size_t print = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
  const std::size_t feed = bytes.find('\f', std::max(from, print + 1));
  const std::string_view until = bytes.substr(0, feed);
  for (std::size_t at = until.find(kNumberLine, from); at != bytes.npos;
       at = until.find(kNumberLine, at + 1)) {
    if (at > 0 && bytes[at - 1] != '\n') continue;
    std::size_t begin = at;
    if (at > 1) {
      const std::size_t before = bytes.substr(0, at - 1).rfind('\n');
      const std::size_t line = before == bytes.npos ? 0 : before + 1;
      if (ascii_folded(bytes.substr(line, 7)) == "source:") begin = line;
    }
    if (begin > print) return {true, begin, begin, false};
  }
  if (feed != bytes.npos) return {true, feed, feed + 1, false};
  const std::size_t unsure = at_end ? 0 : kNumberLine.size();
  return {false, 0, bytes.size() - std::min(unsure, bytes.size()), false};
}

/// `SOURCE Example Ltd`
bool may_close(std::string_view, std::size_t, std::string_view text) {
  return text.starts_with("SOURCE");
}

/// The company's name may stand above the number.
Start find_start(std::string_view bytes, std::size_t from, std::size_t line) {
  const std::size_t above = line_above(bytes, from, line);
  return ascii_folded(bytes.substr(above, 7)) == "source:" ? Start{true, above} : Start{true, line};
}

// --- Labelling

/// The bytes of a name that opens a line and of the sign behind it, for `Photo - http://...`,
/// `Media contact: ...` and `SOURCE Example Ltd`; 0 when the line has none.
std::size_t label_size(std::string_view line, std::string_view name) {
  if (ascii_folded(line.substr(0, name.size())) != name) return 0;
  const std::string_view rest = line.substr(name.size());
  if (rest.starts_with(":")) return name.size() + 1;
  if (rest.starts_with(" - ")) return name.size() + 3;
  return 0;
}

constexpr auto kPictures =
    std::to_array<std::string_view>({"photo", "photos", "logo", "video", "image", "infographic"});
constexpr auto kContacts = std::to_array<std::string_view>(
    {"media contact", "media contacts", "contact", "contacts", "press contact", "press contacts",
     "media enquiries", "media inquiries", "investor contact", "for more information",
     "for further information", "for further information, please contact",
     "for more information, please contact"});

constexpr std::string_view kProvided = "News provided by";
constexpr std::string_view kSource = " | Source:";  // behind a date
constexpr std::string_view kShare = "Share this article";
constexpr std::string_view kStatements = "Forward-Looking Statements";

class ReleaseLabelling {
 public:
  ReleaseLabelling(const Document& document, Labels& labels)
      : document_(document), labels_(labels), paragraphs_(split_paragraphs(document)) {}

  void run() {
    if (paragraphs_.empty()) return;
    label_top();
    label_heads();
    while (has(next_)) label_next();
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t paragraph) const {
    return document_.view(paragraphs_[paragraph].span);
  }
  [[nodiscard]] bool has(std::size_t paragraph) const { return paragraph < paragraphs_.size(); }
  [[nodiscard]] std::string_view first_line(std::size_t paragraph) const {
    const std::string_view text = view(paragraph);
    return text.substr(0, std::min(text.find('\n'), text.size()));
  }
  void add(Span span, Role role, std::string_view rule) {
    labels_.blocks.push_back({span, role, rule});
  }
  void add_label(Span span, std::size_t name, std::size_t value, std::string_view rule) {
    const auto at = [&](std::size_t offset) {
      return span.begin + static_cast<std::uint32_t>(offset);
    };
    add({span.begin, at(name)}, Role::label_name, rule);
    if (value > name) add({at(name), at(value)}, Role::markup, rule);
    add({at(value), span.end}, Role::label_value, rule);
  }
  void take(Role role, std::string_view rule) { add(paragraphs_[next_++].span, role, rule); }

  void label_top();
  bool label_top_line(Span line);
  void label_heads();
  void label_deck();
  bool label_web_line();
  void label_provider();
  void label_date();
  [[nodiscard]] bool is_web_line(std::size_t paragraph) const;
  void label_next();
  bool label_addresses();
  bool label_contact();
  bool label_source();
  void label_body();

  [[nodiscard]] bool is_bullet(std::size_t paragraph) const {
    const std::string_view text = view(paragraph);
    return text.starts_with("- ") || text.starts_with("-- ");
  }
  [[nodiscard]] bool has_deck() const {
    return std::any_of(labels_.blocks.begin(), labels_.blocks.end(),
                       [](const Block& block) { return block.role == Role::deck; });
  }
  [[nodiscard]] std::size_t find_opening() const;
  [[nodiscard]] bool is_repeated_headline(std::size_t paragraph) const {
    return !headline_.empty() && ascii_folded(fold_space(view(paragraph))) == headline_;
  }

  const Document& document_;
  Labels& labels_;
  std::vector<Paragraph> paragraphs_;
  std::size_t next_ = 0;
  std::size_t opening_ = 0;  ///< the paragraph that names place, date and service
  std::string headline_;     ///< folded
  bool dated_ = false;
};

/// `Source: Example Ltd` and `MEDIA RELEASE PR1`, perhaps with the headline in the same paragraph.
void ReleaseLabelling::label_top() {
  while (has(next_)) {
    Span& span = paragraphs_[next_].span;
    const auto end = span.begin + static_cast<std::uint32_t>(first_line(next_).size());
    if (!label_top_line({span.begin, end})) return;
    if (end == span.end)
      ++next_;
    else
      span.begin = end + 1;
  }
}

bool ReleaseLabelling::label_top_line(Span line) {
  const std::string_view text = trim(document_.view(line));
  if (is_number_line(text)) {
    add_label(line, kNumberLine.size() - 3, kNumberLine.size() - 2, "press_release.number");
    return true;
  }
  const std::size_t source = label_size(text, "source");
  if (source > 0) add_label(line, source, source, "press_release.source");
  return source > 0;
}

std::size_t ReleaseLabelling::find_opening() const {
  constexpr std::size_t kReach = 8;  // paragraphs
  for (std::size_t i = next_; i < std::min(paragraphs_.size(), next_ + kReach); ++i)
    if (release_opening_size(view(i)) > 0) return i;
  return SIZE_MAX;
}

/// What stands above the opening: the headline, then what is said below it.
void ReleaseLabelling::label_heads() {
  opening_ = find_opening();
  if (opening_ == SIZE_MAX) opening_ = has(next_ + 1) ? next_ + 1 : next_;
  if (!has(next_) || opening_ == next_) {
    labels_.diagnostics.push_back({Severity::note, "headline.missing",
                                   paragraphs_[std::min(next_, paragraphs_.size() - 1)].span,
                                   "no headline stands above the opening"});
    return;
  }
  headline_ = ascii_folded(fold_space(view(next_)));
  take(Role::headline, "press_release.headline");
  while (next_ < opening_)
    if (!label_web_line()) label_deck();
}

void ReleaseLabelling::label_deck() {
  const std::size_t first = next_++;
  while (next_ < opening_ && !is_web_line(next_)) ++next_;
  add({paragraphs_[first].span.begin, paragraphs_[next_ - 1].span.end}, Role::deck,
      "press_release.deck");
}

bool ReleaseLabelling::is_web_line(std::size_t paragraph) const {
  const std::string_view text = view(paragraph);
  const auto date = read_press_date(text.substr(0, text.find(kSource)));
  return (date && !date->date.empty()) || text == kShare || first_line(paragraph) == kProvided;
}

/// What a service's pages print between the headline and the opening: when the release went out,
/// `News provided by` with a company below, perhaps behind a blank line, and a switch.
bool ReleaseLabelling::label_web_line() {
  if (!is_web_line(next_)) return false;
  if (view(next_) == kShare)
    take(Role::furniture, "press_release.service");
  else if (first_line(next_) == kProvided)
    label_provider();
  else
    label_date();
  return true;
}

void ReleaseLabelling::label_provider() {
  const Span name = paragraphs_[next_].span;
  if (name.size() == kProvided.size() && next_ + 1 < opening_ && !is_web_line(next_ + 1)) ++next_;
  const Span value = paragraphs_[next_++].span;
  add_label({name.begin, value.end}, kProvided.size(), kProvided.size(), "press_release.source");
}

/// `January 17, 2024 07:00 ET | Source: Example Ltd`; the first date is that of the release.
void ReleaseLabelling::label_date() {
  const Span line = paragraphs_[next_++].span;
  const std::size_t bar = document_.view(line).find(kSource);
  const std::size_t size = std::min<std::size_t>(bar, line.size());
  const auto end = line.begin + static_cast<std::uint32_t>(size);
  add({line.begin, end}, dated_ ? Role::furniture : Role::date, "press_release.date");
  dated_ = true;
  if (end == line.end) return;
  constexpr std::uint32_t kBar = 3;  // bytes of ` | `
  add({end, end + kBar}, Role::markup, "press_release.source");
  add_label({end + kBar, line.end}, kSource.size() - kBar - 1, kSource.size() - kBar,
            "press_release.source");
}

void ReleaseLabelling::label_next() {
  if (label_addresses() || label_contact() || label_source()) return;
  if (next_ > opening_ && next_ <= opening_ + 2 && is_repeated_headline(next_))
    return take(Role::furniture, "press_release.repeated-headline");
  label_body();
}

/// `Photo - http://...`: lines with the addresses of pictures, in a paragraph of their own.
bool ReleaseLabelling::label_addresses() {
  const auto lines = lines_of(document_.text(), paragraphs_[next_].span);
  const auto size = [&](Span line) -> std::size_t {
    const std::string_view text = document_.view(line);
    for (const std::string_view name : kPictures)
      if (const std::size_t label = label_size(text, name);
          label > 0 && trim(text.substr(label)).starts_with("http"))
        return label;
    return 0;
  };
  if (!std::all_of(lines.begin(), lines.end(), [&](Span line) { return size(line) > 0; }))
    return false;
  for (const Span line : lines) {
    const std::string_view text = document_.view(line);
    const std::size_t name = std::min(text.find_first_of(": "), text.size());
    add_label(line, name, size(line), "press_release.picture");
  }
  ++next_;
  return true;
}

/// Whom to ask: the label's paragraph and the short ones below it.
bool ReleaseLabelling::label_contact() {
  constexpr std::size_t kMost = 5;      // paragraphs
  constexpr std::size_t kLongest = 70;  // bytes of a line
  const std::string_view line = first_line(next_);
  std::size_t label = 0;
  for (const std::string_view name : kContacts)
    label =
        std::max(label, ascii_folded(trim(line)) == name ? line.size() : label_size(line, name));
  if (label == 0 || next_ <= opening_) return false;
  std::size_t end = next_ + 1;
  const auto is_short = [&](std::size_t paragraph) {
    const auto lines = lines_of(document_.text(), paragraphs_[paragraph].span);
    return std::all_of(lines.begin(), lines.end(),
                       [&](Span each) { return each.size() <= kLongest; }) &&
           !ends_sentence(view(paragraph));
  };
  const auto is_source = [&](std::size_t paragraph) {
    return ascii_folded(view(paragraph).substr(0, 6)) == "source";
  };
  while (has(end) && end < next_ + kMost && is_short(end) && !is_source(end)) ++end;
  add_label({paragraphs_[next_].span.begin, paragraphs_[end - 1].span.end}, label, label,
            "press_release.contact");
  next_ = end;
  return true;
}

/// `SOURCE Example Ltd`, `SOURCE: ...` or `Source: ...` closes the release; the service's own
/// addresses may follow.
bool ReleaseLabelling::label_source() {
  constexpr std::size_t kLast = 4;  // paragraphs
  const std::string_view text = view(next_);
  const bool near_end = next_ + kLast >= paragraphs_.size();
  std::size_t label = label_size(text, "source");
  if (label == 0 && text.starts_with("SOURCE ")) label = 7;
  if (label == 0 || !near_end || next_ <= opening_ || text.size() > 200) return false;
  const std::size_t name = text[6] == ':' ? 7 : 6;
  add_label(paragraphs_[next_++].span, name, label, "press_release.source");
  while (has(next_) && label_addresses()) {
  }
  while (has(next_)) take(Role::furniture, "press_release.service");
  return true;
}

void ReleaseLabelling::label_body() {
  const std::string_view text = view(next_);
  const bool alone = text.find('\n') == text.npos;
  // Bullets below an opening that stands alone say more of the headline.
  if (next_ == opening_ + 1 && is_bullet(next_) && release_opening_size(view(opening_)) > 0 &&
      release_opening_size(view(opening_)) == view(opening_).size() && !has_deck())
    return take(Role::deck, "press_release.deck");
  if (alone && (is_subhead(text) || text == kStatements ||
                (text.starts_with("About ") && count_tokens(text) <= 8 && !ends_sentence(text))))
    return take(Role::subhead, "press_release.subhead");
  take(Role::paragraph, "press_release.body");
}

void label(const Document& document, Labels& labels) { ReleaseLabelling(document, labels).run(); }

}  // namespace

const Reader builtin::press_release_reader = {
    "press_release",
    "releases spread by PR Newswire, AsiaNet, Kyodo JBN and the like",
    detect,
    find_cut,
    label,
    {},
    {"M", is_number_line, find_start, nullptr, may_close}};

}  // namespace copydesk
