#include "json/article_json.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "clean/rule_counts.hpp"
#include "copydesk/printable_name.hpp"
#include "json/fingerprint_json.hpp"
#include "json/json_text.hpp"
#include "json/restore_json.hpp"
#include "label/label_keys.hpp"
#include "text/places.hpp"

namespace copydesk {
namespace {

/// What cleaning left of a caption's markers and echoes: all of them when their rules are off.
struct CaptionMarks {
  std::vector<std::string_view> markers;
  std::vector<std::string_view> echoes;
};

bool is_left(const Omitted& omitted) {
  return omitted.kind != Omitted::Kind::markup && !omitted.text.value.empty();
}

/// For each caption, or nothing when cleaning left no mark, as it nearly always does.
std::vector<CaptionMarks> marks_left(const Article& article) {
  if (std::none_of(article.omitted.begin(), article.omitted.end(), is_left)) return {};
  std::vector<CaptionMarks> marks(article.captions.size());
  for (const Omitted& omitted : article.omitted) {
    if (omitted.caption >= marks.size()) continue;
    CaptionMarks& caption = marks[omitted.caption];
    if (omitted.kind == Omitted::Kind::marker) caption.markers.push_back(omitted.text.value);
    if (omitted.kind == Omitted::Kind::echo && is_left(omitted))
      caption.echoes.push_back(omitted.text.value);
  }
  return marks;
}

std::string join(std::string_view first, std::string_view second) {
  std::string both(first);
  if (!first.empty() && !second.empty()) both += ' ';
  both += second;
  return both;
}

class ArticleJson {
 public:
  ArticleJson(const Record& record, const WriteOptions& options, JsonText& json)
      : record_(record),
        article_(record.article),
        meaning_(record.meaning),
        detail_(options.ledger),
        fingerprint_(options.fingerprint),
        json_(json) {}

  void write();

 private:
  void text(const JsonKey& key, std::string_view value) { json_.member(key, value); }

  /// A word of this program.
  void word(const JsonKey& key, std::string_view value) { json_.plain_member(key, value); }

  /// An object when there is something to say, else null.
  bool open_object(const JsonKey& key, bool present) {
    if (present)
      json_.key(key).begin_object();
    else
      json_.key(key).null();
    return present;
  }

  void bytes(SourceRange range) {
    json_.key("byte_start").number(range.begin);
    json_.key("byte_end").number(range.end);
  }

  [[nodiscard]] bool full() const { return detail_ == LedgerDetail::full; }

  /// The bytes of the input a span of the document was read from.
  [[nodiscard]] SourceRange in_input(Span span) const {
    const SourceRange range = record_.document.to_source(span);
    const std::uint64_t start = record_.source.bytes.begin;
    return {start + range.begin, start + range.end};
  }

  void write_byline();
  void write_dateline();
  void write_body();
  void write_captions();
  void write_caption(std::string_view caption, std::string_view credit);
  void write_marked(const Caption& caption, const CaptionMarks& marks);
  void write_publisher();
  void write_named(const JsonKey& key, const Text& name, const JsonKey& code_key,
                   std::string_view code);
  void write_published();
  void write_labels();
  void write_furniture();
  void write_source();
  void write_fields();
  void write_changes();
  void write_change(const Change& change);
  void write_diagnostics();
  void write_omitted();

  const Record& record_;
  const Article& article_;
  const Meaning& meaning_;
  LedgerDetail detail_;
  bool fingerprint_;
  JsonText& json_;
};

void ArticleJson::write() {
  json_.begin_object();
  word("schema", "copydesk/article/1");
  word("id", uuid_urn(record_));
  text("headline", article_.headline.value);
  text("kicker", article_.kicker.value);
  text("deck", article_.deck.value);
  text("slug", article_.slug.value);
  write_byline();
  write_dateline();
  write_body();
  write_captions();
  write_publisher();
  write_published();
  text("section", article_.section.value);
  const std::string_view page = article_.page.value;
  text("page", page.empty() ? meaning_.page : page);
  text("language", meaning_.language);
  json_.key("word_count").number(meaning_.word_count);
  json_.key("fingerprint");
  write_fingerprint(fingerprint_ ? fingerprint_of(article_) : Fingerprint(), json_);
  write_labels();
  write_furniture();
  write_source();
  write_changes();
  write_diagnostics();
  if (full()) write_omitted();
  json_.end_object();
}

void ArticleJson::write_byline() {
  const std::string_view byline = article_.byline.value;
  if (!open_object("byline", !byline.empty())) return;
  text("text", byline);
  json_.key("authors").begin_array();
  for (const Author& author : meaning_.authors) {
    json_.begin_object();
    text("name", author.name);
    text("email", author.email);
    text("role", author.role);
    text("organization", author.organization);
    text("location", author.location);
    json_.end_object();
  }
  json_.end_array();
  json_.end_object();
}

void ArticleJson::write_dateline() {
  const std::optional<Dateline>& dateline = meaning_.dateline;
  if (!open_object("dateline", dateline.has_value())) return;
  text("text", dateline->text);
  text("place", dateline->place);
  text("date", dateline->date);
  text("agency", dateline->agency);
  json_.end_object();
}

void ArticleJson::write_body() {
  json_.key("body").begin_array();
  for (const BodyPart& part : article_.body) {
    if (part.text.value.empty()) continue;
    json_.begin_object();
    word("kind", to_string(part.kind));
    text("text", part.text.value);
    json_.end_object();
  }
  json_.end_array();
}

void ArticleJson::write_captions() {
  json_.key("captions").begin_array();
  const std::vector<CaptionMarks> marks = marks_left(article_);
  for (std::size_t i = 0; i < article_.captions.size(); ++i) {
    const Caption& caption = article_.captions[i];
    if (marks.empty())
      write_caption(caption.text.value, caption.credit.value);
    else
      write_marked(caption, marks[i]);
  }
  json_.end_array();
}

void ArticleJson::write_caption(std::string_view caption, std::string_view credit) {
  if (caption.empty() && credit.empty()) return;
  json_.begin_object();
  text("text", caption);
  text("credit", credit);
  json_.end_object();
}

/// The last marker stands before the text, one before it opens the credit.
void ArticleJson::write_marked(const Caption& caption, const CaptionMarks& marks) {
  const std::size_t count = marks.markers.size();
  std::string credit;
  for (std::size_t i = 0; i + 1 < count; ++i) credit = join(credit, marks.markers[i]);
  write_caption(join(count > 0 ? marks.markers.back() : "", caption.text.value),
                join(credit, caption.credit.value));
  for (const std::string_view echo : marks.echoes) write_caption(echo, {});
}

void ArticleJson::write_publisher() {
  const Publisher& publisher = article_.publisher;
  const std::string_view name = publisher.name.value;
  const std::string_view edition = publisher.edition.value;
  json_.key("publisher").begin_object();
  text("name", name.empty() ? meaning_.publisher_name : name);
  text("edition", edition.empty() ? meaning_.edition : edition);
  write_named("language", publisher.language, "tag", meaning_.publisher_language);
  write_named("country", publisher.country, "code", meaning_.publisher_country);
  text("copyright", publisher.copyright.value);
  text("distributor", publisher.distributor.value);
  json_.end_object();
}

void ArticleJson::write_named(const JsonKey& key, const Text& name, const JsonKey& code_key,
                              std::string_view code) {
  if (!open_object(key, !name.value.empty())) return;
  text("name", name.value);
  text(code_key, code);
  json_.end_object();
}

void ArticleJson::write_published() {
  json_.key("published").begin_object();
  text("text", article_.published.value);
  text("date", meaning_.published_date);
  text("time", meaning_.published_time);
  json_.end_object();
}

void ArticleJson::write_labels() {
  json_.key("labels").begin_array();
  for (const Label& label : article_.labels) {
    if (label.name.value.empty() && label.value.value.empty()) continue;
    json_.begin_object();
    text("name", label.name.value);
    text("key", label.key.empty() ? label_key(label.name.value) : label.key);
    text("value", label.value.value);
    json_.end_object();
  }
  json_.end_array();
}

void ArticleJson::write_furniture() {
  json_.key("furniture").begin_array();
  for (const Text& piece : article_.furniture)
    if (!piece.value.empty()) json_.string(piece.value);
  json_.end_array();
}

void ArticleJson::write_source() {
  const Source& source = record_.source;
  json_.key("source").begin_object();
  text("path", printable_name(source.path));
  text("member", printable_name(source.member));
  json_.key("record").number(source.record);
  text("format", source.reader != nullptr ? source.reader->name : "");
  json_.key("confidence").number(source.score / 100.0);
  const Decoding& decoding = record_.document.decoding();
  text("encoding", decoding.encoding);
  json_.key("encoding_confidence").number(decoding.confidence);
  bytes(source.bytes);
  if (full()) {
    write_fields();
    json_.key("restore");
    write_restore(record_, !marks_left(article_).empty(), json_);
  }
  json_.end_object();
}

void ArticleJson::write_fields() {
  json_.key("fields").begin_object();
  for_each_text(article_, [&](Field field, const Text& text) {
    if (field.kind == Field::Kind::omitted) return;
    const SourceRange range = in_input(text.origin);
    json_.key_of(to_string(field)).begin_array();
    json_.number(range.begin);
    json_.number(range.end);
    json_.end_array();
  });
  json_.end_object();
}

void ArticleJson::write_changes() {
  if (!open_object("changes", detail_ != LedgerDetail::none)) return;
  json_.key("total").number(record_.ledger.size());
  json_.key("by_rule").begin_object();
  for (const RuleCount& rule : count_rules(record_.ledger))
    json_.key_of(rule.rule).number(rule.count);
  json_.end_object();
  if (full()) {
    json_.key("list").begin_array();
    for (const Change& change : record_.ledger) write_change(change);
    json_.end_array();
  }
  json_.end_object();
}

void ArticleJson::write_change(const Change& change) {
  json_.begin_object();
  word("rule", change.rule);
  word("field", to_string(change.field));
  bytes(in_input(change.origin));
  json_.key("at").number(std::uint64_t{change.at.begin});
  json_.key("before").string(change.before);
  json_.key("after").string(change.after);
  text("evidence", change.evidence);
  json_.end_object();
}

void ArticleJson::write_diagnostics() {
  json_.key("diagnostics").begin_array();
  Places places(record_.document.text(), record_.source.line);
  for (const Diagnostic& diagnostic : record_.diagnostics) {
    json_.begin_object();
    word("severity", to_string(diagnostic.severity));
    word("code", diagnostic.code);
    json_.key("line").number(places.of(diagnostic.where.begin).line);
    text("message", diagnostic.message);
    json_.end_object();
  }
  json_.end_array();
}

void ArticleJson::write_omitted() {
  json_.key("omitted").begin_array();
  for (const Omitted& omitted : article_.omitted) {
    json_.begin_object();
    word("role", omitted.kind == Omitted::Kind::echo ? "echo" : "markup");
    text("text", record_.document.view(omitted.text.origin));
    bytes(in_input(omitted.text.origin));
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace

void write_article(const Record& record, const WriteOptions& options, std::string& out) {
  JsonText json(out);
  ArticleJson(record, options, json).write();
  json.finish();
}

std::string uuid_urn(const Record& record) {
  constexpr std::string_view kPrefix = "urn:uuid:";
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string urn("urn:uuid:00000000-0000-0000-0000-000000000000");
  std::size_t at = kPrefix.size();
  for (const std::uint8_t byte : record.id) {
    if (urn[at] == '-') ++at;
    urn[at++] = kHex[byte >> 4U];
    urn[at++] = kHex[byte & 0xFU];
  }
  return urn;
}

}  // namespace copydesk
