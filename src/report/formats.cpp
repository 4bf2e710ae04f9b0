#include "report/formats.h"

namespace milepost {
namespace {

constexpr Format kFormats[] = {
    {"text", ".txt", &render_text},
    {"csv", ".csv", &render_csv},
};

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
