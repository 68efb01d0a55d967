// Downloads of databases are cut into the same records however the bytes come in.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/registry.hpp"
#include "copydesk/stream.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kRule = "____________________________________________________________\n";

/// Hands out so many bytes at a time.
ReadBytes in_chunks(std::string_view text, std::size_t chunk) {
  return [text, chunk](std::span<char> to) mutable -> Result<std::size_t> {
    const std::size_t size = std::min({chunk, to.size(), text.size()});
    std::copy_n(text.begin(), size, to.begin());
    text.remove_prefix(size);
    return size;
  };
}

/// The records of a download, each after the name of its format.
std::vector<std::string> cut(std::string_view text, std::size_t chunk) {
  RecordStream stream(in_chunks(text, chunk), "-", {});
  std::vector<std::string> records;
  for (;;) {
    auto next = stream.next();
    if (!next || !*next) return records;
    records.push_back(std::string((*next)->source.reader->name) + ": " +
                      std::string((*next)->bytes));
  }
}

std::string with_crlf(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

/// However it is chunked and whatever its line ends are.
void expect_records(const std::string& text, std::size_t count, std::string_view format) {
  for (const std::string& bytes : {text, with_crlf(text)}) {
    const auto whole = cut(bytes, bytes.size());
    EXPECT_EQ(whole.size(), count);
    for (const std::string& record : whole) EXPECT_EQ(record.substr(0, format.size()), format);
    for (const std::size_t chunk : {1U, 7U, 61U}) EXPECT_EQ(cut(bytes, chunk), whole) << chunk;
  }
}

std::string document(std::string_view headline) {
  return "[]\n\n" + std::string(headline) +
         "\n\nThe Harbour Gazette\n\nJune 3, 2019 Monday\n\nCopyright 2019 Harbour Press\n\n"
         "Length:\u00A0"
         "4 words\n\nBody\n\nThe ferry is late.\n\nLoad-Date:\u00A0June 4, 2019\n\n"
         "  End of Document\n\n";
}

std::string export_record(std::string_view title) {
  return std::string(kRule) + "\n" + std::string(title) +
         "\n\nPublication info: Jun 3, 2019.\n\nFull text: The ferry is late.\n" +
         std::string(kRule) + "It is a long rule.\n\nTitle: " + std::string(title) +
         "\n\nPublication title: The Harbour Gazette\n\nProQuest document ID: 1\n\n";
}

TEST(DatabaseStream, DocumentsOfNexisUniEndWithALineOfTheirOwn) {
  expect_records(document("Ferry late") + document("Bus late"), 2, "nexis_uni: ");
}

TEST(DatabaseStream, ALogoBehindTheLastDocumentIsNoRecord) {
  expect_records(document("Ferry late") + document("Bus late") + "[]\n\n", 2, "nexis_uni: ");
}

TEST(DatabaseStream, ADocumentCutOffIsARecord) {
  const std::string second = document("Bus late");
  expect_records(document("Ferry late") + second.substr(0, second.size() - 20), 2, "nexis_uni: ");
}

TEST(DatabaseStream, RulesInStoriesAndBeforeTheFooterCutNothing) {
  const std::string footer = std::string(kRule) + "\nContact us at: http://support.example/\n";
  expect_records(export_record("Ferry late") + export_record("Bus late") + footer, 2, "proquest: ");
}

TEST(DatabaseStream, AnExportBehindAFooterIsCut) {
  const std::string footer = std::string(kRule) + "\nContact us at: http://support.example/\n";
  expect_records(export_record("Ferry late") + footer + export_record("Bus late") + footer, 2,
                 "proquest: ");
}

}  // namespace
}  // namespace copydesk
