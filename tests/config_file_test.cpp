#include "cli/options/config_file.hpp"

#include <gtest/gtest.h>

namespace copydesk::cli {
namespace {

using Kind = ConfigEntry::Kind;

/// `key=value|value@line` for each entry, or what is wrong.
std::string dump(std::string_view text) {
  auto entries = read_toml(text);
  if (!entries) return entries.error().message;
  std::string out;
  for (const ConfigEntry& entry : *entries) {
    out.append(entry.key).append("=");
    for (const std::string& value : entry.values)
      out.append(&value == &entry.values.front() ? "" : "|").append(value);
    out.append("@").append(std::to_string(entry.line)).append(" ");
  }
  return out;
}

TEST(ConfigFile, ReadsEveryKindOfValue) {
  EXPECT_EQ(dump(""), "");
  EXPECT_EQ(dump("\n# only a comment"), "");
  EXPECT_EQ(dump("a = \"b # c\" # d\r\n\te='f\\g'\r\n"), "a=b # c@1 e=f\\g@2 ");
  EXPECT_EQ(dump("\xEF\xBB\xBFjobs=4\nquiet = true"), "jobs=4@1 quiet=true@2 ");
  EXPECT_EQ(dump("a = []\nb = [ 'x', # one\n\n \"y\",\n]\nc = 1"), "a=@1 b=x|y@2 c=1@6 ");
  EXPECT_EQ(dump(R"(a = "\"\\\t\u00e9\U0001F600")"), "a=\"\\\t\u00E9\U0001F600@1 ");
}

TEST(ConfigFile, TellsTheKind) {
  const auto entries = read_toml("a = \"1\"\nb = 1\nc = true\nd = [\"1\"]");
  const std::vector<Kind> kinds{Kind::text, Kind::number, Kind::boolean, Kind::list};
  for (std::size_t i = 0; i < kinds.size(); ++i)
    EXPECT_EQ(Result(entries)->at(i).kind, kinds[i]) << i;
}

TEST(ConfigFile, NamesTheLineOfAMistake) {
  EXPECT_EQ(dump("a = 1\n[b]\n"), "2: settings stand in no [table]");
  EXPECT_EQ(dump("\n\na"), "3: expected a line such as to = \"json\"");
  EXPECT_EQ(dump("a.b = 1"), "1: expected a line such as to = \"json\"");
  EXPECT_EQ(dump("a ="), "1: expected a \"string\", a number, true, false or a [\"list\"]");
  EXPECT_EQ(dump("a = 1.5"), "1: nothing may follow the value");
  EXPECT_EQ(dump("a = '\n'"), "1: a string has no end");
  EXPECT_EQ(dump("a = \"\\x41\""), "1: a string has an unknown escape");
  EXPECT_EQ(dump("a = \"\\ud800\""), "1: a string has an unknown escape");
  EXPECT_EQ(dump("a = \"\\u00e\""), "1: a string has an unknown escape");
  EXPECT_EQ(dump("a = ['b' 'c']"), "1: a list ends with ]");
  EXPECT_EQ(dump("a = ['b',\n"), "2: expected a \"string\"");
  EXPECT_EQ(dump("a = [1]"), "1: expected a \"string\"");
  EXPECT_EQ(dump("a = 1\na = 2"), "2: 'a' stands already in line 1");
}

TEST(ConfigFile, ReadsWhatItWrites) {
  for (const std::string text : {"", "a\"b\\c", "line\nline\t\x01\x7F", "\u00E9\xFF", "# = [']"})
    EXPECT_EQ(dump("a = " + toml_string(text) + " # end"), std::string("a=").append(text) + "@1 ");
}

}  // namespace
}  // namespace copydesk::cli
