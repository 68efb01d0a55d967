#include "people/authors.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "people/affiliation.hpp"
#include "people/byline_pieces.hpp"
#include "people/contact.hpp"
#include "people/east_asian_byline.hpp"
#include "people/inverted_name.hpp"
#include "people/mail_owners.hpp"
#include "people/name_search.hpp"
#include "people/name_tail.hpp"
#include "people/not_names.hpp"
#include "people/person.hpp"
#include "people/sole_author.hpp"
#include "people/spelt_name.hpp"
#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMaxNameWords = 5;
constexpr std::size_t kMaxByline = 2048;
constexpr std::size_t kMaxBareByline = 120;
constexpr std::size_t kMinPenName = 4;

constexpr std::string_view kNobody = "it names no person";
constexpr std::string_view kSeveral = "several names without separators";
constexpr std::string_view kTooLong = "it is too long to be names";
constexpr std::string_view kUnsure = "no name in it is sure";

bool is_number_piece(std::string_view words) {
  return words.size() <= 20 && words.find_first_of("0123456789") != std::string_view::npos;
}

bool is_pen_name(std::string_view word) {
  return word.size() >= kMinPenName && is_all_capitals(word) &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return (c & 0x80) != 0 || (c >= 'A' && c <= 'Z'); }) &&
         !is_no_name(folded(word)) && !names_staff(word) && !is_news_agency(word);
}

/// `Exclusive by`, which is no part that somebody had in a story.
bool opens_with_label(std::string_view credit) {
  return folded(credit.substr(0, credit.find(' '))) == "exclusive";
}

/// `Words Nora Quill`; pictures without a colon credit a photo and no author.
bool is_text_share(std::string_view word) {
  const std::string plain = folded(word);
  return plain == "story" || plain == "text" || plain == "words";
}

std::string_view trim_signs(std::string_view text) {
  constexpr std::string_view kSigns = "\"*:<>_- ";
  const std::size_t begin = text.find_first_not_of(kSigns);
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_last_not_of(kSigns) + 1 - begin);
  const bool sentence_end = text.ends_with('.') && !is_person_name(text);
  if (sentence_end && is_person_name(text.substr(0, text.size() - 1))) text.remove_suffix(1);
  return text;
}

/// Reads the pieces of one byline from left to right.
class BylineReader {
 public:
  explicit BylineReader(std::string_view byline) : byline_(byline) {
    for (const BylinePiece& piece : cut_byline(before_helpers(byline))) {
      if (!piece.mail.empty()) {
        note_mail(piece.mail);
      } else if (!stopped_) {
        read(piece);
      }
    }
    assign_mails(std::move(mails_), authors_);
  }

  [[nodiscard]] Authors result() && {
    if (several_) return {{}, kSeveral};
    if (!authors_.empty()) return {std::move(authors_), {}};
    if (!agencies_.empty() && !unknown_) return {std::move(agencies_), {}};
    const bool nobody = names_staff(byline_) || !agencies_.empty() || !unknown_;
    return {{}, nobody && !holds_name(byline_) ? kNobody : kUnsure};
  }

  /// Whether every word was understood and somebody was found; a pen name is not sure enough.
  [[nodiscard]] bool is_complete() const {
    return (!authors_.empty() || !agencies_.empty()) && !unknown_ && !several_ && !pen_name_ &&
           !stopped_;
  }

  [[nodiscard]] bool opens_with_name_and_mail() const {
    return !authors_.empty() && !authors_.front().email.empty() &&
           byline_.starts_with(authors_.front().name);
  }

 private:
  void read(const BylinePiece& piece) {
    const std::string_view words = trim_signs(piece.words);
    if (words.empty() || is_remark(words)) return;
    if (ends_authors(words) && !opens_interview(words)) {
      stopped_ = true;
      return;
    }
    if (piece.joint == Joint::bracket) return read_bracket(words);
    const BylineOpening opening = open_byline(words);
    joint_ = piece.joint;
    const bool label = opens_with_label(opening.credit);
    if (opening.found && read_person(opening.rest, label ? std::string_view() : opening.credit))
      return;
    if (read_person(words, {}) || read_spelt(words)) return;
    if (opening.found && opening.credit.empty() && is_pen_name(opening.rest)) {
      pen_name_ = true;
      return add(opening.rest, {});
    }
    read_about(opening.rest, piece.joint);
  }

  /// A name, alone or with something about it on either side and no separator between.
  bool read_person(std::string_view text, std::string_view credit) {
    if (is_person_name(text)) {
      add(text, credit);
      return true;
    }
    const Words words = words_of(text);
    for (std::size_t k = 2; k < words.size() && k <= kMaxNameWords + 1; ++k) {
      const std::string_view name = text.substr(
          0, static_cast<std::size_t>(words[k - 1].data() - text.data()) + words[k - 1].size());
      if (!is_person_name(name)) continue;
      const auto tail = read_name_tail(name, text.substr(name.size() + 1));
      if (!tail) continue;
      add(name, credit.empty() ? tail->role : credit);
      if (is_plural_title(tail->role)) apply_role(tail->role);
      apply(*tail);
      return true;
    }
    return read_titled_person(text, words);
  }

  /// `Nora quill OPINION Twitter: @noraquill`: a handle that spells words makes them a name.
  bool read_spelt(std::string_view text) {
    const std::size_t size = spelt_name(text, byline_);
    const std::string_view rest = trim(text.substr(size));
    if (size == 0 || !(rest.empty() || is_remark(rest) || is_job_title(rest))) return false;
    add(text.substr(0, size), is_job_title(rest) ? rest : std::string_view{});
    return true;
  }

  /// `Political Editor Ruth Oakes`, `From our correspondent Ruth Oakes`.
  bool read_titled_person(std::string_view text, const Words& words) {
    for (std::size_t k = 1; k + 1 < words.size(); ++k) {
      const auto at = static_cast<std::size_t>(words[k].data() - text.data());
      const std::string_view title = trim(text.substr(0, at));
      const bool label = k == 1 && is_section_label(title);
      const bool share = k == 1 && is_text_share(title);
      if (!(label || share || is_job_title(title) || is_own_writer(title)) ||
          !is_person_name(text.substr(at)))
        continue;
      add(text.substr(at), label ? std::string_view() : title);
      return true;
    }
    return false;
  }

  /// What stands apart from the names: an organization, a job, a place, or nothing known.
  void read_about(std::string_view words, Joint joint) {
    const bool continues_place = in_place_ && joint == Joint::comma;
    in_place_ = false;
    if (is_news_agency(words)) {
      agencies_.push_back({{}, {}, {}, std::string(words), {}});
      if (joint != Joint::list) apply({{}, words, {}, false});
    } else if (authors_.empty()) {
      // The town of an agency's office: `EFE / Madrid`.
      if (is_town(folded(words))) return;
      unknown_ = true;
      several_ |= count_names(words) > 1;
    } else if (is_occupation(words)) {
      apply_role(words);
    } else if (joint != Joint::list && is_organization(words)) {
      apply({{}, words, {}, false});
    } else if (const auto tail = read_name_tail(authors_.back().name, words)) {
      apply(*tail);
    } else if (continues_place && (is_place_clause(words) || is_state_sign(words))) {
      extend_place(words);
    } else if (joint == Joint::comma && !in_open_list() && is_place_clause(words)) {
      apply({{}, {}, words, false});
      in_place_ = true;
    } else if (!is_number_piece(words)) {
      unknown_ = true;
      several_ |= count_names(words) > 0;
      close_group();
    }
  }

  /// `(Reuters)` and `(Text)` tell something about the name before; other remarks do not matter.
  void read_bracket(std::string_view words) {
    if (is_news_agency(words)) return read_about(words, Joint::bracket);
    if (authors_.empty()) {
      unknown_ = true;
    } else if (is_occupation(words) || is_share(words)) {
      apply_role(words);
    } else if (is_town(folded(words))) {
      apply({{}, {}, words, false});
    }
  }

  void add(std::string_view name, std::string_view role) {
    if (closed_) group_ = authors_.size();
    author_joint_ = joint_;
    closed_ = in_place_ = false;
    const auto same = [&](const Author& author) { return author.name == name; };
    if (std::any_of(authors_.begin(), authors_.end(), same)) return;
    if (unknown_ && authors_.empty()) return;
    authors_.push_back({std::string(name), {}, std::string(role), {}, {}});
  }

  /// Gives what a tail says to all names since the last tail.
  void apply(const NameTail& tail) {
    for (std::size_t i = group_; i < authors_.size(); ++i) {
      if (authors_[i].organization.empty()) authors_[i].organization = tail.organization;
      if (authors_[i].location.empty()) authors_[i].location = tail.location;
    }
    in_place_ = !tail.location.empty();
    stopped_ = tail.is_biography;
    if (!tail.organization.empty() || !tail.location.empty()) closed_ = true;
  }

  void apply_role(std::string_view role) {
    const std::size_t first = is_plural_title(role) ? group_ : authors_.size() - 1;
    for (std::size_t i = first; i < authors_.size(); ++i)
      if (authors_[i].role.empty()) authors_[i].role = role;
    closed_ = true;
  }

  void extend_place(std::string_view words) {
    for (std::size_t i = group_; i < authors_.size(); ++i)
      authors_[i].location.append(", ").append(words);
  }

  /// After `Ruby Tran, Sid Lomax` comes rather a third name than a place.
  [[nodiscard]] bool in_open_list() const {
    return authors_.size() - group_ > 1 && author_joint_ != Joint::list;
  }

  /// What comes later says nothing about the names so far.
  void close_group() {
    group_ = authors_.size();
    closed_ = true;
  }

  void note_mail(const std::string& address) {
    in_place_ = false;
    const std::size_t begin = stopped_ ? authors_.size() : group_;
    if (!is_office_mail(address)) mails_.push_back({address, begin, authors_.size()});
    closed_ = true;
  }

  std::string_view byline_;
  std::vector<Author> authors_;
  std::vector<Author> agencies_;
  std::vector<PrintedMail> mails_;
  std::size_t group_ = 0;             ///< first author that the next tail speaks of
  Joint joint_ = Joint::stop;         ///< before the piece being read
  Joint author_joint_ = Joint::stop;  ///< before the last author
  bool closed_ = false;               ///< the next author opens a new group
  bool in_place_ = false;             ///< the last piece was a place
  bool unknown_ = false;              ///< a piece was not understood
  bool several_ = false;              ///< names stand where nothing separates them
  bool pen_name_ = false;             ///< the name is one word in capitals
  bool stopped_ = false;              ///< the authors are over
};

bool ends_like_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with('?') || line.ends_with('!') || line.ends_with(':') ||
         line.ends_with(',') || line.ends_with("…");
}

/// Whether an opening has the case of a line's first word and does not credit a picture.
bool is_announced(std::string_view line) {
  const BylineOpening opening = open_byline(line);
  if (!opening.found || !starts_with_capital(line)) return false;
  return opening.credit.empty() ||
         (!is_picture_credit(opening.credit) && folded(opening.credit).ends_with("by"));
}

}  // namespace

Authors read_authors(std::string_view byline) {
  if (byline.size() > kMaxByline) return {{}, kTooLong};
  if (const SoleAuthor author = read_sole_author(byline); author.found()) {
    const bool own_mail = !author.mail.empty() && !is_office_mail(author.mail);
    std::string mail(own_mail ? author.mail : std::string_view());
    return {{{std::string(author.name), std::move(mail), {}, {}, {}}}, {}};
  }
  const std::string text = fold_byline(byline);
  if (text.empty()) return {};
  std::vector<Author> marked = read_east_asian_names(text);
  if (!marked.empty()) return {std::move(marked), {}};
  for (const std::string_view name : read_inverted_names(text))
    marked.push_back({std::string(name), {}, {}, {}, {}});
  if (!marked.empty()) return {std::move(marked), {}};
  return BylineReader(text).result();
}

bool is_bare_byline(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kMaxBareByline || ends_like_sentence(line)) return false;
  if (read_sole_author(line).found()) return true;
  const std::string text = fold_byline(line);
  if (text.find('\n') != std::string::npos) return false;
  if (is_east_asian_byline(text)) return true;
  const bool announced = is_announced(text);
  if (!announced && text.find('@') == std::string::npos) return false;
  const BylineReader reader(text);
  return reader.is_complete() && (announced || reader.opens_with_name_and_mail());
}

}  // namespace copydesk
