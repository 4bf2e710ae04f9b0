// A form: what an office is asked to report on one date, and what it filled in;
// docs/progress-files.md "Forms".
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/words.h"
#include "model/entry.h"
#include "model/name.h"

namespace milepost {

/// In the order of the sheet. What a flow gained and the share of the figure asked for in the year
/// are computed by the sheet. Whether a value is confirmed is only asked in a form that goes back
/// with doubts, and the last is only in one that goes back.
enum class FormColumn {
  number,
  target,
  planned,
  due,
  as_of,
  expected,
  last,
  measured,
  value,
  gained,
  of_year,
  confirmed,
  progress,
  problem,
  next_step,
  outlook,
  vintage,
  note,
  evidence,
  reporter,
  fault,
};

/// The words that the hidden sheet names the columns by.
template <>
inline constexpr std::array<Word<FormColumn>, 21> kWords<FormColumn>{{
    {FormColumn::number, "number"},       {FormColumn::target, "target"},
    {FormColumn::planned, "planned"},     {FormColumn::due, "due"},
    {FormColumn::as_of, "as_of"},         {FormColumn::expected, "expected"},
    {FormColumn::last, "last"},           {FormColumn::measured, "measured"},
    {FormColumn::value, "value"},         {FormColumn::gained, "this_period"},
    {FormColumn::of_year, "of_year"},     {FormColumn::confirmed, "confirmed"},
    {FormColumn::progress, "progress"},   {FormColumn::problem, "problem"},
    {FormColumn::next_step, "next_step"}, {FormColumn::outlook, "outlook"},
    {FormColumn::vintage, "vintage"},     {FormColumn::note, "note"},
    {FormColumn::evidence, "evidence"},   {FormColumn::reporter, "reporter"},
    {FormColumn::fault, "fault"},
}};

/// What the sheet computes as the value beside it is typed.
constexpr bool is_computed(FormColumn column) {
  return column == FormColumn::gained || column == FormColumn::of_year;
}

constexpr bool is_filled_in(FormColumn column) {
  return column >= FormColumn::value && column <= FormColumn::reporter && !is_computed(column);
}

/// Whether a value that was doubted is right.
enum class Confirmed { yes, no };

template <>
inline constexpr std::array<LabelledWord<Confirmed>, 2> kWords<Confirmed>{
    {{Confirmed::yes, "yes", {"yes", "是"}}, {Confirmed::no, "no", {"no", "否"}}}};

/// What somebody typed into a cell, and what is wrong with it, if anything.
struct FormAnswer {
  std::string text;
  bool is_number = false;
  std::string fault;
};

/// One indicator on one date. The texts are as the sheet shows them. Of a row that somebody added,
/// which asks nothing of the form, only the answers, the fault and what is `added` count.
struct FormRow {
  std::size_t number = 0;  // 编号, unique in the form
  std::string area;
  std::string indicator;
  EntryKind kind = EntryKind::year_to_date;
  Date as_of;
  std::string unit;
  std::string target;  // the names of all targets on it, one a line
  std::string planned;
  std::string due;
  std::string expected;
  std::string last;
  std::map<FormColumn, FormAnswer> answers;
  std::string fault;        // of the row as a whole
  bool is_doubted = false;  // the value, and it may be confirmed
  bool is_added = false;
  std::map<FormColumn, std::string> added = {};  // what it holds besides its answers
  Date counted_from = {};                        // the first day of the year in which `as_of` lies
  std::optional<Decimal> total_before = {};      // of a flow at the end of the period before
  std::optional<Decimal> of_year = {};           // the figure asked for in the year, above 0
  std::string step = {};                         // what the step is that it asks for, if it is one
};

/// A target that the office helps with and others answer for: to be read, nothing is filled in.
struct SupportedTarget {
  std::string lead;
  std::string target;
  std::string planned;
  std::string due;
  std::string latest;  // the last figure with its day
  std::string status;
};

struct Form {
  std::string id;  // the same for the same question
  std::string lead;
  Date as_of;
  Language language = Language::zh;
  std::vector<FormRow> rows;
  std::vector<SupportedTarget> supported = {};  // by lead; of a form that goes back none
  bool only_helps = false;    // is to read what it helps with, and nothing is asked of it
  bool only_follows = false;  // it leads targets: the areas inside are asked for all their figures
};

/// The first cell of the hidden sheet, by which a form is recognised, and beside it the version of
/// the layout.
inline constexpr std::string_view kFormMark = "milepost-form";
inline constexpr std::string_view kFormVersion = "1";

}  // namespace milepost
