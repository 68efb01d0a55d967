#include "misread_scan.hpp"

#include <algorithm>
#include <bit>

#include "lane_search.hpp"
#include "misread.hpp"
#include "utf8.hpp"

namespace copydesk::misread {
namespace {

using wrong_charset::kCharsets;
using wrong_charset::row_of;

constexpr int kLayers = 4;
constexpr std::size_t kWindow = 3;      // characters beside a run that could go on with it
constexpr std::size_t kMostBehind = 8;  // characters read to see that a run does not go on

constexpr auto kAll = static_cast<std::uint16_t>((1U << kCharsets) - 1);

/// First bytes of the characters that some charset prints for a lead byte of UTF-8: U+0080 to
/// U+04FF, U+2000 to U+2FFF, U+F8FF.
bool may_open(unsigned char c) { return (c >= 0xC2 && c <= 0xD3) || c == 0xE2 || c == 0xEF; }
Lanes may_open(Lanes lanes) {
  return between(lanes, 0xC2, 0xD3) | equal(lanes, '\xE2') | equal(lanes, '\xEF');
}

bool is_non_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// A stretch that may have been read wrongly, and what it would be.
struct Candidate {
  Run run;
  Verdict verdict = Verdict::no;
  std::string with;
  unsigned equals = 0;  ///< charsets that would do as well
};

class Scan {
 public:
  Scan(std::string_view text, const Counts& evidence, Surroundings outside, int layers)
      : text_(text), evidence_(evidence), outside_(outside), layers_(layers) {
    for (std::size_t i = 0; i < kCharsets; ++i)
      if (evidence_[i] > 0) loose_ |= 1U << i;
  }

  void run() {
    for (std::size_t at = next_lead(0); at < text_.size(); at = next_lead(at)) at = look(at);
  }

  [[nodiscard]] std::vector<Edit>& edits() { return edits_; }
  [[nodiscard]] const Counts& found() const { return found_; }
  /// The first stretch that wants evidence; empty when there is none.
  [[nodiscard]] Span doubt() const { return doubt_; }
  [[nodiscard]] bool spaced() const { return spaced_; }

 private:
  [[nodiscard]] std::size_t next_lead(std::size_t at) const {
    return find_place(
        text_, at, [](const char* bytes) { return may_open(load_lanes(bytes)); },
        [this](std::size_t place) { return may_go_on(place); });
  }

  /// Whether a lead byte stands at a place, and behind its character what may go on with it.
  [[nodiscard]] bool may_go_on(std::size_t at) const {
    const auto lead = static_cast<unsigned char>(text_[at]);
    if (!may_open(lead)) return false;
    const std::size_t end = at + (lead < 0xE0 ? 2 : 3);
    if (end >= text_.size()) return false;
    return is_non_ascii(text_[end]) || (text_[end] == ' ' && (loose_ != 0 || lead == 0xC3));
  }

  /// The charsets in which the character at `at` may go on what a lead byte has begun.
  [[nodiscard]] unsigned tails_at(std::size_t at) const {
    if (at >= text_.size()) return 0;
    if (!is_non_ascii(text_[at])) return text_[at] == ' ' ? loose_ : 0;
    const char32_t c = code_point_at(text_, at).value;
    return c == 0xFFFD ? kAll : row_of(c).tails;
  }

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
    if (!is_non_ascii(text_[end]) && loose_ == 0) {
      if (is_no_break_space(at)) ++found_[0];
      spaced_ = spaced_ || text_.substr(at).starts_with("\u00C3 ");
      return end;
    }
    const unsigned charsets = row_of(code_point_at(text_, at).value).leads & tails_at(end);
    if (charsets == 0) return end;
    Candidate best;
    Candidate last;
    for (unsigned rest = charsets; rest != 0; rest &= rest - 1) {
      const auto charset = static_cast<std::size_t>(std::countr_zero(rest));
      Candidate candidate = rest != charsets && reads_alike(last.run, charset)
                                ? in_charset(last, charset)
                                : read(at, charset);
      last = candidate;
      end = std::max(end, candidate.run.end);
      best.equals |= is_equal(candidate, best) ? candidate.equals : 0;
      if (is_better(candidate, best)) best = std::move(candidate);
    }
    if (best.verdict == Verdict::no) return end;
    if (best.verdict == Verdict::weak && evidence_[best.run.charset] == 0) {
      if (doubt_.empty()) doubt_ = span_of(best.run);
      return end;
    }
    if (stands_alone(best)) propose(best);
    return best.run.end;
  }

  /// Whether another charset has the same bytes for a run and for all that was looked at behind it,
  /// so that reading it there gives the same.
  [[nodiscard]] bool reads_alike(const Run& run, std::size_t charset) const {
    const bool loose = (loose_ >> run.charset & 1U) == (loose_ >> charset & 1U);
    const bool lossy =
        wrong_charset::may_lose_bytes(run.charset) == wrong_charset::may_lose_bytes(charset);
    if (!loose || !lossy) return false;
    std::size_t behind = 0;
    for (std::size_t at = run.begin; at < text_.size() && behind < kMostBehind;) {
      if (at >= run.end) ++behind;
      if (at >= run.end && !is_non_ascii(text_[at]) && text_[at] != ' ') return true;
      const CodePoint c = code_point_at(text_, at);
      const auto& bytes = row_of(c.value).bytes;
      if (bytes[run.charset] != bytes[charset]) return false;
      at += c.size;
    }
    return true;
  }

  static Candidate in_charset(Candidate candidate, std::size_t charset) {
    candidate.run.charset = charset;
    candidate.equals = 1U << charset;
    return candidate;
  }

  Candidate read(std::size_t at, std::size_t charset) const {
    const bool loose = (loose_ & (1U << charset)) != 0;
    Candidate candidate{read_run(text_, at, charset, loose), Verdict::no, {}, 1U << charset};
    const Run& run = candidate.run;
    if (run.units == 0) return candidate;
    const Surroundings around = surroundings(run);
    candidate.verdict = judge(run, around);
    if (candidate.verdict == Verdict::no && run.units == 1 && !is_whole_layer(run))
      return candidate;
    candidate.with = read_back(text_, run, loose);
    const bool again = run.units > 1 && mend_again(candidate.with, around);
    if (again || is_whole_layer(run)) candidate.verdict = Verdict::sure;
    return candidate;
  }

  /// One character whose three bytes were read wrongly twice.
  [[nodiscard]] bool is_whole_layer(const Run& run) const {
    return layers_ < kLayers && run.begin == 0 && run.end == text_.size() && run.odd > 0 &&
           run.first.lead >= 0xE0 && !run.has(Kind::rare);
  }

  /// Reads back what was read wrongly several times.
  bool mend_again(std::string& with, const Surroundings& around) const {
    if (layers_ <= 1) return false;
    Scan again(with, evidence_, around, layers_ - 1);
    again.run();
    if (again.edits_.empty()) return false;
    std::string mended;
    std::size_t copied = 0;
    for (const Edit& edit : again.edits_) {
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
    const std::size_t from = edits_.empty() ? 0 : edits_.back().at.end;
    std::size_t begin = at;
    std::size_t count = 0;
    for (; begin > from && count < kWindow; ++count) begin -= code_point_before(text_, begin).size;
    std::string window(text_.substr(begin, at - begin));
    if (count == kWindow || edits_.empty()) return window;
    const std::string& last = edits_.back().with;
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

  [[nodiscard]] Surroundings surroundings(const Run& run) const {
    Surroundings around = outside_;
    const std::string before = decoded_before(run.begin);
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
  [[nodiscard]] bool stands_alone(const Candidate& candidate) const {
    const std::string before = decoded_before(candidate.run.begin);
    std::string window = before + candidate.with;
    const std::size_t end = window.size();
    window += text_behind(candidate.run.end);
    for (std::size_t at = 0; at < end; at += code_point_at(window, at).size) {
      const unsigned leads = row_of(code_point_at(window, at).value).leads;
      for (unsigned rest = leads; rest != 0; rest &= rest - 1) {
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
      ++found_[static_cast<std::size_t>(std::countr_zero(rest))];
    edits_.push_back({span_of(run), std::move(candidate.with), rule_for(run), sure ? "" : "doc"});
    if (run.spaced) keep_space(edits_.back());
    if (run.dropped) take_question(edits_.back());
    if (run.cut_quote && !loses_closing_only(run.charset)) open_quote(edits_.back());
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
  bool spaced_ = false;
  Counts found_{};
  std::vector<Edit> edits_;
  Span doubt_;
};

}  // namespace

Mending mend(std::string_view text, const Counts& evidence) {
  Scan scan(text, evidence, {}, kLayers);
  scan.run();
  return {std::move(scan.edits()), scan.found(), scan.doubt(), scan.spaced()};
}

}  // namespace copydesk::misread
