// What is read out of a document: targets that are proposed, and every numeral with what became of
// it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"
#include "model/indicator.h"
#include "model/key_origin.h"
#include "model/target.h"

namespace milepost {

/// How often proposals of a rule are right, as it was measured: A in more than nine of ten, B in
/// two of three; C is shown last, and is not taken unless somebody says so.
enum class Grade { a, b, c };

template <>
inline constexpr std::array<Word<Grade>, 3> kWords<Grade>{
    {{Grade::a, "A"}, {Grade::b, "B"}, {Grade::c, "C"}}};

/// A target as the document states it. What the document does not state is empty: nothing is
/// guessed.
struct Proposal {
  Grade grade = Grade::a;
  std::string rule;           // the word of the rule that found it, docs/drafting.md "Rules"
  std::string section;        // the labels of the headings above it: `二（一）`
  std::string heading;        // the nearest heading above it
  std::string quote;          // of the document, to the letter
  std::size_t figure_at = 0;  // where its figure stands in the quote, in bytes
  std::size_t figure_size = 0;
  std::string name;
  RequirementKind requirement = RequirementKind::at_least;
  std::optional<Decimal> value;
  std::optional<Decimal> upper;
  std::string reference;  // of a relation: the name of the indicator that it is held against
  std::string unit;
  Measure measure = Measure::flow;
  Commitment commitment = Commitment::firm;
  std::optional<Date> due;  // nothing: the last day of the plan
  std::string lead;
  std::vector<std::string> with;
  std::optional<std::size_t> parent;  // which of the proposals it is a part of (其中)
  std::string key;
  std::string leader = {};  // 分管领导, as a column of a table names one
  /// Where the paragraph or the table that it stands in begins, in characters of the document.
  std::size_t position = 0;
  KeyOrigin key_origin = KeyOrigin::section;

  bool operator==(const Proposal&) const = default;
};

/// How sure the reason is for which a numeral is no target.
enum class Strength { strong, weak, unexplained };

template <>
inline constexpr std::array<LabelledWord<Strength>, 3> kWords<Strength>{
    {{Strength::strong, "strong", {"clear", "明确"}},
     {Strength::weak, "weak", {"to be checked", "待核对"}},
     {Strength::unexplained, "unexplained", {"unexplained", "原因不明"}}}};

/// A numeral of the part of the document that holds the plan.
struct Numeral {
  std::size_t position = 0;  // the number of the character that it begins with, from 1
  std::string text;
  std::string clause;                 // that it stands in
  std::optional<std::size_t> target;  // which of the proposals it belongs to
  std::string reason;                 // the word of the reason why it is none, or empty
  Strength strength = Strength::strong;

  bool operator==(const Numeral&) const = default;
};

/// About what two documents contradict each other.
enum class Disagreement { figure, due, lead };

template <>
inline constexpr std::array<LabelledWord<Disagreement>, 3> kWords<Disagreement>{
    {{Disagreement::figure, "figure", {"Figure", "目标值"}},
     {Disagreement::due, "due", {"Due", "完成时限"}},
     {Disagreement::lead, "lead", {"Lead", "牵头单位"}}}};

/// What one document says of a target, and another one otherwise.
struct Difference {
  Disagreement about = Disagreement::figure;
  std::size_t document = 0;  // the earlier of the two, by its place among them
  std::size_t other_document = 0;
  /// Of the proposals: which one each of them says it of. Where it is the figure they are two, else
  /// one, which has what the later document says.
  std::size_t row = 0;
  std::size_t other_row = 0;
  std::optional<Date> due = {};  // of the earlier document, where it is that
  std::optional<Date> other_due = {};
  std::string lead = {};
  std::string other_lead = {};

  bool operator==(const Difference&) const = default;
};

/// What was read of a document by itself: all of it, or where it has both, its text and its tables.
enum class DraftSide { whole, text, tables };

template <>
inline constexpr std::array<LabelledWord<DraftSide>, 3> kWords<DraftSide>{
    {{DraftSide::whole, "whole", {"whole", "全文"}},
     {DraftSide::text, "text", {"text", "正文"}},
     {DraftSide::tables, "tables", {"tables", "表格"}}}};

struct JoinedDocument {
  std::string name;  // of its file
  DraftSide side = DraftSide::whole;

  bool operator==(const JoinedDocument&) const = default;
};

/// What documents that were drafted together say of each other.
struct Joined {
  std::vector<JoinedDocument> documents;  // in their order
  std::size_t in_several = 0;             // proposals that stand in more than one
  /// For each document the proposals that stand in no other.
  std::vector<std::vector<std::size_t>> alone;
  std::vector<Difference> differences;

  bool operator==(const Joined&) const = default;
};

/// A heading with a number in front of it.
struct DraftHeading {
  std::string section;  // the labels above it and its own, as Proposal::section has them
  std::string around;   // the same of the heading around it, or empty
  std::string label;    // its own: `（一）`
  std::string name;

  bool operator==(const DraftHeading&) const = default;
};

struct Draft {
  std::vector<Proposal> proposals;
  std::vector<Numeral> numerals;
  /// Clauses that promise an outcome in words and that no proposal was made of.
  std::vector<std::string> outcomes;
  std::optional<int> year;            // that the plan is for, where anything says so
  std::vector<std::string> left_out;  // headings of parts that were not read
  std::optional<Joined> joined = {};  // where it was read out of several documents
  /// Proposals of one name, unit, day and lead whose figures differ, in groups of two or more,
  /// beyond those that documents contradict each other in.
  std::vector<std::vector<std::size_t>> same_names = {};
  std::string title = {};                   // of the document
  std::optional<Date> date = {};            // of the document, where it says so above its text
  std::string area = {};                    // the same of whose it is
  std::vector<DraftHeading> headings = {};  // of the part that holds the plan

  bool operator==(const Draft&) const = default;
};

}  // namespace milepost
