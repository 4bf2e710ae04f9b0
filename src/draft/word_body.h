// The text of a Word document, element by element: what stands in its body, or in its footnotes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.h"
#include "draft/document_builder.h"
#include "draft/word_numbering.h"
#include "draft/word_styles.h"

namespace milepost {

class WordBody {
 public:
  WordBody(const WordStyles& styles, WordNumbering numbering);

  /// Reads a part while it is visited. Throws DocumentFault where it holds too much.
  XmlVisitor reader();

  /// What was read; footnotes are its notes.
  InputDocument take();

 private:
  struct SourceParagraph {
    std::string text;  // with an end of line for each break
    std::string style;
    WordListPlace place;
    std::optional<int> heading_level;
    bool is_joined = false;               // to the next one: the end between them was deleted
    std::vector<SourceBlock> text_boxes;  // that are anchored in it
  };
  struct Field {
    std::string code;
    bool is_result = false;
    bool is_left_out = false;
  };
  /// A cell whose properties are not known yet.
  struct Cell {
    std::size_t columns = 1;
    bool is_continued = false;
    bool is_begun = false;
  };
  /// The body, or a text box in it.
  struct Frame {
    DocumentBuilder builder;
    SourceParagraph paragraph;
    std::vector<Field> fields;
    std::vector<Cell> cells;
    std::string joined;  // what stood before an end that was deleted
    bool is_run_hidden = false;
    bool is_row_deleted = false;
  };
  /// What a program may show in several ways, of which one is taken.
  struct Alternative {
    bool is_taken = false;
  };

  void begin(const XmlElement& element);
  bool is_skipped(const XmlElement& element);
  void begin_block(const XmlElement& element);
  void begin_property(const XmlElement& element);
  void begin_run_content(const XmlElement& element);
  void begin_field_mark(std::string_view type);
  void end(std::string_view name);
  void end_paragraph();
  void end_text_box();
  void begin_pending_cell();
  void add(std::string_view text);
  bool is_shown() const;
  std::string_view parent() const { return path_.empty() ? std::string_view() : path_.back(); }
  Frame& frame() { return frames_.back(); }
  const Frame& frame() const { return frames_.back(); }

  const WordStyles& styles_;
  WordNumbering numbering_;
  std::vector<Frame> frames_;
  std::vector<std::string> path_;  // the elements that are open
  std::vector<Alternative> alternatives_;
  std::vector<bool> is_left_out_;  // of each content control
  std::vector<std::string> notes_;
  std::size_t skipped_ = 0;  // how many elements are open from the one on that is passed over
  bool is_text_ = false;
  bool is_code_ = false;
};

}  // namespace milepost
