// What a figure of a clause is called, what is measured by it, and why it may be no target;
// docs/drafting.md "Names" and "Reasons".
#pragma once

#include <string>
#include <string_view>

#include "draft/clause_figures.h"

namespace milepost {

/// What is known of a figure besides its text.
struct FigureSetting {
  std::string_view clause;  // that it stands in
  std::string_view noun;    // what was named before, which it may be of
};

/// Why a figure is no target, a word of docs/drafting.md "Reasons"; empty where it is one. `post`
/// is its bare one.
std::string_view reason_against(const FigureInText& entry, const Phrase& phrase,
                                std::string_view post, std::string_view verb,
                                const FigureSetting& setting, const Lexicon& lexicon);

/// Gives `proposal` its name, of `verb` and `noun`, and what is measured.
void name_figure(Proposal& proposal, const Figure& figure, std::string_view clause,
                 const std::string& verb, std::string_view noun, const Lexicon& lexicon);

/// 总数, 人均收入: whether a name tells what there is in all.
bool tells_total(std::string_view name, const Lexicon& lexicon);

/// Whether a figure is a place: 前三位.
bool is_rank(const Figure& figure, std::string_view clause, const Lexicon& lexicon);

}  // namespace milepost
