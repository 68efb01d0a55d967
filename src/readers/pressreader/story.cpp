#include "readers/pressreader/story.hpp"

#include <algorithm>
#include <vector>

#include "label/jump_line.hpp"
#include "label/print.hpp"
#include "label/tagline.hpp"
#include "people/affiliation.hpp"
#include "readers/pressreader/photo.hpp"
#include "readers/pressreader/story_line.hpp"
#include "text/letters.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kLongestLine = std::max(kLongestCrossHead, kLongestJumpLine);
constexpr std::size_t kMostTaglines = 2;      // paragraphs at a story's end
constexpr std::size_t kLongestTagline = 250;  // bytes
constexpr int kMostQuotations = 16;           // looked for in the rest of the story

/// Longer than lines that stand alone, and opened with a capital and a small letter, as no
/// signature and no line in capitals is. Most paragraphs are so.
bool opens_like_prose(std::string_view text) {
  return text.size() > kLongestLine && is_ascii_upper(text[0]) && is_ascii_lower(text[1]);
}

class StoryLabelling {
 public:
  StoryLabelling(const Document& document, std::span<const Paragraph> paragraphs,
                 std::string_view byline, Labels& labels)
      : document_(document), paragraphs_(paragraphs), byline_(byline), labels_(labels) {}

  void run(bool cut_off) {
    std::vector<bool> claimed(paragraphs_.size());
    Labels photos;
    label_photos(document_, paragraphs_, cut_off, claimed, photos);
    end_ = paragraphs_.size();
    while (end_ > 0 && claimed[end_ - 1]) --end_;
    auto photo = photos.blocks.begin();
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      const std::uint32_t begin = paragraphs_[i].span.begin;
      for (; photo != photos.blocks.end() && photo->span.begin < begin; ++photo)
        labels_.blocks.push_back(*photo);
      if (!claimed[i]) label_paragraph(i);
    }
    labels_.blocks.insert(labels_.blocks.end(), photo, photos.blocks.end());
    labels_.diagnostics.insert(labels_.diagnostics.end(), photos.diagnostics.begin(),
                               photos.diagnostics.end());
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t paragraph) const {
    return document_.view(paragraphs_[paragraph].span);
  }

  void add(std::size_t paragraph, Role role, std::string_view rule) {
    labels_.blocks.push_back({paragraphs_[paragraph].span, role, rule});
  }

  void label_paragraph(std::size_t paragraph) {
    const std::string_view text = view(paragraph);
    if (opens_like_prose(text) && !closes_story(paragraph)) {
      add(paragraph, Role::paragraph, "pressreader.body");
    } else if (is_signature(text) || (paragraph + 1 == end_ && is_news_agency(text))) {
      add(paragraph, Role::signature, "pressreader.signature");
    } else if (is_jump_line(text)) {
      add(paragraph, Role::jump, "pressreader.jump");
    } else if (closes_story(paragraph) && text.size() <= kLongestTagline &&
               is_tagline(text, byline_)) {
      add(paragraph, Role::tagline, "pressreader.tagline");
    } else if (is_subhead_at(paragraph)) {
      add(paragraph, Role::subhead, "pressreader.subhead");
    } else if (is_pull_quote(text)) {
      add(paragraph, Role::pull_quote, "pressreader.pull-quote");
    } else {
      add(paragraph, Role::paragraph, "pressreader.body");
    }
  }

  [[nodiscard]] bool closes_story(std::size_t paragraph) const {
    return paragraph > 0 && paragraph + kMostTaglines >= end_;
  }

  [[nodiscard]] bool is_subhead_at(std::size_t paragraph) const {
    if (paragraph == 0 || paragraph + 1 == paragraphs_.size()) return false;
    std::string_view text = view(paragraph);
    const std::string_view above = view(paragraph - 1);
    if (is_cross_head(text, above, view(paragraph + 1))) return true;
    if (text.ends_with('?')) text.remove_suffix(1);
    return is_subhead(text) && ends_sentence(above);
  }

  bool is_pull_quote(std::string_view text) {
    if (quotations_ == kMostQuotations) return false;
    const std::string_view quotation = quotation_of(text);
    if (quotation.empty()) return false;
    ++quotations_;
    return is_pulled(quotation, document_.text());
  }

  const Document& document_;
  std::span<const Paragraph> paragraphs_;
  std::string_view byline_;
  Labels& labels_;
  std::size_t end_ = 0;  ///< behind the last paragraph that belongs to no photo
  int quotations_ = 0;
};

}  // namespace

void label_story(const Document& document, std::span<const Paragraph> paragraphs, bool cut_off,
                 std::string_view byline, Labels& labels) {
  StoryLabelling(document, paragraphs, byline, labels).run(cut_off);
}

}  // namespace copydesk
