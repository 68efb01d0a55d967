// Archives that libarchive writes are read back through files and pipes: whole ones, hostile ones.
#include "cli/input/archive.hpp"

#include <unistd.h>

#include <thread>

#include "archive_case.hpp"
#include "cli/input/archive_kind.hpp"
#include "cli/input/texts.hpp"

namespace copydesk::cli {
namespace {

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
