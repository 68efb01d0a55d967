#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "copydesk/fingerprint.hpp"
#include "copydesk/result.hpp"

namespace copydesk::cli {

/// What `copydesk duplicates` keeps of an article.
struct Story {
  Fingerprint fingerprint;
  std::string entry;  ///< `{"id":...,"source":{...},"headline":...` without the closing brace
};

/// Reads articles in JSON. For one thread.
class StoryParser {
 public:
  StoryParser();
  StoryParser(const StoryParser&) = delete;
  StoryParser& operator=(const StoryParser&) = delete;
  ~StoryParser();

  /// An article without a fingerprint gets one made of its body. Fails, with a sentence for
  /// people, on what is no article.
  [[nodiscard]] Result<Story> read(std::string_view line);

  /// The id in an entry, in quotes.
  [[nodiscard]] static std::string_view id_of(std::string_view entry);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copydesk::cli
