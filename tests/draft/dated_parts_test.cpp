#include "draft/dated_parts.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(DatedParts, EachThingHasTheDayThatStandsWithIt) {
  struct Case {
    const char* clause;
    std::vector<std::string> parts;
  };
  const std::vector<Case> cases{
      {"确保滨河路年内建成通车、站前街三季度前开工建设",
       {"确保滨河路年内建成通车", "站前街三季度前开工建设"}},
      {"滨河路、学府路年内建成通车、站前街、东湖路9月底前开工建设",
       {"滨河路、学府路年内建成通车", "站前街、东湖路9月底前开工建设"}},
      {"滨河路6月底前、站前街9月底前建成通车", {"滨河路6月底前建成通车", "站前街9月底前建成通车"}},
      {"年内建成滨河路、学府路、三季度前开工站前街",
       {"年内建成滨河路、学府路", "三季度前开工站前街"}},
      {"滨河路建成通车、站前街国庆前开工建设", {"滨河路建成通车", "站前街国庆前开工建设"}},
      {"2025年滨河铁路通车、2026年站前铁路通车", {"2025年滨河铁路通车", "2026年站前铁路通车"}},
      // One day for all of them.
      {"滨河路、站前街年内建成通车", {"滨河路、站前街年内建成通车"}},
      {"年内滨河路建成通车、站前街开工建设", {"年内滨河路建成通车、站前街开工建设"}},
      {"年内建成滨河路、站前街", {"年内建成滨河路、站前街"}},
      {"滨河路年内建成通车", {"滨河路年内建成通车"}},
  };
  const Lexicon lexicon = shipped_lexicon();
  for (const Case& one : cases)
    EXPECT_EQ(dated_parts(one.clause, lexicon), one.parts) << one.clause;
}

}  // namespace
}  // namespace milepost
