#include "readers/pressreader/photo.hpp"

#include <algorithm>
#include <string>

#include "label/label_blocks.hpp"
#include "label/print.hpp"
#include "readers/pressreader/echo.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kQuestionMarks = "??";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kFewLines = 4;         // of photos on most pages
constexpr std::size_t kMostBlocks = 5;       // of one with an echo
constexpr std::size_t kNear = 6;             // photos looked at on either side of an echo
constexpr std::size_t kLongestWrap = 12;     // lines of one hard-wrapped caption and its echo
constexpr std::size_t kShortestEcho = 20;    // bytes of an echo that stands in a paragraph alone
constexpr std::size_t kShortestPrefix = 40;  // bytes of one that is cut short there

constexpr bool opens_marker(char c) { return c == kQuestionMarks[0] || c == kReplacement[0]; }

/// Bytes of the marker a text opens with, or 0: `??`, or one or two U+FFFD.
std::size_t marker_size(std::string_view text) {
  std::size_t size = 0;
  if (text.starts_with(kQuestionMarks)) {
    size = kQuestionMarks.size();
  } else if (text.starts_with(kReplacement)) {
    size = kReplacement.size();
    if (text.substr(size).starts_with(kReplacement)) size *= 2;
  }
  if (size == 0 || size == text.size()) return size;
  return is_white_space(code_point_at(text, size).value) ? size : 0;
}

/// Where the second marker stands: white space in front, white space or the line's end behind.
std::size_t find_second(std::string_view line, std::size_t from) {
  for (std::size_t at = from; at < line.size(); ++at) {
    if (!opens_marker(line[at])) continue;
    if (at > 0 && is_white_space(code_point_before(line, at).value) &&
        marker_size(line.substr(at)) > 0)
      return at;
  }
  return line.npos;
}

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && is_ascii_space(text[begin])) ++begin;
  while (end > begin && is_ascii_space(text[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

struct Photo {
  MarkedLine line;
  Span whole;                 ///< the text with the lines that continue it
  std::size_t paragraph = 0;  ///< 0-based
  Wording wording;
  bool echoed = false;
  bool accepted = false;
};

/// One line of a paragraph that holds a marker, or a whole paragraph that echoes one nearby.
struct PhotoLine {
  enum class Use : std::uint8_t { unknown, photo, continued, echo, alone } use = Use::unknown;
  Span span;
  std::size_t paragraph = 0;
  std::size_t photo = 0;  ///< the photo it is, or the next one when it is none
};

class PhotoLabelling {
 public:
  PhotoLabelling(const Document& document, std::span<const Paragraph> paragraphs, bool cut_off,
                 std::vector<bool>& claimed, Labels& labels)
      : text_(document.text()),
        paragraphs_(paragraphs),
        cut_off_(cut_off),
        claimed_(claimed),
        labels_(labels) {}

  void run() {
    collect();
    if (photos_.empty()) return;
    for_each_tail([this](Photo& photo, std::size_t first, std::size_t end) {
      match_tail(photo, first, end, &is_whole_echo);
    });
    match_lines();
    for_each_tail([this](Photo& photo, std::size_t first, std::size_t end) {
      settle_tail(photo, first, end);
    });
    match_paragraphs();
    judge();
    emit();
  }

 private:
  using Use = PhotoLine::Use;

  [[nodiscard]] std::string_view view(Span span) const {
    return text_.substr(span.begin, span.size());
  }

  [[nodiscard]] bool is_marked(std::size_t paragraph) const {
    const std::string_view text = view(paragraphs_[paragraph].span);
    if ((opens_marker(text[0]) || is_ascii_space(text[0])) && has_marker(text)) return true;
    if (paragraphs_[paragraph].lines == 1) return false;
    for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
      if (has_marker(text.substr(at + 1))) return true;
    return false;
  }

  void collect() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (!is_marked(i)) continue;
      claimed_[i] = true;
      lines_.reserve(kFewLines);
      photos_.reserve(kFewLines);
      for (Span rest = paragraphs_[i].span; !rest.empty();) collect_line(take_line(text_, rest), i);
    }
  }

  void collect_line(Span line, std::size_t paragraph) {
    const std::size_t photo = photos_.size();
    if (!has_marker(view(line))) {
      lines_.push_back({Use::unknown, line, paragraph, photo});
      return;
    }
    lines_.push_back({Use::photo, line, paragraph, photo});
    const MarkedLine marked = read_marked_line(text_, line);
    photos_.push_back(
        {marked, marked.text, paragraph, {view(marked.credit), view(marked.text)}, false, false});
  }

  [[nodiscard]] bool is_last_print(Span span) const {
    return cut_off_ && span.end == paragraphs_.back().span.end;
  }

  /// A short line may be no echo unless it prints a credit with its caption.
  static bool is_long_enough(std::string_view echo, const Photo& photo, std::size_t shortest) {
    if (!photo.line.credit.empty() && !photo.line.text.empty() && is_full_echo(echo, photo.wording))
      return true;
    return fold_space(echo).size() >= shortest;
  }

  /// The nearest photo without an echo that a text repeats, or none.
  Photo* echoed_by(std::string_view text, std::size_t next_photo, std::size_t shortest) {
    const std::size_t first = next_photo - std::min(next_photo, kNear);
    const std::size_t last = std::min(next_photo + kNear, photos_.size());
    for (std::size_t i = first; i < last; ++i)
      if (!photos_[i].echoed && is_whole_echo(text, photos_[i].wording))
        return is_long_enough(text, photos_[i], shortest) ? &photos_[i] : nullptr;
    return nullptr;
  }

  void take_echo(PhotoLine& line, Photo& photo) {
    photo.echoed = true;
    line.use = Use::echo;
  }

  void match_lines() {
    for (PhotoLine& line : lines_) {
      if (line.use != Use::unknown) continue;
      if (Photo* photo = echoed_by(view(line.span), line.photo, 1)) take_echo(line, *photo);
    }
  }

  /// Calls for every photo whose line others follow that have no use yet.
  template <class Call>
  void for_each_tail(Call call) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].use != Use::photo) continue;
      std::size_t end = i + 1;
      while (end < lines_.size() && lines_[end].use == Use::unknown &&
             lines_[end].paragraph == lines_[i].paragraph)
        ++end;
      if (end > i + 1) call(photos_[lines_[i].photo], i + 1, end);
    }
  }

  /// A caption may be wrapped over lines and its echo too: somewhere between them is the seam.
  template <class IsEcho>
  bool match_tail(Photo& photo, std::size_t first, std::size_t end, IsEcho is_echo) {
    const std::size_t last = std::min(end, first + kLongestWrap);
    for (std::size_t seam = first; !photo.echoed && seam < last; ++seam) {
      const Span rest{lines_[seam].span.begin, lines_[end - 1].span.end};
      if (!is_echo(view(rest), wording_with(photo, first, seam))) continue;
      continue_caption(photo, first, seam);
      for (std::size_t i = seam; i < end; ++i) lines_[i].use = Use::echo;
      photo.echoed = true;
    }
    return photo.echoed;
  }

  /// What still follows a caption without a blank line is an echo cut short, the caption's own
  /// continuation, or a caption of its own.
  void settle_tail(Photo& photo, std::size_t first, std::size_t end) {
    const bool cut = is_last_print(lines_[end - 1].span);
    const auto is_short = [cut](std::string_view text, const Wording& wording) {
      return is_short_echo(fold_space(text), wording, cut) || is_changed_echo(text, wording);
    };
    if (!photo.echoed && match_tail(photo, first, end, is_short)) return;
    const std::size_t seam = continues(photo, first) ? first + 1 : first;
    continue_caption(photo, first, seam);
    for (std::size_t i = seam; i < end; ++i) lines_[i].use = Use::alone;
  }

  [[nodiscard]] Wording wording_with(const Photo& photo, std::size_t first,
                                     std::size_t split) const {
    if (split == first) return photo.wording;
    const Span text{photo.line.text.begin, lines_[split - 1].span.end};
    return {view(photo.line.credit), view(text)};
  }

  /// A line that goes on in lower case continues a caption that was left in mid-sentence.
  [[nodiscard]] bool continues(const Photo& photo, std::size_t line) const {
    const std::string_view text = trim(view(lines_[line].span));
    return !photo.line.text.empty() && !ends_sentence(view(photo.line.text)) && !text.empty() &&
           is_lower(code_point_at(text, 0).value);
  }

  void continue_caption(Photo& photo, std::size_t first, std::size_t split) {
    if (split == first) return;
    for (std::size_t i = first; i < split; ++i) lines_[i].use = Use::continued;
    if (photo.whole.empty()) photo.whole.begin = lines_[first].span.begin;
    photo.whole.end = lines_[split - 1].span.end;
  }

  /// Echoes that stand in paragraphs of their own beside the photos.
  void match_paragraphs() {
    std::vector<PhotoLine> more;
    for (std::size_t i = 0; i < photos_.size(); ++i) {
      const Photo& photo = photos_[i];
      if (photo.paragraph > 0) match_paragraph(photo.paragraph - 1, i, false, more);
      for (std::size_t next = photo.paragraph + 1; next < paragraphs_.size(); ++next)
        if (!match_paragraph(next, i + 1, true, more)) break;
    }
    lines_.insert(lines_.end(), more.begin(), more.end());
    std::sort(lines_.begin(), lines_.end(),
              [](const PhotoLine& a, const PhotoLine& b) { return a.span.begin < b.span.begin; });
  }

  bool match_paragraph(std::size_t paragraph, std::size_t next_photo, bool behind,
                       std::vector<PhotoLine>& more) {
    if (claimed_[paragraph]) return false;
    const Span span = paragraphs_[paragraph].span;
    Photo* photo = echoed_by(view(span), next_photo, kShortestEcho);
    if (photo == nullptr && behind) photo = cut_echo(span, photos_[next_photo - 1]);
    if (photo == nullptr) return false;
    PhotoLine line{Use::unknown, span, paragraph, next_photo};
    take_echo(line, *photo);
    more.push_back(line);
    claimed_[paragraph] = true;
    return true;
  }

  Photo* cut_echo(Span span, Photo& photo) const {
    if (photo.echoed) return nullptr;
    const bool cut = is_last_print(span);
    const std::string folded = fold_space(view(span));
    const bool fits =
        cut ? is_short_echo(folded, photo.wording, cut)
            : folded.size() >= kShortestPrefix && (is_short_echo(folded, photo.wording, cut) ||
                                                   is_changed_echo(folded, photo.wording));
    return fits ? &photo : nullptr;
  }

  void judge() {
    const auto open = std::find(claimed_.rbegin(), claimed_.rend(), false);
    const auto end_of_body = static_cast<std::size_t>(claimed_.rend() - open);
    for (Photo& photo : photos_)
      photo.accepted = !photo.line.second.empty() || photo.echoed || photo.paragraph >= end_of_body;
  }

  void emit() {
    labels_.blocks.reserve(kMostBlocks * photos_.size());
    for (const PhotoLine& line : lines_) {
      if (line.use == Use::echo) {
        labels_.blocks.push_back({line.span, Role::echo, "pressreader.echo"});
      } else if (line.use == Use::alone) {
        labels_.blocks.push_back({line.span, Role::caption, "pressreader.caption-line"});
        note("caption.unmarked", line.span, "a line beside a caption is no repetition of it");
      } else if (line.use == Use::unknown) {
        labels_.blocks.push_back({line.span, Role::paragraph, "pressreader.body"});
      } else if (line.use == Use::photo) {
        emit_photo(photos_[line.photo], line.span);
      }
    }
  }

  void emit_photo(const Photo& photo, Span line) {
    if (!photo.accepted) {
      labels_.blocks.push_back(
          {{line.begin, std::max(line.end, photo.whole.end)}, Role::paragraph, "pressreader.body"});
      note("caption.doubtful-marker", photo.line.first,
           "a photo marker without credit and echo was kept as prose");
      return;
    }
    add(photo.line.first, Role::marker);
    add(photo.line.credit, Role::credit);
    add(photo.line.second, Role::marker);
    const bool credited = add_caption(photo);
    if (photo.whole.empty()) note("caption.no-text", line, "a photo has no caption");
    if (!credited) note("caption.no-credit", line, "a caption has no credit");
  }

  /// Without a credit between the markers, the caption may close with one: `(Reuters)`. Returns
  /// whether the photo has one.
  bool add_caption(const Photo& photo) {
    if (!photo.line.credit.empty() || photo.whole.empty()) {
      add(photo.whole, Role::caption);
      return !photo.line.credit.empty();
    }
    return LabelBlocks(text_, labels_).add_caption(photo.whole, "pressreader.photo");
  }

  void add(Span span, Role role) {
    if (!span.empty()) labels_.blocks.push_back({span, role, "pressreader.photo"});
  }

  void note(std::string_view code, Span where, std::string message) {
    labels_.diagnostics.push_back({Severity::note, code, where, std::move(message)});
  }

  std::string_view text_;
  std::span<const Paragraph> paragraphs_;
  bool cut_off_;
  std::vector<bool>& claimed_;
  Labels& labels_;
  std::vector<Photo> photos_;
  std::vector<PhotoLine> lines_;
};

}  // namespace

bool has_marker(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && line[at] != '\n' && is_ascii_space(line[at])) ++at;
  return at < line.size() && opens_marker(line[at]) && marker_size(line.substr(at)) > 0;
}

MarkedLine read_marked_line(std::string_view text, Span line) {
  const std::string_view whole = text.substr(0, line.end);
  MarkedLine marked;
  marked.first = trimmed(whole, line.begin, line.end);
  const std::size_t first_end = marked.first.begin + marker_size(whole.substr(marked.first.begin));
  marked.first.end = static_cast<std::uint32_t>(first_end);
  const std::size_t second = find_second(whole, first_end);
  if (second == whole.npos) {
    marked.text = trimmed(whole, first_end, line.end);
    return marked;
  }
  const std::size_t second_end = second + marker_size(whole.substr(second));
  marked.credit = trimmed(whole, first_end, second);
  marked.second = {static_cast<std::uint32_t>(second), static_cast<std::uint32_t>(second_end)};
  marked.text = trimmed(whole, second_end, line.end);
  return marked;
}

void label_photos(const Document& document, std::span<const Paragraph> paragraphs, bool cut_off,
                  std::vector<bool>& claimed, Labels& labels) {
  PhotoLabelling(document, paragraphs, cut_off, claimed, labels).run();
}

}  // namespace copydesk
