#include "draft/english_dates.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

TEST(EnglishDates, DatesAreWrittenInMonths) {
  EXPECT_EQ(to_string(*english_date("30 June 2019")), "2019-06-30");
  EXPECT_EQ(to_string(*english_date("June 2019")), "2019-06-30");
  EXPECT_EQ(to_string(*english_date("February 1, 2019")), "2019-02-01");
  EXPECT_EQ(to_string(*english_date("September", 2026)), "2026-09-30");
  EXPECT_EQ(to_string(*english_date("30 June", 2026)), "2026-06-30");
  EXPECT_EQ(english_date("2019"), std::nullopt);
  EXPECT_EQ(english_date("31 June 2019"), std::nullopt);
}

/// The days of a text, `?` where one is not clear, `-` where its last day is not said.
std::string days(std::string_view text) {
  std::string said;
  for (const EnglishDay& one : english_days(text, 2026)) {
    if (!said.empty()) said += " / ";
    said += std::string(text.substr(one.begin, one.end - one.begin)) + " ";
    said += !one.is_clear ? "?" : one.last ? to_string(*one.last) : "-";
  }
  return said;
}

TEST(EnglishDates, AreFoundInSentences) {
  struct Case {
    const char* text;
    const char* days;
  };
  const Case cases[] = {
      {"by 2026-07-06", "2026-07-06 2026-07-06"},
      {"on 6 July 2026", "6 July 2026 2026-07-06"},
      {"on July 6, 2026", "July 6, 2026 2026-07-06"},
      {"the 6th of July", "6th of July 2026-07-06"},
      {"by Sept. 2026 and Jun-27", "Sept. 2026 2026-09-30 / Jun-27 2027-06-30"},
      {"12–15 May 2026", "12–15 May 2026 2026-05-15"},
      {"by 13/07/2026 or 07/13/2026", "13/07/2026 2026-07-13 / 07/13/2026 2026-07-13"},
      {"by 06/07/2026", "06/07/2026 ?"},
      {"by 06.07.2026", "06.07.2026 ?"},
      {"by 1/6/26", "1/6/26 ?"},
      {"by 31 February 2026", "31 February 2026 ?"},
      {"by 2026-02-30", "2026-02-30 ?"},
      {"by 31 June", "31 June ?"},
      {"In May 30 schools open", "May 30 ?"},
      {"in Q3 2026 and H1 of 2027", "Q3 2026 2026-09-30 / H1 of 2027 2027-06-30"},
      {"the third quarter of 2026", "third quarter of 2026 2026-09-30"},
      {"FY2026/27, FY26 and 2026/27", "FY2026/27 - / FY26 - / 2026/27 -"},
      {"2021–2030 or 2026-06", "2021–2030 - / 2026-06 2026-06-30"},
      {"by 24/7 and 1/3", ""},
      {"march to may", ""},
      {"Marching 3 bands", ""},
      {"3.1 and 12-15", ""},
  };
  for (const auto& [text, said] : cases) EXPECT_EQ(days(text), said) << text;
}

TEST(EnglishDates, WordsInFrontSayUntilWhen) {
  for (const char* front : {"open it by", "by the end of", "by end", "before", "no later than",
                            "in the financial year", "by mid-", "by early", "at the end of"}) {
    EXPECT_TRUE(is_until(front)) << front;
  }
  for (const char* front : {"since", "from", "the plan of", "", "compared with"}) {
    EXPECT_FALSE(is_until(front)) << front;
  }
}

}  // namespace
}  // namespace milepost
