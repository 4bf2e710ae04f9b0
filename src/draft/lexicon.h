// The words by which promises are found in a text, seeds/words/*.toml: data, so that whoever knows
// the language can read them and add to them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/target.h"

namespace milepost {

/// Lexicon of one class, looked up at the beginning or at the end of a text; the longest counts.
class WordList {
 public:
  WordList() = default;
  explicit WordList(const std::vector<std::string>& words);

  /// The longest word that `text` begins with; empty where there is none.
  std::string_view at_start_of(std::string_view text) const;
  std::string_view at_end_of(std::string_view text) const;
  bool contains(std::string_view word) const;
  /// Where the first of them begins in `text`, and which it is; npos where there is none.
  std::pair<std::size_t, std::string_view> first_in(std::string_view text) const;
  /// Whether any of them stands in `text`.
  bool is_in(std::string_view text) const { return first_in(text).first != std::string_view::npos; }

 private:
  // By their first and their last character, the longest first.
  std::unordered_map<std::uint32_t, std::vector<std::string>> by_start_;
  std::unordered_map<std::uint32_t, std::vector<std::string>> by_end_;
};

/// What a unit measures, as far as it matters for what a figure can be.
enum class UnitKind { none, share, points, counted, time, measured };

struct Unit {
  std::size_t size = 0;  // in bytes; 0 where there is no unit
  UnitKind kind = UnitKind::none;
};

struct Lexicon {
  WordList multiples;
  WordList spoken_multiples;  // 个亿: 亿
  std::map<std::string, UnitKind, std::less<>> units;
  WordList unit_words;
  WordList extents;  // how far or how wide: 平方米, 公里
  // Operators.
  std::map<RequirementKind, WordList> before;
  std::map<RequirementKind, WordList> after;
  WordList growth, fall, rather_more, to;
  WordList growth_nouns, fall_nouns;  // 增速, 降幅: behind what moves, in front of 分别为
  WordList own_shares;      // 率, 占比: measured by themselves, whatever stands behind them
  WordList parts_of_whole;  // of those, what growth is hardly told of: 占比
  WordList no_operators;    // 附近, which ends as 近 does
  WordList floors;          // of `before`, bounds from below
  WordList negators, strictly, over, under;  // 一律 不得 超过, 低于
  WordList rises_to, falls_to;               // 不得 升至 5%以上
  WordList happens, prevents, not_yet, stands_still;
  WordList most, no_most;  // 最多 新增企业; 最多 跑一次
  WordList per;            // behind a slash: 年 of 公顷/年
  WordList no_open_end;    // behind 1+, where it is a scheme: 网格
  WordList respectively, each, conjunctions;
  WordList each_does;                                             // 各 新建公园2个
  std::map<RequirementKind, std::vector<std::string>> relations;  // patterns with {}
  WordList references;
  WordList level_references;  // of those, levels: 参保率不低于全省平均水平
  WordList standards;  // of those, what is kept and does not grow: 补助不低于省定标准
  WordList setting_verbs, who_sets, joins_who_sets, how_set, what_is_set;  // 完成 市 下达的 任务
  WordList doubled, doubled_twice, compared;                               // 比2020年 翻一番
  WordList zero, none_before, all;
  WordList removed;  // 消除
  std::string no_growth, no_added;
  // In twos: how a name ends, and its unit.
  std::vector<std::string> zero_units, zero_added_units;
  // Verbs.
  WordList gain, work, milestone, ends, award, become;
  WordList water, cause, actors, roads, done_with;
  WordList built;        // of milestones and ends: what can be seen, 建成, 开工
  WordList told;         // of milestones: what has an end that can be told, 完成, 举办
  WordList inner_verbs;  // of gain, that also stand within a name: 城镇新增就业
  WordList never, denied, denied_behind;  // 不再新建; 停止改造; 甲桥推迟 开工
  WordList readying;                      // 甲高速 前期工作，力争开工
  WordList standing;                      // 在建2个
  WordList spent;                         // 投资3亿元建设学校
  WordList strive, firm, lead_in, lead_out, nothing;
  WordList whole_verbs;            // of gain: 植树造林
  WordList added;                  // in front of what is added: 新增绿化面积
  WordList comes_of;               // 惠及
  WordList ended, begun, brought;  // of milestones
  WordList serving, served;        // 为30户提供
  WordList no_lead;  // parts of names that begin as one of those does: 高标准农田
  WordList attribute, level_words, kept_ways;
  WordList from;                      // 由42%提高到50%
  std::vector<std::string> on_basis;  // what begins and ends 在…基础上
  WordList in_all;
  WordList rank_units;  // 前三位
  std::string rank_front, rank_name, usual_rank_unit;
  WordList ends_before_rank, behind_rank;  // 目前三家; 前三、…
  std::vector<std::string> whole_words;    // that have a conjunction in them: 普及
  WordList past, present;                  // in front of what was, and of what is promised again
  WordList sized, ranking;
  std::string shall, water_class, worse_than_class, reached, completed, level, part_of,
      town_and_country, town, country, usual_growth, usual_fall;
  std::string usual_unit, coverage, accident_unit, rate, share_of, proportion;
  WordList shares;                      // 比重, of what is a part of a whole
  std::vector<std::string> and_others;  // 等项目, the longest first
  std::string great;                    // 十大工程
  WordList of_schemes;                  // of those, what is promised one by one
  WordList costs, deeds;                // 总投资5亿元的; “十件实事”
  std::string deed_unit;
  WordList carried_out, articles, site_units;  // 落实政策20条; 处
  WordList before_class;                       // 水质稳定达到地表水Ⅳ类
  WordList rank_marks, schemes;  // behind a numeral that is no figure: 2号线, 3大产业链
  WordList headings_of_plan, headings_of_review, headings_of_notes, headings_of_years;
  WordList headings_of_offices;  // lines that are none
  WordList headings_of_goals;
  WordList begins_plan, ordinals, firstly;
  std::string far_goals;                             // 2035年 远景目标
  WordList parts_of_year;                            // 上半年工作总结
  std::string year_digits;                           // the ten of them, 〇 first
  std::vector<std::pair<std::string, int>> periods;  // a word, and the last year of what it names
  // What is named.
  WordList things, vague, abstract, soft, ranked, generic, of_names, chinese_units;
  WordList no_subject, awarded;
  WordList places;  // 甲、乙镇
  WordList sites, site_work, projects, every;
  WordList batches;                    // 一批
  WordList arrives, no_place;          // 落户东湖
  WordList industries, of_industries;  // 推动冶金产业提速，增加值增长5%
  WordList done, passed, routes, open_ended, through, paper;
  std::string passing, applying, edition;
  WordList events;
  WordList holding, held, counted_as;  // 开展第五次…普查
  WordList added_debt, debt;           // 严禁 新增 政府隐性债务
  WordList all_of, goes_up;            // 项目 全部 开工; 正增长
  WordList named_work;                 // 全覆盖 试点, 全覆盖 行动: a name of what is done
  WordList tasks;                      // 完成改造任务
  WordList people;                     // 2万居民
  std::string person;
  WordList stays;
  WordList prevent, accident, up, down, moving;
  WordList by_how, went_up, went_down, moving_too;  // 参保率 稳步 提高
  WordList of_both;                                 // 城乡收入差距 is one of the two together
  WordList crowned;                                 // 实现“九连冠”
  WordList lasting;                                 // 预期寿命
  WordList at;                                      // in front of where something is done
  std::vector<std::string> pairs;  // in threes: 存贷款 is told of 存款 and 贷款
  WordList total_within;           // of those, what tells it wherever it stands in a name
  WordList money;                  // 产值超五十亿 is so many 亿元
  std::string money_unit;
  WordList bare_measures, growing, levels;  // 产量 of 粮食播种面积; 省级
  WordList yearly, total;  // what is counted within a year, and what there is in all
  // Days: a word, and month and day.
  std::vector<std::pair<std::string, std::pair<int, int>>> days;
  std::vector<std::pair<std::string, int>> parts_of_months;  // 上旬, and its last day
  WordList before_days, behind_days, no_days;  // 于 6月底; 三季度 末; 去年 6月
  WordList day_words;                          // all that a day or several years begin with
  WordList unsure_days;                        // 春节前: of which only a calendar knows the day
  std::vector<std::pair<std::string, int>> years_on;  // 明年, and how many years that is on
  WordList from_now, in_years, of_each_year;          // 今后 三年; 三年 内; 每年
  WordList whole_year, finished;                      // 全年达100%; 6月底前 完成
  WordList no_years;                                  // 近 五年

  /// The unit, with its multiple, that `text` begins with.
  Unit unit_at_start_of(std::string_view text) const;
};

/// The words that ship. Throws std::logic_error where a file of theirs is no list of words, which a
/// test finds.
Lexicon shipped_lexicon();

}  // namespace milepost
