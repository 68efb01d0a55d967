#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cli/options/command_line.hpp"
#include "cli/output/article_output.hpp"
#include "cli/output/output.hpp"

namespace copydesk::cli {

/// Where the articles go: all of them to one place, each input's to a file of its own, or, when
/// the command line names no Writer, nowhere. Inputs come one after another.
class Destination {
 public:
  /// `names` are the inputs' files below the output folder; empty: everything goes to one place.
  Destination(const CommandLine& line, const std::vector<std::string>& names)
      : line_(line), names_(names) {}

  /// Opens the one place; going on where a run before has ended keeps that many of its bytes.
  [[nodiscard]] Result<void> open(std::uint64_t kept);

  /// Files of an output folder are opened with the first article.
  [[nodiscard]] Result<void> add(std::size_t input, Articles articles);

  /// No article of this input comes any more: a file of its own is put in its place.
  [[nodiscard]] Result<void> close(std::size_t input);

  /// Puts out what waits in memory; `sync` also waits for the disk.
  [[nodiscard]] Result<void> flush();
  [[nodiscard]] Result<void> sync();
  [[nodiscard]] Result<void> finish();

  /// Bytes put out so far: of the one place, or of the file that was closed last.
  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// The file of an input below the output folder; empty when all goes to one place.
  [[nodiscard]] std::string file_of(std::size_t input) const;

 private:
  struct File {
    explicit File(const Writer& writer) : articles(writer, output) {}
    Output output;
    ArticleOutput articles;
  };

  [[nodiscard]] bool is_nowhere() const { return line_.writer == nullptr; }
  [[nodiscard]] bool is_folder() const { return !line_.batch.output_dir.empty(); }
  [[nodiscard]] Result<void> open_file(std::size_t input);
  [[nodiscard]] Result<void> finish_file();

  const CommandLine& line_;
  const std::vector<std::string>& names_;
  std::unique_ptr<File> file_;  ///< the one that is open
  std::string folder_;          ///< the last one that was made
  std::uint64_t size_ = 0;
};

}  // namespace copydesk::cli
