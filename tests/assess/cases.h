// The cases of the rules, written in one line each. Text in another form than described here ends
// the test.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "assess/assessment.h"
#include "base/as_of.h"
#include "base/years.h"

namespace milepost {

/// `2022-06-30`, or a period that stands for its last day: `2022-06`, `2022`.
inline Date day(const std::string& text) { return parse_as_of(text).value(); }

inline Decimal decimal(const std::string& text) { return std::get<Decimal>(parse_decimal(text)); }

/// `7`, `-0.5`, `100/3`; `-` is nothing.
inline std::optional<Ratio> figure(const std::string& text) {
  if (text == "-") return std::nullopt;
  return text.find('/') == std::string::npos ? to_ratio(decimal(text)) : Ratio(mpq_class(text));
}

/// A figure as a case writes it, in lowest terms where four decimals do not hold it.
inline std::string shown(const std::optional<Ratio>& figure) {
  if (!figure) return "-";
  const std::optional<Decimal> rounded = round_to_decimal(*figure);
  return rounded && to_ratio(*rounded) == *figure ? to_string(*rounded)
                                                  : figure->to_mpq().get_str();
}

inline std::string shown(const std::optional<Date>& date) { return date ? to_string(*date) : "-"; }

inline std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// `30` of the measure's usual kind, `+30` an increment, `172/200` a fraction; of a milestone
/// `not-started`, `in-progress`, `in-progress:40`, `done`.
inline Observation observation(Measure measure, Date as_of, const std::string& text) {
  Observation seen{as_of, usual_kind(measure), {}, 0};
  if (measure == Measure::milestone) {
    const auto colon = text.find(':');
    seen.value.state = from_word<MilestoneState>(text.substr(0, colon)).value();
    if (colon != std::string::npos) seen.value.number = decimal(text.substr(colon + 1));
  } else if (const auto slash = text.find('/'); slash != std::string::npos) {
    seen.value.fraction = Fraction{decimal(text.substr(0, slash)), decimal(text.substr(slash + 1))};
    seen.value.number = round_to_decimal(seen.value.exact());
  } else if (text.front() == '+') {
    seen.kind = EntryKind::increment;
    seen.value.number = decimal(text.substr(1));
  } else {
    seen.value.number = decimal(text);
  }
  return seen;
}

/// The measure and the entries by date: `flow 2022-03=30 2022-04-15=+5`; `years=04-01` among them
/// says when the years of the area begin, `words=2022-05` that something was said in words alone.
inline History history(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  History history{from_word<Measure>(words.at(0)).value(), {}};
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto equals = words[i].find('=');
    if (words[i].starts_with("years=")) {
      history.years.first_month = parse_year_start(words[i].substr(equals + 1)).value();
      continue;
    }
    if (words[i].starts_with("words=")) {
      const std::string said_on = words[i].substr(equals + 1);
      history.progress.push_back({day(said_on), "as of " + said_on});
      continue;
    }
    history.observations.push_back(
        observation(history.measure, day(words[i].substr(0, equals)), words[i].substr(equals + 1)));
  }
  return history;
}

/// A target, and the start of its plan.
struct Promise {
  Target target;
  Date start = day("2022-01-01");
  std::optional<ReportingRule> reporting = {};
};

/// The requirement with its figures, or with a reference where a key stands in their place (for
/// in-step-with and around a tolerance after it, and `both-ways`), then any of `from=DATE` (default
/// 2022-01-01), `due=DATE` (default 2022-12-31), `pace=WORD`, `rhythm=WORD` (with 10 days),
/// `withdrawn`, and checkpoints `DATE=FIGURE`: `at-least 100 due=2022-06 2022-03=40`, `in-step-with
/// gdp 0.5`, `between 3 5`, `done`.
inline Promise promise(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  Promise made;
  made.target.due = day("2022-12-31");
  Requirement& requirement = made.target.requirement;
  requirement.kind = from_word<RequirementKind>(words.at(0)).value();
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    const auto equals = word.find('=');
    const std::string key = word.substr(0, equals);
    const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    if (key == "from") {
      made.start = day(value);
    } else if (key == "due") {
      made.target.due = day(value);
    } else if (key == "rhythm") {
      made.target.rhythm = from_word<Rhythm>(value).value();
    } else if (key == "pace") {
      made.target.pace = from_word<Pace>(value).value();
    } else if (key == "withdrawn") {
      made.target.withdrawn = Withdrawal{"no longer needed", {}};
    } else if (key == "both-ways") {
      requirement.upper = add(*requirement.value, *requirement.tolerance);
    } else if (equals != std::string::npos) {
      made.target.checkpoints.push_back({day(key), decimal(value)});
    } else if (std::holds_alternative<DecimalFault>(parse_decimal(word))) {
      requirement.reference = word;
    } else if (requirement.kind == RequirementKind::in_step_with ||
               (requirement.kind == RequirementKind::around && requirement.value)) {
      requirement.tolerance = decimal(word);
    } else {
      (requirement.value ? requirement.upper : requirement.value) = decimal(word);
    }
  }
  if (made.target.rhythm) {
    made.reporting = ReportingRule{{*made.target.rhythm, 10}, {made.start, made.target.due}, {}};
  }
  return made;
}

/// How the target stands at the end of `as_of`, given the entries of its indicator and, where it
/// has one, of its reference.
inline Assessment assessed(const std::string& target, const std::string& entries,
                           const std::string& as_of, const std::string& reference = "",
                           const Thresholds& thresholds = {}) {
  const Promise made = promise(target);
  const History own = history(entries);
  const History other = reference.empty() ? History{} : history(reference);
  return assess({made.target, made.start, thresholds, own, reference.empty() ? nullptr : &other,
                 made.reporting},
                day(as_of));
}

}  // namespace milepost
