#include "report/word/template_part.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/phrases.h"
#include "base/quoted.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/xml.h"
#include "report/word/word_text.h"

namespace milepost::docx {
namespace {

constexpr std::size_t kMostProblems = 100;
constexpr std::string_view kMainSpace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

constexpr Wording kOwnParagraph{"give it a paragraph of its own in the body of the document",
                                "请在文档正文中为其单独设一段"};

using ElementNames = std::array<std::string_view, 12>;

/// What a paragraph may hold beside text that must not go with it.
constexpr ElementNames kKept{"drawing",
                             "pict",
                             "object",
                             "AlternateContent",
                             "fldChar",
                             "fldSimple",
                             "footnoteReference",
                             "endnoteReference",
                             "commentReference",
                             "ruby",
                             "sdt",
                             "oMath"};
/// What marks a range that may end elsewhere, and may stand between paragraphs too.
constexpr ElementNames kRangeMarks{
    "bookmarkStart",    "bookmarkEnd",    "commentRangeStart",  "commentRangeEnd",
    "permStart",        "permEnd",        "moveFromRangeStart", "moveFromRangeEnd",
    "moveToRangeStart", "moveToRangeEnd", "proofErr",           "customXmlInsRangeStart"};

bool is_one_of(const ElementNames& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Said name_of(PartKind kind) {
  switch (kind) {
    case PartKind::body:
      return said({"the body", "正文部分"});
    case PartKind::header:
      return said({"a header", "页眉"});
    case PartKind::footer:
      return said({"a footer", "页脚"});
    case PartKind::footnotes:
      return said({"a footnote", "脚注"});
    case PartKind::endnotes:
      return said({"an endnote", "尾注"});
  }
  return {};
}

std::string_view root_of(PartKind kind) {
  switch (kind) {
    case PartKind::body:
      return "document";
    case PartKind::header:
      return "hdr";
    case PartKind::footer:
      return "ftr";
    case PartKind::footnotes:
      return "footnotes";
    case PartKind::endnotes:
      return "endnotes";
  }
  return {};
}

/// Whether a seal stands in a text, such as 484-d31a…, with 64 digits behind the line.
bool has_seal(std::string_view text) {
  constexpr std::size_t kDigits = 64;
  constexpr std::string_view kHexadecimal = "0123456789abcdef";
  for (std::size_t at = text.find('-', 1); at < text.size(); at = text.find('-', at + 1)) {
    const std::size_t end = std::min(text.find_first_not_of(kHexadecimal, at + 1), text.size());
    if (text[at - 1] >= '0' && text[at - 1] <= '9' && end - at - 1 == kDigits) return true;
  }
  return false;
}

/// The text of a paragraph so far, and the bytes that say it.
struct OpenParagraph {
  struct Piece {
    std::size_t at;  // in the text
    std::size_t size;
    Bytes bytes;
  };
  std::size_t from = 0;
  std::size_t depth = 0;
  bool is_block = false;  // stands in the body itself, in no table and no box
  std::string text = {};
  std::vector<Piece> pieces = {};
  std::vector<Bytes> range_marks = {};
  bool has_more = false;  // than text
};

/// What stands in the body itself.
struct BodyBlock {
  Bytes bytes;
  bool says_something;
};

class PartReader {
 public:
  PartReader(std::string_view xml, PartKind kind, Problems& problems)
      : xml_(xml), kind_(kind), problems_(problems) {}

  TemplatePart read() {
    visit_xml_pieces(xml_, [&](const XmlPiece& piece) { take(piece); });
    if (depth_ == 0 && !has_root_) refuse_format();
    if (kind_ == PartKind::body) place_content();
    std::sort(part_.marks.begin(), part_.marks.end(),
              [](const FieldMark& a, const FieldMark& b) { return a.bytes.from < b.bytes.from; });
    return std::move(part_);
  }

 private:
  void take(const XmlPiece& piece) {
    switch (piece.kind) {
      case XmlPiece::Kind::prefix:
        if (depth_ == 0 && piece.name == "w") prefix_space_ = piece.text;
        break;
      case XmlPiece::Kind::begin:
        begin(piece);
        ++depth_;
        break;
      case XmlPiece::Kind::end:
        --depth_;
        end(piece);
        break;
      case XmlPiece::Kind::text:
        if (is_in_text_ && !open_.empty()) add_text(piece);
        break;
    }
  }

  static bool is_main(const XmlPiece& piece) { return piece.space == kMainSpace; }

  void begin(const XmlPiece& piece) {
    if (depth_ == 0) begin_root(piece);
    if (depth_ == 1 && is_main(piece) && piece.name == "body") {
      is_in_body_ = true;
      body_is_empty_tag_ = xml_.substr(piece.from, piece.to - piece.from).ends_with("/>");
    }
    if (depth_ == 2 && is_in_body_) begin_block(piece);
    if (!section_) note(piece);
    if (section_ && depth_ == section_depth_ + 1) {
      for (const std::string& wrong : add_child(*section_, piece)) tell_wrong_sheet(wrong);
    }
    if (!is_main(piece)) return;
    if (piece.name == "p") {
      open_.push_back({piece.from, depth_, is_in_body_ && depth_ == 2});
    } else if (piece.name == "t") {
      is_in_text_ = true;
    } else if (piece.name == "sectPr" && !section_) {
      section_ =
          TemplateSection{{piece.from, piece.to}, {}, usual_pages(PaperStyle::plain).upright};
      section_depth_ = depth_;
    } else if ((piece.name == "br" || piece.name == "tab" || piece.name == "cr") &&
               !open_.empty()) {
      open_.back().text += '\n';
      // Not the tab of a list of tabs, which has no run around it; a page that ends is kept.
      if (!piece.element.attribute("type").empty()) open_.back().has_more = true;
    }
  }

  void begin_root(const XmlPiece& piece) {
    has_root_ = true;
    if (!is_main(piece)) return refuse_format();
    if (piece.name != root_of(kind_)) return refuse_format();
    if (prefix_space_.empty()) {
      const bool is_empty_tag = xml_.substr(piece.from, piece.to - piece.from).ends_with("/>");
      part_.prefixes_at = piece.to - (is_empty_tag ? 2 : 1);
    } else if (prefix_space_ != kMainSpace) {
      refuse_format();
    }
  }

  void refuse_format() {
    if (std::exchange(is_refused_, true)) return;
    add(said({"the document is written in a form of its format that is not read (such as Strict "
              "Open "
              "XML)",
              "文档采用了不支持的格式变体（如Strict Open XML）"}),
        said({"save it as an ordinary Word document (.docx)", "请另存为普通的Word文档（.docx）"}));
  }

  void begin_block(const XmlPiece& piece) {
    const bool is_known = is_main(piece) && (piece.name == "p" || piece.name == "sectPr" ||
                                             is_one_of(kRangeMarks, piece.name));
    blocks_.push_back({{piece.from, piece.to}, !is_known});
    if (is_main(piece) && piece.name == "sectPr") last_section_from_ = piece.from;
  }

  /// What a paragraph holds.
  void note(const XmlPiece& piece) {
    if (open_.empty()) return;
    if (is_one_of(kKept, piece.name)) open_.back().has_more = true;
    if (is_main(piece) && is_one_of(kRangeMarks, piece.name)) {
      open_.back().range_marks.push_back({piece.from, piece.to});
    }
  }

  void end(const XmlPiece& piece) {
    if (section_ && depth_ == section_depth_ + 1) section_->children.back().bytes.to = piece.to;
    if (section_ && depth_ == section_depth_) {
      section_->bytes.to = piece.to;
      part_.sections.push_back(*std::exchange(section_, std::nullopt));
    }
    if (depth_ == 2 && is_in_body_ && !blocks_.empty()) blocks_.back().bytes.to = piece.to;
    if (is_main(piece) && piece.name == "t") is_in_text_ = false;
    if (is_main(piece) && piece.name == "p" && !open_.empty() && open_.back().depth == depth_) {
      end_paragraph(piece.to);
    }
    if (depth_ == 1 && is_main(piece) && piece.name == "body") {
      is_in_body_ = false;
      body_to_ = piece.from;
    }
  }

  void add_text(const XmlPiece& piece) {
    OpenParagraph& paragraph = open_.back();
    paragraph.pieces.push_back({paragraph.text.size(), piece.text.size(), {piece.from, piece.to}});
    paragraph.text += piece.text;
  }

  void end_paragraph(std::size_t to) {
    const OpenParagraph paragraph = std::move(open_.back());
    open_.pop_back();
    for (const BracedWord& one : braced_words(paragraph.text)) {
      if (!one.field || !one.is_closed) {
        tell_wrong_word(paragraph, one);
      } else if (*one.field == TemplateField::body) {
        take_body(paragraph, one, to);
      } else {
        mark(paragraph, one);
      }
    }
    if (has_seal(paragraph.text)) tell_foreign_seal(paragraph);
    if (paragraph.is_block) {
      blocks_.back().says_something = !trim(paragraph.text).empty() || paragraph.has_more;
    } else if (!open_.empty()) {
      open_.back().has_more = true;  // a box
    }
  }

  std::vector<FieldMark> marks_of(const OpenParagraph& paragraph, const BracedWord& word) const {
    std::vector<FieldMark> marks;
    const std::vector<OpenParagraph::Piece>& pieces = paragraph.pieces;
    auto at = std::partition_point(pieces.begin(), pieces.end(),
                                   [&](const auto& one) { return one.at + one.size <= word.from; });
    for (; at != pieces.end() && at->at < word.to; ++at) {
      const OpenParagraph::Piece& piece = *at;
      const std::size_t from = std::max(word.from, piece.at);
      const std::size_t to = std::min(word.to, piece.at + piece.size);
      // A sign that is written as a reference stands for itself alone.
      const bool is_plain = piece.bytes.to - piece.bytes.from == piece.size;
      const Bytes bytes =
          is_plain ? Bytes{piece.bytes.from + from - piece.at, piece.bytes.from + to - piece.at}
                   : piece.bytes;
      marks.push_back({marks.empty() ? word.field : std::nullopt, bytes});
    }
    return marks;
  }

  void mark(const OpenParagraph& paragraph, const BracedWord& word) {
    for (FieldMark& one : marks_of(paragraph, word)) part_.marks.push_back(one);
  }

  void take_body(const OpenParagraph& paragraph, const BracedWord& word, std::size_t to) {
    const Said body = in_braces(TemplateField::body);
    if (kind_ != PartKind::body) {
      add(said({"{}: {} stands outside of the body of the document", "{}：{}不在文档正文中"},
               where(paragraph), body),
          said(kOwnParagraph));
    } else if (!paragraph.is_block) {
      add(said({"{}: {} stands in a table, a box or a frame", "{}：{}位于表格、文本框或控件中"},
               where(paragraph), body),
          said(kOwnParagraph));
    } else if (content_) {
      add(said({"{}: {} stands there a second time", "{}：{}重复出现"}, where(paragraph), body),
          said({"keep one of them", "请只保留一处"}));
    } else {
      std::string rest = paragraph.text;
      rest.erase(word.from, word.to - word.from);
      if (!trim(rest).empty()) {
        add(said({"{}: {} stands beside other text, which would be lost",
                  "{}：{}与其他文字在同一段，这些文字会丢失"},
                 where(paragraph), body),
            said({"give it a paragraph of its own", "请让其单独成段"}));
      }
      content_ = place_of(paragraph, word, to);
    }
  }

  /// The paragraph goes, unless there is more in it than text, such as a line that is anchored
  /// there: then it stays before the document, without the word.
  ContentPlace place_of(const OpenParagraph& paragraph, const BracedWord& word, std::size_t to) {
    const Bytes whole{paragraph.from, to};
    ContentPlace place{whole};
    for (std::size_t i = 0; i < part_.sections.size(); ++i) {
      if (!whole.has(part_.sections[i].bytes)) continue;
      place.section = i;
      place.ends_section = true;
    }
    if (!paragraph.has_more) {
      for (const Bytes& mark : paragraph.range_marks) {
        place.before += xml_.substr(mark.from, mark.to - mark.from);
      }
      return place;
    }
    place.bytes.from = to;
    for (const FieldMark& one : marks_of(paragraph, word)) {
      part_.marks.push_back({std::nullopt, one.bytes});
    }
    if (place.ends_section) {
      part_.marks.push_back({std::nullopt, part_.sections[*place.section].bytes});
    }
    return place;
  }

  void place_content() {
    if (body_to_ == 0 || body_is_empty_tag_) {
      if (!is_refused_) {
        add(said({"the document has no body", "文档没有正文"}),
            said({"write something into it first", "请先在其中写入内容"}));
      }
      return;
    }
    const std::size_t at = last_section_from_.value_or(body_to_);
    part_.place = content_.value_or(ContentPlace{{at, at}});
    ContentPlace& place = part_.place;
    place.body_end = body_to_;
    if (!place.section) {
      const auto next = std::find_if(
          part_.sections.begin(), part_.sections.end(),
          [&](const TemplateSection& section) { return section.bytes.from >= place.bytes.to; });
      if (next != part_.sections.end()) {
        place.section = static_cast<std::size_t>(next - part_.sections.begin());
      }
    }
    const std::size_t until = place.section ? part_.sections[*place.section].bytes.from : body_to_;
    place.is_followed = std::any_of(blocks_.begin(), blocks_.end(), [&](const BodyBlock& block) {
      return block.says_something && block.bytes.from >= place.bytes.to && block.bytes.from < until;
    });
    std::erase_if(part_.marks, [&](const FieldMark& one) { return place.bytes.has(one.bytes); });
  }

  Said where(const OpenParagraph& paragraph) const {
    return said(kAndMore, name_of(kind_), quoted(trim(paragraph.text)));
  }

  /// A box is written twice, for old and new programs, and is wrong once.
  bool is_told(const Said& what) const {
    return std::any_of(problems_.all().begin(), problems_.all().end(),
                       [&](const Problem& one) { return one.what.en == what.en; });
  }

  void add(Said what, Said remedy) {
    if (has_told_enough() || is_told(what)) return;
    if (problems_.size() == kMostProblems) {
      problems_.add({}, said({"there are more problems than can be told", "问题过多，其余从略"}));
    } else {
      problems_.add({}, std::move(what), std::move(remedy));
    }
  }

  bool has_told_enough() const { return problems_.size() > kMostProblems; }

  void tell_wrong_word(const OpenParagraph& paragraph, const BracedWord& word) {
    if (has_told_enough()) return;
    if (!word.is_closed) {
      add(said({"{}: the brace before {} is not closed", "{}：{}前的大括号没有配对"},
               where(paragraph), said_label(*word.field)),
          said({"write {}", "请写作{}"}, in_braces(*word.field)));
      return;
    }
    const Said what = said({"{}: {} is no placeholder", "{}：没有占位符{}"}, where(paragraph),
                           quoted(fmt::format("{{{}}}", word.word)));
    if (is_told(what)) return;
    add(what, did_you_mean(word.word, all_field_words(),
                           said({"there are: {}", "可用的有：{}"}, all_in_braces())));
  }

  void tell_wrong_sheet(const std::string& length) {
    add(said({"no sheet has a width or a height of {}", "纸张的宽度或高度不能是{}"},
             quoted(length)),
        said({"choose the size of the paper again, at least 3 cm each way, and save the document",
              "请重新选择纸张大小（宽、高均不小于3厘米）并保存"}));
  }

  /// Of the document that a template was made of.
  void tell_foreign_seal(const OpenParagraph& paragraph) {
    add(said({"{}: the seal of another document stands there", "{}：其中是另一份文档的数据校验码"},
             where(paragraph)),
        said({"write {} in its place, or delete it", "请改为{}，或将其删去"},
             in_braces(TemplateField::seal)));
  }

  static Said said_label(TemplateField field) {
    return {std::string(label(field, Language::en)), std::string(label(field, Language::zh))};
  }

  std::string_view xml_;
  PartKind kind_;
  Problems& problems_;
  TemplatePart part_;
  std::size_t depth_ = 0;
  bool has_root_ = false;
  bool is_refused_ = false;
  std::string prefix_space_;  // what the prefix w stands for
  bool is_in_body_ = false;
  bool body_is_empty_tag_ = false;
  std::size_t body_to_ = 0;
  std::optional<std::size_t> last_section_from_;  // of the body itself
  std::vector<BodyBlock> blocks_;
  std::vector<OpenParagraph> open_;
  bool is_in_text_ = false;
  std::optional<TemplateSection> section_;  // that is being read
  std::size_t section_depth_ = 0;
  std::optional<ContentPlace> content_;
};

}  // namespace

TemplatePart read_template_part(std::string_view xml, PartKind kind, Problems& problems) {
  return PartReader(xml, kind, problems).read();
}

}  // namespace milepost::docx
