#include "copydesk/schema.hpp"

namespace copydesk {

std::string_view article_schema() {
  return
#include "article_schema.inc"
      ;
}

}  // namespace copydesk
