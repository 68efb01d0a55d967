// Text that is no UTF-8 as a whole is judged line by line: lines of UTF-8, lines of a legacy
// encoding, which is the same for all of them, and UTF-8 with single bytes of windows-1252.

#include "decode/line_decoding.hpp"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <string>

#include "decode/byte_decoding.hpp"
#include "decode/legacy_encoding.hpp"
#include "decode/text_decoder.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kSample = std::size_t{8} << 10U;  // bytes for the detector
constexpr std::string_view kWestern = "windows-1252";

/// The lines of a text that hold a byte from 0x80 on. Lines end at LF, where there is none at CR.
class HighLines {
 public:
  explicit HighLines(std::string_view bytes)
      : bytes_(bytes), sign_(bytes.find('\n') == bytes.npos ? '\r' : '\n') {}

  /// Goes to the next one; false when none is left. Before it stand only lines of ASCII.
  bool next() {
    const std::size_t high = next_high(bytes_, end_);
    if (high == bytes_.size()) return false;
    const std::size_t before = bytes_.substr(0, high).rfind(sign_);
    begin_ = before == bytes_.npos ? 0 : before + 1;
    end_ = std::min(bytes_.find(sign_, high), bytes_.size() - 1) + 1;
    return true;
  }

  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  [[nodiscard]] std::string_view line() const { return bytes_.substr(begin_, end_ - begin_); }

 private:
  std::string_view bytes_;
  char sign_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

/// What the bytes from 0x80 on say about a line.
struct Evidence {
  std::size_t characters = 0;  ///< valid sequences of UTF-8
  std::size_t usual = 0;       ///< of them, letters with accents and typographic signs
  std::size_t longer = 0;      ///< of them, those of three bytes or four: hardly ever by chance
  std::size_t chance = 0;      ///< of those, a French letter before ` »` with a no-break space
  std::size_t bad = 0;         ///< bytes that are no UTF-8

  void add(const Evidence& other) {
    characters += other.characters;
    usual += other.usual;
    longer += other.longer;
    chance += other.chance;
    bad += other.bad;
  }
};

/// `À` to `ſ`; quotes, dashes, the euro and the like.
bool is_usual(unsigned char lead, unsigned char second) {
  return lead <= 0xC5 || (lead == 0xE2 && second <= 0x84);
}

Evidence weigh(std::string_view line) {
  Evidence evidence;
  for (std::size_t at = next_high(line, 0); at < line.size(); at = next_high(line, at)) {
    const Sequence sequence = sequence_at(line, at);
    const auto lead = static_cast<unsigned char>(line[at]);
    if (sequence.valid) {
      ++evidence.characters;
      evidence.usual += is_usual(lead, static_cast<unsigned char>(line[at + 1])) ? 1U : 0U;
      evidence.longer += sequence.size > 2 ? 1U : 0U;
      evidence.chance += line.substr(at + 1, 2) == "\xA0\xBB" ? 1U : 0U;
    } else {
      evidence.bad += sequence.size;
    }
    at += sequence.size;
  }
  return evidence;
}

enum class Kind { utf8, legacy };

/// What the rest of a record says when it comes to a line.
struct Record {
  bool latin = false;        ///< the legacy encoding is for Western or Central Europe
  bool mostly_utf8 = false;  ///< more bytes are UTF-8 than are none
};

/// A few bytes of legacy text may look like UTF-8 by chance: in Western Europe's an accented letter
/// before signs (`É»`, and `é »` with its no-break space), elsewhere many pairs of letters.
Kind kind_of(const Evidence& line, const Record& record) {
  const bool many = line.characters >= 4 && line.bad * 4 <= line.characters;
  const bool goes_on = record.mostly_utf8 && line.bad * (record.latin ? 1 : 4) <= line.characters;
  const bool usual = record.latin && line.usual > 0 && line.bad <= line.usual;
  const bool longer = !record.latin && line.longer > 0 && line.bad == 0;
  return many || goes_on || usual || longer ? Kind::utf8 : Kind::legacy;
}

/// The evidence of all lines, and the first kilobytes of those that are rather legacy text.
struct Survey {
  Evidence all;
  std::size_t lines = 0;
  std::string sample;
};

Survey survey(std::string_view bytes) {
  Survey survey;
  for (HighLines lines(bytes); lines.next();) {
    const Evidence evidence = weigh(lines.line());
    survey.all.add(evidence);
    ++survey.lines;
    if (evidence.bad > evidence.characters && survey.sample.size() < kSample)
      survey.sample += lines.line().substr(0, kSample - survey.sample.size());
  }
  return survey;
}

/// Decodes lines by their kind.
class LineDecoder {
 public:
  LineDecoder(const Guess& legacy, bool mostly_utf8, DecodedText& out)
      : legacy_(legacy), record_{is_latin(legacy.encoding), mostly_utf8}, out_(out) {
    if (legacy.encoding != kWestern) decoder_.emplace(legacy.encoding);
  }

  void run(std::string_view bytes) {
    std::size_t at = 0;
    for (HighLines lines(bytes); lines.next(); at = lines.end()) {
      append_valid(bytes.substr(at, lines.begin() - at), out_);
      const Evidence evidence = weigh(lines.line());
      if (kind_of(evidence, record_) == Kind::legacy) {
        decode_legacy(lines.line(), evidence.bad + evidence.characters);
        ++legacy_lines_;
      } else {
        characters_ += evidence.characters;
        ++utf8_lines_;
        append_nearly_utf8(lines.line(), out_, strays_);
      }
    }
    append_valid(bytes.substr(at), out_);
  }

  void decode_legacy(std::string_view bytes, std::size_t evidence) {
    if (!decoder_) return append_western(bytes, out_, legacy_bytes_);
    const std::size_t begin = out_.text.size();
    decoder_->decode(bytes, true, out_);
    legacy_bytes_.add(begin, out_.text.size(), evidence);
  }

  [[nodiscard]] Decoding about() const;

 private:
  Guess legacy_;
  Record record_;
  DecodedText& out_;
  std::optional<TextDecoder> decoder_;
  Counter strays_;
  Counter legacy_bytes_;
  std::size_t characters_ = 0;
  std::size_t utf8_lines_ = 0;
  std::size_t legacy_lines_ = 0;
};

Decoding stray_bytes(std::size_t count, Span first, std::size_t characters) {
  Decoding about;
  const auto bytes = static_cast<double>(count);
  about.confidence = std::min(0.99, 1.0 - bytes / (bytes + static_cast<double>(characters)));
  about.strays = static_cast<std::uint32_t>(count);
  about.first_stray = first;
  return about;
}

Decoding LineDecoder::about() const {
  if (utf8_lines_ == 0) return {legacy_.encoding, legacy_.confidence};
  const std::size_t legacy = legacy_bytes_.count;
  const std::size_t strays = strays_.count + legacy;
  if (legacy == 0 || (!decoder_ && legacy <= std::max<std::size_t>(1, characters_ / 20))) {
    const bool first =
        strays_.count > 0 && (legacy == 0 || strays_.first.begin < legacy_bytes_.first.begin);
    return stray_bytes(strays, first ? strays_.first : legacy_bytes_.first, characters_);
  }
  Decoding about = stray_bytes(strays_.count, strays_.first, characters_);
  const bool mostly_utf8 = utf8_lines_ >= legacy_lines_;
  about.confidence = std::min(0.9, std::max(legacy_.confidence, 0.1));
  about.encoding = mostly_utf8 ? "UTF-8" : legacy_.encoding;
  about.other = mostly_utf8 ? legacy_.encoding : "UTF-8";
  about.other_lines = static_cast<std::uint32_t>(mostly_utf8 ? legacy_lines_ : utf8_lines_);
  about.first_other = legacy_bytes_.first;
  return about;
}

}  // namespace

Decoding decode_doubtful(std::string_view bytes, std::string_view likely, DecodedText& out) {
  const Survey found = survey(bytes);
  const Guess legacy =
      found.sample.empty() ? Guess{kWestern, 0.5} : guess_legacy_encoding(found.sample, likely);
  const std::size_t utf8 = found.all.characters - found.all.chance;
  const bool mostly_utf8 = utf8 > found.all.bad || (utf8 == found.all.bad && likely == "UTF-8");
  LineDecoder decoder(legacy, mostly_utf8, out);
  if (found.all.characters == 0)
    decoder.decode_legacy(bytes, found.all.bad);
  else
    decoder.run(bytes);
  return decoder.about();
}

std::string_view likely_encoding(std::string_view head) {
  if (next_high(head, 0) == head.size()) return {};
  if (simdjson::validate_utf8(head.data(), head.size())) return "UTF-8";
  const Survey found = survey(head);
  if (found.all.bad <= found.all.characters) return "UTF-8";
  return guess_legacy_encoding(found.sample, {}).encoding;
}

}  // namespace copydesk
