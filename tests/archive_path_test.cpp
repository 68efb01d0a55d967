#include "dates/archive_path.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace copydesk {
namespace {

struct Case {
  std::string_view path;
  std::string_view date;
  std::string_view page;
};

constexpr Case kCases[] = {
    {"1916-01-06_sn89067274-ed-1_seq-1.txt", "1916-01-06", "1"},
    {"/scans/1916-01-06_sn89067274-ed-1_seq-12.txt", "1916-01-06", "12"},
    {"1916-01-06/sn89067274-ed-1_seq-4.txt", "1916-01-06", "4"},
    {"lccn/sn89067274/1916-01-06/ed-1/seq-2/ocr.txt", "1916-01-06", "2"},
    {"lccn\\sn89067274\\1916-01-06\\ed-1\\seq-2\\ocr.txt", "1916-01-06", "2"},
    {"KB_JB427_1928-09-04_01-00002.txt", "1928-09-04", "2"},
    {"19160106-11-222.txt", "1916-01-06", ""},
    {"a/19160106-11-222", "1916-01-06", ""},
    {"", "", ""},
    {"-", "", ""},
    {"1916-01-06.txt", "", ""},
    {"export 2024-01-06 (1).txt", "", ""},
    {"1916-02-30_sn89067274-ed-1_seq-1.txt", "", ""},
    {"11916-01-06_sn89067274-ed-1_seq-1.txt", "", ""},
    {"1916-01-061_sn89067274-ed-1_seq-1.txt", "", ""},
    {"1916-01-06_sn89067274-ed-1_seq-.txt", "", ""},
    {"1916-01-06_sn89067274-ed-1_seq-000.txt", "", ""},
    {"1916-01-06/a/b/c/seq-1/ocr.txt", "", ""},
    {"seq-1_1916-01-06.txt", "", ""},
    {"KB_JB427_1928-09-04_01-002.txt", "", ""},
    {"19160106-11.txt", "", ""},
    {"19161306-11-222.txt", "", ""},
    {"19160106-11-222b.txt", "", ""},
};

TEST(ArchivePath, DateAndPage) {
  for (const Case& c : kCases) {
    const ArchivePath read = read_archive_path(c.path);
    EXPECT_EQ(read.date, c.date) << c.path;
    EXPECT_EQ(read.page, c.page) << c.path;
  }
}

}  // namespace
}  // namespace copydesk
