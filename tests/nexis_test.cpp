#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/stream.hpp"
#include "readers/nexis/labels.hpp"
#include "readers/nexis/stream.hpp"
#include "split/recognize.hpp"

namespace copydesk {
namespace {

std::vector<std::string> cut(std::string_view text, std::size_t chunk) {
  RecordStream stream(
      [text, chunk](std::span<char> to) mutable -> Result<std::size_t> {
        const std::size_t size = std::min({chunk, to.size(), text.size()});
        std::copy_n(text.begin(), size, to.begin());
        text.remove_prefix(size);
        return size;
      },
      "-", {});
  std::vector<std::string> pieces;
  for (auto next = stream.next(); next && *next; next = stream.next())
    pieces.emplace_back((*next)->bytes);
  return pieces;
}

std::string with_line_ends(std::string_view text, std::string_view end) {
  std::string result;
  for (const char c : text)
    if (c == '\n')
      result += end;
    else
      result += c;
  return result;
}

TEST(NexisNumber, IsReadInTheLanguagesOfTheDatabase) {
  const auto number = [](std::string_view line) {
    const auto read = read_nexis_number(line);
    return read ? std::to_string(read->number) + "/" + std::to_string(read->total) : "";
  };
  EXPECT_EQ(number("      3 of 500 DOCUMENTS"), "3/500");
  EXPECT_EQ(number("1 of 1 DOCUMENT"), "1/1");
  EXPECT_EQ(number(" 1,201 of 2,325 DOCUMENTS \r"), "1201/2325");
  EXPECT_EQ(number("FOCUS - 2 of 9 DOCUMENTS"), "2/9");
  EXPECT_EQ(number("Dokument 234 von 456"), "234/456");
  EXPECT_EQ(number("Document 3 de 20"), "3/20");
  EXPECT_EQ(number("   LEVEL 1 - 3 OF 500 STORIES"), "3/500");
  EXPECT_EQ(number("LEVEL 2 OF 3 STORIES"), "");
  EXPECT_EQ(number("3 OF 500 STORIES"), "");
  EXPECT_EQ(number("Document 3 of 500"), "") << "this is ProQuest's";
  EXPECT_EQ(number("3 of 500 documents were lost"), "");
  EXPECT_EQ(number("3 of 500 DOCUMENTS WERE LOST"), "");
  EXPECT_EQ(number("0 of 3 DOCUMENTS"), "");
  EXPECT_EQ(number("Dokument von 456"), "");
}

TEST(NexisLabel, NeedsAKnownNameAndAFittingValue) {
  const auto kind = [](std::string_view text) { return read_nexis_label(text).kind; };
  EXPECT_EQ(kind("LENGTH: 409  words"), NexisKind::length);
  EXPECT_EQ(kind("L\u00C4NGE: 306 W\u00F6rter"), NexisKind::length);
  EXPECT_EQ(kind("L\u00C6NGDE: 306 ord"), NexisKind::length);
  EXPECT_EQ(kind("LENGTH: 19.43 meters. WINGSPAN: 13.03 meters."), NexisKind::none);
  EXPECT_EQ(kind("D\u0141UGO\u015A\u0106: 306 words"), NexisKind::length) << "whatever its name";
  EXPECT_EQ(kind("D\u0141UGO\u015A\u0106: 306 meters"), NexisKind::none);
  EXPECT_EQ(kind("DATE-CHARGEMENT: 04 novembre 2003"), NexisKind::index);
  EXPECT_EQ(kind("UPDATE: 2. September 2011"), NexisKind::index);
  EXPECT_EQ(kind("UPDATE: Fire is out"), NexisKind::none);
  EXPECT_EQ(kind("LANGUAGE: ENGLISH"), NexisKind::index);
  EXPECT_EQ(kind("LANGUAGE: it is what we speak, all day long, and at night."), NexisKind::none);
  EXPECT_EQ(kind("POLICE: Loft fire was no accident"), NexisKind::none);
  EXPECT_EQ(kind("Section: News"), NexisKind::none);
  EXPECT_EQ(kind("BODY:"), NexisKind::body);
}

TEST(NexisDetection, NeedsARecordsPlaceAndASecondSign) {
  const auto format = [](std::string_view text) { return recognize(text).reader->name; };
  const std::string number = "\n\n          3 of 500 DOCUMENTS\n\n\n";
  const std::string record = "The Gazette\n\nMay 3, 2002\n\nLENGTH: 9 words\n\nRain.\n";
  EXPECT_EQ(format(number + record), "nexis");
  EXPECT_EQ(format(number + "are what the clerk has found so far.\n"), "plain");
  EXPECT_EQ(format("The clerk writes\n\nthis line above each story:" + number + record), "plain");
  EXPECT_EQ(format(record), "plain");
  EXPECT_EQ(format(record + "\nLOAD-DATE: May 4, 2002\n"), "nexis");
  EXPECT_EQ(format(record + "\nLOAD-DATE: May 4, 2002\n\nThis is how it ends.\n"), "plain");
}

class NexisCut : public testing::TestWithParam<std::string_view> {};

TEST_P(NexisCut, IsTheSameForAnyChunksAndLineEnds) {
  const std::filesystem::path file =
      std::filesystem::path(COPYDESK_SOURCE_DIR) / "tests/golden/nexis" / GetParam();
  std::stringstream content;
  content << std::ifstream(file).rdbuf();
  const std::string text = content.str();
  const std::vector<std::string> whole = cut(text, text.size());
  ASSERT_GT(whole.size(), 1U);
  for (const std::size_t chunk : {1U, 7U, 64U, 1000U}) EXPECT_EQ(cut(text, chunk), whole) << chunk;
  for (const std::string_view end : {"\r\n", "\r"}) {
    const std::vector<std::string> pieces = cut(with_line_ends(text, end), 333);
    ASSERT_EQ(pieces.size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i)
      EXPECT_EQ(pieces[i], with_line_ends(whole[i], end));
  }
}

INSTANTIATE_TEST_SUITE_P(Files, NexisCut,
                         testing::Values("several-downloads.txt", "copyright-above-number.txt",
                                         "error-record.txt", "web-snippets.txt"),
                         [](const auto& test) {
                           std::string name(test.param.substr(0, test.param.find('.')));
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(NexisCut, LooksForTheFirstNumberInTheCoverPageOnly) {
  std::string text = "3 of 9 DOCUMENTS\n\nLENGTH: 9 words\n\n";
  for (int i = 0; i < 4000; ++i) text += "One more line of a story that does not end.\n";
  text += "\n4 of 9 DOCUMENTS\n\nLENGTH: 9 words\n\nRain.\n";
  const std::vector<std::string> pieces = cut(text, 4096);
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_TRUE(pieces[1].starts_with("4 of 9"));
}

}  // namespace
}  // namespace copydesk
