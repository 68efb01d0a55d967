#include <iostream>
#include <string_view>

#include "copydesk/convert.hpp"
#include "copydesk/version.hpp"

int main() {
  const std::string_view dump = "Ferry back in service\n\nThe harbour ferry runs again.\n";
  const copydesk::Record record = copydesk::convert({dump, {}}, {});
  std::cout << copydesk::version() << ": " << record.article.headline.value << '\n';
  return record.article.headline.value == "Ferry back in service" ? 0 : 1;
}
