#include "draft/html_document.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/document_builder.h"
#include "draft/html_marks.h"
#include "draft/html_text.h"
#include "draft/html_tree.h"
#include "draft/list_number.h"

namespace milepost {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Whether nothing is between a character of this kind and another one where a line ends between
/// them: Chinese has no blanks, but its pages have lines.
bool is_without_blanks(char32_t c) {
  constexpr char32_t kFirstWide = 0x2E80;
  const bool is_mark = c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'—' || c == U'…';
  return c >= kFirstWide || is_mark;
}

std::size_t span_of(const GumboElement& element, const char* name) {
  return to_number<std::size_t>(trim(html_attribute(element, name))).value_or(1);
}

constexpr int kMostInList = 1'000'000'000;

std::string_view number_format_of(std::string_view type) {
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  if (type == "I") return "upperRoman";
  return "decimal";
}

/// Walks through the elements of a page and puts together what they show.
class PageReader {
 public:
  InputDocument read(const GumboNode* root) {
    open(root);
    while (!open_.empty()) {
      Open& innermost = open_.back();
      const GumboVector& children = children_of(innermost.node);
      if (innermost.next < children.length) {
        open(static_cast<const GumboNode*>(children.data[innermost.next++]));
      } else {
        leave(innermost.node);
        open_.pop_back();
      }
    }
    return document_.take();
  }

 private:
  struct Open {
    const GumboNode* node;
    unsigned next = 0;
  };
  struct List {
    std::string_view format;  // empty where its lines have no numbers
    int next = 1;
  };
  enum class Gap { none, blank, line_end };

  static const GumboVector& children_of(const GumboNode* node) {
    return node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
  }

  void open(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_DOCUMENT:
        open_.push_back({node});
        break;
      case GUMBO_NODE_ELEMENT:
        if (is_left_out(node->v.element) || is_note_link(node->v.element)) break;
        enter(node->v.element);
        open_.push_back({node});
        break;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        add_text(node->v.text.text);
        break;
      case GUMBO_NODE_COMMENT:
      case GUMBO_NODE_TEMPLATE:
        break;
    }
  }

  void enter(const GumboElement& element) {
    if (is_block(element.tag)) end_paragraph();
    if (notes_ > 0 || is_note(element)) ++notes_;
    if (const int level = heading_level_of(element.tag)) heading_level_ = level;
    switch (element.tag) {
      case GUMBO_TAG_PRE:
        ++verbatim_;
        break;
      case GUMBO_TAG_OL:
      case GUMBO_TAG_UL:
        begin_list(element);
        break;
      case GUMBO_TAG_LI:
        begin_list_item(element);
        break;
      case GUMBO_TAG_TABLE:
        document_.begin_table();
        break;
      case GUMBO_TAG_TR:
        document_.begin_row();
        break;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        document_.begin_cell(span_of(element, "colspan"), span_of(element, "rowspan"));
        break;
      default:
        break;
    }
  }

  void leave(const GumboNode* node) {
    if (node->type == GUMBO_NODE_DOCUMENT) return end_paragraph();
    const GumboElement& element = node->v.element;
    if (is_block(element.tag)) end_paragraph();
    if (notes_ > 0) --notes_;
    if (heading_level_of(element.tag) > 0) heading_level_ = 0;
    switch (element.tag) {
      case GUMBO_TAG_PRE:
        --verbatim_;
        break;
      case GUMBO_TAG_OL:
      case GUMBO_TAG_UL:
        lists_.pop_back();
        break;
      case GUMBO_TAG_LI:
        if (std::exchange(is_only_number_, false)) text_.clear();
        break;
      case GUMBO_TAG_TABLE:
        document_.end_table();
        break;
      case GUMBO_TAG_TR:
        document_.end_row();
        break;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        document_.end_cell();
        break;
      default:
        break;
    }
  }

  void begin_list(const GumboElement& element) {
    const bool is_numbered =
        element.tag == GUMBO_TAG_OL &&
        html_attribute(element, "style").find("none") == std::string_view::npos && notes_ == 0;
    const auto start = to_number<int>(trim(html_attribute(element, "start")));
    lists_.push_back(
        {is_numbered ? number_format_of(html_attribute(element, "type")) : "", start.value_or(1)});
  }

  void begin_list_item(const GumboElement& element) {
    if (lists_.empty() || lists_.back().format.empty()) return;
    List& list = lists_.back();
    list.next = to_number<int>(trim(html_attribute(element, "value"))).value_or(list.next);
    text_ = list_number(list.format, list.next) + ".";
    gap_ = Gap::blank;
    is_only_number_ = true;
    list.next = std::min(list.next + 1, kMostInList);
  }

  void add_text(std::string_view text) {
    while (!text.empty()) {
      const std::size_t word =
          std::min(static_cast<std::size_t>(std::find_if(text.begin(), text.end(), &is_space) -
                                            text.begin()),
                   text.size());
      add_word(text.substr(0, word));
      text.remove_prefix(word);
      while (!text.empty() && is_space(text.front())) {
        add_space(text.front());
        text.remove_prefix(1);
      }
    }
  }

  void add_word(std::string_view word) {
    if (word.empty()) return;
    const bool is_joined = gap_ == Gap::line_end && !text_.empty() &&
                           is_without_blanks(last_character(text_).codepoint) &&
                           is_without_blanks(first_character(word).codepoint);
    if (gap_ != Gap::none && !is_joined) text_ += ' ';
    gap_ = Gap::none;
    is_only_number_ = false;
    text_ += word;
  }

  void add_space(char space) {
    const bool is_line_end = space == '\n' || space == '\r';
    if (verbatim_ > 0 && is_line_end) return end_paragraph();
    gap_ = is_line_end || gap_ == Gap::line_end ? Gap::line_end : Gap::blank;
  }

  /// A number of a list waits for the text that it stands before.
  void end_paragraph() {
    if (is_only_number_) return;
    const std::string text = std::exchange(text_, {});
    gap_ = Gap::none;
    if (notes_ > 0) {
      document_.add_note(text);
    } else {
      document_.add_paragraph(text, heading_level_);
    }
  }

  DocumentBuilder document_;
  std::vector<Open> open_;
  std::vector<List> lists_;
  std::string text_;
  Gap gap_ = Gap::none;
  bool is_only_number_ = false;
  int heading_level_ = 0;
  int verbatim_ = 0;
  int notes_ = 0;  // how many elements are open from the one on that is a note
};

}  // namespace

std::optional<InputDocument> read_html_document(std::string_view bytes,
                                                std::optional<Encoding> named, Problems& problems) {
  const auto decoded = decode_page(bytes, named, problems);
  if (!decoded) return std::nullopt;
  const Said as_text =
      said({"open it in a browser, and copy its text into a file of its own (.txt)",
            "请用浏览器打开，将正文复制到文本文件（.txt）"});
  try {
    const HtmlTree tree(without_byte_order_mark(decoded->text(bytes)));
    if (tree.root() == nullptr) {
      throw DocumentFault{said({"the page is nested deeper than any that a program saves",
                                "网页的嵌套层数超出上限"}),
                          as_text};
    }
    InputDocument document = PageReader().read(tree.root());
    if (document.blocks.empty())
      throw DocumentFault{said({"the page shows no text", "网页中没有文字"}), as_text};
    return document;
  } catch (const DocumentFault& fault) {
    problems.add({}, fault.what, fault.remedy);
    return std::nullopt;
  }
}

}  // namespace milepost
