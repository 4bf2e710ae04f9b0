// What every command is given: where the database is, how to show things, and what time it is.
// Clock, locale and terminal enter here once and are handed down.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>

#include "base/language.h"
#include "base/local_clock.h"
#include "cli/progress_bar.h"
#include "model/name.h"
#include "report/formats.h"
#include "report/terminal.h"
#include "work/circumstances.h"

namespace milepost::cli {

/// What a command has brought about, whatever fails afterwards.
struct Deeds {
  bool has_recorded = false;
  bool has_made_file = false;
};

/// The date of an option that names a year or a part of one: which day it is depends on the years
/// of the area, which only the database knows.
struct DateByYears {
  std::string option;
  std::string text;
  std::optional<Date>* date;
};

struct Context {
  std::string database;  // --db, else MILEPOST_DB, else ./milepost.db
  Language language = Language::en;
  Terminal terminal;
  Date today;
  Moment now;
  std::string (*user)();  // the login name; the system is asked only where it is recorded
  std::ostream& out;      // for people, as err is
  std::ostream& err;
  std::shared_ptr<ProgressBar> progress = nullptr;  // null where nobody sits before it
  std::ostream* exact_out = nullptr;  // the same output for programs, where it is another stream
  std::size_t helpers = 0;            // threads that a report may read with beside its own
  LocalClock clock = {};              // of the place where the user is
  std::shared_ptr<Deeds> deeds = std::make_shared<Deeds>();
  std::vector<DateByYears> dates_by_years = {};  // set when the store is opened

  /// Where a document goes: a program reads every byte of it, a person on a terminal what is shown.
  std::ostream& document_out() const {
    return exact_out == nullptr || terminal.is_interactive ? out : *exact_out;
  }
  /// Whether all that was written has been printed.
  bool has_printed() const {
    out.flush();
    return out && (exact_out == nullptr || exact_out->flush());
  }

  /// What the use cases are told of it.
  work::Circumstances circumstances() const {
    return {today,   now,  user, progress.get(), [done = deeds] { done->has_recorded = true; },
            helpers, clock};
  }

  RenderOptions render_options() const { return {language, terminal}; }

  /// A wording with its parts, in the language of the user.
  template <class... Parts>
  std::string say(const Wording& wording, const Parts&... parts) const {
    return worded(wording, language, parts...);
  }
};

/// Adds one command to the program, in the language of `context`. What it does when it is called,
/// it does with `context`, which is complete by then.
using AddCommand = void (*)(CLI::App& program, Context& context);

void add_init(CLI::App& program, Context& context);
void add_plan(CLI::App& program, Context& context);
void add_plan_draft(CLI::App& plan, Context& context);
void add_plan_export(CLI::App& plan, Context& context);
void add_plan_check(CLI::App& plan, Context& context);
void add_target(CLI::App& program, Context& context);
void add_assign(CLI::App& program, Context& context);
void add_decide(CLI::App& program, Context& context);
void add_record(CLI::App& program, Context& context);
void add_correct(CLI::App& program, Context& context);
void add_void(CLI::App& program, Context& context);
void add_form(CLI::App& program, Context& context);
void add_import(CLI::App& program, Context& context);
void add_batch(CLI::App& program, Context& context);
void add_log(CLI::App& program, Context& context);
void add_report(CLI::App& program, Context& context);
void add_summary(CLI::App& program, Context& context);
void add_gaps(CLI::App& program, Context& context);
void add_history(CLI::App& program, Context& context);
void add_explain(CLI::App& program, Context& context);
void add_compare(CLI::App& program, Context& context);
void add_areas(CLI::App& program, Context& context);
void add_score(CLI::App& program, Context& context);
void add_claims(CLI::App& program, Context& context);
void add_bulletin(CLI::App& program, Context& context);
void add_slip(CLI::App& program, Context& context);
void add_remind(CLI::App& program, Context& context);
void add_results(CLI::App& program, Context& context);
void add_export(CLI::App& program, Context& context);
void add_backup(CLI::App& program, Context& context);
void add_check(CLI::App& program, Context& context);
void add_seal(CLI::App& program, Context& context);

/// Runs the program with these arguments (without its own name); the exit code. The only place that
/// catches and prints errors.
int run(std::vector<std::string> arguments, Context context);

}  // namespace milepost::cli
