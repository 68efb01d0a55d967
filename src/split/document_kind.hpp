#pragma once

#include <string_view>

namespace copydesk {

/// What an opening of up to 64 KiB is when it is no plain text, and what to do about it, such as
/// `is a PDF: convert it with pdftotext`. Empty: no such sign.
[[nodiscard]] std::string_view document_kind(std::string_view head);

}  // namespace copydesk
