#include "places.hpp"

#include <algorithm>

#include "utf8.hpp"

namespace copydesk {

Position Places::of(std::size_t offset) {
  if (offset < offset_) {
    offset_ = 0;
    last_ = {first_line_, 1};
  }
  std::string_view between = text_.substr(offset_, offset - offset_);
  if (const std::size_t line_end = between.rfind('\n'); line_end != between.npos) {
    last_.line += static_cast<std::uint64_t>(std::count(between.begin(), between.end(), '\n'));
    last_.column = 1;
    between.remove_prefix(line_end + 1);
  }
  last_.column += count_code_points(between);
  offset_ = offset;
  return last_;
}

}  // namespace copydesk
