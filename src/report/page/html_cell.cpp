#include "report/page/html_cell.h"

#include <fmt/format.h>

#include "base/text.h"
#include "base/web_address.h"
#include "model/evidence.h"
#include "report/page/markup.h"
#include "report/page/svg.h"
#include "report/words/figures.h"
#include "report/words/labels.h"

namespace milepost {
namespace {

/// A text with a mark that is no wider than this, in columns, is never broken.
constexpr std::size_t kOneLine = 24;

/// Appends one kind of content.
struct CellWriter {
  std::string& out;
  Language language;
  LocalClock clock;

  void operator()(std::monostate) const {}
  void operator()(const std::string& text) const { append_prose(out, text); }
  void operator()(const Term& term) const { append_escaped(out, term.label); }
  void operator()(Status status) const {
    out += status_mark(status);
    append_escaped(out, label(status, language));
  }
  void operator()(std::int64_t count) const { out += figure(Ratio(count), language); }
  void operator()(const Ratio& value) const { out += figure(value, language); }
  void operator()(const Percent& percent) const { out += percentage(percent.share) + "%"; }
  void operator()(const Points& points) const { out += signed_points(points.gap); }
  void operator()(Date day) const { out += to_string(day); }
  void operator()(Moment moment) const {
    out += fmt::format(R"(<time datetime="{}">{}</time>)", to_string(moment), clock.minute(moment));
  }
  void operator()(bool flag) const {
    const std::string_view said = label(flag ? Label::yes : Label::no, language);
    out += flag ? fmt::format(R"(<svg class="m yes" role="img" aria-label="{}">)"
                              R"(<use href="#_yes"/></svg>)",
                              said)
                : fmt::format(R"(<span class="no" role="img" aria-label="{}">–</span>)", said);
  }
  void operator()(const Link& link) const {
    const std::string& text = link.text.empty() ? link.url : link.text;
    if (!is_web_address(link.url) && !is_evidence_path(link.url)) {
      append_escaped(out, text);
      return;
    }
    out += R"(<a href=")";
    append_escaped(out, link.url);
    out += R"(" rel="noopener">)";
    append_escaped(out, text);
    out += "</a>";
  }
  void operator()(const Marked& marked) const {
    if (marked.mark.empty()) {
      append_prose(out, marked.text);
      return;
    }
    const bool is_short = display_width(marked.text) + display_width(marked.mark) <= kOneLine;
    out += is_short ? R"(<span class="marked"><bdi>)" : R"(<span class="long"><bdi>)";
    append_prose(out, marked.text);
    out += R"(</bdi> <span class="badge">)";
    append_escaped(out, marked.mark);
    out += "</span></span>";
  }
  void operator()(const Bullet& bullet) const { out += bullet_svg(bullet, language); }
  void operator()(const Sparkline& sparkline) const { out += sparkline_svg(sparkline, language); }
  void operator()(Light light) const {
    out += fmt::format(R"(<span class="lamp {}" aria-hidden="true">●</span>{})", word(light),
                       label(light, language));
  }
};

std::string_view kind_class(CellKind kind) {
  switch (kind) {
    case CellKind::text:
      return "t";
    case CellKind::term:
      return "e";
    case CellKind::status:
      return "s";
    case CellKind::light:
      return "s l";
    case CellKind::count:
    case CellKind::figure:
    case CellKind::percent:
    case CellKind::points:
      return "n";
    case CellKind::date:
    case CellKind::moment:
      return "d";
    case CellKind::flag:
      return "f";
    case CellKind::graphic:
      return "g";
  }
  return "";
}

}  // namespace

std::string column_class(const Column& column) {
  std::string classes(kind_class(column.kind));
  if (column.aligned_right && !is_number(column.kind)) classes += " r";
  if (column.shrinks) classes += " w";
  if (column.drops) classes += " u";
  return classes;
}

void append_cell(std::string& out, const Cell& cell, const Document& document) {
  std::visit(CellWriter{out, document.language, document.clock}, cell);
}

}  // namespace milepost
