#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "copydesk/result.hpp"

namespace copydesk {

struct Reader;

/// How bytes become text.
struct DecodeOptions {
  std::string_view encoding;  ///< a name that `find_encoding` gave; empty: recognize it
  std::string_view likely;    ///< what the bytes around are written in; decides in doubt
};

/// How a stream becomes records.
struct ReadOptions {
  const Reader* format = nullptr;      ///< null: recognize it
  std::size_t max_record = 4U << 20U;  ///< bytes; a longer record is cut and says so
  bool keep_blank = false;             ///< hand over what stands between records, to restore it
};

/// The age of a print: old typography sets spaces and letters another way.
enum class Profile : std::uint8_t { modern, historic };

/// What a Reader knows of the print behind its dumps, for the rules that depend on it.
struct Print {
  Profile profile = Profile::modern;
  bool loses_hyphens = false;  ///< the source drops the hyphens that stood at line ends
  bool divides_words = true;   ///< a hyphen at a line end may be there for the line end only
  std::size_t column = 0;      ///< code points at which the source wraps its lines; 0: not known
};

/// The most rules the tables may hold; a test compares it with them.
inline constexpr std::size_t kMaxRules = 128;

/// Which cleaning rules may change text, by their place in `rules()`.
struct CleanOptions {
  std::bitset<kMaxRules> rules;
  std::optional<Profile> profile;  ///< nothing: as the format's Reader says

  /// The rules that are on by default: tiers 1 and 2.
  CleanOptions();

  /// Reads `safe`, `standard`, `all`, `none`, or a list such as `standard,-space,+caption.echo`.
  /// A list that opens with `+` or `-` starts from `standard`; a name stands for all the rules it
  /// is a prefix of (`space` for `space.run`). Fails on a name that stands for no rule.
  [[nodiscard]] static Result<CleanOptions> parse(std::string_view list);
};

/// How much of the ledger the JSON shows.
enum class LedgerDetail : std::uint8_t {
  none,     ///< `"changes": null`
  summary,  ///< counts
  full,     ///< every change, every field's source bytes, and what was omitted
};

struct WriteOptions {
  LedgerDetail ledger = LedgerDetail::summary;
  bool fingerprint = false;  ///< with what finds copies of a story, see fingerprint.hpp
};

/// What the caller knows of a dump. It stands in for what is not printed and replaces no print.
struct Given {
  std::string published_date;  ///< ISO 8601; empty: not known
  std::string publisher;       ///< empty: not known
};

/// Everything the caller may choose. Filled once, then passed down by reference.
struct Options {
  DecodeOptions decode;
  ReadOptions read;
  CleanOptions clean;
  Given given;
  WriteOptions write;
};

}  // namespace copydesk
