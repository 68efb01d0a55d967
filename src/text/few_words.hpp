#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace copydesk {

/// Words that view a text: as many as there are, but the few of a name take no memory of their own.
class Words {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::string_view* begin() { return more_.empty() ? few_.data() : more_.data(); }
  [[nodiscard]] std::string_view* end() { return begin() + size_; }
  [[nodiscard]] const std::string_view* begin() const {
    return more_.empty() ? few_.data() : more_.data();
  }
  [[nodiscard]] const std::string_view* end() const { return begin() + size_; }
  [[nodiscard]] std::string_view& operator[](std::size_t i) { return begin()[i]; }
  [[nodiscard]] std::string_view operator[](std::size_t i) const { return begin()[i]; }
  [[nodiscard]] std::string_view front() const { return *begin(); }
  [[nodiscard]] std::string_view& back() { return begin()[size_ - 1]; }
  [[nodiscard]] std::string_view back() const { return begin()[size_ - 1]; }

  void push_back(std::string_view word) {
    if (size_ < few_.size() && more_.empty()) {
      few_[size_++] = word;
      return;
    }
    if (more_.empty()) more_.assign(few_.begin(), few_.end());
    more_.resize(size_);
    more_.push_back(word);
    ++size_;
  }

  /// Keeps the first words alone.
  void shorten(std::size_t size) { size_ = size; }

 private:
  std::array<std::string_view, 8> few_;
  std::vector<std::string_view> more_;  ///< all of them, when there are more
  std::size_t size_ = 0;
};

}  // namespace copydesk
