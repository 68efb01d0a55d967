// Which files are read: globs, folders of any depth and size, links, lists.
#include "cli/input/input_list.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/input/folder.hpp"
#include "cli/input/glob.hpp"
#include "cli/input/input.hpp"
#include "folder.hpp"

namespace copydesk::cli {
namespace {

namespace fs = std::filesystem;

TEST(Glob, NamesAndPaths) {
  const auto fits = [](std::string_view pattern, std::string_view path) {
    return glob_matches(pattern, path);
  };
  EXPECT_TRUE(fits("*.txt", "a.txt"));
  EXPECT_TRUE(fits("*.txt", "2019/05/a.txt"));
  EXPECT_TRUE(fits("?.txt", "2019/a.txt"));
  EXPECT_TRUE(fits("[a-c].txt", "b.txt"));
  EXPECT_TRUE(fits("[!a-c].txt", "d.txt"));
  EXPECT_TRUE(fits("*", ".hidden"));
  EXPECT_FALSE(fits("*.txt", "a.txt.bak"));
  EXPECT_FALSE(fits("a.txt", "aXtxt"));

  EXPECT_TRUE(fits("2019/*.txt", "2019/a.txt"));
  EXPECT_FALSE(fits("2019/*.txt", "2019/05/a.txt"));
  EXPECT_FALSE(fits("2019/*.txt", "old/2019/a.txt"));
  EXPECT_TRUE(fits("/*.txt", "a.txt"));
  EXPECT_FALSE(fits("/*.txt", "2019/a.txt"));

  EXPECT_TRUE(fits("**/a.txt", "a.txt"));
  EXPECT_TRUE(fits("**/a.txt", "x/y/a.txt"));
  EXPECT_TRUE(fits("2019/**/a.txt", "2019/a.txt"));
  EXPECT_TRUE(fits("2019/**/a.txt", "2019/x/y/a.txt"));
  EXPECT_TRUE(fits("2019/**", "2019/x/y/a.txt"));
  EXPECT_FALSE(fits("2019/**", "2019"));
  EXPECT_TRUE(fits("**/x/**/z/*", "a/x/b/c/z/z/q"));
  EXPECT_FALSE(fits("**/x/**/z/*", "a/b/c/z/q"));

  EXPECT_TRUE(fits("drafts/", "x/drafts/a.txt"));
  EXPECT_FALSE(fits("drafts/", "x/drafts"));
  EXPECT_TRUE(fits("x/drafts/", "x/drafts/y/a.txt"));
  EXPECT_FALSE(fits("x/drafts/", "y/x/drafts/a.txt"));
}

TEST(Glob, ManyFoldersDoNotTakeForEver) {
  std::string pattern;
  std::string path;
  for (int i = 0; i < 40; ++i) {
    pattern += "**/a/";
    path += "a/a/a/a/";
  }
  EXPECT_FALSE(glob_matches(pattern + "b", path + "c"));
  EXPECT_TRUE(glob_matches(pattern + "c", path + "c"));
}

class InputListTest : public testing::Test {
 protected:
  /// The paths below the folder, with their problems.
  std::string listed(const InputChoice& choice, std::vector<std::string> paths = {""}) {
    for (std::string& path : paths) path = path.empty() ? root() : root() + "/" + path;
    auto list = list_inputs(paths, choice);
    if (!list) return "failed: " + list.error().message;
    std::string names;
    for (const Input& input : list->inputs) {
      names.append(names.empty() ? "" : " ").append(input.path, root().size() + 1);
      if (!input.problem.empty()) names += "!" + input.problem;
    }
    return names;
  }

  [[nodiscard]] std::string root() const { return folder_.path().string(); }

  void add_all(const std::vector<std::string>& names) const {
    for (const std::string& name : names) folder_.add(name, "text");
  }

  const Folder folder_;
};

InputChoice recursive() {
  InputChoice choice;
  choice.recursive = true;
  return choice;
}

TEST_F(InputListTest, SortedBytewiseAndOnce) {
  add_all({"b/1", "b.txt", "B", "a/2", "\xC3\xA9", "a\nb", "q\"'", "\xFF", "z"});
  EXPECT_EQ(listed(recursive()), "B a\nb a/2 b.txt b/1 q\"' z \xC3\xA9 \xFF");
  EXPECT_EQ(listed(recursive(), {"z", "b/", "b", "a/2", "a"}), "a/2 b/1 z");
}

TEST_F(InputListTest, RepeatedPathsAreTold) {
  add_all({"a", "b"});
  auto list = list_inputs({root() + "/b", root(), root() + "/b"}, recursive());
  ASSERT_TRUE(list);
  EXPECT_EQ(list->repeated, std::vector<std::string>{root() + "/b"});
  ASSERT_EQ(list->inputs.size(), 2U);
  EXPECT_TRUE(list->inputs[0].from_folder);
  EXPECT_FALSE(list->inputs[1].from_folder);  // named itself: no text would be a failure
}

TEST_F(InputListTest, GlobsChooseInFolders) {
  add_all({"1.txt", "a/2.txt", "a/3.md", "b/c/4.txt", "b/c/5.md"});
  InputChoice choice = recursive();
  choice.include = {"*.txt"};
  EXPECT_EQ(listed(choice), "1.txt a/2.txt b/c/4.txt");
  choice.include = {"a/*", "5.*"};
  EXPECT_EQ(listed(choice), "a/2.txt a/3.md b/c/5.md");
  choice.exclude = {"3.md"};
  EXPECT_EQ(listed(choice), "a/2.txt b/c/5.md");
  choice.include.clear();
  choice.exclude = {"b"};
  EXPECT_EQ(listed(choice), "1.txt a/2.txt a/3.md");
  EXPECT_EQ(listed(choice, {"b"}), "b/c/4.txt b/c/5.md");
  EXPECT_EQ(listed(choice, {"b/c/4.txt"}), "b/c/4.txt");
}

TEST_F(InputListTest, LinksAreFollowedOnRequestAndOnce) {
  add_all({"real/1", "real/2", "z/3"});
  const fs::path root_path = folder_.path();
  const Folder elsewhere;
  elsewhere.add("deep/4", "text");
  fs::create_directory_symlink("real", root_path / "again");
  fs::create_directory_symlink("..", root_path / "real/up");
  fs::create_directory_symlink(elsewhere.path(), root_path / "away");
  fs::create_symlink("real/1", root_path / "0");
  fs::create_symlink("nowhere", root_path / "dead");
  fs::create_symlink("self", root_path / "self");
  EXPECT_EQ(listed(recursive()), "real/1 real/2 z/3");
  InputChoice choice = recursive();
  choice.follow = true;
  EXPECT_EQ(listed(choice),
            "away/deep/4 dead!No such file or directory real/1 real/2 "
            "self!Too many levels of symbolic links z/3");
}

TEST_F(InputListTest, NothingButFiles) {
  add_all({"a"});
  ASSERT_EQ(mkfifo((root() + "/fifo").c_str(), 0600), 0);
  fs::create_directory(folder_.path() / "empty");
  EXPECT_EQ(listed(recursive()), "a");
}

/// Deeper than the longest path the system takes in one piece.
TEST_F(InputListTest, AVeryDeepTree) {
  const std::string name(200, 'd');
  int folder = open(root().c_str(), O_RDONLY | O_DIRECTORY);
  std::string path;
  for (int depth = 0; depth < 200; ++depth) {
    ASSERT_EQ(mkdirat(folder, name.c_str(), 0700), 0);
    const int next = openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY);
    close(folder);
    folder = next;
    path += name + "/";
  }
  const int file = openat(folder, "file", O_WRONLY | O_CREAT, 0600);
  ASSERT_EQ(write(file, "text", 4), 4);
  close(file);
  close(folder);
  EXPECT_EQ(listed(recursive()), path + "file");
  InputFile deep;
  ASSERT_TRUE(deep.open(root() + "/" + path + "file"));
  auto head = deep.head();
  ASSERT_TRUE(head);
  EXPECT_EQ(*head, "text");
  InputFile missing;
  EXPECT_EQ(missing.open(root() + "/" + path + "other").error().message,
            "No such file or directory");
  EXPECT_EQ(missing.open(root() + "/" + std::string(5000, 'x')).error().message,
            "File name too long");
  // remove_all of the library gives up on such a path.
  EXPECT_EQ(std::system(("rm -rf '" + root() + "/" + name + "'").c_str()), 0);
}

TEST_F(InputListTest, Lists) {
  add_all({"a", "b c", "d\ne"});
  InputChoice choice;
  const std::string at = root() + "/";
  choice.list = folder_.add("list", "\xEF\xBB\xBF" + at + "b c\r\n\n" + at + "a");
  EXPECT_EQ(listed(choice, {}), "a b c");
  EXPECT_EQ(listed(choice, {"z"}), "a b c z");
  choice.nul_separated = true;
  choice.list = folder_.add("list", at + "d\ne" + '\0' + at + "a" + '\0');
  EXPECT_EQ(listed(choice, {}), "a d\ne");
  choice.list = at + "nowhere";
  EXPECT_EQ(listed(choice, {}),
            "failed: --files-from: " + at + "nowhere: No such file or directory");
}

TEST_F(InputListTest, ManyFilesAreListedQuickly) {
  for (int i = 0; i < 3000; ++i)
    folder_.add(fs::path(std::to_string(i % 7)) / std::to_string(i), "");
  auto list = list_inputs({root()}, recursive());
  ASSERT_TRUE(list);
  EXPECT_EQ(list->inputs.size(), 3000U);
}

TEST_F(InputListTest, AFileGivesItsHeadOnce) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, InputFile::kHead,
                                 InputFile::kHead + 1, std::size_t{100'000}}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * i >> 3U);
    InputFile file;
    ASSERT_TRUE(file.open(folder_.add("file", bytes)));
    auto head = file.head();
    ASSERT_TRUE(head);
    EXPECT_EQ(*head, bytes.substr(0, InputFile::kHead));
    std::string all;
    std::string some(1000, '\0');
    for (;;) {
      auto got = file.read(some);
      ASSERT_TRUE(got);
      if (*got == 0) break;
      all.append(some, 0, *got);
    }
    EXPECT_EQ(all, bytes);
    if (size < 10) continue;
    ASSERT_TRUE(file.seek(5));
    auto got = file.read(some);
    ASSERT_TRUE(got);
    EXPECT_EQ(some.substr(0, 5), bytes.substr(5, 5));
  }
}

}  // namespace
}  // namespace copydesk::cli
