#pragma once

#include <gtest/gtest.h>

#include <clocale>
#include <string>
#include <vector>

#include "cli/input/archive.hpp"
#include "cli/input/input.hpp"
#include "folder.hpp"
#include "packing.hpp"

namespace copydesk::cli {

inline const std::string kStory = "The ferry sails again\n\nIt left the harbour at noon.\n";
inline const std::string kOther = "Bakery opens at dawn\n\nThe first loaves are gone by seven.\n";

/// Bytes that do not compress.
inline std::string noise(std::size_t size) {
  std::string bytes;
  for (std::uint64_t state = 1; bytes.size() < size; state = state * 6364136223846793005U + 1)
    bytes += static_cast<char>('0' + (state >> 33U) % 75U);
  return bytes;
}

/// `name=text` for each, or `name!problem`.
inline std::string read_all(Archive& archive) {
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

inline const std::vector<PackedFile> kTree{{"2019", "", "", true},
                                           {"2019/a.txt", kStory},
                                           {"2019/link", "", "a.txt"},
                                           {"2019/été/б.txt", kOther}};
inline const std::string kTreeRead = "2019/a.txt=" + kStory + "|2019/été/б.txt=" + kOther;

}  // namespace copydesk::cli
