#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "copydesk/meaning.hpp"

namespace copydesk {

/// An e-mail address of a byline and the authors it stands behind.
struct PrintedMail {
  std::string address;
  std::size_t group_begin = 0;  ///< first of these authors
  std::size_t group_end = 0;
};

/// Gives each address to the author whose name it is made of, and one that tells nothing to the
/// only author before it that has none. Where that is not clear, nobody gets it.
void assign_mails(std::vector<PrintedMail> mails, std::vector<Author>& authors);

}  // namespace copydesk
