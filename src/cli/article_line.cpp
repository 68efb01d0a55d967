#include "cli/article_line.hpp"

#include <simdjson.h>

#include <charconv>
#include <optional>
#include <vector>

namespace copydesk::cli {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

constexpr std::string_view kEntryStart = R"({"id":)";

std::string json_of(simdjson::simdjson_result<element> value) {
  element found;
  return value.get(found) == simdjson::SUCCESS ? simdjson::minify(found) : "null";
}

bool is_null(simdjson::simdjson_result<element> value) {
  element found;
  return value.get(found) != simdjson::SUCCESS || found.is_null();
}

std::optional<std::uint64_t> read_hex(simdjson::simdjson_result<element> value) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS || text.size() != 16) return std::nullopt;
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<Fingerprint> read_fingerprint(element value) {
  Fingerprint print;
  const auto text = read_hex(value["text"]);
  std::uint64_t runs = 0;
  array bands;
  if (!text || value["runs"].get(runs) != simdjson::SUCCESS || runs == 0 || runs > UINT32_MAX ||
      value["bands"].get(bands) != simdjson::SUCCESS || bands.size() != Fingerprint::kBands)
    return std::nullopt;
  print.text = *text;
  print.runs = static_cast<std::uint32_t>(runs);
  std::size_t i = 0;
  for (const element band : bands) {
    const auto values = read_hex(simdjson::simdjson_result<element>(element(band)));
    if (!values) return std::nullopt;
    print.least[i++] = static_cast<std::uint32_t>(*values >> 32U);
    print.least[i++] = static_cast<std::uint32_t>(*values);
  }
  return print;
}

std::optional<Fingerprint> read_body(element article) {
  array body;
  if (article["body"].get(body) != simdjson::SUCCESS) return std::nullopt;
  std::vector<std::string_view> texts;
  for (const element part : body) {
    std::string_view text;
    if (part["text"].get(text) != simdjson::SUCCESS) return std::nullopt;
    texts.push_back(text);
  }
  return fingerprint_of(texts);
}

std::string entry_of(element article) {
  std::string entry(kEntryStart);
  entry.append(json_of(article["id"])).append(R"(,"source":{"path":)");
  const auto source = article["source"];
  entry.append(json_of(source["path"])).append(R"(,"member":)").append(json_of(source["member"]));
  entry.append(R"(,"record":)").append(json_of(source["record"]));
  entry.append(R"(},"headline":)").append(json_of(article["headline"]));
  entry.append(R"(,"publication":)").append(json_of(article["publisher"]["name"]));
  return entry.append(R"(,"published":)").append(json_of(article["published"]["date"]));
}

}  // namespace

struct StoryParser::State {
  simdjson::dom::parser parser;
};

StoryParser::StoryParser() : state_(std::make_unique<State>()) {}
StoryParser::~StoryParser() = default;

Result<Story> StoryParser::read(std::string_view line) {
  element article;
  const simdjson::error_code error = state_->parser.parse(line).get(article);
  if (error != simdjson::SUCCESS)
    return Error{std::string("is no JSON (") + simdjson::error_message(error) + ")"};
  std::string_view id;
  if (article["id"].get(id) != simdjson::SUCCESS) return Error{"is no article: it has no \"id\""};
  const bool given = !is_null(article["fingerprint"]);
  const auto print = given ? read_fingerprint(article["fingerprint"]) : read_body(article);
  if (!print && given) return Error{"has a fingerprint that cannot be read"};
  if (!print) return Error{"is no article: it has no \"body\" of texts"};
  return Story{*print, entry_of(article)};
}

std::string_view StoryParser::id_of(std::string_view entry) {
  return entry.substr(kEntryStart.size(), entry.find(",\"source\"") - kEntryStart.size());
}

}  // namespace copydesk::cli
