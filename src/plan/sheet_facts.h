// The sheet of the plan as tables that read like [document], [plan], [lights] and [scoring].
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "base/toml_tree.h"
#include "model/plan_sheets.h"
#include "plan/file_words.h"

namespace milepost {

/// Neither yes nor no, where one of them is asked for.
inline constexpr Wording kNeitherYesNorNo{"{} is neither yes nor no", "{}既不是“是”也不是“否”"};
/// Where a row has to say which target it is about.
inline constexpr Wording kNameTarget{"write the key or the name of a target of this file",
                                     "请填本文件中某项目标的代码或名称"};

class SheetFacts {
 public:
  /// Tells facts that stand there twice. Both must outlive it.
  SheetFacts(const PlanSheets& sheets, Problems& problems);

  /// Adds the tables, and tells which facts are missing that every plan needs.
  void add_to(TomlValue& root);

 private:
  const SheetRow* find(PlanFact fact) const;
  bool has(PlanFact fact) const;
  Place place(PlanFact fact) const;
  TomlValue value(PlanFact fact, TomlKind kind) const;
  void add(TomlValue& table, std::string_view key, PlanFact fact, TomlKind kind) const;
  void add_needed(TomlValue& table, std::string_view key, PlanFact fact, TomlKind kind);
  void add_name(TomlValue& table, std::string_view key, PlanFact fact, PlanFact in_english);
  void add_list(TomlValue& table, std::string_view key, PlanFact fact) const;
  bool tell_missing(PlanFact fact);
  /// Whether a table is wanted that a fact says yes or no of, and others say something in.
  bool is_wanted(PlanFact asked, const std::vector<PlanFact>& in_it);

  static void add_table(TomlValue& to, std::string key, TomlValue table);
  TomlValue table() const;
  TomlValue document();
  TomlValue plan();
  TomlValue area();
  void add_lights(TomlValue& root);
  void add_scoring(TomlValue& root);

  const PlanSheets& sheets_;
  Problems& problems_;
  const SheetHead* head_ = nullptr;
  bool has_sheet_ = false;
  std::map<PlanFact, const SheetRow*> rows_;
};

}  // namespace milepost
