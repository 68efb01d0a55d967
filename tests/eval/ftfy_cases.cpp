// Mojibake against the test cases of ftfy: JSON lists of objects with `label`, `original`, `fixed`
// and sometimes `fixed-encoding`, what is right when only the encoding is repaired. Prints every
// case that comes out otherwise. Only the rules for encodings run.

#include <cstdio>
#include <nlohmann/json.hpp>

#include "eval.hpp"

namespace copydesk::eval {
namespace {

void print_case(const std::string& label, const std::string& name, const std::string& value) {
  std::printf("%s %s: %s\n", label.c_str(), name.c_str(),
              nlohmann::json(value).dump(-1, ' ', false).c_str());
}

bool is_right(const nlohmann::json& test) {
  auto options = CleanOptions::parse("mojibake,control.c1");
  const std::string label = test.at("label");
  const std::string original = test.at("original");
  const std::string expected = test.value("fixed-encoding", test.at("fixed").get<std::string>());
  const std::string got = clean_paragraphs({original}, *options).paragraphs.at(0);
  if (got == expected) return true;
  print_case(label, "\n  original", original);
  print_case("", " expected", expected);
  print_case("", " got     ", got);
  return false;
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  for (const std::string& path : arguments(count, values, "FILE... (ftfy's test cases, JSON)")) {
    Share share;
    for (const nlohmann::json& test : nlohmann::json::parse(read_file(path)))
      share.add(is_right(test));
    print_share(path.substr(path.rfind('/') + 1), share);
  }
}
