#include "clean/protected_tokens.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "text/word_scan.hpp"

namespace copydesk {

ProtectedTokens::ProtectedTokens(std::string_view text, Test test) : text_(text), test_(test) {}

ProtectedTokens::ProtectedTokens(std::string_view text) : ProtectedTokens(text, is_protected) {}

bool ProtectedTokens::hold(std::size_t at) {
  if (at < end_) return protected_;
  std::size_t begin = at;
  while (begin > end_ && !is_ascii_space(text_[begin - 1])) --begin;
  std::size_t end = at;
  while (end < text_.size() && !is_ascii_space(text_[end])) ++end;
  protected_ = test_(text_.substr(begin, end - begin));
  end_ = end;
  return protected_;
}

}  // namespace copydesk
