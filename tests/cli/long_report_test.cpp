// Reports over more targets than one thread reads.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/program_fixture.h"

namespace milepost::cli {
namespace {

constexpr int kTargets = 1500;

/// `firms-0007`: in the order of the plan, which is that of the keys as well.
std::string key_of(int number) {
  const std::string digits = std::to_string(number);
  return "firms-" + std::string(4 - digits.size(), '0') + digits;
}

class LongReport : public ProgramTest {
 protected:
  LongReport() {
    std::ofstream plan(path("plan.toml"));
    plan << kPlanHead;
    std::ofstream results(path("results.csv"));
    results << "indicator,as_of,value\n";
    for (int i = 0; i < kTargets; ++i) {
      plan << "[[target]]\nkey = \"" << key_of(i) << "\"\nsection = \"1\"\nname = { zh = \"企业"
           << i << "\", en = \"Firms " << i
           << "\" }\nunit = \"家\"\nmeasure = \"flow\"\nat-least = 30\n"
           << "lead = \"" << (i % 3 == 0 ? "科技局" : "经信局") << "\"\n";
      if (i % 7 == 0) continue;
      results << key_of(i) << ",2022-03-31," << i % 20 << "\n";
      results << key_of(i) << ",2022-06-30," << i % 20 + i % 23 << "\n";
    }
    plan.close();
    results.close();
    said({"init"});
    said({"plan", "load", path("plan.toml")});
    said({"import", path("results.csv")});
  }

  /// What the command prints. It succeeds.
  std::string said(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(exit_code(arguments, out, err), 0) << err.str();
    return out.str();
  }
  /// As CSV. Where nothing is said of the order, rows are written on the threads that read them.
  std::string report(std::vector<std::string> more) {
    more.insert(more.begin(), {"report", "--format", "csv"});
    return said(std::move(more));
  }
};

TEST_F(LongReport, IsTheSameHoweverManyThreadsWriteIt) {
  const std::string whole = report({});
  EXPECT_EQ(std::count(whole.begin(), whole.end(), '\n'), kTargets + 1);
  EXPECT_EQ(whole, report({"--sort", "key"}));
  EXPECT_EQ(whole, report({}));
}

TEST_F(LongReport, HoldsTheSelectedTargetsOnly) {
  for (const std::vector<std::string>& selected : {std::vector<std::string>{"--lead", "科技局"},
                                                   {"--status", "no-data"},
                                                   {"--search", key_of(kTargets - 1)},
                                                   {"--status", "ahead", "--lead", "经信局"}}) {
    std::vector<std::string> sorted = selected;
    sorted.insert(sorted.end(), {"--sort", "key"});
    EXPECT_EQ(report(selected), report(sorted)) << selected.at(1);
  }
  const std::string last = report({"--search", key_of(kTargets - 1)});
  EXPECT_EQ(std::count(last.begin(), last.end(), '\n'), 2);
}

}  // namespace
}  // namespace milepost::cli
