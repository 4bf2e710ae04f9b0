#include "draft/milestones.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/names.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestName = 40;  // in characters

class MilestoneReader {
 public:
  MilestoneReader(std::string_view clause, const Lexicon& lexicon)
      : clause_(clause), lexicon_(lexicon) {}

  std::vector<Proposal> read() {
    std::string text(clause_);
    take_day(text, lexicon_);
    std::string_view rest = without_front(text);
    const std::string_view award = lexicon_.award.at_start_of(rest);
    const std::string_view verb = lexicon_.milestone.at_start_of(rest);
    const std::string_view end = lexicon_.ends.at_end_of(rest);
    if (!end.empty() && end.size() < rest.size() &&
        (verb.empty() || lexicon_.built.contains(end))) {
      read_ending(rest.substr(0, rest.size() - end.size()), end);
    } else if (!award.empty()) {
      strives_ = strives_ || lexicon_.strive.contains(award);
      read_things(rest.substr(award.size()), award, Grade::a, "award");
    } else if (!read_becoming(rest) && !verb.empty()) {
      const bool is_built = lexicon_.built.contains(verb);
      const bool is_told = lexicon_.told.contains(verb);
      read_things(rest.substr(verb.size()), verb,
                  is_built  ? Grade::a
                  : is_told ? Grade::b
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
      if (longest == 0 || own.size() >= longest) return text;
      strives_ = strives_ || strive.size() == longest;
      const bool is_work = work.size() == longest;
      const bool is_cause = is_work && lexicon_.cause.contains(work);
      causes_ = causes_ || is_cause;
      const bool ends_work = strive.size() == longest || firm.size() == longest;
      works_ = !ends_work && (works_ || (is_work && !is_cause));
      text.remove_prefix(longest);
    }
  }

  /// 甲公路、乙学校 建成投用
  void read_ending(std::string_view subject, std::string_view end) {
    for (std::string_view word = lexicon_.lead_out.at_end_of(trim(subject));
         !word.empty() && word.size() < trim(subject).size();
         word = lexicon_.lead_out.at_end_of(trim(subject))) {
      subject = trim(subject);
      subject.remove_suffix(word.size());
    }
    const bool is_built = lexicon_.built.contains(end);
    const std::vector<std::string> things = things_of(subject);
    if (is_of_no_thing(things)) return;
    for (const std::string& thing : things) {
      const bool has_own_end = !lexicon_.built.at_end_of(thing).empty();
      add(has_own_end ? thing : thing + std::string(end), thing, is_built ? Grade::a : Grade::b,
          is_built ? "ends-built" : "ends-event");
    }
  }

  void read_things(std::string_view things, std::string_view verb, Grade grade,
                   std::string_view rule) {
    const std::vector<std::string> found = things_of(things);
    if (is_of_no_thing(found)) return;
    for (const std::string& thing : found) add(std::string(verb) + thing, thing, grade, rule);
  }

  /// 将龙华村建成绿色低碳试点村, 甲县创建成为省级先进县
  bool read_becoming(std::string_view text) {
    const std::vector<Span> items = items_of(text);
    const auto becomes = [&](const Span& item) { return has_become(item.of(text)); };
    if (items.size() > 1 && std::all_of(items.begin(), items.end(), becomes)) {
      for (const Span& item : items) read_one_becoming(item.of(text));
      return !found_.empty();
    }
    return read_one_becoming(text);
  }

  bool has_become(std::string_view text) const {
    const std::size_t skipped = std::min<std::size_t>(text.size(), 6);
    return lexicon_.become.first_in(text.substr(skipped)).first != std::string_view::npos;
  }

  bool read_one_becoming(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += first_character(text.substr(at)).bytes) {
      if (at < 6) continue;
      const std::string_view word = lexicon_.become.at_start_of(text.substr(at));
      if (word.empty() || at + word.size() + 6 > text.size()) continue;
      if (is_torn(text.substr(0, at))) continue;
      const std::string_view object = text.substr(at + word.size());
      if (!names_a_thing(object)) return false;
      for (const std::string& subject : things_of(text.substr(0, at))) {
        add(subject + std::string(word) + std::string(object), subject, Grade::b, "becomes");
      }
      return !found_.empty();
    }
    return false;
  }

  /// 一批甲、乙项目: no one thing of them is promised.
  bool is_of_no_thing(const std::vector<std::string>& things) const {
    return things.empty() || !lexicon_.vague.at_start_of(things.front()).empty();
  }

  /// What a list names, without 等项目 behind it.
  std::vector<std::string> things_of(std::string_view text) const {
    text = trim(text);
    std::string_view list = text;
    std::string tail;
    for (const std::string& word : lexicon_.and_others) {
      const std::size_t at = list.rfind(word);
      if (at == std::string_view::npos || at == 0 || is_torn(list.substr(0, at))) continue;
      tail = list.substr(at + word.size());
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
      if (!lead.empty() && lead.size() < thing.size()) thing.erase(0, lead.size());
    }
    return things;
  }

  /// Whether both sides of 和 name things of their own.
  bool joins_things(const std::vector<std::string>& parts) const {
    constexpr std::size_t kShortest = 5;  // in characters
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
      return names_a_thing(part) && count_characters(part) >= kShortest;
    });
  }

  bool names_a_thing(std::string_view name) const {
    if (name.ends_with("”") || name.ends_with("》")) return true;
    std::string_view bare = name;
    if (bare.ends_with("）")) bare = bare.substr(0, bare.rfind("（"));
    return !lexicon_.things.at_end_of(bare).empty();
  }

  void add(std::string name, std::string_view thing, Grade grade, std::string_view rule) {
    const std::size_t size = count_characters(thing);
    if (size < 2 || size > kLongestName || is_torn(thing)) return;
    if (!lexicon_.vague.at_start_of(thing).empty()) return;
    if (lexicon_.generic.contains(thing)) return;
    if (thing.find(lexicon_.shall) != std::string_view::npos) return;  // 项目要早落地
    if (thing.find("的") != std::string_view::npos && size > 16) grade = std::max(grade, Grade::c);
    if (!names_a_thing(thing)) grade = grade == Grade::a && rule != "award" ? Grade::b : Grade::c;
    if (!lexicon_.abstract.at_end_of(thing).empty() && (grade == Grade::b || rule == "built")) {
      grade = Grade::c;
    }
    const bool is_ranked = lexicon_.ranked.first_in(thing).first != std::string_view::npos;
    if (rule == "award" && !is_ranked) grade = Grade::c;
    if (causes_) grade = std::max(grade, Grade::b);
    if (works_ && !names_a_thing(thing)) grade = Grade::c;
    if (works_) grade = std::max(grade, rule == "ends-built" ? Grade::b : Grade::c);
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
  std::vector<Proposal> found_;
};

}  // namespace

std::vector<Proposal> milestones_of(std::string_view clause, const Lexicon& lexicon) {
  return MilestoneReader(clause, lexicon).read();
}

bool promises_outcome(std::string_view clause, const Lexicon& lexicon) {
  return lexicon.built.first_in(clause).first != std::string_view::npos ||
         lexicon.award.first_in(clause).first != std::string_view::npos;
}

}  // namespace milepost
