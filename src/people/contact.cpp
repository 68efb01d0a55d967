#include "people/contact.hpp"

#include <algorithm>
#include <optional>

#include "text/folded.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMinPhoneDigits = 6;

/// One of these stands in every contact.
bool is_contact_sign(char c) { return c == '@' || c == '.' || c == ':' || is_ascii_digit(c); }

/// Words that offices use before the `@`, in any combination.
constexpr std::string_view kOfficeText = R"(
ad admin ads advertising and article articles box business circulation city comment comments
community contact contacts contactus copy courrier culture customer daily desk digital ed edit
edition editor editorial editorials editors email enquiries events features feedback forum general
hello help info inquiries kontakt kultur leserbrief leserbriefe letter letters local lokal lokales
lokalredaktion mail mailbox main marketing media metro national new news newsdesk newsroom
newstips noreply office online opinion opinions paper photo photos pictures politics post postbus
press presse readers redaccion redactie redaction redakcja redaktion redaktionen redazione reply
reporter reporters sales service sport sports sportsdesk story subscribe subscriptions support
team the tips to tribuna views web webmaster wirtschaft your yourletters yoursay zeitung
)";
constexpr auto kOffice = entries_of<count_entries(kOfficeText)>(kOfficeText);
constexpr std::size_t kLongestOffice =
    std::ranges::max(kOffice, {}, &std::string_view::size).size();  // bytes

bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_letter(char c) { return is_ascii_lower(c) || (c >= 'A' && c <= 'Z'); }
bool is_host_char(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-';
}
bool is_local_char(char c) { return is_host_char(c) || c == '_' || c == '%' || c == '+'; }

bool all_lower(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_lower);
}

/// Whether a host has a dot inside and ends in letters.
bool is_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.find("..") != std::string_view::npos)
    return false;
  const std::string_view top = host.substr(dot + 1);
  return top.size() >= 2 && std::all_of(top.begin(), top.end(), is_ascii_letter);
}

template <typename Predicate>
std::string_view run_before(std::string_view text, std::size_t at, Predicate belongs) {
  std::size_t begin = at;
  while (begin > 0 && belongs(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}

template <typename Predicate>
std::string_view run_at(std::string_view text, std::size_t at, Predicate belongs) {
  std::size_t end = at;
  while (end < text.size() && belongs(text[end])) ++end;
  return text.substr(std::min(at, text.size()), end - at);
}

/// An address that grows from its `@` in both directions.
class MailScan {
 public:
  MailScan(std::string_view text, std::size_t at) : text_(text), begin_(at), end_(at + 1) {}

  std::optional<Contact> run() {
    if (!take_local() || !take_host()) return std::nullopt;
    drop_glued_name();
    return Contact{begin_, end_, local_ + "@" + host_};
  }

 private:
  bool take_local() {
    if (begin_ > 0 && text_[begin_ - 1] == ' ') {
      spaced_ = true;
      --begin_;
    }
    std::string_view piece = run_before(text_, begin_, is_local_char);
    if (piece.empty() || (spaced_ && !is_ascii_lower(piece.front()))) return false;
    take_front(piece);
    while (begin_ > 1 && text_[begin_ - 1] == ' ') {
      piece = run_before(text_, begin_ - 1, is_local_char);
      const bool joined = !piece.empty() &&
                          (piece.find_last_of("._-") == piece.size() - 1 || local_.front() == '.');
      if (!joined || !is_ascii_lower(piece.front())) break;
      --begin_;
      take_front(piece);
      spaced_ = true;
    }
    return local_.front() != '.';
  }

  /// `ANNA EXEMPELanna.exempel@host`: capitals before an address that holds the same name.
  void drop_glued_name() {
    constexpr std::size_t kShortest = 3;
    std::size_t size = 0;
    while (size < local_.size() && local_[size] >= 'A' && local_[size] <= 'Z') ++size;
    if (spaced_ || size < kShortest || size == local_.size()) return;
    if (local_.find(folded(local_.substr(0, size)), size) == std::string::npos) return;
    local_.erase(0, size);
    begin_ += size;
  }

  bool take_host() {
    if (end_ < text_.size() && text_[end_] == ' ') {
      spaced_ = true;
      ++end_;
    }
    take_back(run_at(text_, end_, is_host_char));
    while (end_ + 1 < text_.size() && text_[end_] == ' ') {
      const std::string_view piece = run_at(text_, end_ + 1, is_host_char);
      if (!continues_host(piece)) break;
      ++end_;
      take_back(piece);
    }
    while (host_.ends_with('.') || host_.ends_with('-')) {
      host_.pop_back();
      --end_;
    }
    return is_host(host_);
  }

  /// Whether the next word belongs to the host: always after a lonely first label, and a short
  /// last label where spaces are known to be wrong.
  [[nodiscard]] bool continues_host(std::string_view piece) const {
    if (piece.empty() || host_.empty()) return false;
    const bool complete = is_host(host_.substr(0, host_.find_last_not_of('.') + 1));
    if (piece.front() == '.') return piece.size() > 2 && (!complete || spaced_);
    if (!host_.ends_with('.')) return false;
    if (!complete) return true;
    const std::string_view label = piece.substr(0, piece.find_last_not_of('.') + 1);
    return spaced_ && all_lower(label) && label.size() <= 3;
  }

  void take_front(std::string_view piece) {
    local_.insert(0, piece);
    begin_ -= piece.size();
  }

  void take_back(std::string_view piece) {
    host_ += piece;
    end_ += piece.size();
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
  std::string local_;
  std::string host_;
  bool spaced_ = false;
};

/// `www.host.com/page`, `https://...` or a bare `host.com`, which must be in small letters.
bool is_web_address(std::string_view word) {
  if (word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www."))
    return true;
  const std::string_view host = word.substr(0, word.find('/'));
  return host.find('.') >= 2 && is_host(host) && std::all_of(host.begin(), host.end(), [](char c) {
           return is_host_char(c) && (c < 'A' || c > 'Z');
         });
}

bool is_phone_char(char c) {
  return is_ascii_digit(c) || c == ' ' || c == '+' || c == '-' || c == '.' || c == '(' || c == ')';
}

/// A run of digits as long as a telephone number, or nothing.
std::string_view phone_at(std::string_view text, std::size_t at) {
  if (!is_ascii_digit(text[at]) && text[at] != '+') return {};
  std::string_view run = run_at(text, at, is_phone_char);
  while (!run.empty() && !is_ascii_digit(run.back())) run.remove_suffix(1);
  const auto digits = std::count_if(run.begin(), run.end(), is_ascii_digit);
  return static_cast<std::size_t>(digits) >= kMinPhoneDigits ? run : std::string_view{};
}

/// The contact that is no e-mail address and opens the word at a place of the text.
std::size_t other_contact_at(std::string_view text, std::size_t at) {
  if (text[at] == '@') return run_at(text, at + 1, is_local_char).size() + 1;
  std::string_view word = run_at(
      text, at, [](char c) { return !is_ascii_space(c) && c != '|' && c != ',' && c != ';'; });
  while (!word.empty() && (word.back() == ')' || word.back() == '.' || word.back() == '/'))
    word.remove_suffix(1);
  if (word.find('@') == std::string_view::npos && is_web_address(word)) return word.size();
  return phone_at(text, at).size();
}

bool opens_word(std::string_view text, std::size_t at) {
  return at == 0 || !is_local_char(text[at - 1]);
}

/// The letters of a folded text, with `ae` for an umlaut made one with the plain vowel.
std::string letters_in(std::string_view plain) {
  std::string letters;
  for (const char c : plain) {
    const bool spelled_umlaut =
        c == 'e' && !letters.empty() &&
        (letters.back() == 'a' || letters.back() == 'o' || letters.back() == 'u');
    if (is_ascii_lower(c) && !spelled_umlaut) letters += c;
  }
  return letters;
}

/// Those of `ann.bee2`.
std::string letters_of(std::string_view text) { return letters_in(folded(text)); }

/// The parts between everything that is no letter.
std::vector<std::string> parts_of(std::string_view text) {
  constexpr std::size_t kFewParts = 4;
  std::vector<std::string> parts;
  parts.reserve(kFewParts);
  const std::string plain = folded(text);
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t end = at;
    while (end < plain.size() && is_ascii_lower(plain[end])) ++end;
    if (end > at) parts.push_back(letters_in(std::string_view(plain).substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

std::string_view local_part(std::string_view mail) { return mail.substr(0, mail.find('@')); }

/// Whether letters are nothing but office words in a row.
bool is_made_of_office_words(std::string_view letters) {
  std::vector<bool> reached(letters.size() + 1, false);
  reached[0] = true;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    if (!reached[at]) continue;
    const std::size_t longest = std::min(letters.size() - at, kLongestOffice);
    for (std::size_t size = 2; size <= longest; ++size)
      if (holds(kOffice, letters.substr(at, size))) reached[at + size] = true;
  }
  return !letters.empty() && reached[letters.size()];
}

}  // namespace

std::vector<Contact> find_contacts(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), is_contact_sign)) return {};
  std::vector<Contact> mails;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1))
    if (auto mail = MailScan(text, at).run())
      if (mails.empty() || mail->begin >= mails.back().end) mails.push_back(*std::move(mail));
  std::vector<Contact> contacts;
  auto mail = mails.begin();
  for (std::size_t at = 0; at < text.size();) {
    if (mail != mails.end() && at == mail->begin) {
      at = mail->end;
      contacts.push_back(std::move(*mail));
      ++mail;
      continue;
    }
    const std::size_t limit = mail == mails.end() ? text.size() : mail->begin;
    const std::size_t size = opens_word(text, at) ? other_contact_at(text.substr(0, limit), at) : 0;
    if (size > 0) contacts.push_back({at, at + size, {}});
    at += std::max<std::size_t>(size, 1);
  }
  return contacts;
}

bool is_office_mail(std::string_view mail) {
  const std::string_view host = mail.substr(std::min(mail.find('@') + 1, mail.size()));
  std::string letters;
  for (const char c : folded(local_part(mail)))
    if (is_ascii_lower(c)) letters += c;
  return is_made_of_office_words(letters) || letters == letters_of(host.substr(0, host.find('.')));
}

bool is_mail_of(std::string_view mail, std::string_view name) {
  const std::string local = letters_of(local_part(mail));
  const std::vector<std::string> parts = parts_of(local_part(mail));
  std::string initials;
  for (const std::string& word : parts_of(name)) {
    initials += word.front();
    if (std::find(parts.begin(), parts.end(), word) != parts.end()) return true;
    if (word.size() >= 4 && local.find(word) != std::string::npos) return true;
    if (word.size() == 3 && (local.starts_with(word) || local.ends_with(word))) return true;
  }
  return initials.size() >= 2 && local == initials;
}

}  // namespace copydesk
