// How often text is decoded to exactly what was written, for each encoding and size of sample.
//
//   copydesk-eval-charset FILE...
//
// The files are clean UTF-8 text in Western languages; they are cut into samples, encoded by ICU
// and read as the program reads a file. Samples that an encoding cannot hold, and for 8-bit
// encodings those without any letter beyond ASCII, are left out. Korean, Japanese, Chinese and
// Russian come from charset_samples.txt, the file beside this one. Also measured: streams in which
// articles in UTF-8 and windows-1252 alternate, and articles with one byte of windows-1252.

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/convert.hpp"
#include "copydesk/stream.hpp"
#include "eval.hpp"
#include "text/utf8.hpp"

namespace copydesk::eval {
namespace {

using Strings = std::vector<std::string>;

/// The bytes of a text in an encoding, or nothing when it cannot hold the text.
std::string encode(std::string_view text, const char* encoding) {
  const icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::string bytes(4 * text.size() + 8, '\0');
  const auto room = static_cast<std::uint32_t>(bytes.size());
  bytes.resize(
      static_cast<std::size_t>(wide.extract(0, wide.length(), bytes.data(), room, encoding)));
  const icu::UnicodeString again(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding);
  return again == wide ? bytes : std::string();
}

ReadBytes read_from(std::string_view bytes) {
  return [bytes](std::span<char> room) mutable -> Result<std::size_t> {
    const std::size_t size = std::min(room.size(), bytes.size());
    std::copy_n(bytes.begin(), size, room.begin());
    bytes.remove_prefix(size);
    return size;
  };
}

/// The records of a file of plain text.
std::vector<Record> read_records(std::string_view bytes) {
  Options options;
  options.read.format = find_reader("plain");
  options.clean.rules.reset();
  RecordStream stream(read_from(bytes), "-", options.read);
  std::vector<Record> records;
  for (;;) {
    auto next = stream.next();
    if (!next || !*next) return records;
    records.push_back(convert(std::move(**next), options));
  }
}

bool reads_as(std::string_view bytes, std::string_view text) {
  const std::vector<Record> records = read_records(bytes);
  return records.size() == 1 && records.front().document.text() == text;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// A text as a record of it reads: LF, no form feeds, no mark, no blank lines at its ends.
std::string normalized(std::string_view text) {
  std::string out;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (const char c : text)
    if (c != '\r' && c != '\f' && c != '\v' && c != '\0') out += c;
  return std::string(trim(out));
}

/// Consecutive samples of about so many bytes, whole characters only.
Strings samples_of(std::string_view text, std::size_t size) {
  Strings samples;
  for (std::size_t at = 0; at + size <= text.size();) {
    const std::size_t end = character_start(text, at + size);
    samples.push_back(normalized(text.substr(at, end - at)));
    at = end;
  }
  return samples;
}

/// With CHARSET_SHOW in the environment: where a sample that was not read as written differs.
void show(std::string_view bytes, std::string_view sample) {
  if (std::getenv("CHARSET_SHOW") == nullptr) return;
  const std::vector<Record> records = read_records(bytes);
  if (records.empty()) return void(std::puts("  no record"));
  const std::string_view text = records.front().document.text();
  const auto differ = std::mismatch(text.begin(), text.end(), sample.begin(), sample.end());
  const auto at = character_start(sample, static_cast<std::size_t>(differ.second - sample.begin()));
  std::printf("  %zu records, %s: %s\n", records.size(),
              std::string(records.front().document.decoding().encoding).c_str(),
              excerpt(sample, at).c_str());
}

void measure(const Strings& samples, const char* encoding, std::string_view mark,
             std::string_view name) {
  const bool eight_bits = std::string_view(encoding).substr(0, 4) != "UTF-";
  Share right;
  for (const std::string& sample : samples) {
    if (eight_bits && is_ascii(sample)) continue;
    const std::string bytes = encode(sample, encoding);
    if (bytes.empty()) continue;
    const bool ok = reads_as(std::string(mark) + bytes, sample);
    right.add(ok);
    if (!ok) show(bytes, sample);
  }
  print_share(name, right);
}

void measure_western(const Strings& texts) {
  for (const std::size_t size : {300U, 3000U, 30000U}) {
    Strings samples;
    for (const std::string& text : texts)
      for (std::string& sample : samples_of(text, size)) samples.push_back(std::move(sample));
    const std::string bytes = " of " + std::to_string(size) + " bytes";
    measure(samples, "UTF-8", "", "UTF-8" + bytes);
    measure(samples, "UTF-8", "\xEF\xBB\xBF", "UTF-8 with a mark" + bytes);
    measure(samples, "UTF-16LE", "", "UTF-16LE" + bytes);
    measure(samples, "UTF-16LE", "\xFF\xFE", "UTF-16LE with a mark" + bytes);
    measure(samples, "UTF-16BE", "", "UTF-16BE" + bytes);
    measure(samples, "UTF-16BE", "\xFE\xFF", "UTF-16BE with a mark" + bytes);
    measure(samples, "windows-1252", "", "windows-1252" + bytes);
  }
}

/// Characters from a place on until they take so many bytes in an encoding.
std::string sample_at(std::string_view text, std::size_t at, std::size_t size,
                      const char* encoding) {
  std::string sample;
  std::size_t room = size;
  while (room > 0) {
    const CodePoint c = code_point_at(text, at);
    const std::size_t width = encode(text.substr(at, c.size), encoding).size();
    room -= std::min(room, width);
    sample += text.substr(at, c.size);
    at = (at + c.size) % text.size();
  }
  return normalized(sample);
}

/// Samples that start every few characters.
Strings sliding_samples(std::string_view text, std::size_t size, const char* encoding) {
  constexpr std::size_t kStep = 23;
  Strings samples;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size)
    if (count++ % kStep == 0) samples.push_back(sample_at(text, at, size, encoding));
  return samples;
}

/// `# ko` opens the paragraphs of a language.
std::map<std::string, std::string> read_languages(const std::string& path) {
  std::map<std::string, std::string> languages;
  std::string language;
  const std::string file = read_file(path);
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = std::min(file.find('\n', at), file.size());
    const std::string line = file.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("# "))
      language = line.substr(2);
    else
      languages[language] += line + "\n\n";
  }
  return languages;
}

void measure_legacy(const std::map<std::string, std::string>& languages) {
  struct Legacy {
    const char* language;
    const char* encoding;
  };
  constexpr Legacy kLegacies[] = {{"ko", "EUC-KR"},        {"ja", "Shift_JIS"},
                                  {"ja", "EUC-JP"},        {"zh-Hans", "GB18030"},
                                  {"zh-Hant", "Big5"},     {"ru-plain", "KOI8-R"},
                                  {"ru", "windows-1251"},  {"ko", "UTF-16LE"},
                                  {"zh-Hans", "UTF-16BE"}, {"ja", "ISO-2022-JP"}};
  for (const Legacy& legacy : kLegacies) {
    const auto text = languages.find(legacy.language);
    if (text == languages.end()) continue;
    for (const std::size_t size : {60U, 100U, 200U, 300U, 3000U, 30000U}) {
      const Strings samples = sliding_samples(text->second, size, legacy.encoding);
      measure(samples, legacy.encoding, "",
              std::string(legacy.encoding) + " (" + legacy.language + ") of " +
                  std::to_string(size) + " bytes");
    }
  }
}

/// Articles of UTF-8 and windows-1252 in turn, in one file.
void measure_mixed_stream(const Strings& samples) {
  std::string bytes;
  Strings expected;
  for (const std::string& sample : samples) {
    const bool western = expected.size() % 2 == 1;
    const std::string encoded = encode(sample, western ? "windows-1252" : "UTF-8");
    if (encoded.empty() || is_ascii(sample)) continue;
    bytes += encoded + "\n\f\n";
    expected.push_back(sample);
  }
  const std::vector<Record> records = read_records(bytes);
  Share right;
  for (std::size_t i = 0; i < expected.size(); ++i)
    right.add(i < records.size() && records[i].document.text() == expected[i]);
  print_share("articles of a mixed stream", right);
}

/// One character of an article in UTF-8 is a byte of windows-1252.
void measure_stray_bytes(const Strings& samples) {
  Share right;
  Share reported;
  for (const std::string& sample : samples) {
    Strings characters;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < sample.size(); at += characters.back().size()) {
      characters.push_back(sample.substr(at, code_point_at(sample, at).size));
      if (characters.back().size() > 1 && !encode(characters.back(), "windows-1252").empty())
        places.push_back(characters.size() - 1);
    }
    if (places.size() < 2) continue;
    std::string& stray = characters[places[places.size() / 2]];
    stray = encode(stray, "windows-1252");
    std::string bytes;
    for (const std::string& character : characters) bytes += character;
    const std::vector<Record> records = read_records(bytes);
    const bool ok = records.size() == 1 && records.front().document.text() == sample;
    right.add(ok);
    if (!ok) show(bytes, sample);
    reported.add(!records.empty() && records.front().document.decoding().strays == 1);
  }
  print_share("articles with a stray byte", right);
  print_share("stray bytes on record", reported);
}

}  // namespace
}  // namespace copydesk::eval

int main(int argc, char** argv) {
  using namespace copydesk::eval;
  Strings texts;
  for (const std::string& path : arguments(argc, argv, "FILE..."))
    texts.push_back(normalized(read_file(path)));
  measure_western(texts);
  for (const std::size_t size : {300U, 3000U}) {
    Strings samples;
    for (const std::string& text : texts)
      for (std::string& sample : samples_of(text, size)) samples.push_back(std::move(sample));
    measure_mixed_stream(samples);
    measure_stray_bytes(samples);
  }
  measure_legacy(read_languages(COPYDESK_CHARSET_SAMPLES));
  return 0;
}
