// Documents that a command reads: reports, and the tables that break them down.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/encoding.h"
#include "base/problem.h"
#include "cli/context.h"
#include "work/draft.h"

namespace milepost::cli {

struct DocumentOptions {
  std::vector<std::string> files;
  std::optional<Encoding> encoding;
  std::string year;
};

/// Adds the files, --year and --encoding; `what` and `year` say in the help which they are.
void add_document_options(CLI::App& command, DocumentOptions& options, const Wording& what,
                          const Wording& year, const Context& context);

/// What is asked of the documents; of no area. Throws Error where the year is none.
work::DraftRequest request_of(const DocumentOptions& options);

/// Throws Error where something that is written would take the place of something that is read, or
/// of something else that is written. Empty names are none.
void refuse_same_files(const std::vector<std::string>& read,
                       const std::vector<std::string>& written);

/// Shows what is wrong with documents: how many things.
std::size_t tell_problems(const std::vector<Problems>& all, const Context& context);

/// What the documents are called, in one line.
std::string all_names(const std::vector<std::string>& files, Language language);

}  // namespace milepost::cli
