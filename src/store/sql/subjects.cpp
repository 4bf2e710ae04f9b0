#include "store/sql/subjects.h"

#include <algorithm>

namespace milepost::store {
namespace {

constexpr const char* kEntryNamedBy =
    "SELECT e.entry_id, i.key, e.as_of"
    " FROM entry e JOIN indicator i USING (indicator_id) WHERE entry_id = :row_id";
constexpr const char* kBatchNamedBy = "SELECT batch_id, file FROM batch WHERE batch_id = :row_id";

constexpr ChainSubject kSubjects[] = {
    {.number = kPlanSubject,
     .table = "plan_revision",
     .key = "plan_revision_id",
     .revision = "0",
     .moment = 6,
     .name = {"revision {} of plan {}", "计划{1}的版本{0}"},
     .named_by = "SELECT r.revision, p.key FROM plan_revision r JOIN plan p USING (plan_id)"
                 " WHERE plan_revision_id = :row_id",
     .missing = {"a revision of a plan", "计划的一个版本"},
     .content =
         {"SELECT r.plan_revision_id, r.plan_id, p.key, p.area_id, a.key, r.revision,"
          " r.recorded_at, r.reason, r.name_zh, r.name_en, r.area_name_zh, r.area_name_en,"
          " r.document_key, r.document_title_zh, r.document_title_en, r.document_date,"
          " r.document_url, r.period_start, r.period_end, r.compare, r.ahead, r.on_track, r.behind"
          " FROM plan_revision r JOIN plan p USING (plan_id) JOIN area a USING (area_id)"
          " WHERE r.plan_revision_id = :row_id",
          "SELECT position, key, label, name_zh, name_en, parent FROM section"
          " WHERE plan_revision_id = :row_id ORDER BY position",
          "SELECT position, indicator_id FROM plan_indicator"
          " WHERE plan_revision_id = :row_id ORDER BY position",
          "SELECT position, target_revision_id FROM plan_target"
          " WHERE plan_revision_id = :row_id ORDER BY position"}},
    {.number = kIndicatorSubject,
     .table = "indicator_revision",
     .key = "indicator_id",
     .revision = "revision",
     .moment = 7,
     .name = {"revision {} of indicator {}", "指标{1}的版本{0}"},
     .named_by = "SELECT :revision, key FROM indicator WHERE indicator_id = :row_id",
     .missing = {"revision {1} of indicator {0}", "指标{0}的版本{1}"},
     .content = {"SELECT i.indicator_id, i.area_id, a.key, i.key, i.unit, i.measure, r.revision,"
                 " r.recorded_at, r.name_zh, r.name_en"
                 " FROM indicator_revision r JOIN indicator i USING (indicator_id)"
                 " JOIN area a USING (area_id)"
                 " WHERE r.indicator_id = :row_id AND r.revision = :revision"}},
    {.number = kTargetSubject,
     .table = "target_revision",
     .key = "target_revision_id",
     .revision = "0",
     .moment = 6,
     .name = {"revision {} of target {} of plan {}", "计划{2}中目标{1}的版本{0}"},
     .named_by = "SELECT r.revision, t.key, p.key FROM target_revision r"
                 " JOIN target t USING (target_id) JOIN plan p USING (plan_id)"
                 " WHERE target_revision_id = :row_id",
     .missing = {"a revision of a target", "目标的一个版本"},
     .content =
         {"SELECT r.target_revision_id, r.target_id, t.key, t.plan_id, p.key, r.revision,"
          " r.recorded_at, r.reason, r.indicator_id, r.section, r.name_zh, r.name_en,"
          " r.requirement, r.value, r.upper, r.reference_id, r.tolerance, r.commitment, r.due,"
          " r.pace, r.parent, r.lead, r.\"with\", r.leader, r.note, r.source, r.withdrawn"
          " FROM target_revision r JOIN target t USING (target_id) JOIN plan p USING (plan_id)"
          " WHERE r.target_revision_id = :row_id",
          "SELECT date, value FROM checkpoint WHERE target_revision_id = :row_id ORDER BY date"}},
    {.number = kEntrySubject,
     .table = "entry",
     .key = "entry_id",
     .revision = "0",
     .moment = 6,
     .is_of_a_day = true,
     .name = {"entry {} ({} {})", "第{}条记录（{} {}）"},
     .named_by = kEntryNamedBy,
     .missing = {"entry {}", "第{}条记录"},
     .content = {"SELECT indicator_id, as_of, kind, revision, value, state, recorded_at, entry_id,"
                 " numerator, denominator, corrects, correction_reason, note, evidence, reporter,"
                 " problem, next_step, outlook, vintage FROM entry WHERE entry_id = :row_id"}},
    {.number = kEntryVoidSubject,
     .table = "entry_void",
     .key = "entry_id",
     .revision = "0",
     .moment = 1,
     .is_of_a_day = true,
     .name = {"the void of entry {} ({} {})", "第{}条记录（{} {}）的作废登记"},
     .named_by = kEntryNamedBy,
     .missing = {"the void of entry {}", "第{}条记录的作废登记"},
     .content = {"SELECT entry_id, recorded_at, reason FROM entry_void WHERE entry_id = :row_id"}},
    {.number = kBatchSubject,
     .table = "batch",
     .key = "batch_id",
     .revision = "0",
     .moment = 1,
     .name = {"batch {} ({})", "第{}批（{}）"},
     .named_by = kBatchNamedBy,
     .missing = {"batch {}", "第{}批"},
     .content = {"SELECT batch_id, recorded_at, file, sha256, format, \"user\", first_entry,"
                 " last_entry FROM batch WHERE batch_id = :row_id"}},
    {.number = kBatchVoidSubject,
     .table = "batch_void",
     .key = "batch_id",
     .revision = "0",
     .moment = 1,
     .name = {"the void of batch {} ({})", "第{}批（{}）的作废登记"},
     .named_by = kBatchNamedBy,
     .missing = {"the void of batch {}", "第{}批的作废登记"},
     .content = {"SELECT batch_id, recorded_at, reason FROM batch_void WHERE batch_id = :row_id"}},
    {.number = kAssignmentSubject,
     .table = "assignment",
     .key = "assignment_id",
     .revision = "0",
     .moment = 2,
     .name = {"assignment {} ({} of plan {})", "第{0}条责任分工（计划{2}的目标{1}）"},
     .named_by = "SELECT :row_id, t.key, p.key FROM assignment s"
                 " JOIN target t USING (target_id) JOIN plan p USING (plan_id)"
                 " WHERE assignment_id = :row_id",
     .missing = {"assignment {}", "第{}条责任分工"},
     .content = {"SELECT assignment_id, target_id, recorded_at, lead, \"with\", leader, reason"
                 " FROM assignment WHERE assignment_id = :row_id"}},
    {.number = kAreaYearsSubject,
     .table = "area_years",
     .key = "area_years_id",
     .revision = "0",
     .moment = 3,
     .name = {"the years of area {}", "地区{}的年度规定"},
     .named_by = "SELECT a.key FROM area_years JOIN area a USING (area_id)"
                 " WHERE area_years_id = :row_id",
     .missing = {"the years of an area", "一个地区的年度规定"},
     .content = {"SELECT y.area_years_id, y.area_id, a.key, y.recorded_at, y.first_month,"
                 " y.named_after FROM area_years y JOIN area a USING (area_id)"
                 " WHERE y.area_years_id = :row_id"}},
    {.number = kProgressSubject,
     .table = "entry_progress",
     .key = "entry_id",
     .revision = "0",
     .moment = 1,
     .is_of_a_day = true,
     .name = {"the progress text of entry {} ({} {})", "第{}条记录（{} {}）的进展情况"},
     .named_by = kEntryNamedBy,
     .missing = {"the progress text of entry {}", "第{}条记录的进展情况"},
     .content = {"SELECT entry_id, recorded_at, text FROM entry_progress"
                 " WHERE entry_id = :row_id"}},
    {.number = kPlanRhythmSubject,
     .table = "plan_rhythm",
     .key = "plan_revision_id",
     .revision = "0",
     .moment = 1,
     .name = {"the rhythm of revision {} of plan {}", "计划{1}版本{0}的报送频次"},
     .named_by = "SELECT r.revision, p.key FROM plan_revision r JOIN plan p USING (plan_id)"
                 " WHERE plan_revision_id = :row_id",
     .missing = {"the rhythm of a plan", "计划的报送频次"},
     .content = {"SELECT plan_revision_id, recorded_at, rhythm, deadline FROM plan_rhythm"
                 " WHERE plan_revision_id = :row_id"}},
    {.number = kTargetRhythmSubject,
     .table = "target_rhythm",
     .key = "target_revision_id",
     .revision = "0",
     .moment = 1,
     .name = {"the rhythm of revision {} of target {} of plan {}",
              "计划{2}中目标{1}版本{0}的报送频次"},
     .named_by = "SELECT r.revision, t.key, p.key FROM target_revision r"
                 " JOIN target t USING (target_id) JOIN plan p USING (plan_id)"
                 " WHERE target_revision_id = :row_id",
     .missing = {"the rhythm of a target", "目标的报送频次"},
     .content = {"SELECT target_revision_id, recorded_at, rhythm, deadline FROM target_rhythm"
                 " WHERE target_revision_id = :row_id"}},
    {.number = kDecisionSubject,
     .table = "decision",
     .key = "decision_id",
     .revision = "0",
     .moment = 2,
     .name = {"decision {} (on {} of plan {})", "第{0}条调整决定（计划{2}的目标{1}）"},
     .named_by = "SELECT :row_id, t.key, p.key FROM decision d"
                 " JOIN target t USING (target_id) JOIN plan p USING (plan_id)"
                 " WHERE decision_id = :row_id",
     .missing = {"decision {}", "第{}条调整决定"},
     .content = {"SELECT decision_id, target_id, recorded_at, entry_id, ruling, reason, \"user\""
                 " FROM decision WHERE decision_id = :row_id"}},
    {.number = kPlanRemovalSubject,
     .table = "plan_removal",
     .key = "plan_id",
     .revision = "0",
     .moment = 1,
     .name = {"the removal of plan {}", "计划{}的移除登记"},
     .named_by = "SELECT key FROM plan WHERE plan_id = :row_id",
     .missing = {"the removal of a plan", "一份计划的移除登记"},
     .content = {"SELECT plan_id, recorded_at, reason, \"user\" FROM plan_removal"
                 " WHERE plan_id = :row_id"}},
    {.number = kTargetStepSubject,
     .table = "target_step",
     .key = "target_revision_id",
     .revision = "number",
     .moment = 2,
     .name = {"step {} of revision {} of target {}", "目标{2}版本{1}的节点{0}"},
     .named_by = "SELECT :revision, r.revision, t.key FROM target_revision r"
                 " JOIN target t USING (target_id) WHERE target_revision_id = :row_id",
     .missing = {"step {1} of a target", "一个目标的节点{1}"},
     .content = {"SELECT target_revision_id, number, recorded_at, due, what_zh, what_en,"
                 " indicator_id FROM target_step"
                 " WHERE target_revision_id = :row_id AND number = :revision"}},
    {.number = kLightsSubject,
     .table = "plan_lights",
     .key = "plan_revision_id",
     .revision = "0",
     .moment = 1,
     .name = {"the lights of revision {} of plan {}", "计划{1}版本{0}的亮灯规则"},
     .named_by = "SELECT r.revision, p.key FROM plan_revision r JOIN plan p USING (plan_id)"
                 " WHERE plan_revision_id = :row_id",
     .missing = {"the lights of a plan", "计划的亮灯规则"},
     .content = {"SELECT plan_revision_id, recorded_at, green, yellow, red, yellow_below, red_below"
                 " FROM plan_lights WHERE plan_revision_id = :row_id"}},
    {.number = kScoringSubject,
     .table = "scoring",
     .key = "plan_revision_id",
     .revision = "0",
     .moment = 1,
     .name = {"the scoring of revision {} of plan {}", "计划{1}版本{0}的计分规则"},
     .named_by = "SELECT r.revision, p.key FROM plan_revision r JOIN plan p USING (plan_id)"
                 " WHERE plan_revision_id = :row_id",
     .missing = {"the scoring of a plan", "计划的计分规则"},
     .content = {"SELECT plan_revision_id, recorded_at, cap, floor, milestone_late, late_reporting"
                 " FROM scoring WHERE plan_revision_id = :row_id",
                 "SELECT position, kind, target, by, points, at_most FROM scoring_line"
                 " WHERE plan_revision_id = :row_id ORDER BY position",
                 "SELECT position, target, weight FROM scoring_weight"
                 " WHERE plan_revision_id = :row_id ORDER BY position"}},
    {.number = kIndicatorUnitSubject,
     .table = "indicator_unit",
     .key = "indicator_id",
     .revision = "revision",
     .moment = 5,
     .name = {"revision {} of the unit of indicator {}", "指标{1}单位的版本{0}"},
     .named_by = "SELECT :revision, key FROM indicator WHERE indicator_id = :row_id",
     .missing = {"revision {1} of the unit of indicator {0}", "指标{0}单位的版本{1}"},
     .content = {"SELECT u.indicator_id, i.area_id, a.key, i.key, u.revision, u.recorded_at,"
                 " u.unit, u.measure"
                 " FROM indicator_unit u JOIN indicator i USING (indicator_id)"
                 " JOIN area a USING (area_id)"
                 " WHERE u.indicator_id = :row_id AND u.revision = :revision"}},
    {.number = kAreaInsideSubject,
     .table = "area_inside",
     .key = "area_inside_id",
     .revision = "0",
     .moment = 3,
     .name = {"where area {} lies", "地区{}的隶属关系"},
     .named_by = "SELECT a.key FROM area_inside n JOIN area a USING (area_id)"
                 " WHERE area_inside_id = :row_id",
     .missing = {"where an area lies", "一个地区的隶属关系"},
     .content = {"SELECT n.area_inside_id, n.area_id, a.key, n.recorded_at, n.inside_id, o.key"
                 " FROM area_inside n JOIN area a USING (area_id)"
                 " LEFT JOIN area o ON o.area_id = n.inside_id"
                 " WHERE n.area_inside_id = :row_id"}},
    {.number = kIndicatorSumSubject,
     .table = "indicator_sum",
     .key = "plan_revision_id",
     .revision = "indicator_id",
     .moment = 2,
     .name = {"how indicator {} follows from areas in revision {} of plan {}",
              "计划{2}版本{1}中指标{0}的汇总方法"},
     .named_by = "SELECT i.key, r.revision, p.key FROM plan_revision r JOIN plan p USING (plan_id)"
                 " JOIN indicator i ON i.indicator_id = :revision"
                 " WHERE plan_revision_id = :row_id",
     .missing = {"how an indicator follows from areas", "一项指标的汇总方法"},
     .content = {"SELECT plan_revision_id, indicator_id, recorded_at, how, part_id, whole_id"
                 " FROM indicator_sum"
                 " WHERE plan_revision_id = :row_id AND indicator_id = :revision"}},
};

void bind_row(Statement& statement, const RowKey& row) {
  statement.reset();
  statement.bind(":row_id", row.id);
  if (statement.takes(":revision")) statement.bind(":revision", row.revision);
}

void add_columns(const Prepared& row, Content& content) {
  const int columns = row.columns();
  for (int i = 0; i < columns; ++i) {
    switch (row.type(i)) {
      case Prepared::Type::null:
        content.add_null();
        break;
      case Prepared::Type::number:
        content.add(row.integer(i));
        break;
      case Prepared::Type::other:
        content.add(row.text(i));
        break;
    }
  }
  content.end_row();
}

}  // namespace

void Content::add(char type, std::uint64_t number) {
  std::array<char, 1 + sizeof number> bytes{type};
  for (std::size_t i = bytes.size(); i-- > 1; number >>= 8U) {
    bytes[i] = static_cast<char>(number & 0xFFU);
  }
  bytes_.append(bytes.data(), bytes.size());
}

void Content::add_null() { bytes_ += 'n'; }

void Content::add(std::int64_t value) { add('i', static_cast<std::uint64_t>(value)); }

void Content::add(std::string_view text) {
  add('t', text.size());
  bytes_ += text;
}

void Content::end_row() { bytes_ += 'r'; }

void Content::end_list() { bytes_ += 'l'; }

std::span<const ChainSubject> subjects() { return kSubjects; }

const ChainSubject* find_subject(std::int64_t number) {
  const auto* found =
      std::find_if(std::begin(kSubjects), std::end(kSubjects),
                   [&](const ChainSubject& subject) { return subject.number == number; });
  return found == std::end(kSubjects) ? nullptr : found;
}

ContentReader::ContentReader(Connection& connection, const ChainSubject& subject)
    : moment_column_(subject.moment) {
  for (const char* list : subject.content) {
    if (list != nullptr) lists_.emplace_back(connection, list);
  }
}

bool ContentReader::read(const RowKey& row, Content& content) {
  content.clear();
  for (Statement& list : lists_) {
    bind_row(list, row);
    while (list.next()) {
      if (content.bytes().empty()) moment_ = list.row().integer(moment_column_);
      add_columns(list.row(), content);
    }
    if (content.bytes().empty()) return false;  // the first list is the row itself
    content.end_list();
  }
  return true;
}

Said name_of(Connection& connection, const ChainSubject& subject, const RowKey& row) {
  Statement name(connection, subject.named_by);
  bind_row(name, row);
  if (!name.next()) return said(subject.missing, row.id, row.revision);
  if (!subject.is_of_a_day) return said_row(subject.name, name);
  Columns columns(name);
  const std::int64_t number = columns.integer();
  const std::string key = columns.text();
  return said(subject.name, number, key, to_string(columns.day()));
}

std::optional<std::int64_t> recorded_at(Connection& connection, const ChainSubject& subject,
                                        const RowKey& row) {
  Statement find(connection, std::string("SELECT recorded_at FROM ") + subject.table + " WHERE " +
                                 subject.key + " = :row_id AND " + subject.revision +
                                 " = :revision");
  bind_row(find, row);
  if (!find.next()) return std::nullopt;
  return find.row().integer(0);
}

}  // namespace milepost::store
