#pragma once

#include <string_view>

namespace copydesk {

/// The encoding bytes are probably written in, 0 to 1 sure.
struct Guess {
  std::string_view encoding;
  double confidence = 0;
};

}  // namespace copydesk
