#include "report/word/word_text.h"

#include "base/text.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost::docx {
namespace {

struct WordCell {
  Language language;
  const LocalClock& clock;

  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Term& term) const { return std::string(term.label); }
  std::string operator()(Status status) const { return std::string(label(status, language)); }
  std::string operator()(std::int64_t count) const { return std::to_string(count); }
  std::string operator()(const Ratio& value) const { return figure(value, language); }
  std::string operator()(const Percent& percent) const { return percentage(percent.share) + "%"; }
  std::string operator()(const Points& points) const { return signed_points(points.gap); }
  std::string operator()(Date day) const { return to_string(day); }
  std::string operator()(Moment moment) const { return clock.minute(moment); }
  std::string operator()(bool flag) const { return flag ? "✓" : ""; }
  std::string operator()(const Link& link) const {
    return link.text.empty() ? link.url : link.text;
  }
  std::string operator()(const Marked& marked) const {
    return marked.mark.empty() ? marked.text
                               : say(Sentence::with_aside, language, marked.text, marked.mark);
  }
  std::string operator()(const Bullet&) const { return ""; }
  std::string operator()(const Sparkline&) const { return ""; }
  std::string operator()(Light light) const { return light_text(light, language); }
};

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::string lines;
  append_lines(lines, text);
  for (const char c : lines) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

void append_run(std::string& out, std::string_view text, std::string_view properties) {
  std::string escaped;
  append_escaped(escaped, text);
  replace_all(escaped, "\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
  out += "<w:r>";
  if (!properties.empty()) out.append("<w:rPr>").append(properties).append("</w:rPr>");
  out.append("<w:t xml:space=\"preserve\">").append(escaped).append("</w:t></w:r>");
}

void append_paragraph(std::string& out, std::string_view style, std::string_view text,
                      std::string_view properties, std::string_view of_run) {
  out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
  out.append(properties).append("</w:pPr>");
  if (!text.empty()) append_run(out, text, of_run);
  out += "</w:p>\n";
}

std::string cell_text(const Cell& cell, Language language, const LocalClock& clock) {
  return std::visit(WordCell{language, clock}, cell);
}

}  // namespace milepost::docx
