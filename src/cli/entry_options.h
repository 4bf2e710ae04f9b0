// What record and correct have in common: reading one entry from the command line, recording it,
// and showing the lines of the reports that changed.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "cli/context.h"
#include "model/entry.h"
#include "store/store.h"
#include "work/indicators.h"

namespace milepost::cli {

struct EntryOptions {
  std::string key;
  std::string value;
  std::string step;
  std::string as_of;
  std::string area;
  bool increment = false;
  bool force = false;
  Remarks remarks;
};

/// Adds the positionals KEY and VALUE, --as-of, --step, --increment, --area, --force and the
/// remarks.
void add_entry_options(CLI::App& command, EntryOptions& options, const Context& context);

/// Records the entry, after saying why its value looks wrong where it does and --force is not
/// given. `correction_reason` is empty unless it is to correct an entry. Throws Error.
void record_entry(const EntryOptions& options, const std::string& correction_reason,
                  const Context& context);

/// The lines of the reports on targets of this indicator, on a day.
std::string changed_lines(const Store& store, const work::FoundIndicator& found, Date as_of,
                          const Context& context);

}  // namespace milepost::cli
