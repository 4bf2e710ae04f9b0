// The list of formats that a report can be rendered in. A new one is a file of its own, and a row
// in formats.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/name.h"
#include "report/plan_vs_actual.h"
#include "report/table.h"

namespace milepost {

struct RenderOptions {
  Language language = Language::zh;
  Terminal terminal;             // text only
  bool byte_order_mark = false;  // csv only: Excel needs it to see UTF-8
};

using Reports = std::vector<PlanVsActual>;

struct Format {
  std::string_view name;
  std::string_view extension;  // of a file in this format, with its dot
  std::string (*render)(const Reports& reports, const RenderOptions& options);
};

std::span<const Format> all_formats();
/// By name; null where there is none.
const Format* find_format(std::string_view name);
/// By the extension of a file name; null where none fits.
const Format* format_of_file(std::string_view file);

std::string render_text(const Reports& reports, const RenderOptions& options);
std::string render_csv(const Reports& reports, const RenderOptions& options);

/// The line of one target as render_text has it, with the headings of its columns.
std::string render_line(const PlanVsActual& report, const RenderOptions& options);

}  // namespace milepost
