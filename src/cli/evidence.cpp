#include "cli/evidence.h"

#include <filesystem>
#include <optional>

#include "base/files.h"
#include "base/phrases.h"

namespace milepost::cli {
namespace {

namespace fs = std::filesystem;

std::optional<EvidenceFault> fault_of(const fs::path& file, const std::string& shown) {
  std::error_code unknown;
  const fs::file_status status = fs::status(file, unknown);
  if (status.type() == fs::file_type::not_found) {
    return EvidenceFault{said({"there is no file {}", "没有文件{}"}, shown), said(kCheckTheName)};
  }
  if (fs::is_directory(status)) {
    return EvidenceFault{said(kIsFolder, shown),
                         said({"name one file in it, or pack the folder into one file",
                               "请写明其中的一个文件，或把文件夹打包成一个文件"})};
  }
  if (status.type() != fs::file_type::none && !fs::is_regular_file(status)) {
    return EvidenceFault{said({"{} is not an ordinary file", "{}不是普通文件"}, shown),
                         said({"copy what it holds into a file", "请将其内容存为文件"})};
  }
  return std::nullopt;
}

}  // namespace

FindFile files_in(const std::string& folder) {
  return [folder](const std::string& path) -> std::variant<HandedInFile, EvidenceFault> {
    const fs::path file = fs::path(folder) / path;
    if (!folder.empty() && leads_out_of(file, folder)) {
      return EvidenceFault{
          said({"{} leads out of the folder {}", "{}不在文件夹{}内"}, path, folder),
          said({"put the file beside the one that names it", "请把它与写明它的文件放在一起"})};
    }
    if (auto fault = fault_of(file, path)) return *std::move(fault);
    return HandedInFile{file.filename().string(), file.string(),
                        [file](const auto& take) { return read_pieces(file, take); }};
  };
}

}  // namespace milepost::cli
