#include "draft/milestones.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/names.h"
#include "draft/negation.h"
#include "draft/shared_work.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestName = 40;       // in characters
constexpr std::size_t kShortestListed = 4;     // of what a list tells to be a thing
constexpr std::size_t kLongestDescribed = 14;  // of what has 的 in it

class MilestoneReader {
 public:
  MilestoneReader(std::string_view clause, const Lexicon& lexicon)
      : clause_(clause), lexicon_(lexicon) {}

  std::vector<Proposal> read() {
    std::string text(clause_);
    take_day(text, lexicon_);
    if (read_held(text)) return std::move(found_);
    std::string_view rest = without_front(text);
    const std::string_view award = lexicon_.award.at_start_of(rest);
    const std::string_view verb = lexicon_.milestone.at_start_of(rest);
    const std::string_view end = lexicon_.ends.at_end_of(rest);
    const bool is_open = !lexicon_.open_ended.at_end_of(rest).empty();
    const bool is_wanted = strives_ || causes_;
    if (is_wanted && end.empty() && verb.empty() && award.empty() && read_arrival(rest))
      return std::move(found_);
    if (!end.empty() && end.size() < rest.size() && !is_open &&
        (verb.empty() || lexicon_.built.contains(end))) {
      read_ending(rest.substr(0, rest.size() - end.size()), end);
    } else if (!award.empty()) {
      strives_ = strives_ || lexicon_.strive.contains(award);
      read_awards(rest.substr(award.size()), award);
    } else if (!verb.empty() && !lexicon_.crowned.at_end_of(rest).empty()) {
      read_awards(rest.substr(verb.size()), verb);
    } else if (!read_becoming(rest, verb.size()) && !verb.empty()) {
      const bool is_built = lexicon_.built.contains(verb);
      const bool is_told = lexicon_.told.contains(verb);
      const bool is_brought = lexicon_.brought.contains(verb);
      read_things(rest.substr(verb.size()), verb,
                  is_built                ? Grade::a
                  : is_told || is_brought ? Grade::b
                                          : Grade::c,
                  is_built  ? "built"
                  : is_told ? "event"
                            : "intention");
    }
    return std::move(found_);
  }

 private:
  /// Without 力争, 全力, 推进 in front.
  std::string_view without_front(std::string_view text) {
    text = without_item_mark(trim(text), lexicon_);
    while (true) {
      text = trim(text);
      const std::string_view strive = lexicon_.strive.at_start_of(text);
      const std::string_view firm = lexicon_.firm.at_start_of(text);
      const std::string_view work = lexicon_.work.at_start_of(text);
      const std::string_view lead_in = lexicon_.lead_in.at_start_of(text);
      const std::string_view own =
          std::max({lexicon_.milestone.at_start_of(text), lexicon_.award.at_start_of(text)},
                   [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
      const std::size_t longest =
          std::max({strive.size(), firm.size(), work.size(), lead_in.size()});
      // 争取开通: what is striven for has a verb of its own.
      const bool is_striven_for = strive.size() == longest && own.size() <= longest &&
                                  longest > 0 &&
                                  !lexicon_.milestone.at_start_of(text.substr(longest)).empty();
      const bool has_own = own.size() >= longest && !is_striven_for;
      if (longest == 0 || has_own || begins_name(text, lexicon_)) return text;
      strives_ = strives_ || strive.size() == longest;
      const bool is_work = work.size() == longest;
      const bool is_cause = is_work && lexicon_.cause.contains(work);
      causes_ = causes_ || is_cause;
      const bool ends_work = strive.size() == longest || firm.size() == longest;
      works_ = !ends_work && (works_ || (is_work && !is_cause));
      text.remove_prefix(longest);
    }
  }

  /// 开展第五次全国经济普查, 评选第三批东湖工匠: what has a number is over in the end.
  bool read_held(std::string_view text) {
    std::string_view rest = trim(without_item_mark(trim(text), lexicon_));
    for (std::string_view word = lexicon_.lead_in.at_start_of(rest);
         !word.empty() && lexicon_.holding.at_start_of(rest).empty();
         word = lexicon_.lead_in.at_start_of(rest)) {
      rest.remove_prefix(word.size());
    }
    const std::string_view verb = lexicon_.holding.at_start_of(rest);
    std::string_view thing = trim(rest.substr(verb.size()));
    thing.remove_suffix(lexicon_.tasks.at_end_of(thing).size());
    if (verb.empty() || lexicon_.held.at_end_of(thing).empty() || !has_number(thing)) return false;
    if (items_of(thing).size() > 1) return false;
    is_named_ = true;
    add(std::string(verb) + std::string(thing), thing, Grade::b, "event");
    is_named_ = false;
    return !found_.empty();
  }

  /// 第五次
  bool has_number(std::string_view text) const {
    constexpr std::string_view kNumbered = "第";
    const std::size_t at = text.find(kNumbered);
    if (at == std::string_view::npos) return false;
    std::string_view rest = text.substr(at + kNumbered.size());
    std::size_t size = 0;
    while (size < rest.size() && rest[size] >= '0' && rest[size] <= '9') ++size;
    for (std::string_view word = lexicon_.ordinals.at_start_of(rest.substr(size)); !word.empty();
         word = lexicon_.ordinals.at_start_of(rest.substr(size))) {
      size += word.size();
    }
    return size > 0 && !lexicon_.counted_as.at_start_of(rest.substr(size)).empty();
  }

  /// 力争甲研究院、乙中心落户东湖
  bool read_arrival(std::string_view text) {
    constexpr std::size_t kLongestPlace = 12;
    constexpr std::size_t kShortestPlace = 6;
    for (std::size_t at = 0; at < text.size(); at += first_character(text.substr(at)).bytes) {
      const std::string_view word = lexicon_.arrives.at_start_of(text.substr(at));
      const std::string_view place = text.substr(at + word.size());
      if (word.empty() || at == 0 || place.size() > kLongestPlace) continue;
      const bool is_place = place.size() >= kShortestPlace && !lexicon_.no_place.is_in(place);
      if (!is_place || is_torn(place) || items_of(place).size() > 1) return false;
      read_ending(text.substr(0, at), text.substr(at));
      for (Proposal& one : found_) one.grade = std::max(one.grade, Grade::b);
      return !found_.empty();
    }
    return false;
  }

  /// 甲公路、乙学校 建成投用
  void read_ending(std::string_view subject, std::string_view end) {
    const std::string_view whole_subject = trim(subject);
    if (ends_denied(whole_subject, lexicon_)) return;  // 甲桥推迟 开工
    strives_ = strives_ || !lexicon_.strive.at_end_of(whole_subject).empty();  // 甲桥力争 建成
    subject = without_lead_out(subject, lexicon_);
    const bool is_built = lexicon_.built.contains(end);
    Listed listed = listed_in(subject);
    const std::string_view behind = whole_subject.substr(
        std::min(whole_subject.size(), subject.size()));  // 等项目 is no part of a name
    if (listed.tail.empty() && behind.starts_with(lexicon_.and_others.back())) listed.tail = behind;
    const std::vector<std::string>& things = listed.things;
    if (is_of_no_thing(things) || lexicon_.generic.contains(things.back())) return;
    is_hurried_ = !lexicon_.work.at_end_of(trim(subject)).empty();  // 甲企业做大并加快 上市
    for (const std::string& thing : things) {
      const std::size_t own_end = lexicon_.built.at_end_of(thing).size();
      const std::string_view bare = trim(std::string_view(thing).substr(0, thing.size() - own_end));
      is_listed_ = trim(subject) != thing && names_a_thing(trim(subject));
      std::string_view shared = shared_with(thing, listed, false, lexicon_);
      // 甲矿业等企业复产: it is one of several, and all of them are promised.
      if (shared.empty() && things.size() == 1 && !names_a_thing(thing)) shared = trim(listed.tail);
      const std::string whole = thing + std::string(shared);
      add(own_end > 0 ? thing : whole + std::string(end), bare, is_built ? Grade::a : Grade::b,
          is_built ? "ends-built" : "ends-event");
    }
    is_listed_ = is_hurried_ = false;
  }

  void read_things(std::string_view things, std::string_view verb, Grade grade,
                   std::string_view rule) {
    Listed listed = listed_in(things);
    std::vector<std::string>& found = listed.things;
    if (is_of_no_thing(found)) return;
    if (are_one(found, things)) listed = {{std::string(trim(things))}, {}};
    // 甲、乙等项目, 甲、乙建设: what stands last tells what all of them are.
    is_listed_ = found.size() > 1 && names_a_thing(trim(things));
    for (const std::string& thing : found) {
      const std::size_t first_new = found_.size();
      add(std::string(verb) + thing, thing, grade, rule);
      if (found_.size() > first_new) {
        const bool needs_work = lexicon_.ended.contains(verb);
        found_.back().name += shared_with(thing, listed, needs_work, lexicon_);
      }
    }
    is_listed_ = false;
  }

  /// 争创甲、乙产业集群 is one where only what stands last tells that something is awarded.
  void read_awards(std::string_view things, std::string_view verb) {
    std::vector<std::string> found = things_of(things);
    const auto is_thing = [&](const std::string& thing) { return names_a_thing(thing); };
    if (found.size() > 1 && is_thing(found.back()) &&
        std::none_of(found.begin(), found.end() - 1, is_thing)) {
      found = {std::string(trim(things))};
    }
    if (is_of_no_thing(found)) return;
    for (const std::string& thing : found) add(std::string(verb) + thing, thing, Grade::a, "award");
  }

  /// 住房、医疗等支持政策, 开放、高效的平台: one thing, of which the list tells what it is for or
  /// like.
  bool are_one(const std::vector<std::string>& found, std::string_view things) const {
    const bool is_paper = !lexicon_.paper.at_end_of(trim(things)).empty();
    if (found.size() == 1) {  // 甲等一批线路, 甲产业等支持政策
      const bool is_short = count_characters(found.front()) < kShortestListed;
      return trim(things) != found.front() && !names_a_thing(found.front()) &&
             (is_paper || (is_short && names_a_thing(trim(things))));
    }
    const bool is_described = found.back().find("的") != std::string::npos;
    return (is_paper || is_described) &&
           std::none_of(found.begin(), found.end() - 1,
                        [&](const std::string& one) { return names_a_thing(one); });
  }

  /// 将龙华村建成绿色低碳试点村, 甲县创建成为省级先进县
  bool read_becoming(std::string_view text, std::size_t verb) {
    const std::vector<Span> items = items_of(text);
    const auto becomes = [&](const Span& item) { return has_become(item.of(text)); };
    if (items.size() > 1 && std::all_of(items.begin(), items.end(), becomes)) {
      for (const Span& item : items) read_one_becoming(item.of(text), 0);
      return !found_.empty();
    }
    return read_one_becoming(text, verb);
  }

  bool has_become(std::string_view text) const {
    const std::size_t skipped = std::min<std::size_t>(text.size(), 6);
    return lexicon_.become.is_in(text.substr(skipped));
  }

  /// `verb`: how long the one is that the text begins with, which nothing becomes by.
  bool read_one_becoming(std::string_view text, std::size_t verb) {
    constexpr std::size_t kShortest = 6;
    for (std::size_t at = 0; at < text.size(); at += first_character(text.substr(at)).bytes) {
      if (at < verb + kShortest && at < std::max(verb, kShortest)) continue;
      const std::string_view word = lexicon_.become.at_start_of(text.substr(at));
      if (word.empty() || at + word.size() + 6 > text.size()) continue;
      if (is_torn(text.substr(0, at))) continue;
      const std::string_view object = text.substr(at + word.size());
      if (!lexicon_.vague.at_start_of(object).empty()) return false;
      if (lexicon_.generic.contains(object)) return false;  // 创建行动
      if (!names_a_thing(object) || !lexicon_.conjunctions.at_end_of(text.substr(0, at)).empty())
        return false;
      const std::vector<std::string> subjects = things_of(text.substr(0, at));
      if (subjects.size() == 1 && lexicon_.gain.contains(subjects.front())) return false;
      for (const std::string& subject : subjects) {
        add_becoming(subject, word, object, subjects.size() > 1);
      }
      return !found_.empty();
    }
    return false;
  }

  /// `is_one_of_several`: others become the same.
  void add_becoming(std::string subject, std::string_view word, std::string_view object,
                    bool is_one_of_several) {
    const bool acts = lexicon_.inner_verbs.is_in(subject);
    if (acts && is_one_of_several) works_ = true;
    for (std::string_view how = lexicon_.lead_in.at_end_of(subject);
         !how.empty() && how.size() < subject.size() && !lexicon_.things.contains(how);
         how = lexicon_.lead_in.at_end_of(subject)) {
      subject.resize(subject.size() - how.size());
    }
    const bool is_none = !lexicon_.no_subject.at_start_of(subject).empty();
    works_ = works_ || is_none || object.find("的") != std::string_view::npos;
    // 支持甲产业打造“乙品牌”: nobody awards that.
    const bool is_ranked = lexicon_.ranked.is_in(object);
    constexpr std::string_view kQuote = "“";
    const bool is_own = causes_ && !lexicon_.award.contains(word) && object.starts_with(kQuote) &&
                        !lexicon_.ranked.is_in(object.substr(kQuote.size()));
    const std::vector<std::string> objects = awarded_in(object);
    is_named_ = is_ranked && !is_none;
    works_ =
        works_ || is_own || (objects.size() == 1 && object.find("、") != std::string_view::npos);
    for (const std::string& one : objects) {
      add(subject + std::string(word) + one, subject, Grade::b, "becomes");
    }
    is_named_ = false;
  }

  /// 国家级高新区、国家物流枢纽: each of those that are awarded is named by itself.
  std::vector<std::string> awarded_in(std::string_view object) const {
    std::vector<std::string> objects = things_of(object);
    const bool are_all = std::all_of(objects.begin(), objects.end(), [&](const std::string& one) {
      return lexicon_.ranked.is_in(one) && count_characters(one) >= kShortestListed;
    });
    if (objects.size() < 2 || !are_all) return {std::string(object)};
    return objects;
  }

  /// 一批甲、乙项目: no one thing of them is promised.
  bool is_of_no_thing(const std::vector<std::string>& things) const {
    return things.empty() || lexicon_.batches.is_in(things.front()) ||
           (!lexicon_.vague.at_start_of(things.front()).empty() &&
            lexicon_.every.at_start_of(things.front()).empty());
  }

  std::vector<std::string> things_of(std::string_view text) const { return listed_in(text).things; }

  /// What a list names, and 等项目 behind it.
  Listed listed_in(std::string_view text) const {
    text = trim(text);
    std::string_view list = text;
    std::string_view tail;
    for (const std::string& word : lexicon_.and_others) {
      const std::size_t at = list.rfind(word);
      if (at == std::string_view::npos || at == 0 || is_torn(list.substr(0, at))) continue;
      if (is_within_word(list, at, lexicon_)) continue;
      tail = list.substr(at);
      list = list.substr(0, at);
      break;
    }
    std::vector<std::string> things;
    for (const Span& item : items_of(list)) {
      const std::string_view one = item.of(list);
      std::vector<std::string> parts = listed_things(one, lexicon_);
      const bool are_apart = parts.size() > 1 && (joins_things(parts) || one.starts_with("\u201C"));
      if (!are_apart) parts = {std::string(trim(one))};
      things.insert(things.end(), parts.begin(), parts.end());
    }
    for (std::string& thing : things) {
      const std::string_view lead = lexicon_.lead_in.at_start_of(thing);
      const bool is_rank = lexicon_.ranked.is_in(lead);  // 全省
      if (!is_rank && lead.size() < thing.size()) thing.erase(0, lead.size());
    }
    return {std::move(things), tail};
  }

  /// Whether both sides of 和 name things of their own.
  bool joins_things(const std::vector<std::string>& parts) const {
    constexpr std::size_t kShortest = 5;  // in characters
    constexpr std::size_t kShortestRoute = 3;
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
      const bool is_route = !lexicon_.routes.at_end_of(part).empty();
      const bool is_work = !lexicon_.site_work.at_end_of(without_bracket(part)).empty();
      return (names_a_thing(part) || is_work) &&
             count_characters(part) >= (is_route ? kShortestRoute : kShortest);
    });
  }

  bool names_a_thing(std::string_view name) const {
    const bool is_event =
        name.find("”") != std::string_view::npos && !lexicon_.events.at_end_of(name).empty();
    if (is_event || name.find(lexicon_.edition) != std::string_view::npos) return true;
    if (name.ends_with("”") || name.ends_with("》")) return true;
    return !lexicon_.things.at_end_of(without_bracket(name)).empty();
  }

  /// 完成东湖水系治理, 完成体制改革任务
  bool leaves_done(std::string_view name, std::string_view thing) const {
    const bool is_completion =
        name.substr(0, name.size() - thing.size()).ends_with(lexicon_.completed);
    constexpr std::size_t kShortest = 6;  // in characters, 治理 among them
    if (!is_completion || count_characters(thing) < kShortest) return false;
    const std::string_view task = lexicon_.tasks.at_end_of(thing);
    const std::string_view work = thing.substr(0, thing.size() - task.size());
    if (!task.empty() && names_a_thing(work)) return true;
    return !lexicon_.done.at_end_of(without_bracket(work)).empty();
  }

  /// 打通堵点, 通过试点, 挂牌制度: the verb means something else there.
  bool says_nothing(std::string_view name, std::string_view thing, std::string_view rule) const {
    const bool is_behind = name.ends_with(thing);
    if (!is_behind) return false;
    const std::string_view verb = name.substr(0, name.size() - thing.size());
    if (verb.ends_with(lexicon_.passing)) return lexicon_.passed.at_end_of(thing).empty();
    if (lexicon_.through.contains(verb)) return lexicon_.routes.at_end_of(thing).empty();
    return rule == "built" && !lexicon_.paper.at_end_of(thing).empty();
  }

  void add(std::string name, std::string_view thing, Grade grade, std::string_view rule) {
    const std::size_t size = count_characters(thing);
    if (size < 2 || size > kLongestName || is_torn(thing)) return;
    const bool is_of_every_one =
        !lexicon_.every.at_start_of(thing).empty() && leaves_done(name, thing);
    if (!lexicon_.vague.at_start_of(thing).empty() && !is_of_every_one) return;
    if (lexicon_.generic.contains(thing)) return;
    if (thing.find(lexicon_.shall) != std::string_view::npos) return;  // 项目要早落地
    if (lexicon_.ends.contains(thing)) return;
    const bool is_done = leaves_done(name, thing);
    const std::string_view verb =
        std::string_view(name).substr(0, name.ends_with(thing) ? name.size() - thing.size() : 0);
    const bool is_ended = lexicon_.ended.contains(verb) && size > 3;
    const bool is_passed =
        verb.ends_with(lexicon_.passing) && !lexicon_.passed.at_end_of(thing).empty();
    const bool is_named = is_named_ || names_a_thing(thing) || is_done || is_ended || is_passed;
    if (!is_named && is_listed_ && size >= kShortestListed && !lexicon_.brought.contains(verb)) {
      grade = std::max(grade, Grade::b);
    } else if (!is_named) {
      grade = grade == Grade::a && rule != "award" ? Grade::b : Grade::c;
    }
    const bool is_known = is_done || lexicon_.begun.contains(verb) ||
                          (is_ended && names_a_thing(thing) && rule == "event" &&
                           lexicon_.tasks.at_end_of(thing).empty());
    if (!is_known && !lexicon_.abstract.at_end_of(thing).empty() &&
        (grade == Grade::b || rule == "built")) {
      grade = Grade::c;
    }
    const bool is_ranked = lexicon_.ranked.is_in(thing);
    const bool is_awarded =
        !lexicon_.awarded.at_end_of(thing).empty() || (is_named && verb == lexicon_.applying);
    if (rule == "award" && !is_ranked) grade = is_awarded ? Grade::b : Grade::c;
    if (causes_) grade = std::max(grade, Grade::b);
    const bool is_described = thing.find("的") != std::string_view::npos;
    if (is_described && size > kLongestDescribed && !is_ended) grade = Grade::c;
    if (works_ && !is_named && !is_listed_) grade = Grade::c;
    const bool is_brought = lexicon_.brought.contains(verb);
    if (is_brought && (thing.find("的") != std::string_view::npos || lexicon_.vague.is_in(thing)))
      grade = Grade::c;
    if (says_nothing(name, thing, rule)) grade = Grade::c;
    const bool has_end = rule == "ends-built" || rule == "award" || rule == "built" || is_ended;
    if (works_) grade = std::max(grade, has_end ? Grade::b : Grade::c);
    if (is_hurried_) grade = Grade::c;
    Proposal proposal;
    proposal.grade = grade;
    proposal.rule = rule;
    proposal.quote = clause_;
    proposal.name = std::move(name);
    proposal.requirement = RequirementKind::done;
    proposal.measure = Measure::milestone;
    proposal.commitment = strives_ ? Commitment::strive : Commitment::firm;
    found_.push_back(std::move(proposal));
  }

  std::string_view clause_;
  const Lexicon& lexicon_;
  bool strives_ = false;
  bool causes_ = false;  // 推动: others do it
  bool works_ = false;
  bool is_hurried_ = false;  // 加快上市: it goes on, and nothing says that it ends
  bool is_listed_ = false;   // the list that it stands in tells that it is a thing
  bool is_named_ = false;    // what it becomes tells that it is a thing
  std::vector<Proposal> found_;
};

}  // namespace

std::vector<Proposal> milestones_of(std::string_view clause, const Lexicon& lexicon) {
  return MilestoneReader(clause, lexicon).read();
}

bool promises_outcome(std::string_view clause, const Lexicon& lexicon) {
  return lexicon.built.is_in(clause) || lexicon.award.is_in(clause);
}

}  // namespace milepost
