// Copies of stories: how many are found, and how many that are found are none.
//
// Takes clean articles, one a line. With `--pairs FILE`, the articles open with their names and a
// line of FILE names two that are near-duplicates; all others count as different. Then copies are
// made as papers make them of wire stories: cut from the end, reworded, sentences left out or in
// another order, words of their own at the end. A copy must be grouped with its original.
//
// The threshold is to be chosen on two thirds of the articles; the last third is reported apart.
#include "copydesk/duplicates.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "eval.hpp"

namespace copydesk::eval {
namespace {

constexpr double kThresholds[] = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
constexpr std::size_t kShortest = 80;  ///< words of an article that copies are made of

using Words = std::vector<std::string>;

struct Story {
  std::string name;
  std::string text;
};

struct Part {
  std::vector<Story> stories;
  std::set<std::pair<std::string, std::string>> pairs;
};

Words words_of(const std::string& text) {
  std::istringstream in(text);
  Words words;
  for (std::string word; in >> word;) words.push_back(std::move(word));
  return words;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

/// Makes copies of a story, the same in every run.
class Copyist {
 public:
  explicit Copyist(const Part& part) : part_(part) {}

  /// Of a hundred words, so many become others, vanish or get a new one beside them.
  Words reworded(const Words& words, unsigned percent) {
    Words copy;
    for (const std::string& word : words) {
      if (below(100) >= percent) {
        copy.push_back(word);
        continue;
      }
      const unsigned way = below(5);
      if (way == 3) continue;
      if (way == 4) copy.push_back(word);
      copy.push_back(foreign_word());
    }
    return copy;
  }

  static Words cut(const Words& words, unsigned percent) {
    const auto size = static_cast<std::ptrdiff_t>(words.size() * percent / 100);
    return {words.begin(), words.begin() + size};
  }

  /// A part of another story at the end.
  Words continued(Words words, unsigned percent) {
    const Words other = words_of(story().text);
    const std::size_t count = std::min(other.size(), words.size() * percent / 100);
    words.insert(words.end(), other.begin(), other.begin() + static_cast<std::ptrdiff_t>(count));
    return words;
  }

  Words some_sentences(const Words& words, unsigned percent) {
    std::vector<Words> sentences = sentences_of(words);
    Words copy = sentences.front();
    for (std::size_t i = 1; i < sentences.size(); ++i)
      if (below(100) < percent) copy.insert(copy.end(), sentences[i].begin(), sentences[i].end());
    return copy;
  }

  Words rearranged(const Words& words) {
    std::vector<Words> sentences = sentences_of(words);
    for (std::size_t i = sentences.size(); i > 2; --i)
      std::swap(sentences[i - 1], sentences[1 + below(static_cast<unsigned>(i - 1))]);
    Words copy;
    for (const Words& sentence : sentences)
      copy.insert(copy.end(), sentence.begin(), sentence.end());
    return copy;
  }

 private:
  static std::vector<Words> sentences_of(const Words& words) {
    std::vector<Words> sentences(1);
    for (const std::string& word : words) {
      sentences.back().push_back(word);
      if (word.ends_with('.')) sentences.emplace_back();
    }
    return sentences;
  }

  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }
  const Story& story() { return part_.stories[random_() % part_.stories.size()]; }
  std::string foreign_word() {
    const Words words = words_of(story().text.substr(0, 400));
    return words.empty() ? "word" : words[random_() % words.size()];
  }

  const Part& part_;
  std::mt19937 random_{1};
};

struct Kind {
  const char* name;
  Words (*make)(Copyist&, const Words&);
};

constexpr Kind kKinds[] = {
    {"5 % of words other", [](Copyist& c, const Words& w) { return c.reworded(w, 5); }},
    {"10 % of words other", [](Copyist& c, const Words& w) { return c.reworded(w, 10); }},
    {"20 % of words other", [](Copyist& c, const Words& w) { return c.reworded(w, 20); }},
    {"first 60 %", [](Copyist&, const Words& w) { return Copyist::cut(w, 60); }},
    {"first 40 %", [](Copyist&, const Words& w) { return Copyist::cut(w, 40); }},
    {"first 25 %", [](Copyist&, const Words& w) { return Copyist::cut(w, 25); }},
    {"first 50 %, 5 % other",
     [](Copyist& c, const Words& w) { return c.reworded(Copyist::cut(w, 50), 5); }},
    {"first 60 %, a third own",
     [](Copyist& c, const Words& w) { return c.continued(Copyist::cut(w, 60), 50); }},
    {"first 40 %, 5 % other, a fifth own",
     [](Copyist& c, const Words& w) {
       return c.continued(c.reworded(Copyist::cut(w, 40), 5), 25);
     }},
    {"60 % of sentences", [](Copyist& c, const Words& w) { return c.some_sentences(w, 60); }},
    {"sentences rearranged", [](Copyist& c, const Words& w) { return c.rearranged(w); }},
};

Fingerprint fingerprint(const std::string& text) {
  const std::string_view texts[] = {text};
  return fingerprint_of(texts);
}

/// For every article that was added, the first of its group, or itself.
std::vector<std::uint32_t> first_of_groups(const std::vector<Fingerprint>& prints,
                                           double threshold) {
  DuplicateFinder finder(threshold);
  for (const Fingerprint& print : prints) finder.add(print);
  std::vector<std::uint32_t> first(prints.size());
  for (std::uint32_t i = 0; i < first.size(); ++i) first[i] = i;
  for (const DuplicateGroup& group : finder.groups())
    for (const auto& member : group.members) first[member.article] = group.members[0].article;
  return first;
}

void print_header(const char* title) {
  std::printf("%-36s", title);
  for (const double threshold : kThresholds) std::printf("%9.1f", threshold);
  std::printf("\n");
}

void print_row(const char* name, const std::vector<Share>& shares) {
  std::printf("%-36s", name);
  for (const Share& share : shares)
    std::printf("%8.2f%%", share.whole == 0 ? 100.0
                                            : 100.0 * static_cast<double>(share.part) /
                                                  static_cast<double>(share.whole));
  std::printf("\n");
}

void measure_pairs(const Part& part, const std::vector<Fingerprint>& prints) {
  std::vector<Share> recall;
  std::vector<Share> precision;
  for (const double threshold : kThresholds) {
    const auto first = first_of_groups(prints, threshold);
    std::size_t found = 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
      for (std::size_t j = i + 1; j < first.size(); ++j)
        if (first[i] == first[j]) {
          ++found;
          right += part.pairs.count(std::minmax(part.stories[i].name, part.stories[j].name));
        }
    recall.push_back({right, part.pairs.size()});
    precision.push_back({right, found});
  }
  print_row("pairs found", recall);
  print_row("pairs found that are given", precision);
}

/// Copies come after all originals, as in an archive they come from anywhere.
void measure_copies(const Part& part, const std::vector<Fingerprint>& prints) {
  std::vector<Share> right_of_all(std::size(kThresholds));
  for (const Kind& kind : kKinds) {
    Copyist copyist(part);
    std::vector<Fingerprint> all = prints;
    std::vector<std::uint32_t> original;
    for (std::uint32_t i = 0; i < part.stories.size(); ++i) {
      const Words words = words_of(part.stories[i].text);
      if (words.size() < kShortest) continue;
      original.push_back(i);
      all.push_back(fingerprint(joined(kind.make(copyist, words))));
    }
    std::vector<Share> found;
    for (std::size_t t = 0; t < std::size(kThresholds); ++t) {
      const auto first = first_of_groups(all, kThresholds[t]);
      Share share;
      for (std::uint32_t i = 0; i < original.size(); ++i) {
        const auto copy = static_cast<std::uint32_t>(prints.size()) + i;
        const bool right = first[copy] == first[original[i]];
        share.add(right);
        if (first[copy] < prints.size()) right_of_all[t].add(right);
      }
      found.push_back(share);
    }
    print_row(kind.name, found);
  }
  print_row("copies grouped that are right", right_of_all);
}

void measure(const char* title, const Part& part) {
  std::printf("%s: %zu articles, %zu pairs\n", title, part.stories.size(), part.pairs.size());
  std::vector<Fingerprint> prints;
  for (const Story& story : part.stories) prints.push_back(fingerprint(story.text));
  print_header("least similarity");
  measure_pairs(part, prints);
  measure_copies(part, prints);
}

void add_lines(const std::string& path, bool named, std::vector<Story>& stories) {
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = named ? line.find(' ') : std::string::npos;
    if (space == std::string::npos)
      stories.push_back({path + std::to_string(stories.size()), line});
    else
      stories.push_back({line.substr(0, space), line.substr(space + 1)});
  }
}

/// Both articles of a pair go to the same part: every third pair, and every third other article.
void divide(const std::vector<Story>& stories, const std::string& pairs, Part& chosen,
            Part& held_out) {
  std::map<std::string, std::size_t> third;
  std::istringstream lines(pairs);
  std::size_t number = 0;
  for (std::string one, other; lines >> one >> other; ++number) {
    (number % 3 == 2 ? held_out : chosen).pairs.insert(std::minmax(one, other));
    third[one] = third[other] = number % 3;
  }
  for (std::size_t i = 0; i < stories.size(); ++i) {
    const auto paired = third.find(stories[i].name);
    const bool last = (paired == third.end() ? i % 3 : paired->second) == 2;
    (last ? held_out : chosen).stories.push_back(stories[i]);
  }
}

void run(int count, char** values) {
  auto paths = arguments(count, values, "[--pairs FILE] ARTICLES...");
  std::string pairs;
  const bool named = paths.size() > 2 && paths.front() == "--pairs";
  if (named) {
    pairs = read_file(paths[1]);
    paths.erase(paths.begin(), paths.begin() + 2);
  }
  std::vector<Story> stories;
  for (const std::string& path : paths) add_lines(path, named, stories);
  Part chosen;
  Part held_out;
  divide(stories, pairs, chosen, held_out);
  measure("two thirds", chosen);
  measure("held-out third", held_out);
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  copydesk::eval::run(count, values);
  return 0;
}
