#include "cli/returned_form.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/error.h"
#include "cli/files.h"
#include "report/form.h"
#include "report/sentences.h"

namespace milepost::cli {

namespace fs = std::filesystem;

std::string write_returned_form(const std::string& folder, const std::string& file,
                                const Form& form, const Context& context) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) {
    throw Error(ExitCode::machine, fmt::format("cannot make {}: {}", folder, failed.message()),
                "choose another folder with --errors; nothing was recorded");
  }
  const std::string name = fs::path(file).stem().string();
  fs::path path = fs::path(folder) / (name + ".xlsx");
  std::error_code ignored;
  for (int number = 2; fs::exists(path, ignored); ++number) {
    path = fs::path(folder) / fmt::format("{}-{}.xlsx", name, number);
  }
  write_output(context.out, path.string(), [&](std::ostream& to) { render_form(form, to); });
  return say(Sentence::form_returned, context.language, path.string()) + "\n";
}

}  // namespace milepost::cli
