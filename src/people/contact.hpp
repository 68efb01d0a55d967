#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

/// An e-mail address, or something else that tells how to reach someone: a web address, a
/// handle, a telephone number.
struct Contact {
  std::size_t begin = 0;  ///< bytes in the text
  std::size_t end = 0;
  std::string mail;  ///< without spaces that the dump put in; empty when it is no e-mail address
};

/// The contacts in a text, in its order and without overlap. Spaces inside an e-mail address, as
/// in `ann. bee@ host. com. au`, are bridged.
[[nodiscard]] std::vector<Contact> find_contacts(std::string_view text);

/// Whether an e-mail address is an office's and not a person's, such as `news.desk@...`.
[[nodiscard]] bool is_office_mail(std::string_view mail);

/// Whether the part before the `@` is made of the name's words or initials.
[[nodiscard]] bool is_mail_of(std::string_view mail, std::string_view name);

}  // namespace copydesk
