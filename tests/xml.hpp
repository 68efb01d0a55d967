#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// As much XML as reports are made of. What is not well-formed throws.
namespace copydesk::xml {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  ///< white space between elements included
  std::vector<Element> children;
};

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  Element document() {
    expect("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    Element root = element();
    expect("\n");
    if (!rest_.empty()) throw std::runtime_error("text after the root");
    return root;
  }

 private:
  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void expect(std::string_view token) {
    if (!take(token)) throw std::runtime_error("expected " + std::string(token));
  }

  std::string until(std::string_view ends) {
    const std::size_t size = rest_.find_first_of(ends);
    if (size == rest_.npos) throw std::runtime_error("unexpected end");
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return unescaped(text);
  }

  static std::string unescaped(std::string_view text) {
    std::string out;
    for (Parser at(text); !at.rest_.empty();) {
      const auto byte = static_cast<unsigned char>(at.rest_.front());
      if ((byte < 0x20 && byte != '\n') || byte == 0x7F) throw std::runtime_error("a control");
      if (at.rest_.starts_with("\xEF\xBF\xBE") || at.rest_.starts_with("\xEF\xBF\xBF"))
        throw std::runtime_error("no character");
      if (at.rest_.starts_with("]]>")) throw std::runtime_error("]]>");
      if (at.take("&amp;")) {
        out += '&';
      } else if (at.take("&lt;")) {
        out += '<';
      } else if (at.take("&gt;")) {
        out += '>';
      } else if (at.take("&quot;")) {
        out += '"';
      } else if (byte == '&' || byte == '<') {
        throw std::runtime_error("not escaped: " + std::string(at.rest_));
      } else {
        out += at.rest_.front();
        at.rest_.remove_prefix(1);
      }
    }
    return out;
  }

  Element element() {
    Element element;
    expect("<");
    element.name = until(" />");
    while (take(" ")) {
      const std::string name = until("=");
      expect("=\"");
      if (!element.attributes.emplace(name, until("\"")).second)
        throw std::runtime_error("twice: " + name);
      expect("\"");
    }
    if (take("/>")) return element;
    expect(">");
    for (element.text = until("<"); !rest_.starts_with("</"); element.text += until("<"))
      element.children.push_back(this->element());
    expect("</" + element.name + ">");
    return element;
  }

  std::string_view rest_;
};

inline Element parse(std::string_view text) { return Parser(text).document(); }

}  // namespace copydesk::xml
