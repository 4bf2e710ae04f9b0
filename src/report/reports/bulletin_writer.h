// The sentences of a bulletin on a target, and lists of them; docs/reports.md "Bulletin".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {

/// One item of a list: a sentence for people, and what it is about for programs. An item that has a
/// heading is that heading.
struct BulletinItem {
  std::string heading = {};
  std::string_view part = {};
  std::string sentence = {};
  const ReportRow* row = nullptr;
};

/// What programs get to know of an item: its part, its sentence, and of its target the columns of
/// target_columns by these names.
const std::vector<std::string_view>& item_columns();

/// A remark as it goes into a sentence, which ends by itself: its lines are joined, with a blank
/// where the script has any.
std::string in_a_sentence(const std::string& remark);

class BulletinWriter {
 public:
  /// `plan` must outlive the writer.
  BulletinWriter(const AssessedPlan& plan, const View& view) : plan_(plan), view_(view) {}

  Language language() const { return view_.language; }
  const View& view() const { return view_; }
  const AssessedPlan& plan() const { return plan_; }

  /// What a version of the target of `row` asks for, in words.
  std::string planned(const Target& target, const ReportRow& row) const;

  /// `新增企业：计划不少于30家，实际12家，完成率40.0%，欠序时进度10.0个百分点。` The date stands
  /// behind a figure that is of another day than the bulletin.
  std::string standing(const ReportRow& row) const;

  /// For programs the table `items`.
  Table list(std::string_view name, Label title, const std::vector<BulletinItem>& items,
             Sentence if_empty) const;

 private:
  std::string beside_target(const ReportRow& row) const;
  std::string gap_phrase(const Ratio& gap, const Assessment& found) const;

  const AssessedPlan& plan_;
  View view_;
};

}  // namespace milepost
