#include "report/words/figures.h"

#include <fmt/format.h>

#include "assess/year_on_year.h"
#include "model/unit.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// How a requirement with one figure is said; nothing where it has none.
std::optional<Sentence> words_for(const Requirement& requirement) {
  switch (requirement.kind) {
    case RequirementKind::at_least:
      return Sentence::asks_at_least;
    case RequirementKind::at_most:
      return Sentence::asks_at_most;
    case RequirementKind::more_than:
      return Sentence::asks_more_than;
    case RequirementKind::less_than:
      return Sentence::asks_less_than;
    case RequirementKind::equal_to:
      return Sentence::asks_equal_to;
    case RequirementKind::around:
      return requirement.is_both_ways() ? Sentence::asks_steady : Sentence::asks_around;
    case RequirementKind::between:
    case RequirementKind::in_step_with:
    case RequirementKind::done:
    case RequirementKind::set_later:
      return std::nullopt;
  }
  return std::nullopt;
}

std::string in_step_text(const Requirement& requirement, const Name& reference, Language language) {
  const Ratio tolerance = requirement.tolerance ? to_ratio(*requirement.tolerance) : Ratio(0);
  const std::string margin =
      tolerance == 1 ? "" : say(Sentence::margin, language, figure(tolerance, language));
  return say(Sentence::in_step_with, language, reference.in(language), margin);
}

std::string requirement_text(const Requirement& requirement, std::string_view unit,
                             const Name& reference, Language language) {
  switch (requirement.kind) {
    case RequirementKind::done:
      return std::string(label(Label::done, language));
    case RequirementKind::set_later:
      return std::string(label(Label::to_be_set, language));
    case RequirementKind::in_step_with:
      return in_step_text(requirement, reference, language);
    case RequirementKind::between:
      return figure(to_ratio(*requirement.value), language) + "–" +
             figure_with_unit(to_ratio(*requirement.upper), unit, language);
    case RequirementKind::around:
      return say(*words_for(requirement), language,
                 amount(to_ratio(*requirement.value), unit, language));
    case RequirementKind::at_least:
    case RequirementKind::at_most:
    case RequirementKind::more_than:
    case RequirementKind::less_than:
    case RequirementKind::equal_to:
      break;
  }
  const std::string asked = requirement.is_relation()
                                ? reference.in(language)
                                : figure_with_unit(to_ratio(*requirement.value), unit, language);
  return std::string(row_of(requirement.kind).sign) + asked;
}

/// What stands between a figure and its unit: a sign where the unit is a number of others itself.
std::string_view before_unit(std::string_view written, Language language) {
  if (written.empty() || written == "%") return "";
  const bool is_multiple = (written.front() >= '0' && written.front() <= '9') ||
                           written.starts_with("¥") || written.starts_with("US$");
  return is_multiple && language == Language::en ? " × " : " ";
}

}  // namespace

void append_plain_figure(std::string& out, const Ratio& value) {
  if (const auto rounded = round_to_decimal(value)) return append(out, *rounded);
  std::string text = format_rounded(value, Decimal::kPlaces);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  out += text;
}

std::string plain_figure(const Ratio& value) {
  std::string text;
  append_plain_figure(text, value);
  return text;
}

std::string figure(const Ratio& value, Language language) {
  std::string text = plain_figure(value);
  if (language == Language::zh) return text;
  const std::size_t first_digit = text.front() == '-' ? 1 : 0;
  std::size_t at = std::min(text.find('.'), text.size());
  while (at > first_digit + 3) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string percentage(const Ratio& share) {
  std::string text;
  append_percentage(text, share);
  return text;
}

std::string signed_points(const Ratio& gap) {
  std::string points = percentage(gap);
  const bool has_sign = points.front() == '-' || points == "0.0";
  return has_sign ? points : "+" + points;
}

std::string year_on_year_text(const Ratio& change, const Indicator& indicator, Language language) {
  const std::string text = signed_points(change);
  return is_compared_in_points(indicator.measure, indicator.unit == "%")
             ? say(Sentence::points, language, text)
             : text + "%";
}

double to_double(const Ratio& value) {
  if (const std::optional<Terms> terms = value.terms()) {
    return static_cast<double>(terms->numerator) / static_cast<double>(terms->denominator);
  }
  return value.to_mpq().get_d();
}

std::string figure_with_unit(const Ratio& value, std::string_view unit, Language language) {
  const std::string_view written = unit_label(unit, language);
  return fmt::format("{}{}{}", figure(value, language), before_unit(written, language), written);
}

std::string planned_text(const Target& target, std::string_view unit, const Name& reference,
                         Language language) {
  std::string text = requirement_text(target.requirement, unit, reference, language);
  if (target.commitment == Commitment::firm) return text;
  return fmt::format("{} {}", label(Commitment::strive, language), text);
}

std::string amount(const Ratio& value, std::string_view unit, Language language) {
  if (language == Language::en) return figure_with_unit(value, unit, language);
  return figure(value, language) + behind_figure(unit_label(unit, language));
}

std::string planned_words(const Target& target, std::string_view unit, const Name& reference,
                          Language language) {
  const Requirement& asked = target.requirement;
  std::string text = requirement_text(asked, unit, reference, language);
  if (const std::optional<Sentence> words = words_for(asked)) {
    text = say(*words, language,
               asked.is_relation() ? reference.in(language)
                                   : amount(to_ratio(*asked.value), unit, language));
  } else if (asks_range(asked.kind)) {
    text = figure(to_ratio(*asked.value), language) + "–" +
           amount(to_ratio(*asked.upper), unit, language);
  }
  if (target.commitment == Commitment::firm) return text;
  return say(Sentence::strives_for, language, text);
}

std::string satisfying_text(const Requirement& requirement, std::string_view unit,
                            Language language) {
  if (requirement.kind != RequirementKind::around) return {};
  const Ratio lowest = to_ratio(*requirement.value) - to_ratio(*requirement.tolerance);
  if (!requirement.is_both_ways()) {
    return say(Sentence::from_figure, language, amount(lowest, unit, language));
  }
  return figure(lowest, language) + "–" + amount(to_ratio(*requirement.upper), unit, language);
}

std::string actual_text(const Actual& actual, Language language) {
  if (actual.has_no_mean()) return std::string(label(Label::no_mean, language));
  if (!actual.state) return figure(*actual.figure, language);
  std::string text(label(*actual.state, language));
  if (actual.figure) text += fmt::format(" {}%", plain_figure(*actual.figure));
  return text;
}

std::string value_text(const Value& value, std::string_view unit, Language language) {
  if (value.state) {
    std::string text(label(*value.state, language));
    if (value.number) text += fmt::format(" {}%", to_string(*value.number));
    return text;
  }
  if (!value.number) return {};  // said in words alone
  std::string number = figure_with_unit(to_ratio(*value.number), unit, language);
  if (!value.fraction) return number;
  return say(Sentence::with_aside, language,
             to_string(value.fraction->numerator) + "/" + to_string(value.fraction->denominator),
             number);
}

}  // namespace milepost
