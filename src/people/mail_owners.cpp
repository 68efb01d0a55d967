#include "people/mail_owners.hpp"

#include <algorithm>
#include <utility>

#include "people/contact.hpp"

namespace copydesk {
namespace {

void assign_by_name(PrintedMail& mail, std::vector<Author>& authors) {
  const auto owner = std::find_if(authors.begin(), authors.end(), [&](const Author& author) {
    return author.email.empty() && is_mail_of(mail.address, author.name);
  });
  if (owner != authors.end()) owner->email = std::exchange(mail.address, {});
}

void assign_by_place(const PrintedMail& mail, std::vector<Author>& authors) {
  Author* owner = nullptr;
  for (std::size_t i = mail.group_begin; i < mail.group_end; ++i) {
    if (!authors[i].email.empty()) continue;
    if (owner != nullptr) return;
    owner = &authors[i];
  }
  if (owner != nullptr) owner->email = mail.address;
}

/// Whether no other address without an owner stands behind the same authors.
bool is_alone(const PrintedMail& mail, const std::vector<PrintedMail>& mails) {
  return std::none_of(mails.begin(), mails.end(), [&](const PrintedMail& other) {
    return &other != &mail && !other.address.empty() && other.group_begin == mail.group_begin;
  });
}

}  // namespace

void assign_mails(std::vector<PrintedMail> mails, std::vector<Author>& authors) {
  for (PrintedMail& mail : mails) assign_by_name(mail, authors);
  for (const PrintedMail& mail : mails)
    if (!mail.address.empty() && is_alone(mail, mails)) assign_by_place(mail, authors);
}

}  // namespace copydesk
