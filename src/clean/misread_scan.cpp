#include "clean/misread_scan.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "clean/misread.hpp"
#include "text/lane_search.hpp"
#include "text/utf8.hpp"

namespace copydesk::misread {
namespace {

using wrong_charset::kCharsets;
using wrong_charset::row_of;

constexpr int kLayers = 4;
constexpr std::size_t kWindow = 3;  // characters beside a run that could go on with it
constexpr std::size_t kUsualEdits = 8;
constexpr std::size_t kMostBehind = 8;  // characters read to see that a run does not go on

constexpr auto kAll = static_cast<std::uint16_t>((1U << kCharsets) - 1);
constexpr unsigned kMayLoseBytes = [] {
  unsigned charsets = 0;
  for (std::size_t i = 0; i < kCharsets; ++i)
    if (wrong_charset::may_lose_bytes(i)) charsets |= 1U << i;
  return charsets;
}();

/// The charsets that are among some as this one is, or are not as it is not.
unsigned those_like(std::size_t charset, unsigned some) {
  return (some >> charset & 1U) != 0 ? some : ~some;
}

/// First bytes of the characters that some charset prints for a lead byte of UTF-8: U+0080 to
/// U+04FF, U+2000 to U+2FFF, U+F8FF.
bool may_open(unsigned char c) { return (c >= 0xC2 && c <= 0xD3) || c == 0xE2 || c == 0xEF; }
Lanes may_open(Lanes lanes) {
  return between(lanes, 0xC2, 0xD3) | equal(lanes, '\xE2') | equal(lanes, '\xEF');
}

bool is_non_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Whether a lead byte stands at a place, and behind its character what may go on with it.
bool may_go_on(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (!may_open(lead)) return false;
  const std::size_t end = at + (lead < 0xE0 ? 2 : 3);
  return end < text.size() && (is_non_ascii(text[end]) || text[end] == ' ');
}

/// The next such place from `at` on.
std::size_t find_lead(std::string_view text, std::size_t at) {
  return find_place(
      text, at, [](const char* bytes) { return may_open(load_lanes(bytes)); },
      [&](std::size_t place) { return may_go_on(text, place); });
}

/// The charsets in which the character at `at` may go on what a lead byte has begun; of a space
/// these are `spaces`.
unsigned tails_at(std::string_view text, std::size_t at, unsigned spaces) {
  if (at >= text.size()) return 0;
  if (!is_non_ascii(text[at])) return text[at] == ' ' ? spaces : 0;
  const char32_t c = code_point_at(text, at).value;
  return c == 0xFFFD ? kAll : row_of(c).tails;
}

/// A stretch that may have been read wrongly.
struct Candidate {
  Run run;
  Verdict verdict = Verdict::no;
  unsigned equals = 0;  ///< charsets that would do as well
};

class Scan {
 public:
  Scan(std::string_view text, const Counts& evidence, Surroundings outside, int layers)
      : text_(text), evidence_(evidence), outside_(outside), layers_(layers) {
    for (std::size_t i = 0; i < kCharsets; ++i)
      if (evidence_[i] > 0) loose_ |= 1U << i;
  }

  Mending run() {
    for (std::size_t at = find_lead(text_, 0); at < text_.size(); at = find_lead(text_, at))
      at = look(at);
    return std::move(mending_);
  }

 private:
  /// `word.Â Next`, `Â Â`: a no-break space that became a space, and evidence by itself.
  [[nodiscard]] bool is_no_break_space(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    if (!rest.starts_with("\u00C2 ")) return false;
    if (rest.substr(3).starts_with("\u00C2 ")) return true;
    const char before = at == 0 ? ' ' : text_[at - 1];
    return std::string_view(".,:;!?)").find(before) != std::string_view::npos ||
           (before >= 'a' && before <= 'z');
  }

  /// Reads what stands at a place; gives where to go on.
  std::size_t look(std::size_t at) {
    std::size_t end = at + (text_[at] < '\xE0' ? 2 : 3);
    const unsigned leads = row_of(code_point_at(text_, at).value).leads;
    if (!is_non_ascii(text_[end]) && loose_ == 0) {
      if (is_no_break_space(at)) ++mending_.found[0];
      mending_.spaced = mending_.spaced || text_.substr(at).starts_with("\u00C3 ");
      mending_.open.charsets |= leads;
      return end;
    }
    const unsigned charsets = leads & tails_at(text_, end, loose_);
    if (charsets == 0) return end;
    const std::string before = decoded_before(at);
    Candidate best;
    Candidate last;
    unsigned alike = 0;
    for (unsigned rest = charsets; rest != 0; rest &= rest - 1) {
      const auto charset = static_cast<std::size_t>(std::countr_zero(rest));
      if ((alike >> charset & 1U) != 0) {
        last.run.charset = charset;
        last.equals = 1U << charset;
      } else {
        last = read(at, charset, before);
        alike = charsets_alike(last.run, rest & (rest - 1));
      }
      end = std::max(end, last.run.end);
      note_openness(last, best);
      best.equals |= is_equal(last, best) ? last.equals : 0;
      if (is_better(last, best)) best = last;
    }
    if (best.verdict == Verdict::no) return end;
    if (best.verdict == Verdict::weak && evidence_[best.run.charset] == 0) {
      mending_.open.charsets |= 1U << best.run.charset;
      if (mending_.doubt.empty()) mending_.doubt = span_of(best.run);
      return end;
    }
    if (stands_alone(best, before)) propose(best);
    return best.run.end;
  }

  void note_openness(const Candidate& candidate, const Candidate& best) {
    if (candidate.run.barred) mending_.open.charsets |= candidate.equals;
    if (candidate.run.units == 0 || !is_equal(candidate, best)) return;
    mending_.open.taken |= 1U << best.run.charset;
    mending_.open.rivals |= candidate.equals;
  }

  /// Those of some charsets that have the same bytes for a run and for all that was looked at
  /// behind it, so that reading it there gives the same.
  [[nodiscard]] unsigned charsets_alike(const Run& run, unsigned charsets) const {
    charsets &= those_like(run.charset, loose_) & those_like(run.charset, kMayLoseBytes);
    std::size_t behind = 0;
    for (std::size_t at = run.begin; charsets != 0 && at < text_.size() && behind < kMostBehind;) {
      if (at >= run.end) ++behind;
      if (at >= run.end && !is_non_ascii(text_[at]) && text_[at] != ' ') break;
      const CodePoint c = code_point_at(text_, at);
      const auto& bytes = row_of(c.value).bytes;
      for (unsigned rest = charsets; rest != 0; rest &= rest - 1) {
        const auto charset = static_cast<std::size_t>(std::countr_zero(rest));
        if (bytes[charset] != bytes[run.charset]) charsets &= ~(1U << charset);
      }
      at += c.size;
    }
    return charsets;
  }

  [[nodiscard]] bool is_loose(std::size_t charset) const { return (loose_ >> charset & 1U) != 0; }

  Candidate read(std::size_t at, std::size_t charset, std::string_view before) {
    const bool loose = is_loose(charset);
    Candidate candidate{read_run(text_, at, charset, loose), Verdict::no, 1U << charset};
    Run& run = candidate.run;
    if (run.units == 0) return candidate;
    const Surroundings around = surroundings(run, before);
    candidate.verdict = judge(run, around);
    if (run.units > 1 && mend_again(run.value, around)) candidate.verdict = Verdict::sure;
    if (is_whole_layer(run)) candidate.verdict = Verdict::sure;
    return candidate;
  }

  /// One character whose three bytes were read wrongly twice.
  [[nodiscard]] bool is_whole_layer(const Run& run) const {
    return layers_ < kLayers && run.begin == 0 && run.end == text_.size() && run.odd > 0 &&
           run.first.lead >= 0xE0 && !run.has(Kind::rare);
  }

  /// Reads back what was read wrongly several times.
  bool mend_again(std::string& with, const Surroundings& around) {
    if (layers_ <= 1) return false;
    const Mending again = Scan(with, evidence_, around, layers_ - 1).run();
    mending_.open.add(again.open);
    if (again.edits.empty()) return false;
    std::string mended;
    std::size_t copied = 0;
    for (const Edit& edit : again.edits) {
      mended.append(with, copied, edit.at.begin - copied).append(edit.with);
      copied = edit.at.end;
    }
    with = mended.append(with, copied);
    return true;
  }

  static bool is_equal(const Candidate& a, const Candidate& b) {
    return a.verdict == b.verdict && a.run.end == b.run.end;
  }

  [[nodiscard]] bool is_better(const Candidate& a, const Candidate& b) const {
    if (a.verdict != b.verdict) return a.verdict > b.verdict;
    if (a.run.end != b.run.end) return a.run.end > b.run.end;
    return a.run.units > 0 && evidence_[a.run.charset] > evidence_[b.run.charset];
  }

  /// What is left of the text before a place, its end decoded as far as it was.
  [[nodiscard]] std::string decoded_before(std::size_t at) const {
    const std::vector<Edit>& edits = mending_.edits;
    const std::size_t from = edits.empty() ? 0 : edits.back().at.end;
    std::size_t begin = at;
    std::size_t count = 0;
    for (; begin > from && count < kWindow; ++count) begin -= code_point_before(text_, begin).size;
    std::string window(text_.substr(begin, at - begin));
    if (count == kWindow || edits.empty()) return window;
    const std::string& last = edits.back().with;
    begin = last.size();
    for (; begin > 0 && count < kWindow; ++count) begin -= code_point_before(last, begin).size;
    return last.substr(begin) + window;
  }

  [[nodiscard]] std::string_view text_behind(std::size_t at) const {
    std::size_t end = at;
    for (std::size_t i = 0; i < kWindow && end < text_.size(); ++i)
      end += code_point_at(text_, end).size;
    return text_.substr(at, end - at);
  }

  [[nodiscard]] Surroundings surroundings(const Run& run, std::string_view before) const {
    Surroundings around = outside_;
    if (!before.empty()) {
      const CodePoint last = code_point_before(before, before.size());
      around.before2 = before.size() > last.size
                           ? code_point_before(before, before.size() - last.size).value
                           : outside_.before;
      around.before = last.value;
    }
    const std::string_view behind = text_behind(run.end);
    if (!behind.empty()) {
      const CodePoint first = code_point_at(behind, 0);
      around.after2 =
          behind.size() > first.size ? code_point_at(behind, first.size).value : outside_.after;
      around.after = first.value;
    }
    return around;
  }

  /// Whether what is read back makes no new sequence with its neighbours: then the text is damaged
  /// in another way than this one.
  [[nodiscard]] bool stands_alone(const Candidate& candidate, const std::string& before) const {
    std::string window = before + candidate.run.value;
    const std::size_t end = window.size();
    window += text_behind(candidate.run.end);
    for (std::size_t at = 0, next = 0; at < end; at = next) {
      const CodePoint c = code_point_at(window, at);
      next = at + c.size;
      const unsigned charsets = row_of(c.value).leads & tails_at(window, next, 0);
      for (unsigned rest = charsets; rest != 0; rest &= rest - 1) {
        const Run run =
            read_run(window, at, static_cast<std::size_t>(std::countr_zero(rest)), false);
        const bool crosses = (at < before.size() && run.end > before.size()) || run.end > end;
        if (run.units > 0 && crosses && judge(run, {}) == Verdict::sure) return false;
      }
    }
    return true;
  }

  static Span span_of(const Run& run) {
    return {static_cast<std::uint32_t>(run.begin), static_cast<std::uint32_t>(run.end)};
  }

  void propose(Candidate& candidate) {
    const Run& run = candidate.run;
    const bool sure = candidate.verdict == Verdict::sure;
    for (unsigned rest = candidate.equals; rest != 0; rest &= rest - 1)
      ++mending_.found[static_cast<std::size_t>(std::countr_zero(rest))];
    if (mending_.edits.empty()) mending_.edits.reserve(kUsualEdits);
    Edit& edit = mending_.edits.emplace_back(
        Edit{span_of(run), std::move(candidate.run.value), rule_for(run), sure ? "" : "doc"});
    if (run.spaced) keep_space(edit);
    if (run.dropped) take_question(edit);
    if (!run.cut_quote) return;
    if (run.charset == 0) mending_.open.charsets |= 1U;
    if (!loses_closing_only(run.charset)) open_quote(edit);
  }

  static std::string_view rule_for(const Run& run) {
    if (run.damaged()) return "mojibake.lossy";
    if (run.units > 1) return "mojibake.run";
    return run.first.lead < 0xE0 ? "mojibake.short" : "mojibake.long";
  }

  /// `Ã ` is `à` and a space; but two spaces were one and the lost byte, and Portuguese `às` and
  /// `àquele` are one word.
  void keep_space(Edit& edit) const {
    if (edit.with != "\u00E0") return;
    const std::string_view behind = text_.substr(edit.at.end);
    if (behind.starts_with(' ') || behind.starts_with("s ") || behind.starts_with("quel") ||
        behind.starts_with("quilo"))
      return;
    edit.with += ' ';
  }

  /// windows-1252 has no byte for the end of `”` alone; others have none for that of `‘`.
  [[nodiscard]] bool loses_closing_only(std::size_t charset) const {
    return charset == 0 && evidence_[0] > *std::max_element(evidence_.begin() + 1, evidence_.end());
  }

  /// Of the quotes that may lose their last byte `‘` is the only one before a word.
  void open_quote(Edit& edit) const {
    const Span at = edit.at;
    if (edit.with != "\u201D" || at.end == text_.size()) return;
    const char before = at.begin == 0 ? ' ' : text_[at.begin - 1];
    if ((before == ' ' || before == '(') && is_letter(code_point_at(text_, at.end).value))
      edit.with = "\u2018";
  }

  /// `â€? said`: the question mark stands for the byte. Where one does, all do.
  void take_question(Edit& edit) {
    const std::string_view behind = text_.substr(edit.at.end, 3);
    if (!behind.starts_with('?')) return;
    questions_ = questions_ ||
                 (behind.size() == 3 && behind[1] == ' ' && behind[2] >= 'a' && behind[2] <= 'z');
    if (questions_) ++edit.at.end;
  }

  std::string_view text_;
  const Counts& evidence_;
  Surroundings outside_;
  int layers_;
  unsigned loose_ = 0;      ///< charsets of which a space may be the byte A0
  bool questions_ = false;  ///< a question mark stands for a lost byte
  Mending mending_;
};

}  // namespace

void Openness::add(const Openness& other) {
  charsets |= other.charsets;
  taken |= other.taken;
  rivals |= other.rivals;
}

bool Openness::to(const Counts& evidence) const {
  std::uint32_t fewest_taken = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t most_rivals = 0;
  for (std::size_t i = 0; i < kCharsets; ++i) {
    if ((charsets >> i & 1U) != 0 && evidence[i] > 0) return true;
    if ((taken >> i & 1U) != 0) fewest_taken = std::min(fewest_taken, evidence[i]);
    if ((rivals >> i & 1U) != 0) most_rivals = std::max(most_rivals, evidence[i]);
  }
  return most_rivals > fewest_taken;
}

bool may_need_mending(std::string_view text) {
  return !is_ascii(text) && find_lead(text, 0) < text.size();
}

Mending mend(std::string_view text, const Counts& evidence) {
  return Scan(text, evidence, {}, kLayers).run();
}

}  // namespace copydesk::misread
