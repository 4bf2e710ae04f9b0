#include "draft/names.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/named_years.h"
#include "draft/numerals.h"

namespace milepost {
namespace {

constexpr std::array<int, 13> kLastDays{31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

constexpr std::string_view kUntil = "到";

struct FoundDay {
  std::size_t begin = 0;
  std::size_t end = 0;
  NamedDay day;
};

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - at;
}

int number(std::string_view text, std::size_t at, std::size_t size) {
  return std::stoi(std::string(text.substr(at, size)));
}

/// 18日, 18日—20日, 18—20日 and 18日至7月2日 behind a month, up to the last of them.
std::optional<FoundDay> day_of_month(std::string_view text, std::size_t at, FoundDay found,
                                     const Lexicon& lexicon) {
  constexpr std::string_view kDay = "日";
  constexpr std::string_view kMonth = "月";
  const auto behind = [&](std::size_t from) { return text.substr(from); };
  bool goes_on = true;
  while (goes_on) {
    std::size_t size = digits_from(text, at);
    if (size == 0 || size > 2) return std::nullopt;
    int day = number(text, at, size);
    if (behind(at + size).starts_with(kMonth)) {  // 7月2日
      if (day < 1 || day > 12) return std::nullopt;
      found.day.month = day;
      at += size + kMonth.size();
      size = digits_from(text, at);
      if (size == 0 || size > 2) return std::nullopt;
      day = number(text, at, size);
    }
    const bool ends_with_day = behind(at + size).starts_with(kDay);
    at += size + (ends_with_day ? kDay.size() : 0);
    const std::string_view to = lexicon.to.at_start_of(behind(at));
    const std::string_view joint =
        to.empty() && ends_with_day ? lexicon.conjunctions.at_start_of(behind(at)) : to;
    const std::size_t next = digits_from(text, at + joint.size());
    const std::string_view behind_next = behind(at + joint.size() + next);
    goes_on = !joint.empty() && next > 0 &&
              (behind_next.starts_with(kDay) || behind_next.starts_with(kMonth));
    if (!goes_on && !ends_with_day) return std::nullopt;
    if (day < 1 || day > kLastDays[static_cast<std::size_t>(found.day.month)]) return std::nullopt;
    found.day.day = day;
    if (goes_on) at += joint.size();
  }
  if (behind(at).starts_with("前")) at += std::string_view("前").size();
  found.end = at;
  return found;
}

bool begins_with_day(std::string_view text, const Lexicon& lexicon) {
  return std::any_of(lexicon.days.begin(), lexicon.days.end(),
                     [&](const auto& day) { return text.starts_with(day.first); });
}

/// 6月 of 6月建成, and of 甲桥6月份通车: a month alone is a limit where what is done stands behind
/// it; not of 1—6月, 去年6月 or 6月开工的.
bool is_month_of_work(std::string_view text, const FoundDay& found, const Lexicon& lexicon) {
  const std::string_view in_front = text.substr(0, found.begin);
  const std::string_view rest = text.substr(found.end);
  const std::string_view verb =
      std::max({lexicon.milestone.at_start_of(rest), lexicon.ends.at_start_of(rest)},
               [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
  if (verb.empty() || rest.substr(verb.size()).starts_with("的")) return false;
  if (!in_front.empty() && in_front.back() >= '0' && in_front.back() <= '9') return false;
  return lexicon.to.at_end_of(in_front).empty() && lexicon.no_days.at_end_of(in_front).empty();
}

/// 6.30前, 9·30前, 2024.6.30前 and 2024/6/30前, at `at`.
std::optional<FoundDay> pointed_day(std::string_view text, std::size_t at) {
  FoundDay found;
  found.begin = at;
  if (at > 0 && ((text[at - 1] >= '0' && text[at - 1] <= '9') || text[at - 1] == '.'))
    return std::nullopt;
  std::array<int, 3> parts{};
  std::size_t count = 0;
  for (; count < parts.size(); ++count) {
    const std::size_t size = digits_from(text, at);
    if (size == 0 || size > 4 || size == 3) return std::nullopt;
    parts.at(count) = number(text, at, size);
    at += size;
    std::size_t mark = 0;
    for (const std::string_view point : {".", "·", "/", "．", "-"}) {
      if (text.substr(at).starts_with(point)) mark = point.size();
    }
    if (mark == 0) break;
    at += mark;
  }
  for (const std::string_view before : {"之前", "以前", "前"}) {
    if (!text.substr(at).starts_with(before)) continue;
    constexpr int kFirstYear = 2000;
    const bool has_year = count == 2 && parts[0] > kFirstYear;
    if (!has_year && count != 1) return std::nullopt;
    const std::size_t month = has_year ? 1 : 0;
    if (has_year) found.day.year = parts[0];
    found.day.month = parts.at(month);
    found.day.day = parts.at(month + 1);
    found.end = at + before.size();
    const bool is_day = found.day.month >= 1 && found.day.month <= 12 && found.day.day >= 1 &&
                        found.day.day <= kLastDays.at(static_cast<std::size_t>(found.day.month));
    return is_day ? std::optional(found) : std::nullopt;
  }
  return std::nullopt;
}

/// The number of a month: 6 of 6月, and of 六月底; 0 where there is none.
int month_at(std::string_view text, std::size_t& at) {
  std::size_t size = digits_from(text, at);
  int month = size == 1 || size == 2 ? number(text, at, size) : 0;
  if (size == 0) {
    size = chinese_run(text.substr(at));
    const auto value = chinese_number(text.substr(at, size));
    month = value && *value <= 12 ? static_cast<int>(*value) : 0;
  }
  at += size;
  return month;
}

/// 到2025年, 2022年6月底前, 10月1日前, 9月前, 六月底前, at `at`.
std::optional<FoundDay> numeric_day(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  FoundDay found;
  found.begin = at;
  const auto behind = [&](std::size_t from) { return text.substr(from); };
  const bool is_until = behind(at).starts_with(kUntil);
  if (is_until) at += kUntil.size();
  std::size_t size = digits_from(text, at);
  if (size == 4 && behind(at + size).starts_with("年")) {
    found.day.year = number(text, at, size);
    at += size + std::string_view("年").size();
    size = digits_from(text, at);
    if (size == 0 && chinese_run(behind(at)) == 0) {
      for (const std::string_view word : {"底前", "底", "末", "前"}) {
        if (!behind(at).starts_with(word)) continue;
        found.end = at + word.size();
        return found;
      }
      found.end = at;
      const bool ends_with_year = found.begin > 0 && is_month_of_work(text, found, lexicon);
      const bool goes_on = begins_with_day(behind(at), lexicon);
      return (is_until && !goes_on) || ends_with_year ? std::optional(found) : std::nullopt;
    }
  }
  const bool is_chinese = size == 0;
  if (size > 2 ||
      (is_chinese && at > 0 && chinese_run(text.substr(at - std::min<std::size_t>(at, 3), 3)) > 0 &&
       !found.day.year && !is_until))
    return std::nullopt;
  const int month = month_at(text, at);
  size = 0;
  if (behind(at + size).starts_with(" ")) ++at;
  if (!behind(at + size).starts_with("月")) return std::nullopt;
  if (month < 1 || month > 12) return std::nullopt;
  at += size + std::string_view("月").size();
  found.day.month = month;
  found.day.day = kLastDays[static_cast<std::size_t>(month)];
  if (digits_from(text, at) > 0) return day_of_month(text, at, found, lexicon);
  for (const std::string_view word :
       {"底之前", "底以前", "底前", "份底前", "底", "末前", "末", "份前", "前", "之前", "以前"}) {
    if (!behind(at).starts_with(word)) continue;
    found.end = at + word.size();
    found.day.ends_month = true;
    const bool is_before = word == "前" || word == "之前" || word == "以前" || word == "份前";
    if (is_before) {
      found.day.month = month == 1 ? 12 : month - 1;
      found.day.day = kLastDays[static_cast<std::size_t>(found.day.month)];
      if (month == 1) return std::nullopt;
    }
    return found;
  }
  for (const auto& [part, last_day] : lexicon.parts_of_months) {
    if (!behind(at).starts_with(part)) continue;
    found.day.ends_month = last_day >= found.day.day;
    found.day.day = std::min(last_day, found.day.day);
    found.end = at + part.size();
    if (behind(found.end).starts_with("前")) found.end += std::string_view("前").size();
    return found;
  }
  if (behind(at).starts_with("份")) at += std::string_view("份").size();
  found.end = at;
  found.day.ends_month = true;
  return is_month_of_work(text, found, lexicon) ? std::optional(found) : std::nullopt;
}

/// 明年 in front of 6月, 2025年 in front of 上半年.
FoundDay with_year(std::string_view text, FoundDay found, const Lexicon& lexicon) {
  if (found.day.year) return found;
  const bool is_until = text.substr(found.begin).starts_with(kUntil);
  if (is_until) return found;
  const std::string_view day = text.substr(found.begin, found.end - found.begin);
  const NamedYear year = year_at_end_of(text.substr(0, found.begin), day, lexicon);
  found.begin -= year.size;
  found.day.year = year.year;
  found.day.years_on = year.years_on;
  if (year.size > 0 && text.substr(0, found.begin).ends_with(kUntil) &&
      lexicon.before.at(RequirementKind::at_least).at_end_of(text.substr(0, found.begin)) != "达到")
    found.begin -= kUntil.size();
  return found;
}

/// 今后三年, 2024—2026年每年, “十四五”期间 where a text begins, and 三年内 wherever it stands.
std::optional<FoundDay> years_here(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  const NamedYear years = years_at_start_of(text.substr(at), lexicon);
  if (years.size == 0 || !lexicon.past.at_end_of(trim(text.substr(0, at))).empty())
    return std::nullopt;
  const std::string_view in_front = trim(text.substr(0, at));
  if (!lexicon.no_years.at_end_of(in_front).empty()) return std::nullopt;
  if (text.substr(at + years.size).starts_with("的")) return std::nullopt;
  FoundDay found{at, at + years.size, {}};
  const bool begins = in_front.empty() || in_front == kUntil || in_front.ends_with("、") ||
                      in_front.ends_with("，") || !lexicon.strive.at_end_of(in_front).empty() ||
                      !lexicon.firm.at_end_of(in_front).empty() ||
                      !lexicon.lead_in.at_end_of(in_front).empty();
  if (!begins && !is_month_of_work(text, found, lexicon)) return std::nullopt;
  found.day.year = years.year;
  found.day.years_on = years.years_on;
  found.day.is_unsure = years.is_of_each;
  return found;
}

/// 甲桥明年通车, 参保率2025年: a year alone behind what it is told of, with nothing or what is done
/// behind it.
std::optional<FoundDay> year_here(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  const NamedYear year = year_at_start_of(text.substr(at), lexicon);
  const std::string_view in_front = trim(text.substr(0, at));
  if (year.size == 0 || in_front.empty() || (in_front.back() >= '0' && in_front.back() <= '9') ||
      !lexicon.no_years.at_end_of(in_front).empty() || !lexicon.from.at_end_of(in_front).empty())
    return std::nullopt;
  FoundDay found{at, at + year.size, {}};
  found.day.year = year.year;
  found.day.years_on = year.years_on;
  const bool ends = found.end == text.size();
  return ends || is_month_of_work(text, found, lexicon) ? std::optional(found) : std::nullopt;
}

/// Whether anything that tells a day can begin where `text` does: most places are passed over.
bool may_begin_day(std::string_view text, const Lexicon& lexicon) {
  return digits_from(text, 0) > 0 || text.starts_with(kUntil) || chinese_run(text) > 0 ||
         !lexicon.day_words.at_start_of(text).empty();
}

std::optional<FoundDay> find_day(std::string_view text, const Lexicon& lexicon) {
  for (std::size_t at = 0; at < text.size(); at += first_character(text.substr(at)).bytes) {
    if (!may_begin_day(text.substr(at), lexicon)) continue;
    if (auto found = pointed_day(text, at)) return found;
    if (auto found = numeric_day(text, at, lexicon)) return with_year(text, *found, lexicon);
    if (auto found = years_here(text, at, lexicon)) return found;
    if (auto found = year_here(text, at, lexicon)) return found;
    if (const std::size_t size = lexicon.unsure_days.at_start_of(text.substr(at)).size();
        size > 0) {
      NamedDay day;
      day.is_unsure = true;
      return FoundDay{at, at + size, day};
    }
    FoundDay best;
    for (const auto& [word, day] : lexicon.days) {
      if (!text.substr(at).starts_with(word) || word.size() <= best.end - best.begin) continue;
      const std::string_view in_front = text.substr(0, at);  // 五年内 is no day
      const bool is_counted = !in_front.empty() &&
                              (in_front.back() >= '0' && in_front.back() <= '9') &&
                              year_at_end_of(in_front, word, lexicon).size == 0;
      constexpr std::size_t kCharacter = 3;
      const bool is_of_years =
          in_front.size() >= kCharacter &&
          has_chinese_digit(in_front.substr(in_front.size() - kCharacter));  // 毕业两年内
      if (is_counted || is_of_years || !lexicon.ordinals.at_end_of(in_front).empty()) continue;
      best = {at, at + word.size(), {std::nullopt, day.first, day.second, false, {}, false}};
    }
    if (best.end > best.begin) {
      best.end += lexicon.behind_days.at_start_of(text.substr(best.end)).size();
      return with_year(text, best, lexicon);
    }
  }
  return std::nullopt;
}

std::string_view without_marks_in_front(std::string_view text) {
  for (bool found = true; found;) {
    found = false;
    text = trim(text);
    for (const std::string_view mark : {"、", "，", "：", ":", ",", "—", "·", "；", "的"}) {
      if (!text.starts_with(mark)) continue;
      text.remove_prefix(mark.size());
      found = true;
    }
  }
  return text;
}

/// （3） and 6. in front of a line of a list.
std::string_view without_label(std::string_view text) {
  for (const auto& [open, close] : kRoundBrackets) {
    if (!text.starts_with(open)) continue;
    const std::size_t size = digits_from(text, open.size());
    const std::string_view behind = text.substr(open.size() + size);
    if (size > 0 && behind.starts_with(close)) return behind.substr(close.size());
  }
  constexpr std::string_view kCircled = "\u2460";  // ①, and 19 more
  if (text.size() >= kCircled.size() && text.starts_with(kCircled.substr(0, 2)) &&
      static_cast<unsigned char>(text[2]) < 0xB4)
    return text.substr(kCircled.size());
  const std::size_t size = digits_from(text, 0);
  if (size == 0 || size > 2) return text;
  const std::string_view behind = text.substr(size);
  const bool is_decimal = digits_from(text, size + 1) > 0;
  if (behind.starts_with('.') && !is_decimal) return behind.substr(1);
  for (const std::string_view mark : {"、", "．"}) {
    if (behind.starts_with(mark)) return behind.substr(mark.size());
  }
  return text;
}

std::size_t ordinals_at_start_of(std::string_view text, const Lexicon& lexicon) {
  std::size_t size = 0;
  for (std::string_view word = lexicon.ordinals.at_start_of(text); !word.empty();
       word = lexicon.ordinals.at_start_of(text.substr(size))) {
    size += word.size();
  }
  return size;
}

/// （三） in front of a line of a list.
std::string_view without_chinese_label(std::string_view text, const Lexicon& lexicon) {
  for (const auto& [open, close] : kRoundBrackets) {
    if (!text.starts_with(open)) continue;
    const std::size_t size = ordinals_at_start_of(text.substr(open.size()), lexicon);
    const std::string_view behind = text.substr(open.size() + size);
    if (size > 0 && behind.starts_with(close)) return behind.substr(close.size());
  }
  return text;
}

/// 二是 in front of a sentence; not 一要素.
std::string_view without_ordinal(std::string_view text, const Lexicon& lexicon) {
  const std::size_t size = ordinals_at_start_of(text, lexicon);
  const std::string_view is = lexicon.firstly.at_start_of(text.substr(size));
  if (size == 0 || is.empty()) return text;
  if (!lexicon.no_lead.at_start_of(text.substr(size)).empty()) return text;
  return text.substr(size + is.size());
}

/// 2022年 and 2022年度 in front of everything; not of 2022年以来.
std::string_view without_year(std::string_view text) {
  constexpr std::string_view kYear = "年";
  const std::size_t size = digits_from(text, 0);
  if (size != 4 || !text.substr(size).starts_with(kYear)) return text;
  const std::string_view behind = text.substr(size + kYear.size());
  if (behind.starts_with("以")) return text;
  return behind.starts_with("度") ? behind.substr(std::string_view("度").size()) : behind;
}

}  // namespace

std::optional<Date> NamedDay::in(int of_year) const {
  constexpr int kFebruary = 2;
  constexpr int kLeapDay = 29;
  const auto leap_day =
      ends_month && month == kFebruary ? make_date(of_year, month, kLeapDay) : std::nullopt;
  return leap_day ? leap_day : make_date(of_year, month, day);
}

std::optional<Date> NamedDay::of_plan(std::optional<int> plan_year,
                                      std::optional<int> last_year) const {
  if (is_unsure && !year && !years_on) return std::nullopt;
  if (year) return in(*year);
  if (years_on) return plan_year ? in(*plan_year + *years_on) : std::nullopt;
  const auto own = last_year ? last_year : plan_year;
  return own ? in(*own) : std::nullopt;
}

std::optional<NamedDay> take_day(std::string& text, const Lexicon& lexicon) {
  const auto found = find_day(text, lexicon);
  if (!found) return std::nullopt;
  const std::string_view in_front = std::string_view(text).substr(0, found->begin);
  const std::size_t begin = found->begin - lexicon.before_days.at_end_of(in_front).size();
  text.erase(begin, found->end - begin);
  return found->day;
}

std::optional<NamedDay> limit_of(std::string_view text, const Lexicon& lexicon) {
  std::string rest(trim(text));
  auto day = take_day(rest, lexicon);
  if (!day) {
    rest = std::string(trim(text)) + "底";
    day = take_day(rest, lexicon);
  }
  const std::string_view beside = trim(rest);
  const bool is_alone = beside.empty() || beside == "前" || lexicon.finished.contains(beside);
  return day && is_alone ? day : std::nullopt;
}

std::string_view without_lead_out(std::string_view noun, const Lexicon& lexicon) {
  constexpr std::size_t kShortest = 3;
  while (true) {
    noun = trim(noun);
    const std::string_view word = lexicon.lead_out.at_end_of(noun);
    if (word.empty() || noun.size() <= word.size() || noun.size() - word.size() < kShortest) break;
    noun.remove_suffix(word.size());
  }
  return noun;
}

std::string_view without_item_mark(std::string_view text, const Lexicon& lexicon) {
  return without_ordinal(without_chinese_label(without_label(text), lexicon), lexicon);
}

bool begins_name(std::string_view text, const Lexicon& lexicon) {
  const std::size_t size = lexicon.no_lead.at_start_of(text).size();
  if (size == 0) return false;
  const WordList& gain = lexicon.gain;
  return gain.at_start_of(text).size() < size;
}

Phrase phrase_of(std::string_view text, const Lexicon& lexicon) {
  Phrase phrase;
  std::string rest(text);
  phrase.due = take_day(rest, lexicon);
  std::string_view left = rest;
  while (true) {
    left = without_marks_in_front(left);
    for (int tries = 0; tries < 2; ++tries) {
      const std::string_view behind = without_year(left);
      if (behind.size() < left.size()) phrase.year = number(left, 0, 4);
      const NamedYear named = year_at_start_of(left, lexicon);
      if (named.years_on) phrase.years_on = named.years_on;
      left = tries == 0 ? without_item_mark(behind, lexicon) : behind;
    }
    if (begins_name(left, lexicon)) break;
    const std::string_view strive = lexicon.strive.at_start_of(left);
    const std::string_view firm = lexicon.firm.at_start_of(left);
    const std::string_view work = lexicon.work.at_start_of(left);
    const std::string_view gain = lexicon.gain.at_start_of(left);
    const std::string_view award = lexicon.award.at_start_of(left);
    const std::string_view lead_in = lexicon.lead_in.at_start_of(left);
    const std::size_t longest = std::max(
        {strive.size(), firm.size(), work.size(), gain.size(), award.size(), lead_in.size()});
    if (longest == 0) break;
    phrase.has_lead = true;
    phrase.strives = phrase.strives || strive.size() == longest;
    phrase.is_firm = phrase.is_firm || firm.size() == longest;
    const bool is_verb = award.size() == longest || gain.size() == longest;
    if (is_verb && !lexicon.of_names.at_start_of(left.substr(longest)).empty()) break;
    if (is_verb) {
      phrase.verb = left.substr(0, longest);
      left.remove_prefix(longest);
      break;
    }
    phrase.works = (phrase.works && strive.size() != longest && firm.size() != longest) ||
                   (work.size() == longest && strive.size() != longest && firm.size() != longest);
    phrase.causes = work.size() == longest && lexicon.cause.contains(work);
    left.remove_prefix(longest);
  }
  phrase.noun = without_lead_out(without_marks_in_front(left), lexicon);
  return phrase;
}

}  // namespace milepost
