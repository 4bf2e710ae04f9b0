// Targets in English: short lists and tables, one promise a line; docs/drafting.md "English".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "draft/english_tasks.h"
#include "model/proposal.h"
#include "model/target.h"

namespace milepost {

/// seeds/words/english.toml
struct EnglishWords {
  std::map<RequirementKind, std::vector<std::string>> before;
  std::map<RequirementKind, std::vector<std::string>> after;
  std::vector<std::string> plain;
  std::vector<std::string> more, less, growth, fall, other, empty;
  EnglishTaskWords tasks;
  std::vector<std::string> shares, points, multiples, measured, times, currencies;
  std::vector<std::string> years, behind_years, codes, ages;
};

/// Throws std::logic_error where the file is no list of words, which a test finds.
EnglishWords shipped_english_words();

/// Whether a text has letters and none of them is beyond Latin ones.
bool is_english(std::string_view text);

/// What a line promises, with every numeral of it. Positions count the characters of the line. A
/// sentence without a figure is a milestone where its verb says that something is done once, and
/// else an outcome without a target. `year` is that of the plan, for months without one.
Draft propose_from_english(std::string_view line, const EnglishWords& words,
                           std::optional<int> year = {});

/// The requirement that words at the end of `before` ask of the figure behind them, and where they
/// begin; nothing where there are none.
struct AskedInFront {
  RequirementKind kind = RequirementKind::at_least;
  std::size_t at = 0;
};
std::optional<AskedInFront> asked_in_front(std::string_view before, const EnglishWords& words);

/// Whether a name begins with a verb that asks for less: Reduce water losses.
bool begins_with_less(std::string_view name, const EnglishWords& words);

/// `30 June 2019`, `June 2019`, `Jun-19`, `by June 2019`: a day or the last day of a month, and
/// with a `year` also `30 June` and `June`.
std::optional<Date> english_date(std::string_view text, std::optional<int> year = {});

}  // namespace milepost
