// convert() shares nothing between threads: the same dumps give the same bytes on many at once.

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "copydesk/convert.hpp"
#include "copydesk/registry.hpp"

namespace copydesk {
namespace {

constexpr std::array<std::string_view, 5> kDumps = {
    "The Harbour Post\n\nFerry back in service\n\n- By Ada Moran amoran@post.example\n\n"
    "The ferry runs  again after a long repair.\n\n ?? Ines Vale ?? The ferry leaves the pier.\n"
    "Ines Vale The ferry leaves the pier.\n\nNewspapers in English\n\nNewspapers from Ireland\n",
    "Talanzeiger\n\nDie Brücke bleibt geschlossen\n\n- VON GRETA HOFMANN\n\nDie Gemeinde sperrt "
    "die Brücke für eine Woche, weil das Wasser gestiegen ist.\n\nNewspapers in German\n\n"
    "Newspapers from Austria\n",
    "항구신문\n\n배가 다시 다닌다\n\n-\n\n긴 수리 끝에 배가 다시 다닌다.\n\n"
    "Newspapers in Korean\n\nNewspapers from Korea, Republic\n",
    "A headline\n\nPlain text with \xFF a bad byte\r\nand\u00A0other line ends\r\n",
    "\xB3\xB0\xC0\xBA \xB5\xEE\xB4\xEB\xB8\xA6 \xB0\xED\xC3\xC4\xB4\xD9.\n"};

std::string convert_all() {
  Options options;
  options.write.ledger = LedgerDetail::full;
  std::string out;
  for (const std::string_view dump : kDumps) {
    const Record record = convert({dump, {}}, options);
    for (const Writer* writer : writers()) writer->write(record, options.write, false, out);
  }
  return out;
}

TEST(Threads, GiveTheSameBytes) {
  // The threads come first, so that whatever is made on first use is made while all want it.
  std::array<std::string, 4> outputs;
  {
    std::vector<std::jthread> threads;
    for (std::string& output : outputs)
      threads.emplace_back([&output] {
        for (int round = 0; round < 20; ++round) output += convert_all();
      });
  }
  std::string expected;
  for (int round = 0; round < 20; ++round) expected += convert_all();
  for (const std::string& output : outputs) EXPECT_EQ(output, expected);
}

}  // namespace
}  // namespace copydesk
