// From the JSON with the full ledger back to the bytes, for every golden case and sample, for
// every short combination of awkward pieces and for long texts, in many encodings.
#include "copydesk/restore.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "copydesk/encoding.hpp"
#include "encoded.hpp"
#include "golden_case.hpp"
#include "json/article_json.hpp"
#include "text_generator.hpp"

namespace copydesk {
namespace {

using golden::Case;

Options with_full_ledger(std::string_view rules = "standard", std::string_view encoding = {}) {
  Options options;
  options.clean = *CleanOptions::parse(rules);
  options.decode.encoding = encoding;
  options.write.ledger = LedgerDetail::full;
  options.read.keep_blank = true;
  return options;
}

std::string json_of(const Record& record, const Options& options) {
  std::string text;
  write_article(record, options.write, text);
  return text;
}

bool is_blank(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes.find_first_not_of(" \t\n\v\f\r") == bytes.npos;
}

/// A readable form of bytes for a failing test.
std::string shown(std::string_view bytes) {
  return nlohmann::json(std::string(bytes))
      .dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

/// The whole input, put together of its records.
void expect_restored(std::string_view bytes, const Options& options, const std::string& name) {
  std::string all;
  bool last = false;
  for (const Record& record : golden::convert_all(bytes, name, options)) {
    Result<Restored> restored = restore(json_of(record, options));
    ASSERT_TRUE(restored) << name << " " << restored.error().message << "\n" << shown(bytes);
    EXPECT_EQ(restored->byte_start, all.size() + restored->before.size());
    all += restored->before + restored->bytes + restored->after;
    EXPECT_FALSE(last);
    last = restored->last;
  }
  EXPECT_TRUE(last) << shown(bytes);
  ASSERT_TRUE(all == bytes) << name << "\n" << shown(bytes) << "\n" << shown(all);
}

void expect_restored(const Case& test) {
  const std::string source = golden::read_file(test.file(".txt"));
  for (const std::string_view rules : {"standard", "none", "all"})
    expect_restored(source, with_full_ledger(rules), test.path());
  const std::string around = "\n \n" + source + "\n\n \t\n";
  expect_restored(around, with_full_ledger(), test.path());
}

TEST(RestoreLaw, HoldsForEveryGoldenCaseAndSample) {
  const std::filesystem::path samples = std::filesystem::path(COPYDESK_SOURCE_DIR) / "samples";
  for (const auto& root : {golden::golden_root(), samples})
    for (const Case& test : golden::find_cases(root)) expect_restored(test);
}

TEST(RestoreLaw, HoldsForEveryShortCombination) {
  const Options options = with_full_ledger();
  for_each_combination(3, [&](const std::string& text) {
    if (!is_blank(text)) expect_restored(text, options, "-");
  });
}

TEST(RestoreLaw, HoldsForLongTexts) {
  const Options all[] = {with_full_ledger(), with_full_ledger("all"), with_full_ledger("none")};
  for (unsigned seed = 0; seed < 1000; ++seed) {
    const std::string text = long_text(seed);
    if (!is_blank(text)) expect_restored(text, all[seed % 3], "-");
    if (testing::Test::HasFatalFailure()) return;
  }
}

/// Encodings that are recognized, those that are named, with shifts and with marks.
TEST(RestoreLaw, HoldsInEveryEncoding) {
  for (const char* const encoding :
       {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-16", "EUC-KR", "Big5",
        "Shift_JIS", "ISO-2022-JP", "ISO-2022-KR", "UTF-7", "GB18030", "IBM037"}) {
    for (unsigned seed = 0; seed < 100; ++seed) {
      const std::string text = long_text(seed);
      for (const std::string& bytes : {encoded(text, encoding), text}) {
        if (is_blank(bytes)) continue;
        for (const std::string_view asked : {encoding, ""}) {
          RecordBytes input{bytes, {}};
          const Options options = with_full_ledger("standard", find_encoding(asked));
          input.source.around.last = true;
          const Record record = convert(std::move(input), options);
          Result<Restored> restored = restore(json_of(record, options));
          ASSERT_TRUE(restored) << encoding << " " << restored.error().message << shown(bytes);
          ASSERT_EQ(restored->bytes, bytes) << encoding;
        }
      }
    }
  }
}

/// Whole inputs that are decoded before they are cut.
TEST(RestoreLaw, HoldsForDecodedStreams) {
  const std::string text =
      "\n\nBridge opens\n\nThe bridge opened on Monday, said café owner Zoë.\n\n\n";
  for (const char* const encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16"})
    expect_restored(encoded(text, encoding), with_full_ledger(), encoding);
}

TEST(RestoreLaw, HoldsForMixedText) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const std::string text = long_text(seed) + "\n" + encoded(long_text(seed + 1), "windows-1252") +
                             "\r\n" + encoded(long_text(seed + 2), "EUC-KR");
    if (!is_blank(text)) expect_restored(text, with_full_ledger(), "-");
    if (testing::Test::HasFatalFailure()) return;
  }
}

std::string small_json(const Options& options) {
  constexpr std::string_view kText = "Bridge opens\n\nThe  bridge opened on Monday.\n";
  return json_of(golden::convert_all(kText, "a.txt", options).front(), options);
}

TEST(RestoreRefusal, SaysWhatWasChanged) {
  const Options options = with_full_ledger();
  const std::string json = small_json(options);
  ASSERT_TRUE(restore(json));
  const auto message = [&](std::string_view what, std::string_view with) {
    std::string changed = json;
    changed.replace(changed.find(what), what.size(), with);
    Result<Restored> restored = restore(changed);
    return restored ? "restored" : restored.error().message;
  };
  EXPECT_EQ(message("Bridge opens", "Bridge shuts"),
            "cannot be restored: what was put together is not what the id was made from");
  EXPECT_EQ(message("The bridge", "Te bridge"),
            "cannot be restored: the changes of body/0 do not fit its text");
  EXPECT_EQ(message("\"headline\":\"Bridge opens\"", "\"headline\":null"),
            "cannot be restored: it has no /headline");
  EXPECT_EQ(message("\"list\"", "\"list2\""), "cannot be restored: it has no /changes/list");
  EXPECT_EQ(message("\"UTF-8\"", "\"UTF-9\""), "cannot be restored: no encoding is named 'UTF-9'");
  EXPECT_EQ(message("article/1", "article/9"), "is no article of copydesk");
  EXPECT_TRUE(message("{", "").starts_with("is no JSON ("));
}

TEST(RestoreRefusal, TellsThatWhiteSpaceWasTooMuchToKeep) {
  const Options options = with_full_ledger();
  const std::string blank(3U << 20U, '\n');
  for (const std::string& text : {blank + "Ferry stays in port", "Ferry stays in port" + blank}) {
    const auto read = [rest = std::string_view(text)](std::span<char> room) mutable {
      const std::size_t size = rest.copy(room.data(), room.size());
      rest.remove_prefix(size);
      return Result<std::size_t>(size);
    };
    RecordStream stream(read, "a.txt", options.read);
    auto next = stream.next();
    EXPECT_EQ(restore(json_of(convert(std::move(**next), options), options)).error().message,
              "cannot be restored: more than a megabyte of white space beside it was not kept");
  }
}

TEST(RestoreRefusal, NeedsTheFullLedger) {
  Options options = with_full_ledger();
  options.write.ledger = LedgerDetail::summary;
  EXPECT_EQ(restore(small_json(options)).error().message, "was not written with --ledger full");
}

}  // namespace
}  // namespace copydesk
