// What commands say that they did, as text for a terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/encoding.h"
#include "model/batch.h"
#include "model/decision.h"
#include "model/entry.h"
#include "model/plan.h"
#include "report/document.h"
#include "report/formats.h"

namespace milepost {

enum class Confirmation { recorded, corrected, already_recorded, voided };

/// What was done with one entry, as a sentence.
std::string render_confirmation(Confirmation what, std::int64_t entry, const NewEntry& content,
                                std::string_view unit, Language language);

struct ImportCounts {
  std::size_t recorded = 0;
  std::size_t corrected = 0;
  std::size_t known = 0;      // the very same entry was on record before
  std::size_t overtaken = 0;  // of those, how many were corrected since
  std::size_t left_out = 0;   // void rows of an export
  std::size_t refused = 0;    // with a problem; together with the others all rows of the file
};
/// How a file was read; empty where it is UTF-8 with commas.
std::string render_reading(const std::string& file, const TextReading& reading, Language language);
/// What was done with one file of several.
std::string render_import_of(const std::string& file, const ImportCounts& counts,
                             Language language);

/// What would have become of the rows of a file if nothing had been refused.
std::string render_refused_import(const std::string& file, const ImportCounts& counts,
                                  Language language);

/// That a form asks for another date than the latest one imported with it.
std::string render_earlier_form(const std::string& file, Date as_of, Date latest,
                                Language language);

/// What an import did, or (dry run) would do.
std::string render_import(const ImportCounts& counts, bool dry_run, Language language);

/// Where the entries of one imported file are to be found.
std::string render_recorded_batch(std::int64_t batch, const NewBatch& content, Language language);

/// That a file was taken back, with how many of its entries.
std::string render_voided_batch(const Batch& batch, std::size_t voided, Language language);

/// Who answered for a target in one way and who does now; empty where that is the same.
std::string render_assigned(const std::string& target, const Term& what, const std::string& before,
                            const std::string& after, Language language);

/// That a new database was made, and that one was copied.
std::string render_made(const std::string& database, Language language);
std::string render_copied(const std::string& database, const std::string& file, Language language);

/// That a plan was loaded, or (revised) took the place of what was on record.
std::string render_loaded(const Plan& plan, bool revised, Language language);

/// What loading a plan would do that is not on record yet.
std::string render_would_be_loaded(const Plan& plan, Language language);

/// That a plan on record says what its file says.
std::string render_unchanged(const std::string& plan, Language language);

/// How many targets of a plan were assigned, or (dry run) would be, and how many were so already.
std::string render_assignment(const std::string& plan, std::size_t assigned, std::size_t unchanged,
                              bool dry_run, Language language);

/// One entry that an import would record.
struct PreviewLine {
  std::size_t line = 0;  // of the file
  NewEntry entry;
  std::string unit;
  std::optional<Value> replaced;     // where it corrects one
  std::optional<Ratio> gained = {};  // of a total of the year: since the one before
  Date gained_since = {};            // the day of that one
};
/// The first entries that an import would record, of `total`.
std::string render_preview(const std::vector<PreviewLine>& lines, std::size_t total,
                           const RenderOptions& options);

std::string render_withdrawal(const Target& target, const std::string& plan, Language language);

/// That a plan was removed, of whose indicators so many are in other plans too.
std::string render_removal(const Plan& plan, std::size_t shared, Language language);

/// What was decided of a request to adjust a target.
std::string render_decision(const Target& target, const std::string& plan, Ruling ruling,
                            Language language);

}  // namespace milepost
