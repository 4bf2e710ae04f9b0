#include "plan/read_lights.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/listed.h"
#include "base/phrases.h"
#include "plan/file_words.h"
#include "plan/phrases.h"

namespace milepost {
namespace {

constexpr std::string_view kNone = "none";
constexpr std::array<std::string_view, 4> kLists{word(Light::green), word(Light::yellow),
                                                 word(Light::red), kNone};

/// The lists of statuses, one for each light and one for none.
class ListReader {
 public:
  ListReader(const TableReader& table, Problems& problems) : table_(table), problems_(problems) {}

  std::optional<Lights> read() {
    const auto is_given = [&](std::string_view list) { return table_.find(list) != nullptr; };
    const auto is_misspelt = [&](std::string_view list) { return table_.is_misspelt(list); };
    if (std::any_of(kLists.begin(), kLists.end(), is_misspelt)) return std::nullopt;
    if (std::none_of(kLists.begin(), kLists.end(), is_given)) return usual_lights();
    const std::size_t before = problems_.size();
    for (const std::string_view list : kLists) read_list(list);
    if (problems_.size() == before) require_all();
    return lights_;
  }

 private:
  void read_list(std::string_view list) {
    for (const Given<std::string>& given : table_.lines(list)) {
      if (given) read_status(list, given);
    }
  }

  void read_status(std::string_view list, const Given<std::string>& given) {
    const std::optional<Status> status = from_word<Status>(*given);
    if (!status) {
      const std::vector<std::string> words = all_words<Status>();
      problems_.add(given.place, said({"{} is not a status", "{}不是状态代码"}, quoted(*given)),
                    problems_.are_cells()
                        ? choice_of_words<Status>(*given)
                        : did_you_mean(*given, words, said(kWriteOneOf, any_of(words))));
      return;
    }
    if (*status == Status::withdrawn) {
      problems_.add(given.place,
                    said({"what is withdrawn is never given a light", "已取消的目标不亮灯"}),
                    said({"leave {} out", "请删去{}"}, word_in(problems_, *status)));
      return;
    }
    const auto [first, is_new] = named_.emplace(*status, list);
    if (!is_new) {
      problems_.add(given.place,
                    first->second == list
                        ? said({"{} stands in {} twice", "{}在{}中写了两次"},
                               word_in(problems_, *status), table_.called(list))
                        : said({"{} stands in {} and in {}", "{}既写在{}中，又写在{}中"},
                               word_in(problems_, *status), table_.called(first->second),
                               table_.called(list)),
                    said({"leave it in one place", "请只保留一处"}));
      return;
    }
    if (const std::optional<Light> light = from_word<Light>(list)) lights_.set(*status, *light);
  }

  /// Who lists statuses lists all that are good news or bad: nobody has to guess what the rest is.
  void require_all() {
    std::vector<Said> missing;
    for (const StatusRow& row : kWords<Status>) {
      if (row.news == News::neither || named_.contains(row.value)) continue;
      missing.push_back(word_in(problems_, row.value));
    }
    if (missing.empty()) return;
    problems_.add(
        table_.place(),
        said({"{} does not say which light these get: {}", "{}没有写明以下状态亮什么灯：{}"},
             table_.title(), listed_said(missing)),
        said({"write each into {}, {} or {}, or into {}", "请分别写入{}、{}或{}；不亮灯的写入{}"},
             table_.called(word(Light::green)), table_.called(word(Light::yellow)),
             table_.called(word(Light::red)),
             either(problems_, "none = [ … ]", table_.called(kNone))));
  }

  const TableReader& table_;
  Problems& problems_;
  Lights lights_;
  std::map<Status, std::string_view> named_;
};

std::optional<LightLimits> read_limits(const TableReader& table, Problems& problems) {
  constexpr std::string_view kYellow = "yellow-below";
  constexpr std::string_view kRed = "red-below";
  const Given<Decimal> yellow = table.number(kYellow, Need::optional);
  const Given<Decimal> red = table.number(kRed, Need::optional);
  if (yellow && red) {
    if (*red < *yellow) return LightLimits{*yellow, *red};
    problems.add(
        red.place,
        said({"{} {} is not lower than {} {}", "{}为{}，不低于{}的{}"}, red.called, to_string(*red),
             yellow.called, to_string(*yellow)),
        said({"red begins further down: {} = 0, {} = -10", "红灯应比黄灯低，如：{} = 0，{} = -10"},
             yellow.called, red.called));
    return std::nullopt;
  }
  const auto stands_alone = [&](const Given<Decimal>& one, std::string_view other) {
    if (!one || table.find(other) != nullptr || table.is_misspelt(other)) return;
    problems.add(one.place,
                 said({"there is no {} beside it", "缺少与之对应的{}"}, table.called(other)),
                 said({"give both in percentage points: {} = 0, {} = -10",
                       "请以百分点写明两者，如：{} = 0，{} = -10"},
                      yellow.called, red.called));
  };
  stands_alone(yellow, kRed);
  stands_alone(red, kYellow);
  return std::nullopt;
}

}  // namespace

std::optional<Lights> read_lights(const TableReader& file, Problems& problems) {
  const auto table = file.table(
      "lights", {"green", "yellow", "red", "none", "yellow-below", "red-below"}, Need::optional,
      said({"[lights] on a line of its own for the usual ones",
            "[lights]（单独成行，即按默认规则亮灯）"}));
  if (!table) return std::nullopt;
  std::optional<Lights> lights = ListReader(*table, problems).read();
  const std::optional<LightLimits> limits = read_limits(*table, problems);
  if (lights) lights->by_gap = limits;
  return lights;
}

}  // namespace milepost
