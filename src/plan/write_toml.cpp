#include "plan/write_toml.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.h"
#include "base/text.h"
#include "plan/describers.h"
#include "plan/table_reader.h"
#include "plan/tolerance.h"

namespace milepost {
namespace {

/// A list of tables that would make a longer line than this has one table on each line.
constexpr std::size_t kLongestTomlLine = 100;

bool is_toml_control(char c) {
  constexpr char kDelete = 0x7F;
  return (static_cast<unsigned char>(c) < ' ') || c == kDelete;
}

void append_escaped(std::string& out, char c) {
  if (c == '\t') {
    out += "\\t";
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\r') {
    out += "\\r";
  } else if (is_toml_control(c)) {
    out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
  } else {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
}

/// `"三"`; `'say "yes"'` where quotes or backslashes would have to be escaped and need not be.
std::string toml_text(std::string_view text) {
  const bool has_to_escape = text.find_first_of("\"\\") != std::string_view::npos;
  const bool may_be_literal = text.find('\'') == std::string_view::npos &&
                              std::none_of(text.begin(), text.end(), is_toml_control);
  if (has_to_escape && may_be_literal) return fmt::format("'{}'", text);
  std::string out = "\"";
  for (const char c : text) append_escaped(out, c);
  return out + '"';
}

/// Text of several lines as it stands, between three quotes.
std::string toml_paragraph(std::string_view text) {
  if (text.find('\n') == std::string_view::npos) return toml_text(text);
  const bool has_quotes = text.find("\"\"") != std::string_view::npos || text.ends_with('"');
  std::string out = "\"\"\"\n";
  for (const char c : text) {
    if (c == '\n' || (c == '"' && !has_quotes)) {
      out += c;
    } else {
      append_escaped(out, c);
    }
  }
  return out + "\"\"\"";
}

std::string with_between(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (const std::string& item : items) {
    if (!out.empty()) out += separator;
    out += item;
  }
  return out;
}

std::string toml_list(const std::vector<std::string>& items) {
  return fmt::format("[{}]", with_between(items, ", "));
}

std::string toml_texts(const std::vector<std::string>& texts) {
  std::vector<std::string> items;
  std::transform(texts.begin(), texts.end(), std::back_inserter(items), toml_text);
  return toml_list(items);
}

/// `"绿地率"` where it is read in the language in which it is, without being told.
std::string toml_name(const Name& name) {
  if (name.en.empty() && language_of(name.zh) == Language::zh) return toml_text(name.zh);
  if (name.zh.empty() && language_of(name.en) == Language::en) return toml_text(name.en);
  if (name.en.empty()) return fmt::format("{{ zh = {} }}", toml_text(name.zh));
  if (name.zh.empty()) return fmt::format("{{ en = {} }}", toml_text(name.en));
  return fmt::format("{{ zh = {}, en = {} }}", toml_text(name.zh), toml_text(name.en));
}

std::string toml_lead(const std::string& lead) {
  const std::vector<std::string> offices = offices_in(lead);
  return offices.size() > 1 && joined_offices(offices) == lead ? toml_texts(offices)
                                                               : toml_text(lead);
}

class TomlWriter {
 public:
  explicit TomlWriter(const Plan& plan)
      : plan_(plan),
        describers_(plan),
        weights_(plan.scoring ? Weights(*plan.scoring) : Weights()) {}

  std::string write() {
    write_document();
    write_plan();
    if (plan_.lights) write_lights(*plan_.lights);
    if (plan_.scoring) write_scoring(*plan_.scoring);
    for (const Section& section : plan_.sections) write_section(section);
    for (const Indicator& indicator : plan_.indicators) {
      if (describers_.has_own_table(indicator)) write_indicator(indicator);
    }
    for (const Target& target : plan_.targets) {
      if (!target.withdrawn) write_target(target);
    }
    return std::move(text_);
  }

 private:
  void begin(std::string_view heading) {
    if (!text_.empty()) text_ += '\n';
    text_ += heading;
    text_ += '\n';
  }

  void add(std::string_view key, std::string_view value) {
    text_ += key;
    text_ += " = ";
    text_ += value;
    text_ += '\n';
  }
  void add(std::string_view key, const Decimal& value) { add(key, to_string(value)); }
  void add_text(std::string_view key, std::string_view text) {
    if (!text.empty()) add(key, toml_text(text));
  }
  template <class T>
  void add_unless(const T& usual, std::string_view key, const T& value) {
    if (!(value == usual)) add(key, as_toml(value));
  }

  static std::string as_toml(const Decimal& value) { return to_string(value); }
  static std::string as_toml(Date day) { return to_string(day); }
  static std::string as_toml(int number) { return std::to_string(number); }
  template <class E>
  requires(!kWords<E>.empty()) static std::string as_toml(E value) {
    return toml_text(word(value));
  }

  /// `[{ … }, { … }]`, on one line where there is room.
  void add_tables(std::string_view key, const std::vector<std::string>& tables) {
    if (tables.empty()) return;
    const std::string line = toml_list(tables);
    if (key.size() + 3 + display_width(line) <= kLongestTomlLine) return add(key, line);
    add(key, fmt::format("[\n  {},\n]", with_between(tables, ",\n  ")));
  }

  void write_document() {
    begin("[document]");
    add_text("key", plan_.document.key);
    add("title", toml_name(plan_.document.title));
    add("date", to_string(plan_.document.date));
    add_text("url", plan_.document.url);
  }

  void write_plan() {
    begin("[plan]");
    add_text("key", plan_.key);
    add("area", area());
    add("name", toml_name(plan_.name));
    add("period", fmt::format("{{ start = {}, end = {} }}", to_string(plan_.period.start),
                              to_string(plan_.period.end)));
    const Thresholds& lines = plan_.thresholds;
    if (!(lines == Thresholds())) {
      add("thresholds", fmt::format("{{ compare = {}, ahead = {}, on-track = {}, behind = {} }}",
                                    as_toml(lines.compare), to_string(lines.ahead),
                                    to_string(lines.on_track), to_string(lines.behind)));
    }
    if (!plan_.reporting) return;
    add_unless(Reporting().rhythm, "rhythm", plan_.reporting->rhythm);
    add_unless(Reporting().deadline, "deadline", plan_.reporting->deadline);
  }

  std::string area() const {
    const Area& area = plan_.area;
    std::string years;
    if (!area.years.are_calendar_years()) {
      years = fmt::format(", year-start = {}", toml_text(start_text(area.years)));
      if (area.years.named_after != YearName::start) {
        years += fmt::format(", year-name = {}", as_toml(area.years.named_after));
      }
    }
    const std::string inside =
        area.inside.empty() ? "" : fmt::format(", inside = {}", toml_text(area.inside));
    return fmt::format("{{ key = {}, name = {}{}{} }}", toml_text(area.key), toml_name(area.name),
                       inside, years);
  }

  void write_lights(const Lights& lights) {
    begin("[lights]");
    if (lights.by_status != usual_lights().by_status) {
      for (const LightRow& light : kWords<Light>) {
        add_statuses(light.text,
                     [&](const StatusRow& row) { return lights.of(row.value) == light.value; });
      }
      add_statuses("none", [&](const StatusRow& row) {
        return !lights.of(row.value) && row.news != News::neither;
      });
    }
    if (!lights.by_gap) return;
    add("yellow-below", lights.by_gap->yellow_below);
    add("red-below", lights.by_gap->red_below);
  }

  template <class Wanted>
  void add_statuses(std::string_view key, Wanted wanted) {
    std::vector<std::string> words;
    for (const StatusRow& row : kWords<Status>) {
      if (wanted(row)) words.emplace_back(row.text);
    }
    if (!words.empty()) add(key, toml_texts(words));
  }

  void write_scoring(const Scoring& scoring) {
    begin("[scoring]");
    const Scoring usual;
    add_unless(usual.cap, "cap", scoring.cap);
    add_unless(usual.floor, "floor", scoring.floor);
    add_unless(usual.milestone_late, "milestone-late", scoring.milestone_late);
    add_unless(usual.late_reporting, "late-reporting", scoring.late_reporting);
    for (const auto& kind : kWords<ScoreLineKind>) {
      std::vector<std::string> lines;
      for (const ScoreLine& line : scoring.lines) {
        if (line.kind != kind.value || !describers_.is_in_force(line.target)) continue;
        lines.push_back(fmt::format("{{ target = {}, by = {}, points = {}", toml_text(line.target),
                                    to_string(line.by), to_string(line.points)));
        if (line.at_most) lines.back() += ", at-most = " + to_string(*line.at_most);
        lines.back() += " }";
      }
      add_tables(kind.text, lines);
    }
  }

  void write_section(const Section& section) {
    begin("[[section]]");
    add_text("key", section.key);
    add_text("parent", section.parent);
    add_text("label", section.label);
    add("name", toml_name(section.name));
  }

  void add_description(const Indicator& indicator) {
    add_text("unit", indicator.unit);
    add("measure", as_toml(indicator.measure));
    const FromAreas* from = describers_.from_areas(indicator);
    if (from == nullptr) return;
    if (from->how == Combining::share) {
      add("from-areas", fmt::format("{{ part = {}, whole = {} }}", toml_text(from->part),
                                    toml_text(from->whole)));
    } else {
      add("from-areas", as_toml(from->how));
    }
  }

  void write_indicator(const Indicator& indicator) {
    begin("[[indicator]]");
    add_text("key", indicator.key);
    add("name", toml_name(indicator.name));
    add_description(indicator);
  }

  void write_target(const Target& target) {
    begin("[[target]]");
    add_text("key", target.key);
    add_text("section", target.section);
    if (describers_.is_in_force(target.parent)) add_text("parent", target.parent);
    if (target.indicator != target.key) add_text("indicator", target.indicator);
    const Indicator& indicator = *describers_.find(target.indicator);
    const bool describes = describers_.is_described_by(target);
    if (describes || target.name != indicator.name) add("name", toml_name(target.name));
    if (describes) add_description(indicator);
    write_requirement(target.requirement, indicator.measure);
    add_unless(Commitment::firm, "commitment", target.commitment);
    add_unless(plan_.period.end, "due", target.due);
    write_checkpoints(target.checkpoints);
    write_steps(target.steps);
    add_unless(Pace::linear, "pace", target.pace);
    if (target.rhythm) add("rhythm", as_toml(*target.rhythm));
    if (target.deadline) add("deadline", as_toml(*target.deadline));
    if (!target.lead.empty()) add("lead", toml_lead(target.lead));
    if (!target.with.empty()) add("with", toml_texts(target.with));
    add_text("leader", target.leader);
    if (!target.note.empty()) add("note", toml_paragraph(target.note));
    if (const Decimal* weight = weights_.find(target.key)) add("weight", *weight);
    add_text("source", target.source);
  }

  void write_requirement(const Requirement& requirement, Measure measure) {
    const std::string_view key = word(requirement.kind);
    if (requirement.is_relation()) {
      add_text(key, requirement.reference);
    } else if (asks_range(requirement.kind)) {
      add(key, toml_list({to_string(*requirement.value), to_string(*requirement.upper)}));
    } else if (requirement.value) {
      add(key, *requirement.value);
    } else {
      add(key, "true");
    }
    if (requirement.tolerance) {
      add_unless(usual_tolerance(requirement, measure), "tolerance", *requirement.tolerance);
    }
    if (requirement.is_both_ways()) add("both-ways", "true");
  }

  void write_checkpoints(const std::vector<Checkpoint>& checkpoints) {
    std::vector<std::string> tables;
    for (const Checkpoint& one : checkpoints) {
      tables.push_back(
          fmt::format("{{ date = {}, value = {} }}", to_string(one.date), to_string(one.value)));
    }
    add_tables("checkpoints", tables);
  }

  void write_steps(const std::vector<Step>& steps) {
    std::vector<std::string> tables;
    for (const Step& one : steps) {
      tables.push_back(
          fmt::format("{{ by = {}, what = {} }}", to_string(one.by), toml_name(one.what)));
    }
    add_tables("steps", tables);
  }

  const Plan& plan_;
  Describers describers_;
  Weights weights_;
  std::string text_;
};

}  // namespace

std::string write_toml(const Plan& plan) { return TomlWriter(plan).write(); }

}  // namespace milepost
