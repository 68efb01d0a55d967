#include "readers/pressreader/footer.hpp"

#include <algorithm>
#include <cstring>

#include "language/names.hpp"
#include "split/dump_lines.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kAnchor = "Newspapers ";
constexpr std::string_view kLanguagePrefix = "Newspapers in ";
constexpr std::string_view kCountryPrefix = "Newspapers from ";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestName = 60;       // bytes; the longest ISO name has 52
constexpr std::size_t kLongestMasthead = 120;  // bytes
constexpr std::size_t kLookAhead = 1024;       // bytes

std::optional<Footer::Kind> footer_kind(std::string_view line) {
  if (line.starts_with(kLanguagePrefix)) return Footer::Kind::language;
  if (line.starts_with(kCountryPrefix)) return Footer::Kind::country;
  return std::nullopt;
}

/// Raw bytes may be no UTF-8 yet, so only ASCII is looked at.
bool looks_like_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || (name[0] >= 'a' && name[0] <= 'z'))
    return false;
  const auto is_sign = [](char c) {
    return c == '?' || c == '!' || c == ':' || c == ';' || c == '"';
  };
  return std::ranges::none_of(name, is_sign) && !name.ends_with('.') &&
         std::count(name.begin(), name.end(), ' ') <= 6;
}

/// A line of bytes with its place.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;   ///< without its line end
  std::size_t next = 0;  ///< start of the following line
  bool whole = false;    ///< its end is in sight
};

/// Looks ahead a fixed distance only: that a line is long is all that matters about long ones.
Line line_at(std::string_view bytes, std::size_t begin, bool at_end) {
  const std::string_view ahead = bytes.substr(0, begin + kLookAhead);
  const std::size_t end = std::min(line_end(ahead, begin), ahead.size());
  if (end == ahead.size())
    return {begin, ahead.size(), ahead.size(), at_end && ahead.size() == bytes.size()};
  const bool pair = bytes[end] == '\r' && end + 1 < bytes.size() && bytes[end + 1] == '\n';
  return {begin, end, end + (pair ? 2 : 1), true};
}

bool is_blank_bytes(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), is_ascii_space);
}

/// The next line that is not blank, from a line start on.
Line next_print(std::string_view bytes, std::size_t begin, bool at_end) {
  Line line = line_at(bytes, begin, at_end);
  while (line.begin < bytes.size() &&
         is_blank_bytes(bytes.substr(line.begin, line.end - line.begin)) &&
         line.next > line.begin && line.next < bytes.size())
    line = line_at(bytes, line.next, at_end);
  return line;
}

std::string_view view(std::string_view bytes, const Line& line) {
  return bytes.substr(line.begin, line.end - line.begin);
}

constexpr bool ends_line(char c) { return c < ' ' && (c == '\n' || c == '\r' || c == '\f'); }

/// Empty when the line is too long for a footer.
std::string_view line_around(std::string_view bytes, std::size_t at) {
  const std::size_t first = at - std::min(at, kLookAhead);
  std::size_t begin = at;
  while (begin > first && !ends_line(bytes[begin - 1])) --begin;
  if (begin == first && first > 0) return {};
  std::size_t end = at;
  while (end < bytes.size() && !ends_line(bytes[end])) ++end;
  return bytes.substr(begin, end - begin);
}

/// The last lines of the bytes up to `end`, without white space.
std::string_view last_line(std::string_view bytes, std::size_t end) {
  while (end > 0 && is_ascii_space(bytes[end - 1])) --end;
  return end == 0 ? std::string_view() : trim(line_around(bytes, end - 1));
}

/// Walks through the anchors of one record's bytes.
class PageEnd {
 public:
  PageEnd(std::string_view bytes, bool at_end) : bytes_(bytes), at_end_(at_end) {}

  Cut find(std::size_t from) {
    for (std::size_t at = from; at < bytes_.size();) {
      if (footer_ < at || at == from) footer_ = std::min(bytes_.find(kAnchor, at), bytes_.size());
      const std::size_t anchor = std::min(bytes_.substr(0, footer_).find('\f', at), footer_);
      if (anchor == bytes_.size()) break;
      const Cut cut = anchor < footer_ ? at_form_feed(anchor) : at_footer(anchor);
      if (cut.found || cut.next == anchor) return cut;
      at = anchor + 1;
    }
    return {false, 0, unsearched(), false};
  }

 private:
  static constexpr Cut found(std::size_t end, std::size_t next, bool glued = false) {
    return {true, end, next, glued};
  }
  /// Not at this anchor: `next` equals none.
  static constexpr Cut no() { return {false, 0, SIZE_MAX, false}; }
  static constexpr Cut need_more(std::size_t anchor) { return {false, 0, anchor, false}; }

  /// An anchor may be cut in two by the end of what was read.
  [[nodiscard]] std::size_t unsearched() const {
    return bytes_.size() - std::min(bytes_.size(), at_end_ ? 0 : kAnchor.size() - 1);
  }

  /// Start of the line, looking back as far as ahead: that a line is long is enough to know.
  [[nodiscard]] std::size_t line_start(std::size_t at) const {
    const std::size_t first = at - std::min(at, kLookAhead);
    while (at > first && !ends_line(bytes_[at - 1])) --at;
    return at;
  }

  /// A form feed alone on its line, at its start or at its end parts two records; one in the
  /// middle only where the dumps were joined without line ends, before a masthead.
  Cut at_form_feed(std::size_t at) {
    if (is_blank_bytes(bytes_.substr(0, at))) return no();
    const Line rest = line_at(bytes_, at + 1, at_end_);
    if (!rest.whole && rest.end - rest.begin <= kLongestMasthead) return need_more(at);
    const std::string_view before = bytes_.substr(line_start(at), at - line_start(at));
    if (is_blank_bytes(before) || read_footer(before) ||
        (rest.whole && is_blank_bytes(view(bytes_, rest))))
      return found(at, at + 1);
    return masthead_at(at + 1, at);
  }

  /// Whether what starts at `begin` is a short line with a blank line after it.
  Cut masthead_at(std::size_t begin, std::size_t anchor) {
    const Line title = line_at(bytes_, begin, at_end_);
    if (title.end - title.begin > kLongestMasthead) return no();
    if (!title.whole) return need_more(anchor);
    const Line after = line_at(bytes_, title.next, at_end_);
    if (!after.whole && is_blank_bytes(view(bytes_, after))) return need_more(anchor);
    const std::string_view text = trim(view(bytes_, title));
    const bool opens = !text.empty() && !(text[0] >= 'a' && text[0] <= 'z') && !text.ends_with('.');
    return opens && is_blank_bytes(view(bytes_, after)) ? found(begin, begin) : no();
  }

  Cut at_footer(std::size_t at) {
    if (!is_blank_bytes(bytes_.substr(line_start(at), at - line_start(at)))) return no();
    const Line line = line_at(bytes_, at, at_end_);
    if (!line.whole && line.end - line.begin <= 2 * kLongestMasthead) return need_more(at);
    std::string_view text = view(bytes_, line);
    const std::size_t feed = text.find('\f');
    if (feed != text.npos) text = text.substr(0, feed);
    if (!footer_kind(text)) return no();
    const auto footer = read_footer(text);
    if (footer && footer->is_known()) return behind(*footer, at, line, feed);
    if (const Cut glued = glued_to(text, at); glued.found || glued.next == at) return glued;
    return footer && previous_is_footer(at) ? behind(*footer, at, line, feed) : no();
  }

  /// The record ends behind a footer unless its fellow follows. A footer without a fellow could
  /// be a cross-head of the story, so a masthead must follow it.
  Cut behind(const Footer& footer, std::size_t at, const Line& line, std::size_t feed) {
    if (feed != std::string_view::npos) return found(at + feed, at + feed + 1);
    const Line follower = next_print(bytes_, line.next, at_end_);
    const std::string_view text = view(bytes_, follower);
    if (is_blank_bytes(text)) return at_end_ ? found(line.end, line.next) : need_more(at);
    if (!follower.whole && text.size() <= kLongestMasthead) return need_more(at);
    const std::string_view print = trim(text);
    if (const auto kind = footer_kind(print); kind && *kind != footer.kind) {
      fellow_ = static_cast<std::size_t>(print.data() - bytes_.data());
      return no();
    }
    if (at == fellow_ || previous_is_footer(at)) return found(line.end, line.next);
    if (bytes_.substr(line.end, follower.begin - line.end).find('\f') != text.npos ||
        text.starts_with('\f'))
      return found(line.end, line.next);
    const Cut masthead = masthead_at(follower.begin, at);
    return masthead.found ? found(line.end, line.next) : masthead;
  }

  /// `Newspapers from Korea, RepublicThe Korea Times`.
  Cut glued_to(std::string_view text, std::size_t at) {
    const bool country = text.starts_with(kCountryPrefix);
    const std::size_t name = (country ? kCountryPrefix : kLanguagePrefix).size();
    const std::string_view rest = text.substr(name);
    const std::size_t length = country ? country_prefix(rest) : language_prefix(rest);
    if (length == 0 || length == rest.size()) return no();
    const char first = rest[length];
    const bool opens = rest.substr(length).starts_with(kByteOrderMark) || is_ascii_digit(first) ||
                       (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0xC3;
    if (!opens) return no();
    const std::size_t end = at + name + length;
    const Cut masthead = masthead_at(end, at);
    return masthead.found ? found(end, end, true) : masthead;
  }

  [[nodiscard]] bool previous_is_footer(std::size_t at) const {
    while (at > 0 && is_ascii_space(bytes_[at - 1])) --at;
    if (at == 0) return false;
    const std::size_t start = line_start(at - 1);
    return read_footer(bytes_.substr(start, at - start)).has_value();
  }

  std::string_view bytes_;
  bool at_end_;
  std::size_t footer_ = 0;                       ///< the next anchor that is no form feed
  std::size_t fellow_ = std::string_view::npos;  ///< the line that follows a footer, like one
};

}  // namespace

bool Footer::is_known() const {
  return !(kind == Kind::language ? language_tag(name) : country_code(name)).empty();
}

std::optional<Footer> read_footer(std::string_view line) {
  const std::string_view text = trim(line);
  const auto kind = footer_kind(text);
  if (!kind) return std::nullopt;
  const std::size_t prefix =
      (*kind == Footer::Kind::language ? kLanguagePrefix : kCountryPrefix).size();
  const Footer footer{*kind, trim(text.substr(prefix))};
  if (!looks_like_name(footer.name) && !footer.is_known()) return std::nullopt;
  return footer;
}

int footers_at_end(std::string_view bytes) {
  const std::string_view last = last_line(bytes, bytes.size());
  const auto footer = read_footer(last);
  if (!footer) return 0;
  const auto fellow =
      read_footer(last_line(bytes, static_cast<std::size_t>(last.data() - bytes.data())));
  if (fellow && fellow->kind != footer->kind) return 2;
  return footer->is_known() ? 1 : 0;
}

Cut find_page_end(std::string_view bytes, std::size_t from, bool at_end) {
  return PageEnd(bytes, at_end).find(from);
}

}  // namespace copydesk
