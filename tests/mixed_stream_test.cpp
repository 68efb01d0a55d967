// A stream whose format changes is read record by record: every record of joined files is the one
// that its own file gives, however the bytes come in.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/convert.hpp"
#include "copydesk/registry.hpp"
#include "copydesk/stream.hpp"

namespace copydesk {
namespace {

/// Hands out so many bytes at a time.
ReadBytes in_chunks(std::string_view text, std::size_t chunk) {
  return [text, chunk](std::span<char> to) mutable -> Result<std::size_t> {
    const std::size_t size = std::min({chunk, to.size(), text.size()});
    std::copy_n(text.begin(), size, to.begin());
    text.remove_prefix(size);
    return size;
  };
}

using Records = std::vector<std::string>;

/// The records of a stream, each after the name of its format.
Records cut(std::string_view text, std::size_t chunk = std::size_t{1} << 20U) {
  RecordStream stream(in_chunks(text, chunk), "-", {});
  Records records;
  for (;;) {
    auto next = stream.next();
    if (!next || !*next) return records;
    EXPECT_FALSE((*next)->source.cut);
    std::string_view bytes = (*next)->bytes;
    bytes.remove_prefix(bytes.find_first_not_of(' '));  // a wire's closing signs have spaces, too
    records.push_back(std::string((*next)->source.reader->name) + ": " + std::string(bytes));
  }
}

Records formats_of(const Records& records) {
  Records formats;
  for (const std::string& record : records) formats.push_back(record.substr(0, record.find(':')));
  return formats;
}

std::string sample(std::string_view name) {
  std::ifstream file(std::string(COPYDESK_SOURCE_DIR) + "/samples/" + std::string(name) + ".txt",
                     std::ios::binary);
  EXPECT_TRUE(file) << name;
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string with_final_line_end(std::string text) {
  return text.ends_with('\n') ? text : text + "\n";
}

std::string without_final_line_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

std::string with_crlf(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

Records joined(Records first, const Records& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

constexpr auto kSamples =
    std::to_array<std::string_view>({"download", "factiva", "factiva-codes", "nexis", "nexis-uni",
                                     "old-page", "proquest", "reference", "release", "wire"});

TEST(MixedStream, EveryPairOfFormatsGivesTheRecordsOfBoth) {
  for (const std::string_view a : kSamples) {
    for (const std::string_view b : kSamples) {
      if (a == b || (a == "release" && b == "old-page")) continue;
      const std::string first = with_final_line_end(sample(a));
      const std::string second = with_final_line_end(sample(b));
      EXPECT_EQ(cut(first + second), joined(cut(first), cut(second))) << a << ", " << b;
    }
  }
}

TEST(MixedStream, LineEndsDoNotMatter) {
  std::string text;
  Records formats;
  for (const std::string_view name : kSamples) {
    if (name == "wire") continue;  // its line ends are part of it
    text += with_crlf(with_final_line_end(sample(name)));
    formats = joined(formats, formats_of(cut(with_crlf(with_final_line_end(sample(name))))));
  }
  EXPECT_EQ(formats_of(cut(text)), formats);
}

TEST(MixedStream, FilesWithoutAFinalLineEndArePartedWhereTheirEndIsKnown) {
  for (const std::string_view a : {"factiva", "nexis", "nexis-uni", "proquest", "reference"}) {
    for (const std::string_view b : {"factiva", "nexis", "nexis-uni", "proquest", "reference"}) {
      if (a == b) continue;
      const std::string first = without_final_line_end(sample(a));
      const std::string second = with_final_line_end(sample(b));
      EXPECT_EQ(formats_of(cut(first + second)), formats_of(joined(cut(first), cut(second))))
          << a << ", " << b;
    }
  }
}

TEST(MixedStream, ChunksDoNotMatter) {
  std::string text;
  for (const std::string_view name : kSamples) text += with_final_line_end(sample(name));
  const Records whole = cut(text);
  for (const std::size_t chunk : {1U, 7U, 61U, 4096U}) EXPECT_EQ(cut(text, chunk), whole) << chunk;
}

/// A record that is cut off costs the next file nothing when that opens with a mark.
TEST(MixedStream, ADamagedRecordHarmsNoNeighbour) {
  for (const std::string_view a : {"nexis", "nexis-uni", "factiva", "proquest", "reference"}) {
    for (const std::string_view b :
         {"nexis", "nexis-uni", "factiva-codes", "proquest", "release"}) {
      if (std::string_view(b).starts_with(a)) continue;
      const std::string whole = sample(a);
      const std::string first = whole.substr(0, whole.rfind("\n\n")) + "\n";
      const std::string second = with_final_line_end(sample(b));
      const Records alone = cut(second);
      const Records records = cut(first + second);
      ASSERT_GE(records.size(), alone.size()) << a << ", " << b;
      EXPECT_TRUE(std::equal(alone.rbegin(), alone.rend(), records.rbegin())) << a << ", " << b;
    }
  }
}

TEST(MixedStream, APageCutOffEndsWhereAnotherOpens) {
  EXPECT_EQ(cut(with_final_line_end(sample("cut-off")) + sample("reference")).size(), 2U);
}

TEST(MixedStream, ATextOfNoFormatEndsWhereAMarkStands) {
  const std::string text = with_final_line_end(sample("plain"));
  for (const std::string_view name : {"factiva", "nexis", "nexis-uni", "proquest", "reference"}) {
    const Records records = cut(text + sample(name));
    EXPECT_EQ(records, joined(cut(text), cut(sample(name)))) << name;
  }
}

/// What other formats' signs look like when a story speaks of them.
constexpr auto kQuotations = std::to_array<std::string_view>(
    {"                               3 of 500 DOCUMENTS", "3 of 500 DOCUMENTS\n\nLENGTH: 592 words",
     "End of Document", "Body", "Copyright 2014 Harbour Press. All Rights Reserved.",
     "Document SKRT000020120109e8190002k",
     "57 words\n\n9 January 2012\n\nThe Skerry Times\n\nSKRT\n\nEnglish",
     "____________________________________________________________", "Full text: it said.",
     "ZCZC AAP", "NNNN", "MEDIA RELEASE PR12345", "User Name: NORA QUILL\n\nJob Number: 1",
     "Newspapers in English", "Publicerat i print.", "HD\tSeal\nSN\tSkerry Times\nWC\t57 words",
     "Download Request: All Documents: 1-2\nTime Of Request: Saturday, July 11, 2015  22:32:52 EST",
     "==============================================================================",
     "HILLSBOROUGH, May 3, 2017 /PRNewswire/ -- The ferry sails."});

TEST(MixedStream, AStoryThatQuotesASignIsNotCut) {
  for (const std::string_view name : {"reference", "factiva", "nexis-uni", "plain"}) {
    const std::string text = sample(name);
    const std::size_t place = text.find(".\n\n") + 3;
    for (const std::string_view quotation : kQuotations) {
      const bool own = (name == "nexis-uni" && quotation == "End of Document") ||
                       (name == "factiva" && quotation.starts_with("Document "));
      if (own) continue;
      const std::string quoting =
          text.substr(0, place) + std::string(quotation) + "\n\n" + text.substr(place);
      EXPECT_EQ(formats_of(cut(quoting)), formats_of(cut(text))) << name << ": " << quotation;
    }
  }
}

/// Inputs on which a careless search would take quadratic time: they only have to end.
TEST(MixedStream, MarksWithoutRecordsEnd) {
  for (const std::string_view piece : kQuotations) {
    std::string text = "A story of no format.\n\n";
    while (text.size() < 300000) text += std::string(piece) + "\n\n";
    EXPECT_FALSE(cut(text, 65536).empty());
  }
}

TEST(MixedStream, FormatsMayChangeAllTheTime) {
  const std::string pair = with_final_line_end(sample("reference")) + sample("factiva-codes");
  std::string text;
  for (int i = 0; i < 100; ++i) text += pair;
  EXPECT_EQ(cut(text).size(), 200U);
}

}  // namespace
}  // namespace copydesk
