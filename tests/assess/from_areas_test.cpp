#include "assess/from_areas.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "assess/actual.h"
#include "base/decimal.h"

namespace milepost {
namespace {

Date day(const char* text) { return *parse_iso_date(text); }

Decimal figure(const char* text) { return std::get<Decimal>(parse_decimal(text)); }

struct Reported {
  const char* on;
  const char* value;
  EntryKind kind = EntryKind::year_to_date;
};

History history_of(Measure measure, const std::vector<Reported>& reported, std::int64_t first = 1,
                   Years years = {}) {
  History history{measure, {}, years};
  for (const Reported& one : reported) {
    Value value;
    value.number = figure(one.value);
    const EntryKind kind = measure == Measure::stock ? EntryKind::level : one.kind;
    history.observations.push_back({day(one.on), kind, value, first++});
  }
  return history;
}

AreaSource area(const std::string& key, History figures, History whole = {}) {
  return {key, {key, key}, {std::move(figures), {}, {}}, {std::move(whole), {}, {}}};
}

FigureSource source_of(Combining how, Measure measure, std::vector<AreaSource> areas,
                       History own = {}) {
  own.measure = measure;
  return {std::move(own), how, std::move(areas)};
}

/// A year that is reported by the month, with ten days for each.
AreasAsked asked_on(const char* as_of) {
  const Period year{day("2024-01-01"), day("2024-12-31")};
  return {year, ReportingRule{{Rhythm::monthly, 10}, year, day("2023-12-20")}, day(as_of)};
}

std::string missing_in(const AreasFound& found) {
  std::string names;
  for (const AreaFigure* one : missing_areas(found)) names += (names.empty() ? "" : " ") + one->key;
  return names;
}

/// `36 on 2024-02-28, partial, without west`
std::string told(const MadeUpHistory& made, const AreasAsked& asked) {
  const auto actual = actual_over(made.history, asked.period, asked.as_of);
  const std::string missing = missing_in(made.found);
  const std::string without = missing.empty() ? "" : ", without " + missing;
  if (!actual) return "nothing" + without;
  return to_string(*round_to_decimal(*actual->figure)) + " on " + to_string(actual->data_date) +
         (is_partial(made, asked.period, asked.as_of) ? ", partial" : "") + without;
}

std::string told(const FigureSource& source, const char* as_of) {
  const AreasAsked asked = asked_on(as_of);
  return told(made_up(source, asked), asked);
}

TEST(FromAreas, ATotalIsThatOfTheLatestDayForWhichAllHaveAFigure) {
  const FigureSource source = source_of(
      Combining::sum, Measure::flow,
      {area("north",
            history_of(Measure::flow,
                       {{"2024-01-31", "10"}, {"2024-02-29", "15"}, {"2024-03-31", "22"}})),
       area("south", history_of(Measure::flow,
                                {{"2024-01-31", "6"}, {"2024-02-27", "12"}, {"2024-03-31", "18"}})),
       area("west", history_of(Measure::flow, {{"2024-01-31", "4"}, {"2024-02-29", "9"}}))});
  const struct {
    const char* as_of;
    const char* told;
  } cases[] = {
      {"2024-01-15", "nothing, without north south west"},
      {"2024-01-31", "20 on 2024-01-31"},
      {"2024-02-28", "20 on 2024-01-31"},  // only one has a figure of February
      {"2024-02-29", "36 on 2024-02-27"},  // one closed its books earlier
      {"2024-04-10", "36 on 2024-02-27"},  // March is not late yet
      {"2024-04-11", "49 on 2024-03-31, partial, without west"},
      {"2024-12-31", "49 on 2024-03-31, partial, without west"},
  };
  for (const auto& one : cases) EXPECT_EQ(told(source, one.as_of), one.told) << one.as_of;
}

TEST(FromAreas, WhoHasReportedNothingIsMissing) {
  const FigureSource source =
      source_of(Combining::sum, Measure::flow,
                {area("north", history_of(Measure::flow, {{"2024-01-31", "10"}})),
                 area("south", history_of(Measure::flow, {}))});
  EXPECT_EQ(told(source, "2024-02-01"), "10 on 2024-01-31, partial, without south");
  EXPECT_EQ(told(source_of(Combining::sum, Measure::flow, {}), "2024-02-01"), "nothing");
}

TEST(FromAreas, LateIsWhoeverHasNothingForThePeriodThatIsLate) {
  const FigureSource source = source_of(
      Combining::sum, Measure::flow,
      {area("north", history_of(Measure::flow, {{"2024-01-31", "10"}, {"2024-02-29", "15"}})),
       area("south", history_of(Measure::flow, {{"2024-01-31", "6"}}))});
  const struct {
    const char* as_of;
    bool has_rhythm;
    const char* late;
  } cases[] = {
      {"2024-02-10", true, ""},      {"2024-03-11", true, "south"},
      {"2024-04-10", true, "south"}, {"2024-04-11", true, "north south"},
      {"2024-03-16", false, ""},     {"2024-03-17", false, "south"},
  };
  for (const auto& one : cases) {
    AreasAsked asked = asked_on(one.as_of);
    if (!one.has_rhythm) asked.reporting.reset();
    const AreasFound found = made_up(source, asked).found;
    std::string late;
    for (const AreaFigure* area : late_areas(found)) late += (late.empty() ? "" : " ") + area->key;
    EXPECT_EQ(late, one.late) << one.as_of;
  }
}

TEST(FromAreas, WhatIsMadeCameAboutWhenTheLastOfItWasInOrLate) {
  const FigureSource source = source_of(
      Combining::sum, Measure::flow,
      {area("north", history_of(Measure::flow, {{"2024-01-31", "10"}, {"2024-02-29", "15"}})),
       area("south", history_of(Measure::flow, {{"2024-01-27", "6"}}))});
  const std::vector<Date> expected{day("2024-01-31"), day("2024-03-11")};
  EXPECT_EQ(made_up(source, asked_on("2024-03-31")).made_on, expected);
}

TEST(FromAreas, OtherWaysToPutFiguresTogether) {
  const auto three = [](Combining how) {
    return source_of(how, Measure::stock,
                     {area("north", history_of(Measure::stock, {{"2024-03-31", "41"}})),
                      area("south", history_of(Measure::stock, {{"2024-03-31", "38"}})),
                      area("west", history_of(Measure::stock, {{"2024-03-31", "36"}}))});
  };
  const struct {
    Combining how;
    const char* told;
  } cases[] = {{Combining::sum, "115 on 2024-03-31"},
               {Combining::mean, "38.3333 on 2024-03-31"},
               {Combining::max, "41 on 2024-03-31"},
               {Combining::min, "36 on 2024-03-31"}};
  for (const auto& one : cases) EXPECT_EQ(told(three(one.how), "2024-04-01"), one.told);
  const AreasAsked asked = asked_on("2024-04-01");
  const MadeUpHistory mean = made_up(three(Combining::mean), asked);
  EXPECT_EQ(mean.history.observations.back().value.exact(), Ratio(115, 3));
}

TEST(FromAreas, AShareIsOfTheSumsAndNotAMeanOfShares) {
  const auto amounts = [](const char* amount) {
    return history_of(Measure::flow, {{"2024-03-31", amount}});
  };
  const auto share = [&](const char* whole_of_south) {
    return source_of(Combining::share, Measure::stock,
                     {area("north", amounts("90"), amounts("100")),
                      area("south", amounts("10"), amounts(whole_of_south))});
  };
  const AreasAsked asked = asked_on("2024-04-01");
  const MadeUpHistory made = made_up(share("200"), asked);
  EXPECT_EQ(made.history.observations.back().value.exact(), Ratio(100, 3));
  EXPECT_EQ(told(share("-100"), "2024-04-01"), "nothing, without north south");
}

TEST(FromAreas, WhatTheAreaRecordedItselfCountsOverTheirsOfTheSameDay) {
  const std::vector<AreaSource> areas{
      area("north", history_of(Measure::flow, {{"2024-01-31", "10"}, {"2024-02-29", "15"}})),
      area("south", history_of(Measure::flow, {{"2024-01-31", "6"}, {"2024-02-29", "12"}}))};
  const FigureSource source = source_of(Combining::sum, Measure::flow, areas,
                                        history_of(Measure::flow, {{"2024-01-31", "17"}}, 9));
  EXPECT_EQ(told(source, "2024-02-01"), "17 on 2024-01-31");
  EXPECT_EQ(told(source, "2024-03-01"), "27 on 2024-02-29");
}

TEST(FromAreas, YearsOfAnotherBeginningAreCountedByTheYearsOfTheAreaAround) {
  const Years from_april{4, YearName::start};
  const FigureSource source = source_of(
      Combining::sum, Measure::flow,
      {area("north", history_of(Measure::flow,
                                {{"2023-12-31", "90"}, {"2024-03-31", "100"}, {"2024-06-30", "30"}},
                                1, from_april)),
       area("south", history_of(Measure::flow, {{"2024-03-31", "5"}, {"2024-06-30", "8"}}))});
  EXPECT_EQ(told(source, "2024-04-01"), "15 on 2024-03-31");
  EXPECT_EQ(told(source, "2024-07-01"), "48 on 2024-06-30");  // 100 − 90 + 30 + 8
}

TEST(FromAreas, SumsOfSumsAreMissingWhatIsMissingInThem) {
  const auto county = [](const char* last) {
    AreaSource one = area("county", {});
    one.figures = source_of(Combining::sum, Measure::flow,
                            {area("north", history_of(Measure::flow, {{"2024-01-31", "10"}})),
                             area("south", history_of(Measure::flow, {{last, "6"}}))});
    return one;
  };
  const auto city = [&](const char* last) {
    return source_of(
        Combining::sum, Measure::flow,
        {county(last), area("port", history_of(Measure::flow, {{"2024-01-31", "1"}}))});
  };
  EXPECT_EQ(told(city("2024-01-31"), "2024-02-01"), "17 on 2024-01-31");
  EXPECT_EQ(told(city("2024-02-29"), "2024-02-01"), "11 on 2024-01-31, partial, without county");
}

TEST(FromAreas, WithoutARhythmAFigureIsMissingThatIsMuchOlderThanAnother) {
  const FigureSource source = source_of(
      Combining::sum, Measure::flow,
      {area("north", history_of(Measure::flow, {{"2024-01-31", "10"}, {"2024-03-31", "20"}})),
       area("south", history_of(Measure::flow, {{"2024-01-31", "5"}}))});
  AreasAsked asked = asked_on("2024-04-01");
  asked.reporting.reset();
  EXPECT_EQ(told(made_up(source, asked), asked), "25 on 2024-03-31, partial, without south");
}

TEST(FromAreas, ALatePeriodThatAllAnsweredOnDaysFarApartIsSummedUp) {
  const FigureSource source = source_of(
      Combining::sum, Measure::flow,
      {area("north", history_of(Measure::flow, {{"2024-01-31", "10"}, {"2024-03-10", "20"}})),
       area("south", history_of(Measure::flow, {{"2024-01-31", "5"}, {"2024-02-29", "7"}}))});
  EXPECT_EQ(told(source, "2024-03-10"), "15 on 2024-01-31");
  EXPECT_EQ(told(source, "2024-03-11"), "27 on 2024-02-29");
}

TEST(FromAreas, WhoReportOnDaysFarApartAreTakenByTheLatest) {
  const FigureSource source = source_of(
      Combining::sum, Measure::flow,
      {area("north", history_of(Measure::flow, {{"2024-01-15", "10"}, {"2024-02-15", "20"}})),
       area("south", history_of(Measure::flow, {{"2024-01-31", "5"}, {"2024-02-29", "7"}}))});
  EXPECT_EQ(told(source, "2024-02-05"), "15 on 2024-01-31, partial, without north");
  EXPECT_EQ(told(source, "2024-03-05"), "25 on 2024-01-31");  // January is late, and answered
}

TEST(FromAreas, WhatAnsweredAPeriodIsNoFigureOfTheNextOne) {
  std::vector<Reported> north{{"2024-03-26", "10"}};
  const auto source = [&] {
    return source_of(Combining::sum, Measure::flow,
                     {area("north", history_of(Measure::flow, north)),
                      area("south", history_of(Measure::flow, {{"2024-03-31", "20"}})),
                      area("west", history_of(Measure::flow, {{"2024-04-05", "30"}}))});
  };
  EXPECT_EQ(told(source(), "2024-04-11"), "60 on 2024-03-26");
  north.push_back({"2024-04-30", "40"});
  EXPECT_EQ(told(source(), "2024-04-30"), "60 on 2024-03-26");
  EXPECT_EQ(told(source(), "2024-05-11"), "90 on 2024-04-30, partial, without south west");
  // A figure of the end of April is none of March, and so there is no sum of March.
  north = {{"2024-02-29", "1"}, {"2024-04-30", "40"}};
  EXPECT_EQ(told(source(), "2024-05-05"), "90 on 2024-04-30, partial, without south west");
}

AreasAsked asked_of_two_years(const char* as_of) {
  const Period both{day("2024-01-01"), day("2025-12-31")};
  return {both, ReportingRule{{Rhythm::monthly, 10}, both, day("2023-12-20")}, day(as_of)};
}

TEST(FromAreas, WhoIsMissingAtTheEndOfAYearIsMissingFromAllThatIsMadeOfTheYear) {
  std::vector<Reported> south{{"2024-11-30", "50"}, {"2025-01-31", "5"}};
  History own;
  const auto told_on = [&](const char* as_of, bool has_rhythm = true) {
    AreasAsked asked = asked_of_two_years(as_of);
    if (!has_rhythm) asked.reporting.reset();
    const FigureSource source = source_of(
        Combining::sum, Measure::flow,
        {area("north",
              history_of(Measure::flow,
                         {{"2024-11-30", "90"}, {"2024-12-31", "100"}, {"2025-01-31", "10"}})),
         area("south", history_of(Measure::flow, south))},
        own);
    const MadeUpHistory made = made_up(source, asked);
    std::string text = told(made, asked);
    for (const AreaFigure& one : made.found.areas) {
      if (one.missing_on) text += ", none of " + to_string(*one.missing_on);
    }
    return text;
  };
  EXPECT_EQ(told_on("2025-01-10"), "140 on 2024-11-30");  // December is not late yet
  EXPECT_EQ(told_on("2025-01-11"), "150 on 2024-12-31, partial, without south");
  constexpr const char* kPartial = "165 on 2025-01-31, partial, without south, none of 2024-12-31";
  EXPECT_EQ(told_on("2025-01-31"), kPartial);

  EXPECT_EQ(told_on("2025-01-31", false), kPartial);
  own = history_of(Measure::flow, {{"2024-12-31", "155"}}, 9);
  EXPECT_EQ(told_on("2025-01-31"), "170 on 2025-01-31");  // the county says what the year came to
  own = {};
  south.insert(south.begin() + 1, Reported{"2024-12-31", "60"});
  EXPECT_EQ(told_on("2025-01-31"), "175 on 2025-01-31");
  south = {{"2025-01-31", "5"}};
  EXPECT_EQ(told_on("2025-01-31"), "115 on 2025-01-31, partial, without south, none of 2024-12-31");
}

TEST(FromAreas, APartIsNotDividedByTheWholeOfAnotherDay) {
  const auto flow = [](const std::vector<Reported>& reported) {
    return history_of(Measure::flow, reported);
  };
  const auto told_of = [](AreaSource north, AreaSource south, const char* as_of) {
    return told(source_of(Combining::share, Measure::stock, {std::move(north), std::move(south)}),
                as_of);
  };
  const AreaSource north = area("north", flow({{"2024-01-31", "80"}, {"2024-02-29", "170"}}),
                                flow({{"2024-01-31", "100"}, {"2024-02-29", "200"}}));
  const AreaSource south = area("south", flow({{"2024-01-31", "80"}, {"2024-02-29", "170"}}),
                                flow({{"2024-01-31", "100"}}));
  EXPECT_EQ(told_of(north, south, "2024-03-10"), "80 on 2024-01-31");
  EXPECT_EQ(told_of(north, south, "2024-03-11"),
            "83.3333 on 2024-02-29, partial, without south");  // (170 + 80) / (200 + 100)
  const AreaSource begun = area("north", flow({{"2024-01-31", "0"}, {"2024-02-29", "95"}}),
                                flow({{"2024-01-31", "0"}, {"2024-02-29", "100"}}));
  const AreaSource no_whole =
      area("south", flow({{"2024-01-31", "0"}, {"2024-02-29", "50"}}), flow({{"2024-01-31", "0"}}));
  EXPECT_EQ(told_of(begun, no_whole, "2024-02-29"), "95 on 2024-02-29, partial, without south");
  const AreaSource one_week =
      area("south", flow({{"2024-02-25", "50"}}), flow({{"2024-02-29", "100"}}));
  EXPECT_EQ(told_of(begun, one_week, "2024-02-29"), "72.5 on 2024-02-25");
}

}  // namespace
}  // namespace milepost
