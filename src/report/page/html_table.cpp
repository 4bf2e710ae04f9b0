#include "report/page/html_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/page/html_cell.h"
#include "report/page/markup.h"
#include "report/page/svg.h"
#include "report/words/figures.h"
#include "report/words/labels.h"

namespace milepost {
namespace {

constexpr std::size_t kPiece = 1 << 16;    // bytes that go out at once
constexpr std::size_t kDeepest = 6;        // the last depth with an indent of its own
constexpr std::size_t kSearchedFrom = 12;  // rows from which a table without statuses is searched
constexpr std::size_t kNarrow = 2;         // columns that fit on every page
constexpr int kLowestTitle = 6;            // h6

std::string word_in(Label one, const Page& page) {
  return escaped(label(one, page.document.language));
}

/// Opens a block with its title; returns the id of the title.
std::string open_block(Page& page, std::string_view title, std::size_t count = 0) {
  page.text += "<section class=\"block\">\n";
  return write_title(page, title, count);
}

/// A phone shows the rows of all but the narrowest tables as cards.
std::string classes_of(const Page& page, const Table& table) {
  const std::string classes = page.survey.class_of(table.columns);
  return table.columns.size() > kNarrow ? classes + " cards" : classes;
}

class TableWriter {
 public:
  /// `ids`: whether rows can be linked to; not those of details.
  TableWriter(Page& page, const Table& table, bool ids) : page_(page), table_(table), ids_(ids) {
    for (const Column& column : table.columns) {
      tags_.push_back(fmt::format(R"(<td class="{}")", column_class(column)));
    }
    if (!tags_.empty()) {
      tags_.front() = fmt::format(R"(<th scope="row" class="{}")", column_class(table.columns[0]));
    }
  }

  void write_head() const {
    page_.text += "<thead><tr>";
    for (const Column& column : table_.columns) {
      const std::string_view tag = column.heading.empty() ? "td" : "th";
      page_.text += fmt::format(R"(<{}{} class="{}">{}</{}>)", tag,
                                column.heading.empty() ? "" : R"( scope="col")",
                                column_class(column), escaped(column.heading), tag);
    }
    page_.text += "</tr></thead>\n";
  }

  /// Returns how many rows there were.
  std::size_t write_rows(bool drains) {
    std::size_t rows = 0;
    bool is_in_foot = false;
    page_.text += "<tbody>\n";
    table_.for_each_row([&](const Row& row) {
      if (row.is_total && !is_in_foot) page_.text += "</tbody>\n<tfoot>\n";
      is_in_foot = is_in_foot || row.is_total;
      if (row.heading.empty()) {
        write_row(row);
      } else {
        write_heading(row, rows == 0);
      }
      ++rows;
      if (drains) page_.drain();
    });
    page_.text += is_in_foot ? "</tfoot>\n" : "</tbody>\n";
    return rows;
  }

 private:
  /// Every heading begins a group of its own.
  void write_heading(const Row& row, bool is_first) const {
    if (!is_first) page_.text += "</tbody>\n<tbody>\n";
    page_.text += fmt::format(
        R"(<tr class="h d{}"><th colspan="{}" scope="rowgroup"><bdi>{}</bdi></th></tr>)",
        std::min(row.depth, kDeepest), table_.columns.size(), prose(row.heading));
    page_.text += '\n';
  }

  void write_row(const Row& row) {
    std::string& out = page_.text;
    const bool opens = ids_ && row.details && page_.survey.shows_details();
    out += R"(<tr class="d)";
    out += static_cast<char>('0' + std::min(row.depth, kDeepest));
    if (opens) out += " opens";
    if (row.is_out) out += " out";
    out += '"';
    if (ids_) write_attributes(row);
    out += '>';
    for (std::size_t i = 0; i < row.cells.size() && i < tags_.size(); ++i) {
      out += tags_[i];
      const auto* bullet = std::get_if<Bullet>(&row.cells[i]);
      if (bullet != nullptr && std::isfinite(bullet->share)) {  // what it is sorted by
        out += fmt::format(R"( data-v="{:.4f}")", bullet->share);
      }
      out += '>';
      append_cell(out, row.cells[i], page_.document);
      out += i == 0 ? "</th>" : "</td>";
    }
    out += "</tr>\n";
    if (opens) write_details(row);
  }

  void write_attributes(const Row& row) {
    if (const Status* status = status_of(row)) {
      page_.text += fmt::format(R"( data-status="{}")", word(*status));
    }
    if (!row.of_whole.empty()) {
      page_.text += fmt::format(R"( data-whole="{}")", escaped(row.of_whole));
    }
    const std::string id = page_.survey.id_of(page_.part, row.anchor);
    if (!id.empty() && page_.anchors.insert(id).second) {
      page_.text += fmt::format(R"( id="{}")", escaped(id));
    }
  }

  void write_details(const Row& row) const {
    std::string name;
    append_cell(name, row.cells.empty() ? Cell() : row.cells.front(), page_.document);
    page_.text += fmt::format(
        R"(<tr class="more"><td colspan="{}"><details><summary><span class="word">{}</span>)"
        R"(<span class="of">{}{}</span></summary><div class="inner" tabindex="0">)",
        table_.columns.size(), word_in(Label::details, page_),
        punctuation(page_.document.language).colon, name);
    page_.text += '\n';
    for (const Table& table : row.details()) write_detail(table);
    page_.text += "</div></details></td></tr>\n";
  }

  void write_detail(const Table& table) const {
    const std::size_t start = page_.text.size();
    page_.text += fmt::format("<table class=\"sub {}\">\n", classes_of(page_, table));
    if (!table.title.empty()) {
      page_.text += fmt::format("<caption>{}</caption>\n", prose(table.title));
    }
    TableWriter writer(page_, table, false);
    writer.write_head();
    const std::size_t rows = writer.write_rows(false);
    page_.text += "</table>\n";
    if (rows > 0) return;
    page_.text.resize(start);
    if (table.if_empty.empty()) return;
    if (!table.title.empty()) {
      page_.text += fmt::format("<p class=\"caption\">{}</p>", prose(table.title));
    }
    page_.text += fmt::format("<p class=\"empty\">{}</p>\n", prose(table.if_empty));
  }

  Page& page_;
  const Table& table_;
  bool ids_;
  std::vector<std::string> tags_;  // that open the cells, without their last bracket
};

void write_chips(Page& page, const TableSurvey& survey) {
  std::vector<Status> statuses(kStatusOrder.begin(), kStatusOrder.end());
  std::erase_if(statuses, [&](Status status) { return survey.statuses.of(status) == 0; });
  if (statuses.size() < 2) return;
  page.text += fmt::format(R"(<div class="chips" role="group" aria-label="{}">)",
                           word_in(Label::filter_by_status, page));
  for (const Status status : statuses) {
    page.text += fmt::format(
        R"(<button type="button" aria-pressed="false" data-status="{}">{}{} <b>{}</b></button>)",
        word(status), status_mark(status), escaped(label(status, page.document.language)),
        survey.statuses.of(status));
  }
  page.text += "</div>\n";
}

/// What the script works with; without it nobody sees it.
void write_tools(Page& page, const TableSurvey& survey) {
  const bool has_statuses = survey.statuses.total() + survey.statuses.of(Status::withdrawn) > 0;
  if (survey.rows < 2 || (!has_statuses && survey.rows < kSearchedFrom)) return;
  page.text += "<div class=\"tools\" hidden>\n";
  page.text += fmt::format(
      "<label class=\"search\">{}<input type=\"search\" autocomplete=\"off\"></label>\n",
      word_in(Label::search, page));
  write_chips(page, survey);
  if (survey.details > 0 && page.survey.shows_details()) {
    page.text += fmt::format(
        R"(<button type="button" class="all" data-open="{0}" data-close="{1}">{0}</button>)",
        word_in(Label::open_all, page), word_in(Label::close_all, page));
  }
  page.text += fmt::format(R"(<p class="shown" role="status">{}{}<b>{}</b> / {}</p>)",
                           word_in(Label::rows_shown, page),
                           punctuation(page.document.language).colon, survey.rows, survey.rows);
  page.text += "\n</div>\n";
}

void write_grid(Page& page, const Table& table, const TableSurvey& survey) {
  const std::string title = open_block(page, table.title, survey.rows);
  if (survey.details > 0 && page.survey.leaves_details_out() &&
      !page.has_said_that_details_are_out) {
    page.has_said_that_details_are_out = true;
    page.text += fmt::format("<p class=\"note\">{}</p>\n", word_in(Label::details_left_out, page));
  }
  write_tools(page, survey);
  page.text +=
      title.empty()
          ? fmt::format(R"(<div class="scroll" role="region" tabindex="0" aria-label="{}">)",
                        escaped(page.heading))
          : fmt::format(R"(<div class="scroll" role="region" tabindex="0" aria-labelledby="{}">)",
                        title);
  const bool opens = survey.details > 0 && page.survey.shows_details();
  page.text += fmt::format("\n<table class=\"grid {}{}\" data-name=\"{}\">\n",
                           classes_of(page, table), opens ? " opening" : "", escaped(table.name));
  if (!table.title.empty()) {
    page.text += fmt::format("<caption>{}</caption>\n", prose(table.title));
  }
  TableWriter writer(page, table, true);
  writer.write_head();
  writer.write_rows(true);
  page.text += "</table>\n</div>\n";
  page.text += fmt::format("<p class=\"none\" hidden>{}</p>\n</section>\n",
                           word_in(Label::no_row_fits, page));
}

void write_item(Page& page, const Row& row) {
  const std::string id = page.survey.id_of(page.part, row.anchor);
  page.text += "<li>";
  if (id.empty()) {
    page.text += "<bdi>";
  } else {
    page.text += fmt::format("<a href=\"#{}\">", escaped(id));
  }
  if (!row.cells.empty()) append_cell(page.text, row.cells.front(), page.document);
  page.text += id.empty() ? "</bdi></li>\n" : "</a></li>\n";
}

void write_list(Page& page, const Table& table) {
  const std::string title = open_block(page, table.title);
  const std::string named = title.empty() ? "" : fmt::format(R"( aria-labelledby="{}")", title);
  bool is_open = false;
  std::size_t items = 0;  // the numbers go on under the headings between them
  const auto close = [&] {
    if (is_open) page.text += "</ol>\n";
    is_open = false;
  };
  table.for_each_row([&](const Row& row) {
    if (!row.heading.empty()) {
      close();
      page.text += fmt::format("<p class=\"caption\"><bdi>{}</bdi></p>\n", prose(row.heading));
      return;
    }
    if (!is_open) {
      const std::string start = items > 0 ? fmt::format(" start=\"{}\"", items + 1) : "";
      page.text += fmt::format("<ol{}{}>\n", start, named);
    }
    is_open = true;
    ++items;
    write_item(page, row);
    page.drain();
  });
  close();
  page.text += "</section>\n";
}

void write_facts(Page& page, const Table& table) {
  open_block(page, table.title);
  page.text += "<dl class=\"facts\">\n";
  table.for_each_row([&](const Row& row) {
    page.text += "<div>";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::string_view tag = i == 0 ? "dt" : "dd";
      page.text += fmt::format("<{}>", tag);
      append_cell(page.text, row.cells[i], page.document);
      page.text += fmt::format("</{}>", tag);
    }
    page.text += "</div>\n";
  });
  page.text += "</dl>\n</section>\n";
}

}  // namespace

void Page::drain() {
  if (text.size() >= kPiece) finish();
}

void Page::finish() {
  stream << text;
  text.clear();
}

std::string write_title(Page& page, std::string_view title, std::size_t count) {
  if (title.empty()) return "";
  std::string id = fmt::format("_b{}", ++page.blocks);
  const int level = std::min(page.level + 1, kLowestTitle);
  page.text += fmt::format(R"(<h{} class="title" id="{}"><bdi>{}</bdi>)", level, id, prose(title));
  if (count > 0) page.text += fmt::format(R"( <span class="count">{}</span>)", count);
  page.text += fmt::format("</h{}>\n", level);
  return id;
}

void write_table(Page& page, const Table& table, const TableSurvey& survey) {
  if (survey.rows == 0 && !table.keeps_head) {
    if (table.if_empty.empty()) return;
    open_block(page, table.title);
    page.text += fmt::format("<p class=\"empty\">{}</p>\n</section>\n", prose(table.if_empty));
    return;
  }
  if (table.layout == Table::Layout::list) {
    write_list(page, table);
  } else if (table.layout == Table::Layout::facts) {
    write_facts(page, table);
  } else {
    write_grid(page, table, survey);
  }
}

}  // namespace milepost
