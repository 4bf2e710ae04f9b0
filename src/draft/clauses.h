// Sentences, clauses and the things that a clause lists, with their places in the text.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "draft/lexicon.h"

namespace milepost {

/// Round brackets of either width, as labels stand in them.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kRoundBrackets{
    {{"（", "）"}, {"(", ")"}}};

/// From `begin` up to `end`, in bytes of the text that was split.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  bool operator==(const Span&) const = default;
};

/// At 。！？； and line ends, but not within quotes and brackets. Marks belong to none.
std::vector<Span> sentences_of(std::string_view text);

/// At ，： of a sentence, but not within quotes, brackets and numbers.
std::vector<Span> clauses_of(std::string_view sentence);

/// At 、 of a clause, but not within quotes and brackets.
std::vector<Span> items_of(std::string_view clause);

/// Things that are listed: at 、 and at conjunctions, but not within quotes and brackets. What
/// several share stands with each: “甲”“乙”企业 are “甲”企业 and “乙”企业.
std::vector<std::string> listed_things(std::string_view text, const Lexicon& lexicon);

/// Whether what stands at `at` is part of a word that joins nothing: 及 of 普及率.
bool is_within_word(std::string_view text, std::size_t at, const Lexicon& lexicon);

/// 城乡居民收入 is two things: 城镇居民收入 and 农村居民收入; any other name is itself.
std::vector<std::string> town_and_country(const std::string& name, const Lexicon& lexicon);

/// The same of all that is told in one word: 存贷款余额 is 存款余额 and 贷款余额.
std::vector<std::string> halves_of(const std::string& name, const Lexicon& lexicon);

/// What a name says is measured, at its end: 收入 of 居民收入; empty where it says none.
std::string_view measured_in(std::string_view name, const Lexicon& lexicon);

/// 城镇和农村居民收入, 果品、蔬菜面积: what is measured stands with the last of several names only,
/// and belongs to each of them.
std::vector<std::string> with_shared_tail(std::vector<std::string> names, const Lexicon& lexicon);

/// Whether a quote or a bracket is opened and not closed in `text`.
bool is_torn(std::string_view text);

}  // namespace milepost
