#include "text/places.hpp"

#include "text/lanes.hpp"
#include "text/utf8.hpp"

namespace copydesk {

Position Places::of(std::size_t offset) {
  if (offset < offset_) {
    offset_ = 0;
    last_ = {first_line_, 1};
  }
  std::string_view between = text_.substr(offset_, offset - offset_);
  if (const std::uint64_t lines = count_bytes(between, '\n'); lines > 0) {
    last_.line += lines;
    last_.column = 1;
    between.remove_prefix(between.rfind('\n') + 1);
  }
  last_.column += count_code_points(between);
  offset_ = offset;
  return last_;
}

}  // namespace copydesk
