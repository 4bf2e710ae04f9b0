// Reports over more targets than one thread reads.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/context.h"

namespace milepost::cli {
namespace {

constexpr int kTargets = 1500;

/// `firms-0007`: in the order of the plan, which is that of the keys as well.
std::string key_of(int number) {
  const std::string digits = std::to_string(number);
  return "firms-" + std::string(4 - digits.size(), '0') + digits;
}

class LongReport : public testing::Test {
 protected:
  LongReport() {
    std::string name = (std::filesystem::temp_directory_path() / "milepost-long-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
    folder_ = name;
    std::ofstream plan(path("plan.toml"));
    plan << R"([document]
key = "report-2022"
title = { zh = "政府工作报告", en = "Work report" }
date = 2022-02-18
[plan]
key = "district-2022"
area = { key = "luqiao", name = { zh = "路桥区", en = "Luqiao District" } }
name = { zh = "2022年度目标", en = "2022 targets" }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "1"
name = { zh = "目标", en = "Targets" }
)";
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
  ~LongReport() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  /// What the command prints. It succeeds.
  std::string said(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--db", path("milepost.db")});
    std::ostringstream out;
    std::ostringstream err;
    const int code = run(std::move(arguments), {.database = "",
                                                .language = Language::en,
                                                .terminal = {},
                                                .today = parse_iso_date("2022-07-01").value(),
                                                .now = parse_moment("2022-07-01").value(),
                                                .user = [] { return std::string("clerk"); },
                                                .out = out,
                                                .err = err});
    EXPECT_EQ(code, 0) << err.str();
    return out.str();
  }
  /// As CSV. Where nothing is said of the order, rows are written on the threads that read them.
  std::string report(std::vector<std::string> more) {
    more.insert(more.begin(), {"report", "--format", "csv"});
    return said(std::move(more));
  }

 private:
  std::filesystem::path folder_;
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
