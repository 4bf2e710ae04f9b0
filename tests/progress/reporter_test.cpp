#include "progress/reporter.h"

#include <gtest/gtest.h>

#include <string>

namespace milepost {
namespace {

TEST(Reporter, ThePersonStandsBesideTheOfficeAndNeverInItsPlace) {
  struct Case {
    std::string office;
    std::string person;
    std::string reporter;
  };
  const Case cases[] = {
      {"区科技局", "王五", "区科技局（王五）"},
      {" 区科技局 ", " 王五 ", "区科技局（王五）"},
      {"Planning", "A. Smith", "Planning (A. Smith)"},
      {"区科技局", "", "区科技局"},
      {"", "王五", "王五"},
      {"区科技局", "无", "区科技局"},
      {"/", "王五", "王五"},
      {"区科技局", "区科技局", "区科技局"},
      {"区科技局", "区科技局王五", "区科技局王五"},
      {"区科技局（王五）", "王五", "区科技局（王五）"},
      {"", "", ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(reporter_text(c.office, c.person), c.reporter) << c.office << " + " << c.person;
  }
}

}  // namespace
}  // namespace milepost
