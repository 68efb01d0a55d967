#include "copydesk/block.hpp"

namespace copydesk {
namespace {

constexpr bool is_body(Role role) { return role >= Role::paragraph && role <= Role::tagline; }
constexpr bool is_omitted(Role role) { return role >= Role::markup; }

/// Carries blocks to fields. A caption's parts come as separate blocks in print order: a credit
/// opens a caption, a text completes it or opens its own, markers wait for what follows them.
class Assembly {
 public:
  Assembly(const Document& document, const std::vector<Block>& blocks) : document_(document) {
    std::size_t body = 0, omitted = 0;
    for (const Block& block : blocks) {
      body += static_cast<std::size_t>(is_body(block.role));
      omitted += static_cast<std::size_t>(is_omitted(block.role));
    }
    article_.body.reserve(body);
    article_.omitted.reserve(omitted);
  }

  void take(const Block& block);
  Article finish() { return std::move(article_); }

 private:
  [[nodiscard]] Text copy(const Block& block) const {
    return {std::string(document_.view(block.span)), block.span};
  }

  void set(Text& field, const Block& block) {
    if (field.printed())
      article_.furniture.push_back(copy(block));
    else
      field = copy(block);
  }

  void add_body(BodyKind kind, const Block& block) { article_.body.push_back({kind, copy(block)}); }

  void omit(Omitted::Kind kind, const Block& block) {
    article_.omitted.push_back({kind, copy(block), Omitted::kNoCaption});
  }

  void add_credit(const Block& block) {
    open_caption();
    article_.captions.back().credit = copy(block);
    awaits_text_ = true;
  }

  void add_caption(const Block& block) {
    if (!awaits_text_) open_caption();
    article_.captions.back().text = copy(block);
    awaits_text_ = false;
  }

  void add_credit_below(const Block& block) {
    if (article_.captions.empty() || article_.captions.back().credit.printed()) open_caption();
    article_.captions.back().credit = copy(block);
    awaits_text_ = false;
    claim_markers();
  }

  void open_caption() {
    article_.captions.emplace_back();
    claim_markers();
  }

  void claim_markers() {
    for (; waiting_ < article_.omitted.size(); ++waiting_)
      if (article_.omitted[waiting_].kind != Omitted::Kind::markup)
        article_.omitted[waiting_].caption = last_caption();
  }

  /// The second marker after a credit belongs to it even when no text follows.
  void add_marker(const Block& block) {
    omit(Omitted::Kind::marker, block);
    if (previous_ == Role::credit)
      claim_markers();
    else
      awaits_text_ = false;
  }

  void add_echo(const Block& block) {
    omit(Omitted::Kind::echo, block);
    if (!article_.captions.empty()) claim_markers();
  }

  [[nodiscard]] std::uint32_t last_caption() const {
    return static_cast<std::uint32_t>(article_.captions.size() - 1);
  }

  const Document& document_;
  Article article_;
  std::size_t waiting_ = 0;   ///< the first omitted Text that may still find its caption
  bool awaits_text_ = false;  ///< the last caption is a credit whose text may follow
  Role previous_ = Role::furniture;
};

void Assembly::take(const Block& block) {
  Publisher& publisher = article_.publisher;
  switch (block.role) {
    case Role::masthead: set(publisher.name, block); break;
    case Role::edition: set(publisher.edition, block); break;
    case Role::language: set(publisher.language, block); break;
    case Role::country: set(publisher.country, block); break;
    case Role::distributor: set(publisher.distributor, block); break;
    case Role::copyright: set(publisher.copyright, block); break;
    case Role::date: set(article_.published, block); break;
    case Role::section: set(article_.section, block); break;
    case Role::page: set(article_.page, block); break;
    case Role::kicker: set(article_.kicker, block); break;
    case Role::headline: set(article_.headline, block); break;
    case Role::deck: set(article_.deck, block); break;
    case Role::slug: set(article_.slug, block); break;
    case Role::byline: set(article_.byline, block); break;
    case Role::paragraph: add_body(BodyKind::paragraph, block); break;
    case Role::subhead: add_body(BodyKind::subhead, block); break;
    case Role::pull_quote: add_body(BodyKind::pull_quote, block); break;
    case Role::signature: add_body(BodyKind::signature, block); break;
    case Role::note: add_body(BodyKind::note, block); break;
    case Role::table: add_body(BodyKind::table, block); break;
    case Role::tagline: add_body(BodyKind::tagline, block); break;
    case Role::credit: add_credit(block); break;
    case Role::caption: add_caption(block); break;
    case Role::credit_below: add_credit_below(block); break;
    case Role::label_name: article_.labels.push_back({copy(block), {}, {}}); break;
    case Role::label_value:
      if (article_.labels.empty() || article_.labels.back().value.printed())
        article_.labels.emplace_back();
      article_.labels.back().value = copy(block);
      article_.labels.back().key = block.key;
      break;
    case Role::jump:
    case Role::furniture: article_.furniture.push_back(copy(block)); break;
    case Role::markup: omit(Omitted::Kind::markup, block); break;
    case Role::marker: add_marker(block); break;
    case Role::echo: add_echo(block); break;
  }
  previous_ = block.role;
}

}  // namespace

Article assemble(const Document& document, const std::vector<Block>& blocks) {
  Assembly assembly(document, blocks);
  for (const Block& block : blocks) assembly.take(block);
  return assembly.finish();
}

}  // namespace copydesk
