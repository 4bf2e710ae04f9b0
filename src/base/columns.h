// What every reader of a table knows of its headings, and of what people write around a table.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace milepost {

/// A heading as it is compared: without blanks, line breaks, hyphens and underscores, and without
/// what search_form leaves out.
std::string heading_form(std::string_view heading);

/// Whether that is the word of a column, such as as_of.
bool is_heading(std::string_view form, std::string_view word);

/// Whether a cell says that its row is a total (合计, total).
bool is_total(std::string_view text);

/// Before a fault in a field: the name of its column, and what is wrong.
inline constexpr Wording kInColumn{"column {}: {}", "{}列：{}"};

inline constexpr Wording kUnknownColumn{"unknown column {}", "不认识的列{}"};
inline constexpr Wording kColumnTwice{"column {} appears twice", "列{}出现两次"};
inline constexpr Wording kKeepOneColumn{"keep one of the two", "两者请只留其一"};

/// What stands around a table.
inline constexpr Wording kIsTotal{"this row is a total ({})", "本行是合计行（{}）"};
inline constexpr Wording kIsNote{"this row does not look like one of the table: {}",
                                 "本行不像是表中的一行：{}"};
inline constexpr Wording kDeleteNote{
    "delete the row if it is a note or a title; otherwise fill in what is missing",
    "如是说明或标题，请删去本行；否则请补填缺少的内容"};
inline constexpr Wording kHeadingsAgain{"the headings stand here once more", "此处又出现了列标题"};
inline constexpr Wording kDeleteRow{"delete the row", "请删去本行"};

}  // namespace milepost
