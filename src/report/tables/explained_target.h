// One target with its explanation: what the tables of the report explain are made of.
#pragma once

#include <string>
#include <vector>

#include "assess/explanation.h"
#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/view.h"
#include "report/words/figures.h"
#include "report/words/labels.h"

namespace milepost {

struct ExplainedTarget {
  const AssessedPlan& plan;
  ReportRow row;
  Explanation explanation;
  const View& view;

  Language language() const { return view.language; }
  const Target& target() const { return row.target; }
  std::string word_of(Label one) const { return std::string(label(one, language())); }
  std::string with_unit(const Ratio& value) const {
    return figure_with_unit(value, row.indicator.unit, language());
  }
};

/// A table with the keys of plan and target before its columns, where programs read several.
Table keyed(const ExplainedTarget& part, Table table, const std::vector<Row>& rows);

Row row_with(std::vector<Cell> cells);

}  // namespace milepost
