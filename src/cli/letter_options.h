// What the commands that make letters have in common.
#pragma once

#include <cstdint>
#include <optional>

#include "base/error.h"
#include "base/wording.h"
#include "report/document.h"

namespace milepost::cli {

inline constexpr Wording kEmptyOffice{"the name of the office is empty", "单位名称为空"};
inline constexpr Wording kSendingOffice{"The office that sends it", "印发单位"};
inline constexpr Wording kPaperStyleHelp{
    "How a Word document is set (default: official in Chinese)",
    "Word文档的版式（中文默认为公文格式）"};

/// How a Word document is set unless somebody says otherwise.
constexpr PaperStyle usual_style(Language language) {
  return language == Language::zh ? PaperStyle::official : PaperStyle::plain;
}

/// Throws Error where a number of an issue is none.
inline void require_issue_number(const std::optional<std::int64_t>& number) {
  if (!number || *number >= 1) return;
  throw Error(
      ErrorKind::usage,
      said({"--number {}: issues are numbered from 1 on", "--number {}：期号从1开始"}, *number),
      said({"leave --number out where issues have none", "没有期号时请去掉--number"}));
}

}  // namespace milepost::cli
