// The list of formats that a document can be rendered in. A new one is a file of its own, and a row
// in formats.cpp.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "model/name.h"
#include "report/document.h"
#include "report/terminal.h"

namespace milepost {

struct WordTemplate;  // report/word/word_template.h

struct RenderOptions {
  Language language = Language::zh;
  Terminal terminal;                         // text only
  bool byte_order_mark = false;              // csv only: Excel needs it to see UTF-8
  const WordTemplate* letterhead = nullptr;  // docx only: what the document is written into
};

/// Writes the whole document to `out`. The same document gives the same bytes.
using Render = void (*)(const Document& document, const RenderOptions& options, std::ostream& out);

struct Format {
  std::string_view name;
  std::string_view extension;  // of a file in this format, with its dot
  Audience audience;           // whom a document for this format is built for
  bool is_binary;              // not for a terminal
  Render render;
};

std::span<const Format> all_formats();
/// By name; null where there is none.
const Format* find_format(std::string_view name);
/// By the extension of a file name; null where none fits.
const Format* format_of_file(std::string_view file);

void render_text(const Document& document, const RenderOptions& options, std::ostream& out);
void render_csv(const Document& document, const RenderOptions& options, std::ostream& out);
void render_markdown(const Document& document, const RenderOptions& options, std::ostream& out);
void render_json(const Document& document, const RenderOptions& options, std::ostream& out);
void render_html(const Document& document, const RenderOptions& options, std::ostream& out);
void render_xlsx(const Document& document, const RenderOptions& options, std::ostream& out);
void render_docx(const Document& document, const RenderOptions& options, std::ostream& out);

}  // namespace milepost
