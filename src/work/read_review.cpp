#include "work/read_review.h"

#include <utility>

#include "base/file_kind.h"
#include "base/workbook.h"
#include "plan/read_sheets.h"

namespace milepost::work {

std::optional<PlanSheets> read_review(const std::string& file, std::string_view bytes,
                                      Problems& problems) {
  const FileKind kind = kind_of_file(bytes, file);
  if (kind != FileKind::workbook) {
    problems.add({},
                 said({"the file is no workbook that was reviewed", "该文件不是核对用的工作簿"}),
                 said({"name the workbook that was reviewed", "请指定核对过的工作簿"}));
    return std::nullopt;
  }
  const auto workbook = read_workbook(bytes, problems);
  if (!workbook) return std::nullopt;
  PlanSheets old = read_sheets(*workbook, problems);
  if (!problems.empty()) return std::nullopt;
  if (!old.is_review) {
    problems.add(
        {},
        said({"the workbook is a plan, not the review of a draft: nothing in it was accepted or "
              "rejected",
              "该工作簿是计划，不是草稿的核对表，其中没有是否采用的决定"}),
        said({"name the workbook that was drafted from the document and reviewed",
              "请指定由文件起草、经过核对的工作簿"}));
    return std::nullopt;
  }
  return old;
}

}  // namespace milepost::work
