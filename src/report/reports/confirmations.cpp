#include "report/reports/confirmations.h"

#include <sstream>
#include <utility>

#include "base/text.h"
#include "report/tables/batch_table.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::string count_of_targets(const Plan& plan, Language language) {
  const std::size_t count = plan.targets.size();
  return say(count == 1 ? Sentence::one_target : Sentence::targets, language, count);
}

/// What became of the rows of a file, as many as it has.
std::string counts_of(const ImportCounts& counts, Language language) {
  std::string text =
      say(Sentence::imported, language, counts.recorded, counts.corrected, counts.known);
  if (counts.left_out > 0) {
    add_clause(text, say(Sentence::import_left_out, language, counts.left_out), language);
  }
  if (counts.refused > 0) {
    add_clause(text, say(Sentence::import_refused, language, counts.refused), language);
  }
  return text;
}

/// The same, and whether that is nothing.
std::string what_it_brought(const ImportCounts& counts, Language language) {
  std::string text = counts_of(counts, language);
  if (counts.recorded + counts.corrected > 0) return text;
  return say(counts.known + counts.left_out > 0 ? Sentence::nothing_new : Sentence::nothing_in_it,
             language, text);
}

/// The value, or what was said where there is none.
std::string value_or_words(const NewEntry& entry, std::string_view unit, Language language) {
  constexpr std::size_t kMostWords = 40;
  if (entry.kind != EntryKind::progress) return value_text(entry.value, unit, language);
  return shorten(one_line(entry.remarks.progress), kMostWords);
}

/// What an entry takes the place of, and what is said beside its value.
std::string preview_remarks(const PreviewLine& line, Language language) {
  constexpr std::size_t kMostWords = 60;
  std::string text;
  if (line.replaced && *line.replaced != Value{}) {
    text = say(Sentence::in_place_of, language, value_text(*line.replaced, line.unit, language));
  }
  add_clause(text, shorten(one_line(line.entry.remarks.progress), kMostWords), language);
  return text;
}

/// What a total of the year holds more than the one before, which shows a month that was typed as a
/// total.
std::string gain_text(const PreviewLine& line, Language language) {
  if (!line.gained) return {};
  return say(Sentence::since_day, language, figure(*line.gained, language),
             to_string(line.gained_since));
}

}  // namespace

std::string render_confirmation(Confirmation what, std::int64_t entry, const NewEntry& content,
                                std::string_view unit, Language language) {
  const auto sentence = [&] {
    switch (what) {
      case Confirmation::recorded:
        return Sentence::recorded;
      case Confirmation::corrected:
        return Sentence::corrected;
      case Confirmation::already_recorded:
        return Sentence::already_recorded;
      case Confirmation::voided:
        return Sentence::voided;
    }
    return Sentence::recorded;
  }();
  return say(sentence, language, entry, content.indicator, to_string(content.as_of),
             value_or_words(content, unit, language), label(content.kind, language)) +
         "\n";
}

std::string render_reading(const std::string& file, const TextReading& reading, Language language) {
  const auto& [encoding, separator] = reading;
  if (encoding == Encoding::utf8 && separator == ',') return {};
  const Label by = separator == '\t'  ? Label::tabs
                   : separator == ';' ? Label::semicolons
                                      : Label::commas;
  return say(Sentence::read_as, language, file, word(encoding), label(by, language)) + "\n";
}

std::string render_import_of(const std::string& file, const ImportCounts& counts,
                             Language language) {
  return say(Sentence::import_of_file, language, file, what_it_brought(counts, language)) + "\n";
}

std::string render_refused_import(const std::string& file, const ImportCounts& counts,
                                  Language language) {
  return say(Sentence::import_of_file, language, file,
             say(Sentence::nothing_kept, language, counts_of(counts, language))) +
         "\n";
}

std::string render_earlier_form(const std::string& file, Date as_of, Date latest,
                                Language language) {
  return say(Sentence::earlier_form, language, file, to_string(as_of), to_string(latest)) + "\n";
}

std::string render_import(const ImportCounts& counts, bool dry_run, Language language) {
  const std::string done = what_it_brought(counts, language);
  return (dry_run ? say(Sentence::dry_run, language, done) : done) + "\n";
}

std::string render_recorded_batch(std::int64_t batch, const NewBatch& content, Language language) {
  const bool is_one = content.first_entry == content.last_entry;
  return say(is_one ? Sentence::batch_of_one : Sentence::batch_recorded, language, batch,
             one_line(content.file), entry_numbers(content, language)) +
         "\n";
}

std::string render_voided_batch(const Batch& batch, std::size_t voided, Language language) {
  std::string text = say(Sentence::batch_voided, language, batch.id, one_line(batch.file), voided);
  const std::size_t before = batch.entries() - voided;
  if (before > 0) add_clause(text, say(Sentence::void_before, language, before), language);
  return text + "\n";
}

std::string render_assigned(const std::string& target, const Term& what, const std::string& before,
                            const std::string& after, Language language) {
  if (before == after) return {};
  const auto named = [&](const std::string& name) {
    return name.empty() ? std::string(label(Label::none, language)) : one_line(name);
  };
  // In English the key of the plan file, as plan diff has it.
  return say(Sentence::assigned, language, target,
             language == Language::en ? what.word : what.label, named(before), named(after)) +
         "\n";
}

std::string render_made(const std::string& database, Language language) {
  return say(Sentence::database_made, language, database) + "\n";
}

std::string render_copied(const std::string& database, const std::string& file, Language language) {
  return say(Sentence::database_copied, language, database, file) + "\n";
}

std::string render_loaded(const Plan& plan, bool revised, Language language) {
  return say(revised ? Sentence::plan_revised : Sentence::plan_loaded, language,
             plan.name.in(language), plan.key, count_of_targets(plan, language)) +
         "\n";
}

std::string render_would_be_loaded(const Plan& plan, Language language) {
  return say(Sentence::plan_to_load, language, plan.key, count_of_targets(plan, language)) + "\n";
}

std::string render_unchanged(const std::string& plan, Language language) {
  return say(Sentence::plan_unchanged, language, plan) + "\n";
}

std::string render_assignment(const std::string& plan, std::size_t assigned, std::size_t unchanged,
                              bool dry_run, Language language) {
  const std::string done = say(Sentence::targets_assigned, language, plan, assigned, unchanged);
  return (dry_run ? say(Sentence::dry_run, language, done) : done) + "\n";
}

std::string render_preview(const std::vector<PreviewLine>& lines, std::size_t total,
                           const RenderOptions& options) {
  if (lines.empty()) return {};
  const Language language = options.language;
  const auto heading = [&](Label one) { return std::string(label(one, language)); };
  std::vector<Row> rows;
  for (const PreviewLine& line : lines) {
    Row row;
    row.cells = {static_cast<std::int64_t>(line.line),
                 line.entry.indicator,
                 line.entry.as_of,
                 Term{word(line.entry.kind), label(line.entry.kind, language)},
                 value_text(line.entry.value, line.unit, language),
                 gain_text(line, language),
                 preview_remarks(line, language)};
    rows.push_back(std::move(row));
  }
  Document preview;
  preview.language = language;
  preview.blocks.emplace_back(
      Table{.name = "entries",
            .columns = {{"line", heading(Label::line), CellKind::count},
                        {"indicator", heading(Label::indicator)},
                        {"as_of", heading(Label::date), CellKind::date},
                        {"kind", heading(Label::kind), CellKind::term},
                        {"value_text", heading(Label::value), CellKind::text, true},
                        {"gained", heading(Label::gained), CellKind::text, true},
                        {"remarks", heading(Label::remarks), CellKind::text, false, true}},
            .for_each_row = rows_of(std::move(rows))});
  std::ostringstream shown;
  render_text(preview, options, shown);
  std::string text = shown.str();
  if (total > lines.size()) text += say(Sentence::and_more, language, total - lines.size()) + "\n";
  return text;
}

std::string render_withdrawal(const Target& target, const std::string& plan, Language language) {
  return say(Sentence::target_withdrawn, language, target.name.in(language), target.key, plan) +
         "\n";
}

std::string render_removal(const Plan& plan, std::size_t shared, Language language) {
  std::string text = say(Sentence::plan_removed, language, plan.name.in(language), plan.key,
                         count_of_targets(plan, language)) +
                     "\n";
  if (shared > 0) text += say(Sentence::plan_shares, language, shared) + "\n";
  return text;
}

std::string render_decision(const Target& target, const std::string& plan, Ruling ruling,
                            Language language) {
  return say(Sentence::target_decided, language, target.name.in(language), target.key, plan,
             label(ruling, language)) +
         "\n";
}

}  // namespace milepost
