// Archives that libarchive writes are read back through files and pipes: whole, damaged, hostile.
#include "cli/input/archive.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <xxhash.h>

#include <clocale>
#include <thread>

#include "cli/input/archive_kind.hpp"
#include "cli/input/texts.hpp"
#include "folder.hpp"
#include "packing.hpp"

namespace copydesk::cli {
namespace {

const std::string kStory = "The ferry sails again\n\nIt left the harbour at noon.\n";
const std::string kOther = "Bakery opens at dawn\n\nThe first loaves are gone by seven.\n";

/// Bytes that do not compress.
std::string noise(std::size_t size) {
  std::string bytes;
  for (std::uint64_t state = 1; bytes.size() < size; state = state * 6364136223846793005U + 1)
    bytes += static_cast<char>('0' + (state >> 33U) % 75U);
  return bytes;
}

/// `name=text` for each, or `name!problem`.
std::string read_all(Archive& archive) {
  std::string all;
  while (auto member = archive.next()) {
    if (!all.empty()) all += "|";
    all += member->name;
    if (!member->problem.empty()) {
      all += "!" + member->problem;
      continue;
    }
    std::string text(100, '\0');
    std::string bytes;
    for (;;) {
      auto got = archive.read(text);
      if (!got) {
        bytes += "!" + got.error().message;
        break;
      }
      if (*got == 0) break;
      bytes.append(text, 0, *got);
    }
    all += "=" + bytes;
  }
  return all;
}

class ArchiveTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { std::setlocale(LC_CTYPE, "C.UTF-8"); }
  static void TearDownTestSuite() { std::setlocale(LC_CTYPE, "C"); }

  std::string read(const std::string& bytes, const ArchiveLimits& limits = {}) {
    InputFile file;
    EXPECT_TRUE(file.open(folder_.add("archive", bytes)));
    EXPECT_TRUE(file.head());
    Archive archive(file, limits);
    return read_all(archive);
  }

  std::string read_packed(const Packing& packing, const std::vector<PackedFile>& files) {
    return read(packed(packing, files));
  }

  std::string warning(const std::string& bytes) {
    InputFile file;
    EXPECT_TRUE(file.open(folder_.add("archive", bytes)));
    Archive archive(file);
    EXPECT_EQ(read_all(archive).find('!'), std::string::npos);
    return archive.warning();
  }

  const Folder folder_;
};

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

const std::vector<PackedFile> kTree{{"2019", "", "", true},
                                    {"2019/a.txt", kStory},
                                    {"2019/link", "", "a.txt"},
                                    {"2019/été/б.txt", kOther}};
const std::string kTreeRead = "2019/a.txt=" + kStory + "|2019/été/б.txt=" + kOther;

TEST_F(ArchiveTest, EveryFormatAndFilterIsRead) {
  for (const char* format : {"pax", "ustar", "gnutar", "zip", "7zip"})
    EXPECT_EQ(read_packed({format}, kTree), kTreeRead) << format;
  for (const char* filter : {"gzip", "xz", "zstd", "bzip2"})
    EXPECT_EQ(read_packed({"pax", filter}, kTree), kTreeRead) << filter;
  EXPECT_EQ(read_packed({"zip", "", "compression=store"}, kTree), kTreeRead);
  for (const char* compression : {"store", "lzma1", "bzip2", "ppmd", "deflate"})
    EXPECT_EQ(read_packed({"7zip", "", std::string("compression=") + compression}, kTree),
              kTreeRead)
        << compression;
}

TEST_F(ArchiveTest, ACutThatLibarchiveHasNoWordsForIsNamed) {
  const std::string bytes = packed({"7zip"}, kTree);
  EXPECT_EQ(read(bytes.substr(0, bytes.size() / 2)), "!cannot be unpacked: is cut off or damaged");
}

TEST_F(ArchiveTest, ACompressedFileIsOneTextWithoutAName) {
  for (const char* filter : {"gzip", "xz", "zstd", "bzip2"})
    EXPECT_EQ(read_packed({"raw", filter}, {{"data", kStory}}), "=" + kStory) << filter;
}

TEST_F(ArchiveTest, EveryKindIsRecognized) {
  const auto kind = [](const Packing& packing) {
    const std::string bytes = packed(packing, {{"a.txt", kStory}});
    return std::string(find_archive_kind(std::string_view(bytes).substr(0, 512)).name);
  };
  EXPECT_EQ(kind({"pax"}), "a tar archive");
  EXPECT_EQ(kind({"ustar"}), "a tar archive");
  EXPECT_EQ(kind({"gnutar"}), "a tar archive");
  EXPECT_EQ(kind({"v7tar"}), "a tar archive");
  EXPECT_EQ(kind({"zip"}), "a ZIP archive");
  EXPECT_EQ(kind({"7zip"}), "a 7z archive");
  EXPECT_EQ(kind({"pax", "gzip"}), "compressed by gzip");
  EXPECT_EQ(kind({"pax", "xz"}), "compressed by xz");
  EXPECT_EQ(kind({"raw", "zstd"}), "compressed by zstd");
  EXPECT_EQ(kind({"raw", "bzip2"}), "compressed by bzip2");
  for (const std::string_view text : {"", "BZh9 is the name of a bus", "PK", "7z", "\x1F\x8B",
                                      "A text about ustar archives and nothing else"})
    EXPECT_EQ(find_archive_kind(text).name, "") << text;
  EXPECT_EQ(find_archive_kind(std::string(512, ' ')).name, "");
  EXPECT_EQ(find_archive_kind(std::string(512, '0')).name, "");
}

TEST_F(ArchiveTest, ThroughAPipeAllButSevenZip) {
  for (const Packing& packing : {Packing{"pax"}, {"pax", "zstd"}, {"zip"}, {"7zip"}}) {
    const std::string bytes = packed(packing, {kTree.front(), kTree[1], kTree.back()});
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    std::thread writer([&] {
      // In small pieces, as a network brings them.
      for (std::size_t at = 0; at < bytes.size(); at += 100)
        if (write(ends[1], bytes.data() + at, std::min<std::size_t>(100, bytes.size() - at)) < 0)
          break;
      close(ends[1]);
    });
    InputFile file;
    const Input input{"/dev/fd/" + std::to_string(ends[0]), false, 0, {}};
    InputTexts texts(file, input, InputFormat::text);
    std::string names;
    while (auto text = texts.next())
      names += text->problem.empty() ? text->member + " " : text->problem;
    EXPECT_EQ(names, packing.format == "7zip" ? "is a 7z archive: it can be read from a file only"
                                              : "2019/a.txt 2019/été/б.txt ");
    char rest[4096];
    while (::read(ends[0], rest, sizeof rest) > 0) continue;
    writer.join();
    close(ends[0]);
  }
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

TEST_F(ArchiveTest, EncryptedFilesAreNamed) {
  const std::string problem = "!is encrypted: unpack it with its password first";
  for (const char* kind : {"zipcrypt", "aes128", "aes256"})
    EXPECT_EQ(read_packed({"zip", "", std::string("encryption=") + kind, "secret"},
                          {{"a.txt", kStory}, {"b.txt", kOther}}),
              "a.txt" + problem + "|b.txt" + problem)
        << kind;
}

TEST_F(ArchiveTest, AbsurdNamesAreRefusedOneByOne) {
  const std::string all = read_packed({"pax"}, {{"../../x", kStory},
                                                {"/etc/passwd", kStory},
                                                {"C:\\x", kStory},
                                                {"a/..\\..\\x", kStory},
                                                {std::string(10'000, 'n'), kStory},
                                                {"..a/b..", kOther}});
  EXPECT_EQ(all,
            "../../x!has a name that leads out of the archive"
            "|/etc/passwd!has a name that is an absolute path"
            "|C:\\x!has a name that is an absolute path"
            "|a/..\\..\\x!has a name that leads out of the archive"
            "|" +
                std::string(60, 'n') +
                "...!has a name of 10000 bytes"
                "|..a/b..=" +
                kOther);
}

TEST_F(ArchiveTest, BombsAreDefused) {
  ArchiveLimits limits;
  limits.any_growth = 10'000;
  limits.growth = 100;
  const std::string problem =
      "unpacks to more than 100 times its size, as archive bombs do: read no further";
  const std::vector<PackedFile> files{{"a.txt", kStory}, {"b.txt", std::string(900'000, 'b')}};
  for (const Packing& packing : {Packing{"pax", "gzip"}, {"pax", "xz"}, {"zip"}}) {
    const std::string all = read(packed(packing, files), limits);
    EXPECT_TRUE(all.starts_with("a.txt=" + kStory + "|b.txt=")) << packing.filter;
    EXPECT_TRUE(all.ends_with("!" + problem)) << packing.filter;
    EXPECT_LT(all.size(), 400'000U) << packing.filter;
  }
}

TEST_F(ArchiveTest, WhatIsPassedOverCountsAsWell) {
  ArchiveLimits limits;
  limits.any_growth = 10'000;
  limits.growth = 100;
  const std::string bytes =
      packed({"pax", "gzip"}, {{"b.txt", std::string(900'000, 'b')}, {"c.txt", kStory}});
  InputFile file;
  ASSERT_TRUE(file.open(folder_.add("archive", bytes)));
  Archive archive(file, limits);
  EXPECT_EQ(archive.next()->name, "b.txt");
  EXPECT_NE(archive.next()->problem, "");
  EXPECT_FALSE(archive.next());
}

TEST_F(ArchiveTest, FilesAreCounted) {
  ArchiveLimits limits;
  limits.members = 2;
  const std::string all =
      read(packed({"zip"}, {{"a", kStory}, {"b", kOther}, {"c", kStory}, {"d", kStory}}), limits);
  EXPECT_TRUE(all.ends_with("|!holds more than 2 files")) << all;
}

TEST_F(ArchiveTest, ArchivesInsideAreNotOpened) {
  const std::string inner = packed({"zip"}, {{"a.txt", kStory}});
  const std::string small = packed({"raw", "gzip"}, {{"a", kStory}});
  EXPECT_EQ(read_packed({"pax"}, {{"in.zip", inner}, {"a.gz", small}, {"b.txt", kOther}}),
            "in.zip!is a ZIP archive inside an archive: unpack it first"
            "|a.gz!is compressed by gzip inside an archive: unpack it first"
            "|b.txt=" +
                kOther);
}

TEST_F(ArchiveTest, DocumentsAreNoArchives) {
  const auto kind = [](const std::vector<PackedFile>& files) {
    return find_archive_kind(packed({"zip", "", "compression=store"}, files)).name;
  };
  EXPECT_EQ(kind({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}}), "");
  EXPECT_EQ(kind({{"word/numbering.xml", "<w/>"}}), "");
  EXPECT_EQ(kind({{"mimetype", "application/epub+zip"}}), "");
  EXPECT_EQ(kind({{"word/of/mouth.txt", kStory}}), "a ZIP archive");
  const std::string document = packed({"zip"}, {{"[Content_Types].xml", "<Types/>"}});
  EXPECT_EQ(read_packed({"raw", "gzip"}, {{"data", document}}),
            "!is an office document or an e-book: convert it with pandoc -t plain");
}

TEST_F(ArchiveTest, NothingInsideIsEmptyText) {
  EXPECT_EQ(read_packed({"zip"}, {}), "=");
  EXPECT_EQ(read_packed({"pax"}, {{"folder", "", "", true}}), "=");
  EXPECT_EQ(read_packed({"raw", "gzip"}, {{"data", ""}}), "=");
}

TEST_F(ArchiveTest, NamesThatAreNoUtf8AreKept) {
  const std::string all =
      read_packed({"gnutar", "", "hdrcharset=BINARY"}, {{"caf\xE9.txt", kStory}});
  EXPECT_EQ(all, "caf\xE9.txt=" + kStory);
}

TEST_F(ArchiveTest, ReadingMayStopAnywhere) {
  const std::string bytes = packed({"pax", "xz"}, {{"a.txt", noise(200'000)}, {"b.txt", kOther}});
  InputFile file;
  ASSERT_TRUE(file.open(folder_.add("archive", bytes)));
  Archive archive(file);
  EXPECT_EQ(archive.next()->name, "a.txt");
  std::string some(1000, '\0');
  EXPECT_TRUE(archive.read(some));
  EXPECT_EQ(archive.next()->name, "b.txt");
}

}  // namespace
}  // namespace copydesk::cli
