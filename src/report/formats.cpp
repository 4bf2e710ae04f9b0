#include "report/formats.h"

#include <array>

namespace milepost {
namespace {

constexpr auto kFormats = std::to_array<Format>({
    {"text", ".txt", &render_text},
    {"csv", ".csv", &render_csv},
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
