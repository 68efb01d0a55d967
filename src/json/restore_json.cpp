#include "json/restore_json.hpp"

#include <algorithm>
#include <vector>

#include "text/hex.hpp"

namespace copydesk {
namespace {

bool is_caption(Field field) {
  return field.kind == Field::Kind::caption_text || field.kind == Field::Kind::caption_credit;
}

/// The stretches of the document that no field of the JSON holds, nor `omitted`: white space, and
/// texts that cleaning took out as a whole.
std::vector<Span> unprinted(const Record& record, bool captions_as_read) {
  std::vector<Span> printed;
  std::vector<Span> rest;
  for_each_text(record.article, [&](Field field, const Text& text) {
    const bool omitted = field.kind == Field::Kind::omitted;
    const bool shown = !text.value.empty() && !(captions_as_read && is_caption(field));
    (omitted || shown ? printed : rest).push_back(text.origin);
  });
  printed.insert(printed.end(), rest.begin(), rest.end());
  const auto by_place = [](Span a, Span b) { return a.begin < b.begin; };
  std::sort(printed.begin(), printed.end(), by_place);
  std::uint32_t end = 0;
  for (const Span span : printed) {
    if (span.begin > end) rest.push_back({end, span.begin});
    end = std::max(end, span.end);
  }
  const auto size = static_cast<std::uint32_t>(record.document.text().size());
  if (end < size) rest.push_back({end, size});
  std::sort(rest.begin(), rest.end(), by_place);
  return rest;
}

void write_rest(const Record& record, bool captions_as_read, JsonText& json) {
  json.key("rest").begin_array();
  const std::uint64_t start = record.source.bytes.begin;
  for (const Span span : unprinted(record, captions_as_read)) {
    const SourceRange range = record.document.to_source(span);
    json.begin_array();
    json.number(start + range.begin);
    json.number(start + range.end);
    json.string(record.document.view(span));
    json.end_array();
  }
  json.end_array();
}

void write_differences(const SourceBytes& source, JsonText& json) {
  json.key("differences").begin_array();
  for (const SourceBytes::Difference& difference : source.differences) {
    json.begin_array();
    json.number(std::uint64_t{difference.at});
    json.number(std::uint64_t{difference.size});
    json.string(to_hex(difference.bytes));
    json.end_array();
  }
  json.end_array();
}

}  // namespace

void write_restore(const Record& record, bool captions_as_read, JsonText& json) {
  const Surroundings& around = record.source.around;
  json.begin_object();
  write_rest(record, captions_as_read, json);
  json.key("line_end").string(record.source_bytes.line_end);
  write_differences(record.source_bytes, json);
  for (const auto& [key, blank] :
       {std::pair("before", &around.before), std::pair("after", &around.after)}) {
    json.key_of(key);
    if (around.whole)
      json.string(to_hex(*blank));
    else
      json.null();
  }
  json.key("last").boolean(around.last);
  json.end_object();
}

}  // namespace copydesk
