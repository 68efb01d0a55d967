#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/input/archive.hpp"
#include "cli/input/archive_kind.hpp"
#include "cli/input/input.hpp"
#include "cli/input/input_list.hpp"
#include "cli/input/json_lines.hpp"
#include "cli/report/report.hpp"
#include "copydesk/stream.hpp"

namespace copydesk::cli {

/// What the texts of the inputs are packed in, archives aside.
enum class InputFormat : std::uint8_t { text, json_lines };

/// One text of an input.
struct InputText {
  std::string path;                     ///< for `Source::path`
  std::string member{};                 ///< for `Source::member`
  std::string inside{};                 ///< for messages, the file in an archive that it is in
  std::uint64_t line = 0;               ///< of JSON Lines input; 0: none
  bool packed = false;                  ///< it is one of several that the input may hold
  bool skippable = false;               ///< when it is no text it is skipped, not failed
  std::string problem{};                ///< why it cannot be read; empty: it can
  std::optional<std::uint64_t> size{};  ///< bytes, as far as known
  ReadBytes read{};                     ///< valid until the next text is asked for
};

/// A whole input as one text that is not read yet.
[[nodiscard]] InputText whole_input(const Input& input);

/// A message about a text.
[[nodiscard]] Finding finding_about(const Input& input, const InputText& text, Severity severity,
                                    std::string message);

/// The texts of one input, one after another: the file itself, the files in an archive, the lines
/// of JSON Lines. Texts with a problem stand among the others.
class InputTexts {
 public:
  /// The file is opened when that is not done yet. Both must outlive it.
  InputTexts(InputFile& file, const Input& input, InputFormat format);

  /// The next text, or nothing at the end.
  [[nodiscard]] std::optional<InputText> next();

  /// Whether the last text could not be read to its end: then it is not skipped.
  [[nodiscard]] bool failed() const { return failed_ || file_.failed(); }

  /// A warning about the input that has been read, or empty.
  [[nodiscard]] std::string warning() const;

  /// Whether the input's bytes may be read in another order than they stand in.
  [[nodiscard]] bool is_archive() const { return archive_.has_value(); }

 private:
  [[nodiscard]] std::optional<InputText> next_file();
  [[nodiscard]] Result<ArchiveKind> find_kind();
  [[nodiscard]] std::optional<InputText> next_member();
  [[nodiscard]] std::optional<InputText> next_line();

  InputFile& file_;
  const Input& input_;
  InputFormat format_;
  bool opened_ = false;
  bool failed_ = false;
  std::optional<Archive> archive_;
  std::optional<JsonLines> lines_;
  InputText holder_{};     ///< what the lines are in
  TextLine line_{};        ///< the last one
  std::size_t taken_ = 0;  ///< bytes of its text
};

}  // namespace copydesk::cli
