// How figures are written for people, docs/reports.md "Figures". Recorded figures are shown as they
// were recorded; only what is computed (percentages, points) is rounded, to one decimal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assess/actual.h"
#include "base/decimal.h"
#include "model/entry.h"
#include "model/indicator.h"
#include "model/name.h"
#include "model/target.h"

namespace milepost {

/// Plain digits with up to four decimals, no separators: for files that programs read.
std::string plain_figure(const Ratio& value);
/// Adds what plain_figure says.
void append_plain_figure(std::string& out, const Ratio& value);

/// As plain_figure, with thousands separators in English.
std::string figure(const Ratio& value, Language language);

/// A part of 1 as a percentage with one decimal and no sign: 0.2519 is 25.2.
std::string percentage(const Ratio& share);

/// A difference of shares in percentage points with one decimal and a sign; 0.0 has none.
std::string signed_points(const Ratio& gap);

/// What an indicator changed by in a year: `+25.0%`, of a rate `-5.5个百分点`.
std::string year_on_year_text(const Ratio& change, const Indicator& indicator, Language language);

/// For drawing only.
double to_double(const Ratio& value);

/// The figure with its unit: `1000 亿元`, `1,000 mu`, `7%`.
std::string figure_with_unit(const Ratio& value, std::string_view unit, Language language);

/// What a target asks for: `≥ 7%`, `力争 ≥ 3 家`, `in step with GDP growth`. `reference` is the
/// name of the requirement's reference.
std::string planned_text(const Target& target, std::string_view unit, const Name& reference,
                         Language language);

/// The figure with its unit as it stands in a sentence: `30家`, `1,000 mu`.
std::string amount(const Ratio& value, std::string_view unit, Language language);

/// The same as planned_text in the words of a sentence: `力争不少于3家`, `at least 3 (strive)`.
std::string planned_words(const Target& target, std::string_view unit, const Name& reference,
                          Language language);

/// Which figures satisfy what is asked around a figure: `7.5%及以上`, `1.7–2.3%`. Empty for other
/// requirements, which say so themselves.
std::string satisfying_text(const Requirement& requirement, std::string_view unit,
                            Language language);

/// An actual without its unit, or the state of a milestone.
std::string actual_text(const Actual& actual, Language language);

/// The value of an entry with its unit: `172/200 (86%)`, `in progress 40%`.
std::string value_text(const Value& value, std::string_view unit, Language language);

}  // namespace milepost
