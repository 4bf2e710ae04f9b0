#include "draft/lexicon.h"

#include <algorithm>

#include "base/toml_tree.h"
#include "draft/word_file.h"

namespace milepost {
namespace {

bool is_longer(const std::string& a, const std::string& b) { return a.size() > b.size(); }

/// The first byte of a text, or its first three where they are a character of three, as almost all
/// characters of the lists are: so few words begin alike that a list is gone through at once.
std::uint32_t first_key(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]));
  };
  constexpr std::uint32_t kThreeBytes = 0xE0;
  constexpr std::size_t kSize = 3;
  if (byte(0) < kThreeBytes || text.size() < kSize) return byte(0);
  return byte(0) << 16U | byte(1) << 8U | byte(2);
}

/// The same of its end.
std::uint32_t last_key(std::string_view text) {
  constexpr std::size_t kSize = 3;
  constexpr unsigned char kThreeBytes = 0xE0;
  const bool is_three = text.size() >= kSize && static_cast<unsigned char>(text.back()) < 0xC0 &&
                        static_cast<unsigned char>(text.back()) >= 0x80 &&
                        static_cast<unsigned char>(text[text.size() - kSize]) >= kThreeBytes;
  return first_key(text.substr(text.size() - (is_three ? kSize : 1)));
}

std::vector<std::string> texts(const TomlValue& table, std::string_view key) {
  std::vector<std::string> found;
  for (const TomlValue& item : words_member(table, key).items) found.push_back(item.text);
  return found;
}

WordList list(const TomlValue& table, std::string_view key) { return WordList(texts(table, key)); }

std::map<RequirementKind, WordList> by_requirement(const TomlValue& table) {
  std::map<RequirementKind, WordList> lists;
  for (const auto& [kind, words] : words_by_requirement(table))
    lists.emplace(kind, WordList(words));
  return lists;
}

void read_units(Lexicon& lexicon) {
  const TomlValue table = shipped_words("units.toml");
  lexicon.multiples = list(table, "multiples");
  lexicon.actors = list(table, "actors");
  lexicon.extents = list(table, "extents");
  lexicon.per = list(table, "per");
  lexicon.spoken_multiples = list(table, "spoken-multiples");
  lexicon.no_open_end = list(table, "no-open-end");
  std::vector<std::string> all;
  const auto take = [&](std::string_view key, UnitKind kind) {
    for (const std::string& unit : texts(table, key)) {
      lexicon.units.insert_or_assign(unit, kind);
      all.push_back(unit);
    }
  };
  take("counted", UnitKind::counted);
  take("measured", UnitKind::measured);
  take("times", UnitKind::time);
  take("shares", UnitKind::share);
  take("points", UnitKind::points);
  lexicon.unit_words = WordList(all);
}

void read_negated(const TomlValue& negated, Lexicon& lexicon) {
  lexicon.negators = list(negated, "not");
  lexicon.strictly = list(negated, "strictly");
  lexicon.over = list(negated, "over");
  lexicon.under = list(negated, "under");
  lexicon.rises_to = list(negated, "rises-to");
  lexicon.falls_to = list(negated, "falls-to");
  lexicon.happens = list(negated, "happens");
  lexicon.prevents = list(negated, "prevents");
  lexicon.not_yet = list(negated, "not-yet");
  lexicon.stands_still = list(negated, "stands-still");
  lexicon.most = list(negated, "most");
  lexicon.no_most = list(negated, "no-most");
}

void read_operators(Lexicon& lexicon) {
  const TomlValue table = shipped_words("operators.toml");
  const TomlValue& before = words_member(table, "before");
  lexicon.before = by_requirement(before);
  lexicon.growth = list(before, "growth");
  lexicon.fall = list(before, "fall");
  lexicon.growth_nouns = list(before, "growth-nouns");
  lexicon.fall_nouns = list(before, "fall-nouns");
  lexicon.own_shares = list(before, "own-shares");
  lexicon.parts_of_whole = list(before, "parts-of-whole");
  lexicon.no_operators = list(before, "parts");
  lexicon.floors = list(before, "floors");
  read_negated(words_member(table, "negated"), lexicon);
  const TomlValue& after = words_member(table, "after");
  lexicon.after = by_requirement(after);
  lexicon.rather_more = list(after, "rather-more");
  lexicon.to = list(after, "to");
  const TomlValue& lists = words_member(table, "list");
  lexicon.respectively = list(lists, "respectively");
  lexicon.each = list(lists, "each");
  lexicon.each_does = list(lists, "does");
  lexicon.conjunctions = list(lists, "and");
  const TomlValue& relation = words_member(table, "relation");
  lexicon.relations = words_by_requirement(relation);
  lexicon.references = list(relation, "references");
  lexicon.level_references = list(relation, "levels");
  lexicon.standards = list(relation, "standards");
  const TomlValue& others = words_member(table, "others");
  lexicon.setting_verbs = list(others, "verbs");
  lexicon.who_sets = list(others, "who");
  lexicon.joins_who_sets = list(others, "and");
  lexicon.how_set = list(others, "how");
  lexicon.what_is_set = list(others, "target");
  lexicon.whole_words = texts(lists, "whole");
  const TomlValue& rank = words_member(table, "rank");
  lexicon.rank_front = words_member(rank, "front").text;
  lexicon.rank_name = words_member(rank, "name").text;
  lexicon.rank_units = list(rank, "units");
  lexicon.usual_rank_unit = words_member(rank, "unit").text;
  lexicon.ends_before_rank = list(rank, "no-front");
  lexicon.behind_rank = list(rank, "behind");
  const TomlValue& zero = words_member(table, "zero");
  lexicon.zero = list(zero, "zero");
  lexicon.removed = list(zero, "removed");
  lexicon.no_added = words_member(zero, "no-added").text;
  lexicon.no_growth = words_member(zero, "no-growth").text;
  lexicon.zero_units = texts(zero, "units");
  lexicon.zero_added_units = texts(zero, "added-units");
  lexicon.none_before = list(zero, "none");
  lexicon.all = list(zero, "all");
  const TomlValue& doubles = words_member(table, "doubles");
  lexicon.doubled = list(doubles, "once");
  lexicon.doubled_twice = list(doubles, "twice");
  lexicon.compared = list(doubles, "compared");
}

/// The verbs, and each of them with 新 in front, which is a part of it then: 新组建.
WordList with_new(std::vector<std::string> verbs, const std::string& front) {
  const std::size_t count = verbs.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!verbs[i].starts_with(front)) verbs.push_back(front + verbs[i]);
  }
  return WordList(verbs);
}

void read_verbs(Lexicon& lexicon) {
  const TomlValue table = shipped_words("verbs.toml");
  lexicon.gain = with_new(texts(table, "gain"), words_member(table, "new").text);
  lexicon.work = list(table, "work");
  lexicon.milestone = list(table, "milestone");
  lexicon.ends = list(table, "ends");
  lexicon.award = list(table, "award");
  lexicon.become = list(table, "become");
  lexicon.cause = list(table, "cause");
  lexicon.built = list(table, "built");
  lexicon.told = list(table, "told");
  lexicon.inner_verbs = list(table, "inner");
  lexicon.strive = list(table, "strive");
  lexicon.firm = list(table, "firm");
  lexicon.lead_in = list(table, "lead-in");
  lexicon.lead_out = list(table, "lead-out");
  lexicon.no_lead = list(table, "of-names");
  lexicon.ended = list(table, "ended");
  lexicon.holding = list(table, "holding");
  lexicon.begun = list(table, "begun");
  lexicon.brought = list(table, "brought");
  lexicon.serving = list(table, "serving");
  lexicon.served = list(table, "for");
  lexicon.whole_verbs = list(table, "whole");
  lexicon.added = list(table, "added");
  lexicon.comes_of = list(table, "comes-of");
  lexicon.nothing = list(table, "nothing");
  lexicon.never = list(table, "never");
  lexicon.denied = list(table, "denied");
  lexicon.denied_behind = list(table, "denied-behind");
  lexicon.readying = list(table, "readying");
  lexicon.standing = list(table, "standing");
  lexicon.spent = list(table, "spent");
}

void read_numerals(const TomlValue& table, Lexicon& lexicon) {
  const TomlValue& numerals = words_member(table, "numerals");
  lexicon.rank_marks = list(numerals, "rank");
  lexicon.schemes = list(numerals, "scheme");
  lexicon.great = words_member(numerals, "great").text;
  lexicon.of_schemes = list(numerals, "of-schemes");
  lexicon.attribute = list(numerals, "attribute");
  lexicon.water = list(numerals, "water");
  lexicon.before_class = list(numerals, "before-class");
  lexicon.costs = list(numerals, "costs");
  lexicon.deeds = list(numerals, "deeds");
  lexicon.deed_unit = words_member(numerals, "deed-unit").text;
  lexicon.carried_out = list(numerals, "carried-out");
  lexicon.articles = list(numerals, "articles");
  lexicon.site_units = list(numerals, "site-units");
  lexicon.roads = list(numerals, "roads");
  lexicon.done_with = list(numerals, "done-with");
  lexicon.from = list(numerals, "from");
  lexicon.on_basis = texts(numerals, "on-basis");
  lexicon.in_all = list(numerals, "in-all");
  lexicon.past = list(numerals, "past");
  lexicon.present = list(numerals, "present");
  lexicon.sized = list(numerals, "sized");
  lexicon.ranking = list(numerals, "ranking");
  lexicon.level_words = list(numerals, "level-words");
}

void read_single(const TomlValue& table, Lexicon& lexicon) {
  const TomlValue& single = words_member(table, "single");
  lexicon.reached = words_member(single, "reached").text;
  lexicon.completed = words_member(single, "completed").text;
  lexicon.level = words_member(single, "level").text;
  lexicon.water_class = words_member(single, "water-class").text;
  lexicon.worse_than_class = words_member(single, "worse-than-class").text;
  lexicon.shall = words_member(single, "shall").text;
  lexicon.part_of = words_member(single, "part-of").text;
  lexicon.town_and_country = words_member(single, "town-and-country").text;
  lexicon.town = words_member(single, "town").text;
  lexicon.country = words_member(single, "country").text;
  lexicon.usual_growth = words_member(single, "growth").text;
  lexicon.usual_fall = words_member(single, "fall").text;
  lexicon.usual_unit = words_member(single, "unit").text;
  lexicon.coverage = words_member(single, "coverage").text;
  lexicon.accident_unit = words_member(single, "accident-unit").text;
  lexicon.rate = words_member(single, "rate").text;
  lexicon.proportion = words_member(single, "proportion").text;
  lexicon.share_of = words_member(single, "share-of").text;
  lexicon.shares = list(single, "shares");
  lexicon.places = list(single, "places");
  lexicon.kept_ways = list(single, "kept-ways");
  lexicon.and_others = texts(single, "and-others");
}

/// What names say of the things that they are of.
void read_names(const TomlValue& names, Lexicon& lexicon) {
  lexicon.things = list(names, "things");
  lexicon.vague = list(names, "vague");
  lexicon.ranked = list(names, "ranked");
  lexicon.generic = list(names, "generic");
  lexicon.of_names = list(names, "of-names");
  lexicon.soft = list(names, "soft");
  lexicon.abstract = list(names, "abstract");
  lexicon.no_subject = list(names, "no-subject");
  lexicon.sites = list(names, "sites");
  lexicon.site_work = list(names, "site-work");
  lexicon.projects = list(names, "projects");
  lexicon.every = list(names, "every");
  lexicon.batches = list(names, "batches");
  lexicon.arrives = list(names, "arrives");
  lexicon.no_place = list(names, "no-place");
  lexicon.industries = list(names, "industries");
  lexicon.of_industries = list(names, "of-industries");
  lexicon.done = list(names, "done");
  lexicon.passed = list(names, "passed");
  lexicon.routes = list(names, "routes");
  lexicon.through = list(names, "through");
  lexicon.paper = list(names, "paper");
  lexicon.awarded = list(names, "awarded");
  lexicon.edition = words_member(names, "edition").text;
  lexicon.events = list(names, "events");
  lexicon.held = list(names, "held");
}

/// What is said of a name, or moves.
void read_sayings(const TomlValue& names, Lexicon& lexicon) {
  lexicon.counted_as = list(names, "counted-as");
  lexicon.added_debt = list(names, "added-debt");
  lexicon.debt = list(names, "debt");
  lexicon.all_of = list(names, "all-of");
  lexicon.named_work = list(names, "named-work");
  lexicon.goes_up = list(names, "goes-up");
  lexicon.applying = words_member(names, "applying").text;
  lexicon.passing = words_member(names, "passing").text;
  lexicon.tasks = list(names, "tasks");
  lexicon.people = list(names, "people");
  lexicon.person = words_member(names, "person").text;
  lexicon.stays = list(names, "stays");
  lexicon.open_ended = list(names, "open-ended");
  lexicon.chinese_units = list(names, "chinese-units");
  lexicon.prevent = list(names, "prevent");
  lexicon.accident = list(names, "accident");
  lexicon.up = list(names, "up");
  lexicon.down = list(names, "down");
  lexicon.moving = list(names, "moving");
  lexicon.by_how = list(names, "by-how");
  lexicon.went_up = list(names, "went-up");
  lexicon.went_down = list(names, "went-down");
  lexicon.moving_too = list(names, "moving-too");
  lexicon.of_both = list(names, "of-both");
  lexicon.crowned = list(names, "crowned");
  lexicon.lasting = list(names, "lasting");
  lexicon.at = list(names, "at");
  lexicon.pairs = texts(names, "pairs");
  lexicon.yearly = list(names, "yearly");
  lexicon.total = list(names, "total");
  lexicon.total_within = list(names, "total-within");
  lexicon.money = list(names, "money");
  lexicon.money_unit = words_member(names, "money-unit").text;
  lexicon.bare_measures = list(names, "bare");
  lexicon.growing = list(names, "growing");
  lexicon.levels = list(names, "levels");
}

void read_texts(Lexicon& lexicon) {
  const TomlValue table = shipped_words("texts.toml");
  read_numerals(table, lexicon);
  read_single(table, lexicon);
  const TomlValue& headings = words_member(table, "headings");
  lexicon.headings_of_plan = list(headings, "plan");
  lexicon.headings_of_review = list(headings, "review");
  lexicon.headings_of_notes = list(headings, "notes");
  lexicon.headings_of_goals = list(headings, "goals");
  lexicon.headings_of_years = list(headings, "years");
  lexicon.headings_of_offices = list(headings, "offices");
  lexicon.begins_plan = list(headings, "begins-plan");
  lexicon.ordinals = list(headings, "ordinals");
  lexicon.firstly = list(headings, "firstly");
  lexicon.far_goals = words_member(headings, "far-goals").text;
  lexicon.parts_of_year = list(headings, "parts-of-year");
  lexicon.year_digits = words_member(headings, "year-digits").text;
  for (const TomlMember& one : words_member(headings, "periods").members) {
    lexicon.periods.emplace_back(one.key, std::stoi(one.value.text));
  }
  read_names(words_member(table, "names"), lexicon);
  read_sayings(words_member(table, "names"), lexicon);
  const TomlValue& around = words_member(table, "around-days");
  lexicon.before_days = list(around, "front");
  lexicon.behind_days = list(around, "back");
  lexicon.no_days = list(around, "no-day");
  lexicon.unsure_days = list(around, "unsure");
  lexicon.from_now = list(around, "from-now");
  lexicon.in_years = list(around, "in-years");
  lexicon.whole_year = list(around, "whole-year");
  lexicon.finished = list(around, "finished");
  lexicon.no_years = list(around, "no-years");
  lexicon.of_each_year = list(around, "of-each-year");
  for (const TomlMember& one : words_member(around, "years-on").members) {
    lexicon.years_on.emplace_back(one.key, std::stoi(one.value.text));
  }
  for (const TomlMember& one : words_member(around, "parts").members) {
    lexicon.parts_of_months.emplace_back(one.key, std::stoi(one.value.text));
  }
  for (const TomlMember& one : words_member(table, "days").members) {
    const std::string& day = one.value.text;  // 06-30
    lexicon.days.emplace_back(one.key,
                              std::pair(std::stoi(day.substr(0, 2)), std::stoi(day.substr(3))));
  }
  std::vector<std::string> begins = texts(around, "unsure");
  for (const std::string& word : texts(around, "from-now")) begins.push_back(word);
  for (const auto& [word, year] : lexicon.periods) begins.push_back(word);
  for (const auto& [word, years] : lexicon.years_on) begins.push_back(word);
  for (const auto& [word, day] : lexicon.days) begins.push_back(word);
  lexicon.day_words = WordList(begins);
}

}  // namespace

WordList::WordList(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word.empty()) continue;
    by_start_[first_key(word)].push_back(word);
    by_end_[last_key(word)].push_back(word);
  }
  for (auto& [start, list] : by_start_) std::stable_sort(list.begin(), list.end(), is_longer);
  for (auto& [end, list] : by_end_) std::stable_sort(list.begin(), list.end(), is_longer);
}

std::string_view WordList::at_start_of(std::string_view text) const {
  if (text.empty()) return {};
  const auto list = by_start_.find(first_key(text));
  if (list == by_start_.end()) return {};
  for (const std::string& word : list->second) {
    if (text.starts_with(word)) return word;
  }
  return {};
}

std::string_view WordList::at_end_of(std::string_view text) const {
  if (text.empty()) return {};
  const auto list = by_end_.find(last_key(text));
  if (list == by_end_.end()) return {};
  for (const std::string& word : list->second) {
    if (text.ends_with(word)) return word;
  }
  return {};
}

bool WordList::contains(std::string_view word) const {
  return at_start_of(word).size() == word.size() && !word.empty();
}

std::pair<std::size_t, std::string_view> WordList::first_in(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view word = at_start_of(text.substr(at));
    if (!word.empty()) return {at, word};
  }
  return {std::string_view::npos, {}};
}

Unit Lexicon::unit_at_start_of(std::string_view text) const {
  Unit best;
  const auto consider = [&](std::size_t skipped) {
    const std::string_view word = unit_words.at_start_of(text.substr(skipped));
    if (word.empty() || skipped + word.size() <= best.size) return;
    best = {skipped + word.size(), units.find(word)->second};
  };
  consider(0);
  const std::string_view multiple = multiples.at_start_of(text);
  if (!multiple.empty()) {
    consider(multiple.size());
    if (best.size <= multiple.size()) best = {multiple.size(), UnitKind::measured};
  }
  return best;
}

Lexicon shipped_lexicon() {
  Lexicon lexicon;
  read_units(lexicon);
  read_operators(lexicon);
  read_verbs(lexicon);
  read_texts(lexicon);
  return lexicon;
}

}  // namespace milepost
