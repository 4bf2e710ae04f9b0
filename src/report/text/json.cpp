// The tables of a document as JSON, one row on each line; docs/report.schema.json describes it. A
// row is forgotten as soon as it is written.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "report/formats.h"
#include "report/words/figures.h"

namespace milepost {
namespace {

using Json = nlohmann::ordered_json;

/// Goes up when something that programs rely on changes, not when columns or tables are added.
constexpr std::string_view kSchema = "milepost/report/1";

/// On one line. Characters that a terminal would obey or hide are written as \u….
std::string dumped(const Json& json) {
  constexpr auto kFault = Json::error_handler_t::replace;
  std::string text = json.dump(-1, ' ', false, kFault);
  return one_line(text) == text ? text : json.dump(-1, ' ', true, kFault);
}

Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

/// What programs read in a cell: exact figures as text, because a number in JSON may be read as a
/// binary fraction.
struct CellValue {
  Json operator()(std::monostate) const { return {}; }
  Json operator()(const std::string& text) const { return text_or_null(text); }
  Json operator()(const Term& term) const { return text_or_null(term.word); }
  Json operator()(Status status) const { return word(status); }
  Json operator()(std::int64_t count) const { return count; }
  Json operator()(const Ratio& value) const { return plain_figure(value); }
  Json operator()(const Percent& percent) const { return percentage(percent.share); }
  Json operator()(const Points& points) const { return percentage(points.gap); }
  Json operator()(Date day) const { return to_string(day); }
  Json operator()(Moment moment) const { return to_string(moment); }
  Json operator()(bool flag) const { return flag; }
  Json operator()(const Link& link) const { return text_or_null(link.url); }
  Json operator()(const Marked& marked) const { return text_or_null(marked.text); }
  Json operator()(const Bullet&) const { return {}; }
  Json operator()(const Sparkline&) const { return {}; }
  Json operator()(Light light) const { return word(light); }
};

Json object_of(const Row& row, const std::vector<Column>& columns) {
  Json object = Json::object();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].kind == CellKind::graphic) continue;
    object.emplace(columns[i].name, std::visit(CellValue{}, row.cells.at(i)));
  }
  return object;
}

/// An array with each of its elements on a line.
class Lines {
 public:
  Lines(std::ostream& out, std::string_view indent) : out_(out), indent_(indent) { out_ << '['; }

  void add(const Json& element) {
    out_ << (is_empty_ ? "\n" : ",\n") << indent_ << "  " << dumped(element);
    is_empty_ = false;
  }

  void end() {
    if (!is_empty_) out_ << '\n' << indent_;
    out_ << ']';
  }

 private:
  std::ostream& out_;
  std::string_view indent_;
  bool is_empty_ = true;
};

/// The tables of a document by name, in the order in which the names first occur.
using TablesByName = std::vector<std::pair<std::string_view, std::vector<const Table*>>>;

TablesByName tables_by_name(const Document& document) {
  TablesByName names;
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    auto known = std::find_if(names.begin(), names.end(),
                              [&](const auto& one) { return one.first == table->name; });
    if (known == names.end()) known = names.insert(names.end(), {table->name, {}});
    known->second.push_back(table);
  }
  return names;
}

/// `{"lead":["区科技局"]}`
Json conditions_of(const Document& document) {
  Json object = Json::object();
  for (const Condition& condition : document.conditions) {
    Json words = Json::array();
    for (const Condition::Value& value : condition.values) words.push_back(value.word);
    object.emplace(condition.name, std::move(words));
  }
  return object;
}

void write_paragraphs(const Document& document, std::ostream& out) {
  Lines lines(out, "  ");
  for (const Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) lines.add(paragraph->text);
  }
  lines.end();
}

void write_tables(const Document& document, std::ostream& out) {
  std::string_view separator = "\n";
  out << '{';
  for (const auto& [name, tables] : tables_by_name(document)) {
    out << separator << "    " << dumped(name) << ": ";
    Lines lines(out, "    ");
    for (const Table* table : tables) {
      table->for_each_row([&](const Row& row) {
        if (row.heading.empty()) lines.add(object_of(row, table->columns));
      });
    }
    lines.end();
    separator = ",\n";
  }
  out << (separator == "\n" ? "}" : "\n  }");
}

}  // namespace

void render_json(const Document& document, const RenderOptions& /*options*/, std::ostream& out) {
  out << "{\n"
      << "  \"schema\": " << dumped(kSchema) << ",\n"
      << "  \"report\": " << dumped(document.report) << ",\n"
      << "  \"title\": " << dumped(document.title) << ",\n"
      << "  \"language\": " << dumped(word(document.language)) << ",\n";
  if (!document.conditions.empty()) {
    out << "  \"selection\": " << dumped(conditions_of(document)) << ",\n";
  }
  out << "  \"paragraphs\": ";
  write_paragraphs(document, out);
  out << ",\n  \"tables\": ";
  write_tables(document, out);
  out << "\n}\n";
}

}  // namespace milepost
