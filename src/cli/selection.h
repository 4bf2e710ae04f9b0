// The options that say which targets a report is about, as of which date and as known at which
// moment: the same for every report, docs/reports.md "Selecting".
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "base/as_of.h"
#include "base/date.h"
#include "cli/context.h"
#include "store/store.h"
#include "work/selection.h"

namespace milepost::cli {

using work::Selection;

/// Adds the options that choose targets; `lead_option` is the name of the one that chooses by lead.
void add_condition_options(CLI::App& command, Selection& selection, const std::string& lead_option,
                           const Context& context);

/// Adds the options that choose targets, dates and the order.
void add_selection_options(CLI::App& command, Selection& selection, Context& context);

/// The date of an option such as --as-of, read by the years of an area. Throws Error where `text`
/// is no date.
AsOf read_as_of(const std::string& option, const std::string& text, const Years& years);

/// Adds an option that takes a date or a period, which means its last day. `date` is complete when
/// the store has been opened.
CLI::Option* add_date_option(CLI::App& command, Context& context, const std::string& name,
                             std::optional<Date>& date, const std::string& help);

/// Opens the database that the user names, and reads by its years what options said of them. Throws
/// Error.
Store open_store(const Context& context);

/// The last moment that a written time means by the clock of the user. Throws Error where it is
/// none; `option` is what it was given to.
Moment read_moment(const std::string& option, const std::string& text, const LocalClock& clock);

/// Adds an option that takes a moment of recording.
CLI::Option* add_moment_option(CLI::App& command, const std::string& name,
                               std::optional<Moment>& moment, const std::string& help,
                               const Context& context);

/// Adds --known-at.
CLI::Option* add_known_at_option(CLI::App& command, std::optional<Moment>& moment,
                                 const Context& context);

}  // namespace milepost::cli
