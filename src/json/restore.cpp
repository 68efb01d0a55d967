// The way back from an article in JSON to the bytes of its record. Every step may fail, as the
// JSON may come from anywhere; that nothing went wrong is proved by the id at the end.
#include "copydesk/restore.hpp"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "copydesk/encoding.hpp"
#include "copydesk/source_bytes.hpp"
#include "text/hex.hpp"

namespace copydesk {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

/// Ends the reading of JSON that lacks something or holds what it should not.
struct Refusal {
  std::string message;
};

/// The value of that type at a JSON pointer.
template <class Value>
Value value_at(element from, const std::string& pointer) {
  Value value{};
  if (from.at_pointer(pointer).get(value) != simdjson::SUCCESS)
    throw Refusal{"it has no " + pointer};
  return value;
}

std::string text_at(element from, const std::string& pointer) {
  return std::string(value_at<std::string_view>(from, pointer));
}

std::uint64_t number_at(element from, const std::string& pointer) {
  return value_at<std::uint64_t>(from, pointer);
}

std::string bytes_at(element from, const std::string& pointer) {
  auto bytes = from_hex(value_at<std::string_view>(from, pointer));
  if (!bytes) throw Refusal{pointer + " is not hexadecimal"};
  return std::move(*bytes);
}

/// A stretch of text with its place in the source.
struct Piece {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string text;
};

/// A field's name in its parts: `body/3`, `captions/0/credit`, `publisher/name`.
struct Name {
  std::string list;
  std::optional<std::size_t> index;
  std::string member;  ///< with its slash; empty: none

  explicit Name(std::string_view name) {
    const std::size_t slash = name.find('/');
    list = name.substr(0, slash);
    if (slash == name.npos) return;
    std::string_view rest = name.substr(slash + 1);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error == std::errc()) {
      index = number;
      rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
      member = rest;
    } else {
      member = name.substr(slash);
    }
  }
};

/// Where a text stands in what holds it: the article itself, or a member of a list.
std::string pointer_to(const Name& name) {
  if (name.index) return name.list == "body" ? "/text" : name.member;
  const bool named = name.member == "/language" || name.member == "/country";
  const bool text = name.list == "byline" || name.list == "published";
  return ("/" + name.list).append(name.member).append(named ? "/name" : text ? "/text" : "");
}

/// A list of the article. It leaves out the members that print nothing, the ledger counts them.
struct List {
  std::vector<element> members;
  std::vector<std::size_t> shown;  ///< the ledger's numbers of those that are there, ascending

  [[nodiscard]] element at(std::size_t number) const {
    const auto found = std::lower_bound(shown.begin(), shown.end(), number);
    const auto place = static_cast<std::size_t>(found - shown.begin());
    if (place >= members.size()) throw Refusal{"a text is missing"};
    return members[place];
  }
};

/// A field as the ledger names it, with its bytes.
struct Field {
  std::string_view name;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

class Restoration {
 public:
  explicit Restoration(element article) : article_(article) {}

  Restored run() {
    read_rest();
    read_omitted();
    read_fields();
    std::sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    std::string text;
    for (const Piece& piece : pieces_) text += piece.text;
    Restored result = place();
    result.bytes = encode(text, encoding(), source_bytes());
    prove(result);
    return result;
  }

 private:
  void add(Piece piece) { pieces_.push_back(std::move(piece)); }

  void read_rest() {
    for (const element rest : value_at<array>(article_, "/source/restore/rest")) {
      add({number_at(rest, "/0"), number_at(rest, "/1"), text_at(rest, "/2")});
      rest_.insert({pieces_.back().begin, pieces_.back().end});
    }
  }

  void read_omitted() {
    for (const element omitted : value_at<array>(article_, "/omitted"))
      add({number_at(omitted, "/byte_start"), number_at(omitted, "/byte_end"),
           text_at(omitted, "/text")});
  }

  void read_fields() {
    read_changes();
    std::vector<Field> fields;
    for (const auto& [name, range] : value_at<object>(article_, "/source/fields")) {
      const Field field{name, number_at(range, "/0"), number_at(range, "/1")};
      if (!rest_.contains({field.begin, field.end})) fields.push_back(field);
    }
    read_lists(fields);
    for (const Field& field : fields) {
      std::string text = text_of(Name(field.name));
      take_back(field.name, text);
      add({field.begin, field.end, std::move(text)});
    }
  }

  void read_lists(const std::vector<Field>& fields) {
    for (const Field& field : fields)
      if (const Name name(field.name); name.index) lists_[name.list].shown.push_back(*name.index);
    for (auto& [name, list] : lists_) {
      std::sort(list.shown.begin(), list.shown.end());
      list.shown.erase(std::unique(list.shown.begin(), list.shown.end()), list.shown.end());
      const auto members = value_at<array>(article_, std::string("/").append(name));
      list.members.assign(members.begin(), members.end());
    }
  }

  [[nodiscard]] std::string text_of(const Name& name) const {
    const element holder = name.index ? lists_.at(name.list).at(*name.index) : article_;
    return text_at(holder, pointer_to(name));
  }

  void read_changes() {
    for (const element change : value_at<array>(article_, "/changes/list"))
      changes_[value_at<std::string_view>(change, "/field")].push_back(change);
  }

  void take_back(std::string_view field, std::string& text) {
    const auto changes = changes_.find(field);
    if (changes == changes_.end()) return;
    for (auto change = changes->second.rbegin(); change != changes->second.rend(); ++change) {
      const std::uint64_t at = number_at(*change, "/at");
      const auto before = value_at<std::string_view>(*change, "/before");
      const auto after = value_at<std::string_view>(*change, "/after");
      if (at > text.size() || text.compare(at, after.size(), after) != 0)
        throw Refusal{"the changes of " + std::string(field) + " do not fit its text"};
      text.replace(at, after.size(), before);
    }
  }

  [[nodiscard]] std::string_view encoding() const {
    const std::string name = text_at(article_, "/source/encoding");
    const std::string_view known = find_encoding(name);
    if (known.empty()) throw Refusal{"no encoding is named '" + name + "'"};
    return known;
  }

  [[nodiscard]] SourceBytes source_bytes() const {
    SourceBytes source;
    source.line_end = value_at<std::string_view>(article_, "/source/restore/line_end");
    for (const element difference : value_at<array>(article_, "/source/restore/differences"))
      source.differences.push_back({static_cast<std::uint32_t>(number_at(difference, "/0")),
                                    static_cast<std::uint32_t>(number_at(difference, "/1")),
                                    bytes_at(difference, "/2")});
    return source;
  }

  [[nodiscard]] Restored place() const {
    Restored result;
    const element source = value_at<element>(article_, "/source");
    for (const auto& [pointer, name] :
         {std::pair("/path", &result.path), std::pair("/member", &result.member)})
      if (!value_at<element>(source, pointer).is_null()) *name = text_at(source, pointer);
    result.record = number_at(source, "/record");
    result.byte_start = number_at(source, "/byte_start");
    result.byte_end = number_at(source, "/byte_end");
    if (value_at<element>(source, "/restore/before").is_null())
      throw Refusal{"more than a megabyte of white space beside it was not kept"};
    result.before = bytes_at(source, "/restore/before");
    result.after = bytes_at(source, "/restore/after");
    result.last = value_at<bool>(source, "/restore/last");
    return result;
  }

  void prove(const Restored& result) const {
    const std::array<std::uint8_t, 16> id = id_of(result.bytes);
    std::string digits = to_hex({reinterpret_cast<const char*>(id.data()), id.size()});
    for (const std::size_t at : {20U, 16U, 12U, 8U}) digits.insert(at, 1, '-');
    if (value_at<std::string_view>(article_, "/id") != std::string("urn:uuid:").append(digits))
      throw Refusal{"what was put together is not what the id was made from"};
  }

  element article_;
  std::vector<Piece> pieces_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> rest_;
  std::map<std::string_view, std::vector<element>> changes_;
  std::map<std::string, List> lists_;
};

bool has_full_ledger(element article) {
  return article.at_pointer("/source/restore").error() == simdjson::SUCCESS;
}

bool is_article(element article) {
  std::string_view schema;
  return article.at_pointer("/schema").get(schema) == simdjson::SUCCESS &&
         schema == "copydesk/article/1";
}

}  // namespace

Result<Restored> restore(std::string_view json) {
  simdjson::dom::parser parser;
  element article;
  if (const auto error = parser.parse(json).get(article); error != simdjson::SUCCESS)
    return Error{std::string("is no JSON (") + simdjson::error_message(error) + ")"};
  if (!is_article(article)) return Error{"is no article of copydesk"};
  if (!has_full_ledger(article)) return Error{"was not written with --ledger full"};
  try {
    return Restoration(article).run();
  } catch (const Refusal& refusal) {
    return Error{"cannot be restored: " + refusal.message};
  }
}

}  // namespace copydesk
