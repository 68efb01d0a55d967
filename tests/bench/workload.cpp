// Makes a long stream of made-up articles as PressReader prints them, with the usual damage:
//   copydesk-workload --bytes N --out FILE [--seed N] [--clean] [--files]
// With --files each article is a file of its own, FILE/000/000.txt and so on.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <span>
#include <string>
#include <string_view>

#include "phrases.hpp"

namespace {

/// Damage as dumps have it: somewhere `find` became `with`.
struct Damage {
  std::string_view find;
  std::string_view with;
};

constexpr std::array<Damage, 12> kDamage = {{
    {"-", ""},              // hyphen lost at the print's line end
    {"-", "- "},            // space put in after it
    {" ", "  "},            // two spaces
    {" ", "\u00A0"},        // no-break space
    {", ", " , "},          // space before punctuation
    {"“", "“ "},            // space after a quotation mark
    {"’", "â€™"},           // UTF-8 read as windows-1252
    {"é", "Ã©"},            // the same
    {"é", "e\u0301"},       // the mark on its own
    {" and ", " &amp; "},   // an entity left over
    {"er", "e\u00ADr"},     // soft hyphen
    {" the ", "\n\nthe "},  // paragraph broken in mid-sentence
}};

struct Settings {
  std::uint64_t bytes = 0;
  std::uint64_t seed = 1;
  bool damaged = true;
  bool files = false;
  std::string out;
};

/// Writes articles; the same seed gives the same ones on every machine.
class Press {
 public:
  explicit Press(const Settings& settings) : random_(settings.seed), damaged_(settings.damaged) {}

  std::string article() {
    const Language& language = one_in(3) ? pick(kLanguages) : kLanguages[0];
    std::string text(pick(language.titles));
    text += "\n\n" + headline(language) + "\n\n" + byline();
    const std::size_t length = 2400 + below(2400);
    while (text.size() < length) text += paragraph(language) + "\n\n";
    for (std::size_t photos = below(3); photos > 0; --photos) text += caption(language);
    text += "Newspapers in ";
    text += language.name;
    text += "\n\nNewspapers from ";
    text += pick(language.countries);
    return text + '\n';
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  bool one_in(std::size_t count) { return below(count) == 0; }

  template <class List>
  const typename List::value_type& pick(const List& list) {
    return list[below(list.size())];
  }

  std::string person() {
    std::string name(pick(kGivenNames));
    name += ' ';
    return name += pick(kFamilyNames);
  }

  std::string fill(std::string_view phrase) {
    std::string text;
    for (const char c : phrase) {
      if (c == '#') {
        text += std::to_string(10 + below(90));
      } else if (c == '%') {
        text += person();
      } else {
        text += c;
      }
    }
    return text;
  }

  std::string headline(const Language& language) {
    return fill(pick(language.subjects)) + ' ' + fill(pick(language.deeds));
  }

  std::string sentence(const Language& language) {
    return headline(language) + ' ' + fill(pick(language.circumstances));
  }

  std::string byline() {
    std::string name = person();
    switch (below(5)) {
      case 0: return "-\n\n";
      case 1: return "- " + name + "\n\n";
      case 2: return "- " + name + " and " + person() + "\n\n";
      case 3: return "- By " + name + " newsdesk" + std::to_string(below(90)) + "@post.example\n\n";
      default: return "- By " + name + "\n\n";
    }
  }

  std::string paragraph(const Language& language) {
    std::string text;
    for (std::size_t count = 1 + below(4); count > 0; --count) {
      if (!text.empty()) text += ' ';
      if (one_in(5)) {
        text += language.open_quote;
        text += sentence(language);
        text += language.close_quote;
        text += ' ' + person();
      } else {
        text += sentence(language);
        if (one_in(3)) text += ", " + fill(pick(language.circumstances));
      }
      text += '.';
    }
    if (damaged_ && one_in(3)) damage(text);
    return text;
  }

  /// Damages the first place that suits after a random one.
  void damage(std::string& text) {
    const auto& [find, with] = pick(kDamage);
    const std::size_t at = text.find(find, below(text.size()));
    if (at != std::string::npos && at > 0) text.replace(at, find.size(), with);
  }

  std::string caption(const Language& language) {
    const std::string credit = person();
    const std::string words = sentence(language) + '.';
    std::string text = " ?? " + credit + " ?? " + words + '\n';
    if (!one_in(4)) text += credit + ' ' + words + '\n';
    return text + '\n';
  }

  std::mt19937_64 random_;
  bool damaged_;
};

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_settings(std::span<char*> arguments, Settings& settings) {
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view name = arguments[i];
    if (name == "--clean" || name == "--files") {
      (name == "--clean" ? settings.damaged : settings.files) = name == "--files";
      continue;
    }
    if (++i == arguments.size()) return false;
    const std::string_view value = arguments[i];
    if (name == "--out") {
      settings.out = value;
    } else if (name == "--bytes") {
      if (!read_number(value, settings.bytes)) return false;
    } else if (name != "--seed" || !read_number(value, settings.seed)) {
      return false;
    }
  }
  return settings.bytes > 0 && !settings.out.empty();
}

/// `000/007`: a thousand files a folder.
std::string place_of(std::size_t number) {
  const std::string digits = std::to_string(1'000'000 + number);
  return digits.substr(1, 3) + '/' + digits.substr(4);
}

bool write_files(const Settings& settings) {
  Press press(settings);
  std::size_t number = 0;
  for (std::uint64_t written = 0; written < settings.bytes; ++number) {
    const std::filesystem::path path = settings.out + '/' + place_of(number) + ".txt";
    std::filesystem::create_directories(path.parent_path());
    const std::string article = press.article();
    if (!(std::ofstream(path, std::ios::binary) << article)) return false;
    written += article.size();
  }
  return true;
}

bool write_stream(const Settings& settings) {
  std::ofstream out(settings.out, std::ios::binary);
  Press press(settings);
  for (std::uint64_t written = 0; out && written < settings.bytes;) {
    const std::string article = press.article();
    out << article;
    written += article.size();
  }
  out.close();
  return out.good();
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  if (!read_settings({argv, static_cast<std::size_t>(argc)}, settings)) {
    std::cerr << "usage: copydesk-workload --bytes N --out FILE [--seed N] [--clean] [--files]\n";
    return 2;
  }
  const bool written = settings.files ? write_files(settings) : write_stream(settings);
  if (!written) std::cerr << "cannot write " << settings.out << '\n';
  return written ? 0 : 1;
}
