#include "readers/pressreader/page_signs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "copydesk/document.hpp"
#include "label/print.hpp"
#include "readers/pressreader/footer.hpp"
#include "readers/pressreader/photo.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kAnchor = "Newspapers ";

/// Whether the stream's opening holds both footers one after the other, anywhere.
bool has_footer_pair(std::string_view bytes) {
  for (std::size_t at = bytes.find(kAnchor); at != bytes.npos; at = bytes.find(kAnchor, at + 1)) {
    const std::string_view line = bytes.substr(at, 200);
    const auto first = read_footer(line.substr(0, line.find_first_of("\n\r\f")));
    const std::size_t next = bytes.find_first_not_of(" \t\n\v\r", at + kAnchor.size());
    if (!first || next == bytes.npos) continue;
    const std::size_t end = std::min(bytes.find_first_of("\n\r\f", at), bytes.size());
    const std::size_t fellow = bytes.find_first_not_of(" \t\n\v\r", end);
    if (fellow != bytes.npos && bytes.substr(fellow, kAnchor.size()) == kAnchor) return true;
  }
  return false;
}

/// The opening paragraphs' first lines: title, headline, second line, byline.
std::vector<std::string_view> opening(std::string_view bytes) {
  std::vector<std::string_view> lines;
  bool after_blank = true;
  for (std::size_t at = 0; at < bytes.size() && lines.size() < 5;) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = trim(bytes.substr(at, end - at));
    if (!line.empty() && !after_blank) break;  // header lines stand alone
    if (!line.empty()) lines.push_back(line);
    after_blank = line.empty();
    at = end + 1;
  }
  return lines;
}

bool has_byline_dash(const std::vector<std::string_view>& lines) {
  constexpr std::size_t kLongestTitle = 120;
  if (lines.size() < 3 || lines[0].size() > kLongestTitle) return false;
  return byline_dash(lines[2]) > 0 || (lines.size() > 3 && byline_dash(lines[3]) > 0);
}

/// A marked line with credit and caption next to a line that repeats them. Decodes first: the
/// bytes may be no UTF-8.
bool has_echoed_photo(std::string_view undecoded) {
  const Document document = Document::decode(undecoded, {"UTF-8", {}});
  const std::string_view bytes = document.text();
  std::string_view before;
  std::string marked;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    if (!marked.empty() && fold_space(line) == marked) return true;
    marked.clear();
    if (has_marker(line)) {
      const Span span{0, static_cast<std::uint32_t>(line.size())};
      const MarkedLine photo = read_marked_line(line, span);
      const auto text = [&](Span part) { return line.substr(part.begin, part.size()); };
      marked = fold_space(std::string(text(photo.credit)) + " " + std::string(text(photo.text)));
      if (!before.empty() && fold_space(before) == marked) return true;
    }
    before = line;
  }
  return false;
}

}  // namespace

std::size_t byline_dash(std::string_view line) {
  for (const std::string_view dash : {"-", "\u2013", "\u2014"}) {
    if (!line.starts_with(dash)) continue;
    if (line.size() == dash.size()) return dash.size();
    for (const std::string_view space : {" ", "\u00A0"})
      if (line.substr(dash.size()).starts_with(space)) return dash.size() + space.size();
  }
  return 0;
}

std::size_t section_sign(std::string_view line) {
  if (!line.ends_with(kSectionEnd)) return line.npos;
  const std::size_t sign = line.find(kSectionSign);
  if (sign == 0 || sign == line.npos) return line.npos;
  return sign + kSectionSign.size() < line.size() - kSectionEnd.size() ? sign : line.npos;
}

Detection detect_page(std::string_view bytes) {
  const int footers = footers_at_end(bytes);
  if (footers == 2 || has_footer_pair(bytes)) return {95, "both PressReader footers"};
  const auto lines = opening(bytes);
  if (footers == 1 && !lines.empty()) return {85, "a PressReader footer"};
  if (!lines.empty() && section_sign(lines.front()) != std::string_view::npos)
    return {80, "title and section in the first line"};
  if (has_byline_dash(lines)) return {70, "title, headline and a byline after a dash"};
  if (has_echoed_photo(bytes)) return {85, "a photo marker and its echo"};
  return {};
}

}  // namespace copydesk
