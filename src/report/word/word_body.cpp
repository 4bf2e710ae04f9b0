#include "report/word/word_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/word/word_text.h"
#include "report/words/sentences.h"

namespace milepost::docx {
namespace {

constexpr std::size_t kMostUpright = 7;  // columns of a table on a page that stands upright
constexpr int kLowestHeading = 6;
constexpr std::string_view kUncounted = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";

std::string heading_style(int level) {
  return fmt::format("Heading{}", std::clamp(level, 1, kLowestHeading));
}

bool has_rows(const Table& table) {
  bool has_any = false;
  table.for_each_row([&](const Row&) { has_any = true; });
  return has_any;
}

bool is_wide(const Block& block) {
  const auto* table = std::get_if<Table>(&block);
  return table != nullptr && table->layout == Table::Layout::grid &&
         columns_on_paper(*table) > kMostUpright;
}

/// Where no annex takes the wide tables, all sheets lie. In a template the first ones stand as its
/// letterhead does, and those lie that have a wide table, from the headings above it on; one that
/// lies itself has room for it.
Lying lying_of(const Document& document, const Sheets& sheets) {
  const std::vector<Block>& blocks = document.blocks;
  const bool has_annex = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->begins_annex;
  });
  Lying lying;
  if (has_annex || std::none_of(blocks.begin(), blocks.end(), &is_wide)) return lying;
  if (!sheets.is_template) {
    lying.as_a_whole = true;
    return lying;
  }
  if (sheets.upright.lies()) return lying;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_wide(blocks[i]) || !has_rows(std::get<Table>(blocks[i]))) continue;
    std::size_t first = i;
    const auto is_above = [&](const Block& block) {
      const auto* heading = std::get_if<Heading>(&block);
      return heading != nullptr && heading->level > 1;
    };
    while (first > 0 && is_above(blocks[first - 1])) --first;
    lying.from.insert(first);
  }
  return lying;
}

bool has_title(const Document& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& one) {
    const auto* heading = std::get_if<Heading>(&one);
    return heading != nullptr && heading->level == 1;
  });
}

bool is_head(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr && (paragraph->place == Paragraph::Place::issue ||
                                  paragraph->place == Paragraph::Place::masthead);
}

}  // namespace

Body::Body(const Document& document, const Sheets& sheets, StyleIds& styles, const Sink& sink)
    : document_(document),
      sheets_(sheets),
      styles_(styles),
      sink_(sink),
      lying_(lying_of(document, sheets)),
      lies_(lying_.as_a_whole) {}

void Body::write(bool has_head, bool has_seal) {
  if (!has_title(document_)) (*this)(Heading{1, document_.title});
  for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
    const Block& block = document_.blocks[i];
    if (has_head && is_head(block)) continue;
    if (lying_.from.contains(i)) turn(true);
    std::visit(*this, block);
  }
  if (!sheets_.is_template || has_seal) return;
  for (const Block& block : document_.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr && paragraph->place == Paragraph::Place::foot) {
      put("Foot", paragraph->text);
    }
  }
}

void Body::operator()(const Heading& heading) {
  level_ = heading.level;
  is_signed_ = false;
  if (heading.begins_annex || level_ == 1) turn(heading.begins_annex);
  put(heading.begins_annex ? "Annex" : heading_style(level_), heading.text);
}

void Body::operator()(const Paragraph& paragraph) {
  if (paragraph.text.empty()) return;
  switch (paragraph.place) {
    case Paragraph::Place::body:
      put(paragraph.prominent ? "Lead" : "Body", paragraph.text);
      break;
    case Paragraph::Place::issue:
      put("Issue", paragraph.text);
      break;
    case Paragraph::Place::masthead:
      write_masthead(paragraph.text);
      break;
    case Paragraph::Place::addressee:
      put("Addressee", paragraph.text);
      break;
    case Paragraph::Place::signature:
      put(std::exchange(is_signed_, true) ? "SignatureDate" : "Signature", paragraph.text);
      break;
    case Paragraph::Place::foot:
      break;  // in the footer of every page
  }
}

void Body::operator()(const Table& table) {
  if (columns_on_paper(table) == 0) return;
  const bool is_empty = !has_rows(table) && !table.keeps_head;
  if (is_empty && table.if_empty.empty()) return;
  if (!table.title.empty()) put("TableTitle", table.title);
  if (is_empty) {
    put("Body", table.if_empty);
  } else if (table.layout == Table::Layout::list) {
    write_list(table);
  } else if (table.layout == Table::Layout::facts) {
    write_facts(table);
  } else {
    leave_room();
    write_grid({document_, page().text_width(), styles_, sheets_.is_template}, table, sink_);
    is_behind_table_ = true;
  }
}

void Body::end(bool has_section) {
  if (has_section) {
    put_section();
  } else if (is_behind_table_) {
    put_behind_table("SectionEnd");
  }
}

/// Goes on with pages that stand or lie; what lies as a whole goes on doing so. Those of a template
/// that lies itself are new ones, and lie as before.
void Body::turn(bool lies) {
  if (lies == lies_ || lying_.as_a_whole) return;
  put_section();
  lies_ = lies;
}

/// A paragraph that ends the sheets of one kind: so low that no sheet is begun for it.
void Body::put_section() {
  sink_(fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr></w:p>\n",
                    styles_.of("SectionEnd"), sheets_.section(lies_, is_first_)));
  is_behind_table_ = false;
  is_first_ = false;
}

std::string Body::text_of(const Cell& cell) const {
  return cell_text(cell, document_.language, document_.clock);
}

/// A table ends with a paragraph: so low at the end that no page is begun for it.
void Body::put_behind_table(std::string_view style) {
  is_behind_table_ = false;
  put(style, "");
}

void Body::leave_room() {
  if (is_behind_table_) put_behind_table("AfterTable");
}

void Body::put(std::string_view style, std::string_view text) {
  leave_room();
  std::string out;
  // Headings bring their numbers along; those of a style that counts would be second.
  append_paragraph(out, styles_.of(style), text,
                   styles_.counts(style) ? kUncounted : std::string_view());
  sink_(out);
}

/// The office on the left, the date on the right.
void Body::write_masthead(std::string_view text) {
  leave_room();
  const std::size_t tab = std::min(text.rfind('\t'), text.size());
  std::string out = fmt::format(
      "<w:p><w:pPr><w:pStyle w:val=\"{}\"/><w:tabs><w:tab w:val=\"right\" "
      "w:pos=\"{}\"/></w:tabs></w:pPr>",
      styles_.of("Masthead"), page().text_width());
  append_run(out, text.substr(0, tab));
  out += "<w:r><w:tab/></w:r>";
  append_run(out, text.substr(std::min(tab + 1, text.size())));
  sink_(out + "</w:p>\n");
}

/// The numbers go on under the headings between the items.
void Body::write_list(const Table& table) {
  std::size_t number = 0;
  table.for_each_row([&](const Row& row) {
    if (!row.heading.empty()) {
      put(heading_style(level_ + 1 + static_cast<int>(row.depth)), row.heading);
    } else {
      put("ListItem", fmt::format("{}. {}", ++number, text_of(row.cells.front())));
    }
  });
}

void Body::write_facts(const Table& table) {
  leave_room();
  table.for_each_row([&](const Row& row) {
    const std::string what = text_of(row.cells.front());
    std::string rest;
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      add_clause(rest, text_of(row.cells[i]), document_.language);
    }
    const std::string line = say(Sentence::named_value, document_.language, what, rest);
    std::string out =
        fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", styles_.of("Fact"));
    append_run(out, what, "<w:b/><w:bCs/>");
    append_run(out, std::string_view(line).substr(what.size()));
    sink_(out + "</w:p>\n");
  });
}

}  // namespace milepost::docx
