// Damaged archives, and what stands outside of whole ones: nothing is lost without a word.
#include <xxhash.h>

#include "archive_case.hpp"
#include "cli/input/archive_kind.hpp"
#include "cli/input/texts.hpp"

namespace copydesk::cli {
namespace {

/// libarchive writes none.
std::string zstd_with_checksum(std::string_view bytes) {
  const auto number = [](std::uint64_t value, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(value >> 8 * i & 0xFFU);
    return text;
  };
  // RFC 8878, section 3.1.1: one segment with its size in four bytes, one block as it is.
  return "\x28\xB5\x2F\xFD\xA4" + number(bytes.size(), 4) + number(bytes.size() << 3U | 1U, 3) +
         std::string(bytes) + number(XXH64(bytes.data(), bytes.size(), 0), 4);
}

/// A tar archive that ends with its last file.
std::string without_end(const std::string& tar) {
  return tar.substr(0, tar.find_last_not_of('\0') / 512 * 512 + 512);
}

TEST_F(ArchiveTest, ACutThatLibarchiveHasNoWordsForIsNamed) {
  const std::string bytes = packed({"7zip"}, kTree);
  EXPECT_EQ(read(bytes.substr(0, bytes.size() / 2)), "!cannot be unpacked: is cut off or damaged");
}

TEST_F(ArchiveTest, WhatComesBeforeTheDamageIsRead) {
  const std::vector<PackedFile> files{{"a.txt", kStory}, {"b.txt", noise(300'000)}};
  for (const Packing& packing :
       {Packing{"pax"}, {"pax", "gzip"}, {"pax", "xz"}, {"pax", "zstd"}, {"zip"}}) {
    const std::string bytes = packed(packing, files);
    const std::string all = read(bytes.substr(0, bytes.size() - 100'000));
    EXPECT_TRUE(all.starts_with("a.txt=" + kStory + "|b.txt=0")) << all.substr(0, 200);
    EXPECT_NE(all.find("!cannot be unpacked"), all.npos) << packing.format << packing.filter;
    // The damage is told once, and it is the end.
    EXPECT_EQ(all.find('!'), all.rfind('!')) << all;
  }
}

TEST_F(ArchiveTest, EveryFlippedByteOfGzipIsFound) {
  constexpr std::size_t kHeader = 10;  // holds a time and a system, which nothing verifies
  for (const char* format : {"raw", "pax"}) {
    const std::string whole = packed({format, "gzip"}, {{"a.txt", noise(2'000)}});
    for (std::size_t at = kHeader; at < whole.size(); at += at + 8 < whole.size() ? 37U : 1U) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ 1);
      EXPECT_NE(read(bytes).find("!cannot be unpacked: "), std::string::npos) << format << at;
    }
  }
}

TEST_F(ArchiveTest, MembersOfGzipFollowEachOther) {
  const std::string one = packed({"raw", "gzip"}, {{"data", kStory}});
  const std::string two = packed({"raw", "gzip"}, {{"data", noise(200'000)}});
  const std::string zeros(100'000, '\0');
  EXPECT_EQ(read(one + two + one), "=" + kStory + noise(200'000) + kStory);
  EXPECT_EQ(read(one + zeros + one + zeros), "=" + kStory + kStory);
  EXPECT_TRUE(read(one + two + "x")
                  .ends_with("!cannot be unpacked: the gzip input is followed by something else"));
  EXPECT_TRUE(read(two + one.substr(0, 5)).ends_with("!cannot be unpacked: truncated gzip input"));
}

TEST_F(ArchiveTest, WhatFollowsAnArchiveCountsAsWell) {
  ArchiveLimits limits;
  limits.any_growth = 10'000;
  limits.growth = 100;
  const std::string tar = packed({"pax"}, {{"a.txt", kStory}});
  const std::string all =
      read(packed({"raw", "gzip"}, {{"data", tar + std::string(2'000'000, '\0')}}), limits);
  EXPECT_TRUE(all.starts_with("a.txt=" + kStory + "|!unpacks to more than 100 times")) << all;
}

TEST_F(ArchiveTest, ATarWithoutItsEndIsNoticed) {
  const std::string none = "the archive has no end mark: it may be cut off";
  for (const char* format : {"ustar", "gnutar", "pax"})
    for (const std::size_t size : {1U, 512U, 513U, 70'000U}) {
      const std::string tar = packed({format}, {{"a", kStory}, {"b.txt", noise(size)}});
      const std::string cut = without_end(tar);
      EXPECT_EQ(warning(tar), "") << format << size;
      EXPECT_EQ(warning(cut), none) << format << size;
      for (const char* filter : {"gzip", "xz", "zstd", "bzip2"})
        EXPECT_EQ(warning(packed({"raw", filter}, {{"data", cut}})), none) << filter << size;
      EXPECT_EQ(warning(cut + std::string(512, '\0')), "") << format << size;
      EXPECT_EQ(warning(cut + std::string(100'352, '\0')), "") << format << size;
    }
  for (const char* filter : {"gzip", "xz", "zstd", "bzip2"})
    EXPECT_EQ(warning(packed({"pax", filter}, kTree)), "") << filter;
  EXPECT_EQ(warning(packed({"zip"}, kTree)), "");
  EXPECT_EQ(warning(packed({"7zip"}, kTree)), "");
  EXPECT_EQ(warning(packed({"raw", "gzip"}, {{"data", kStory}})), "");
}

TEST_F(ArchiveTest, TarArchivesMayFollowEachOther) {
  for (const std::size_t size : {1U, 512U, 40'000U, 150'000U}) {
    const std::string first = packed({"pax"}, {{"a.txt", kStory}, {"b.txt", noise(size)}});
    const std::string second = packed({"gnutar"}, kTree);
    const std::string all = "a.txt=" + kStory + "|b.txt=" + noise(size) + "|" + kTreeRead;
    const std::string zeros(30'000 / 512 * 512, '\0');
    for (const std::string& joined :
         {first + second, first + zeros + second, without_end(first) + second,
          first + packed({"pax"}, {}) + second, first + second + zeros}) {
      EXPECT_EQ(read(joined), all) << size;
      EXPECT_EQ(warning(joined), "") << size;
      for (const char* filter : {"gzip", "xz", "zstd", "bzip2"})
        EXPECT_EQ(read_packed({"raw", filter}, {{"data", joined}}), all) << filter << size;
    }
    EXPECT_EQ(warning(first + without_end(second)),
              "the archive has no end mark: it may be cut off");
  }
  for (const char* filter : {"gzip", "xz", "zstd", "bzip2"})
    EXPECT_EQ(read(packed({"pax", filter}, {{"a.txt", kStory}}) + packed({"pax", filter}, kTree)),
              "a.txt=" + kStory + "|" + kTreeRead)
        << filter;
}

TEST_F(ArchiveTest, BytesBehindAnArchiveAreNamed) {
  const std::string more = " bytes lie outside the archive and were not read";
  for (const char* format : {"pax", "zip", "7zip"}) {
    const std::string bytes = packed({format}, kTree);
    for (const std::size_t size : {2U, 600U, 10'000U}) {
      EXPECT_EQ(read(bytes + noise(size)), kTreeRead) << format << size;
      EXPECT_EQ(warning(bytes + noise(size)), std::to_string(size) + more) << format << size;
    }
    EXPECT_EQ(warning(bytes + "\n"), "1 byte lies outside the archive and was not read") << format;
  }
  const std::string zip = packed({"zip"}, kTree);
  const std::string other = packed({"zip"}, {{"b.txt", kOther}});
  EXPECT_EQ(warning(other + zip), std::to_string(other.size()) + more);
  std::string commented = zip;  // its comment of 40 bytes looks like another end
  commented[commented.size() - 2] = 40;
  EXPECT_EQ(warning(commented + "PK\x05\x06" + std::string(36, 'c')), "");
  EXPECT_EQ(warning(zip.substr(0, zip.rfind("PK\x05\x06"))),
            "the archive has no end mark: it may be cut off");
  for (const char* filter : {"gzip", "xz"}) {
    EXPECT_EQ(warning(packed({"raw", filter}, {{"data", zip + noise(600)}})), "600" + more);
    EXPECT_EQ(warning(packed({"raw", filter}, {{"data", packed({"pax"}, kTree) + "xx"}})),
              "2" + more);
  }
}

TEST_F(ArchiveTest, AFileThatATarNoLongerNamesIsTold) {
  const std::vector<PackedFile> files{{"a.txt", kStory}, {"b.txt", kOther}, {"c.txt", kStory}};
  std::string tar = packed({"ustar"}, files);
  tar[tar.find("b.txt")] = 'x';
  EXPECT_EQ(read(tar),
            "a.txt=" + kStory + "|!cannot be unpacked: Damaged tar archive|c.txt=" + kStory);
}

TEST_F(ArchiveTest, EveryFlippedByteAtTheEndOfOtherFiltersIsFound) {
  for (const char* filter : {"xz", "zstd", "bzip2"})
    for (const char* format : {"raw", "pax"}) {
      const std::string bytes_inside = packed({format}, {{"a.txt", noise(2'000)}});
      const std::string whole = std::string_view(filter) == "zstd"
                                    ? zstd_with_checksum(bytes_inside)
                                    : packed({"raw", filter}, {{"data", bytes_inside}});
      for (std::size_t back = 1; back <= 4; ++back) {
        std::string bytes = whole;
        bytes[bytes.size() - back] = static_cast<char>(bytes[bytes.size() - back] ^ 0x10);
        EXPECT_NE(read(bytes).find("!cannot be unpacked: "), std::string::npos)
            << format << filter << back;
        EXPECT_NE(read(whole.substr(0, whole.size() - back)).find("!cannot be unpacked: "),
                  std::string::npos)
            << format << filter << back;
      }
      EXPECT_NE(read(whole + "more").find("!cannot be unpacked: "), std::string::npos) << filter;
    }
  const std::string bzip2 = packed({"raw", "bzip2"}, {{"a.txt", kStory}});
  EXPECT_EQ(
      read(bzip2 + "x"),
      "=" + kStory + "!cannot be unpacked: the compressed input is followed by something else");
  EXPECT_EQ(read(bzip2 + std::string(70'000, '\0')), "=" + kStory);
}

TEST_F(ArchiveTest, DamageInOneFileOfAZipLeavesTheOthers) {
  std::string bytes =
      packed({"zip", "", "compression=store"}, {{"a.txt", kStory}, {"b.txt", kOther}});
  bytes[bytes.find("harbour")] = 'H';
  const std::string all = read(bytes);
  EXPECT_NE(all.find("a.txt!cannot be unpacked: ZIP bad CRC"), all.npos) << all;
  EXPECT_TRUE(all.ends_with("|b.txt=" + kOther)) << all;
}

TEST_F(ArchiveTest, NoByteOfDamageDoesHarm) {
  for (const Packing& packing : {Packing{"pax"}, {"pax", "gzip"}, {"zip"}, {"7zip"}}) {
    const std::string whole = packed(packing, kTree);
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 50 + 1) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
      EXPECT_LT(read(bytes).size(), 10'000U);
      EXPECT_LT(read(whole.substr(0, at)).size(), 10'000U);
    }
  }
}

}  // namespace
}  // namespace copydesk::cli
