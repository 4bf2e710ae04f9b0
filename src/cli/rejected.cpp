#include "cli/rejected.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "base/cause.h"
#include "base/error.h"
#include "cli/files.h"
#include "cli/phrases.h"
#include "report/words/sentences.h"
#include "report/workbook/form_sheet.h"

namespace milepost::cli {
namespace {

namespace fs = std::filesystem;

/// A path in `folder`, which is made where it is missing, that no file has yet.
fs::path free_path(const std::string& folder, const std::string& stem,
                   const std::string& extension) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) {
    throw Error(ErrorKind::machine, said(kCannotMakeFolder, folder, said_cause(failed.value())),
                said({"choose another folder with --errors; nothing was recorded",
                      "请用--errors指定其他文件夹；没有作任何记录"}));
  }
  fs::path path = fs::path(folder) / (stem + extension);
  std::error_code ignored;
  // A link that leads nowhere is a name that is taken too.
  for (int number = 2; fs::exists(fs::symlink_status(path, ignored)); ++number) {
    path = fs::path(folder) / fmt::format("{}-{}{}", stem, number, extension);
  }
  return path;
}

}  // namespace

std::string write_rejected(const std::string& folder, const std::string& name,
                           const std::optional<std::string>& rows, const Context& context) {
  const Language language = context.language;
  if (!rows) {
    return said({"{}: not written again, because it cannot be read to its end\n",
                 "{}：未能读到文件末尾，因此没有写出标注错误的文件\n"},
                name)
        .in(language);
  }
  const fs::path file(name);
  const fs::path path = free_path(folder, file.stem().string(), file.extension().string());
  write_output(context, path.string(), *rows);
  return said({"{}: to be mended in {}, where column \"error\" says what is wrong\n",
               "{}：请在{}中改正，“错误说明”列写明了原因\n"},
              name, path.string())
      .in(language);
}

std::string write_returned_form(const std::string& folder, const std::string& name,
                                const std::optional<Form>& form, const Context& context) {
  if (!form) {
    return said({"{}: not written again, because not all that stands in it can be read\n",
                 "{}：未能读出其中的全部内容，因此没有写出标注错误的文件\n"},
                name)
        .in(context.language);
  }
  const fs::path path = free_path(folder, fs::path(name).stem().string(), ".xlsx");
  write_output(context, path.string(), [&](std::ostream& to) { render_form(*form, to); });
  return say(Sentence::form_returned, context.language, path.string()) + "\n";
}

}  // namespace milepost::cli
