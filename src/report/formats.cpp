#include "report/formats.h"

#include <array>

namespace milepost {
namespace {

constexpr auto kFormats = std::to_array<Format>({
    {"text", ".txt", Audience::terminal, false, &render_text},
    {"csv", ".csv", Audience::program, false, &render_csv},
    {"markdown", ".md", Audience::page, false, &render_markdown},
    {"json", ".json", Audience::program, false, &render_json},
    {"html", ".html", Audience::page, false, &render_html},
    {"xlsx", ".xlsx", Audience::workbook, true, &render_xlsx},
    {"docx", ".docx", Audience::page, true, &render_docx},
});

}  // namespace

std::span<const Format> all_formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* format_of_file(std::string_view file) {
  for (const Format& format : kFormats) {
    if (file.ends_with(format.extension)) return &format;
  }
  return nullptr;
}

}  // namespace milepost
