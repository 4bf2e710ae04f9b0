// The program, run inside a test on a database of its own.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <ostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "cli/context.h"

namespace milepost::cli {

/// The beginning of a plan file: a plan for 2022 with one section, whose targets follow.
inline constexpr const char* kPlanHead = R"([document]
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

class ProgramTest : public testing::Test {
 protected:
  ProgramTest() {
    std::string name = (std::filesystem::temp_directory_path() / "milepost-cli-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
    folder_ = name;
  }
  ~ProgramTest() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  /// The exit code of a command on 1 July 2022, as somebody who reads English.
  int exit_code(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) const {
    arguments.insert(arguments.begin(), {"--db", path("milepost.db")});
    return run(std::move(arguments),
               {.database = "",
                .language = Language::en,
                .terminal = {},
                .today = parse_iso_date("2022-07-01").value(),
                .now = LocalClock().end_of(parse_iso_date("2022-07-01").value()),
                .user = [] { return std::string("clerk"); },
                .out = out,
                .err = err,
                .helpers = 3});
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace milepost::cli
