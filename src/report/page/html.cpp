// A document as one page: no network, readable without script. The skeleton, the style and the
// script are reports/page/page.*.
#include <fmt/format.h>

#include <algorithm>

#include "base/compiled_in.h"
#include "base/text.h"
#include "report/formats.h"
#include "report/page/html_table.h"
#include "report/page/markup.h"
#include "report/page/svg.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/shares.h"

namespace milepost {

extern const std::span<const CompiledIn> kPage;  // reports/page/page.*

namespace {

std::string_view page_file(std::string_view name) {
  for (const CompiledIn& file : kPage) {
    if (file.name == name) return file.text;
  }
  return {};
}

bool is_part(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block);
  return heading != nullptr && heading->level == 1;
}

bool stands_above_title(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr && (paragraph->place == Paragraph::Place::issue ||
                                  paragraph->place == Paragraph::Place::masthead);
}

class Body {
 public:
  Body(const Document& document, const Survey& survey, std::ostream& out)
      : page_(document, survey, out), parts_(count_parts(document)) {}

  void write() {
    const std::vector<Block>& blocks = page_.document.blocks;
    auto block = blocks.begin();
    page_.text += "<header>\n";
    for (; block != blocks.end() && stands_above_title(*block); ++block) {
      write_block(std::get<Paragraph>(*block));
    }
    // The heading of the only part is the title of the page.
    const bool has_own_title = parts_ == 1 && block != blocks.end() && is_part(*block);
    has_parts_ = parts_ > 0 && !has_own_title;
    if (has_own_title) ++page_.part;
    page_.heading = has_own_title ? std::get<Heading>(*block++).text : page_.document.title;
    page_.text += fmt::format("<h1><bdi>{}</bdi></h1>\n", prose(page_.heading));
    for (; block != blocks.end() && std::holds_alternative<Paragraph>(*block); ++block) {
      write_block(std::get<Paragraph>(*block));
    }
    page_.text += "</header>\n<main>\n";
    if (has_parts_) write_contents();
    for (; block != blocks.end(); ++block) {
      std::visit([this](const auto& one) { write_block(one); }, *block);
      page_.drain();
    }
    close_part();
    page_.text += "</main>\n";
    page_.finish();
  }

 private:
  static std::size_t count_parts(const Document& document) {
    return static_cast<std::size_t>(
        std::count_if(document.blocks.begin(), document.blocks.end(), is_part));
  }

  void write_contents() {
    page_.text += fmt::format("<nav aria-label=\"{0}\">\n<ol>\n",
                              escaped(label(Label::contents, page_.document.language)));
    std::size_t part = 0;
    for (const Block& block : page_.document.blocks) {
      if (!is_part(block)) continue;
      page_.text += fmt::format("<li><a href=\"#_p{}\">{}</a></li>\n", ++part,
                                prose(std::get<Heading>(block).text));
    }
    page_.text += "</ol>\n</nav>\n";
  }

  void close_part() {
    if (is_in_part_) page_.text += "</section>\n";
    is_in_part_ = false;
  }

  void write_block(const Heading& heading) {
    page_.heading = heading.text;
    page_.level = std::clamp(heading.level + (has_parts_ ? 1 : 0), 2, 6);
    if (heading.level > 1) {
      page_.text += fmt::format("<h{0}><bdi>{1}</bdi></h{0}>\n", page_.level, prose(heading.text));
      return;
    }
    close_part();
    is_in_part_ = true;
    page_.text += fmt::format(
        "<section class=\"part\" aria-labelledby=\"_p{0}\">\n<h2 "
        "id=\"_p{0}\"><bdi>{1}</bdi></h2>\n",
        ++page_.part, prose(heading.text));
  }

  void write_block(const Paragraph& paragraph) {
    page_.text += fmt::format("<p{}>{}</p>\n", class_of(paragraph), prose(paragraph.text));
  }

  static std::string_view class_of(const Paragraph& paragraph) {
    if (paragraph.place == Paragraph::Place::signature) return " class=\"signature\"";
    return paragraph.prominent ? " class=\"lead\"" : "";
  }

  void write_block(const Table& table) {
    write_table(page_, table, page_.survey.tables()[next_table_++]);
  }

  void write_block(const StatusBar& bar) {
    const Language language = page_.document.language;
    const std::size_t total = bar.counts.total();
    page_.text += "<section class=\"block statuses\">\n";
    write_title(page_, bar.title, total);
    if (total > 0) page_.text += status_bar_svg(bar.counts, language) + "\n";
    page_.text += "<ul class=\"legend\">\n";
    std::vector<std::size_t> counts;
    for (const Status status : kBarOrder) counts.push_back(bar.counts.of(status));
    const std::vector<std::optional<Ratio>> shares = shares_of(counts);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0) continue;
      page_.text += legend_item(kBarOrder[i], counts[i], percentage(*shares[i]) + "%");
    }
    const std::size_t withdrawn = bar.counts.of(Status::withdrawn);
    if (withdrawn > 0) {
      page_.text += legend_item(Status::withdrawn, withdrawn, label(Label::in_no_total, language));
    }
    page_.text += "</ul>\n</section>\n";
  }

  std::string legend_item(Status status, std::size_t count, std::string_view remark) const {
    return fmt::format(R"(<li data-status="{}">{}<span>{}</span> <b>{}</b> <small>{}</small></li>)"
                       "\n",
                       word(status), status_mark(status), label(status, page_.document.language),
                       count, remark);
  }

  void write_block(const TimeChart& chart) {
    const std::string svg = time_chart_svg(chart, page_.document.language);
    if (svg.empty()) return;
    page_.text += "<section class=\"block\">\n";
    write_title(page_, chart.title);
    page_.text += "<div class=\"plot\">" + svg + "</div>\n</section>\n";
  }

  Page page_;
  std::size_t parts_;
  bool has_parts_ = false;  // parts with headings of their own, below the title of the page
  bool is_in_part_ = false;
  std::size_t next_table_ = 0;
};

/// What stands at the foot of every printed page.
std::string print_styles(const Document& document) {
  constexpr std::size_t kLongestFoot = 90;
  return "@page{@bottom-left{content:" +
         css_string(shorten(one_line(document.title), kLongestFoot)) + "}}\n";
}

/// An apostrophe has its name here, and its number everywhere else.
std::string title_text(std::string_view title) {
  std::string text = escaped(title);
  replace_all(text, "&#39;", "&apos;");
  return text;
}

}  // namespace

void render_html(const Document& document, const RenderOptions& /*options*/, std::ostream& out) {
  const Survey survey(document);
  const auto fill = [&](std::string_view place) {
    if (place == "language") out << (document.language == Language::zh ? "zh-Hans" : "en");
    if (place == "title") out << title_text(document.title);
    if (place == "style") {
      out << page_file("page.css") << survey.heading_styles() << print_styles(document);
    }
    if (place == "shapes") out << mark_shapes();
    if (place == "body") Body(document, survey, out).write();
    if (place == "script") out << page_file("page.js");
  };
  // The places are written {{title}}.
  std::string_view skeleton = page_file("page.html");
  for (std::size_t open = skeleton.find("{{"); open != std::string_view::npos;
       open = skeleton.find("{{")) {
    const std::size_t close = skeleton.find("}}", open);
    out << skeleton.substr(0, open);
    fill(skeleton.substr(open + 2, close - open - 2));
    skeleton.remove_prefix(close + 2);
  }
  out << skeleton;
}

}  // namespace milepost
