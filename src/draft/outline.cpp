#include "draft/outline.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/figures.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestHeading = 45;  // in characters
constexpr std::size_t kLongestRunIn = 24;
constexpr std::size_t kShortestBehindRunIn = 16;

/// A heading's label and what stands behind it: `（一）` and 推进….
struct Labelled {
  int rank = 0;  // 1 一、 2 （一） 3 1. 4 一是; 0 without a label
  std::string_view label;
  std::string_view rest;
};

std::size_t numerals_at_start_of(std::string_view text, const WordList& numerals) {
  std::size_t size = 0;
  for (std::string_view word = numerals.at_start_of(text); !word.empty();
       word = numerals.at_start_of(text.substr(size))) {
    size += word.size();
  }
  return size;
}

std::size_t digits_at_start_of(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return std::min(end, text.size());
}

/// In characters; behind each cell stands one more.
std::size_t size_of(const SourceTable& table) {
  std::size_t size = 0;
  for (const std::vector<std::string>& row : table.rows) {
    for (const std::string& cell : row) size += count_characters(cell) + 1;
  }
  return size;
}

class OutlineReader {
 public:
  explicit OutlineReader(const Lexicon& lexicon) : lexicon_(lexicon) {}

  Outline read(const InputDocument& document) {
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
      if (const auto* paragraph = std::get_if<SourceParagraph>(&document.blocks[i])) {
        read_paragraph(*paragraph);
      } else {
        Passage passage = here();
        passage.table = i;
        add(std::move(passage));
        position_ += size_of(std::get<SourceTable>(document.blocks[i]));
      }
    }
    if (!has_plan_) {  // a list of tasks, a plan without a review
      for (Passage& passage : outline_.passages) {
        if (passage.part == Part::front) passage.part = Part::plan;
      }
    }
    for (auto& [part, heading] : headings_) {
      if (part == Part::plan || (!has_plan_ && part == Part::front)) add_heading(heading);
    }
    if (!outline_.year && review_year_) outline_.year = *review_year_ + 1;
    if (!outline_.year) outline_.year = first_year_;
    return std::move(outline_);
  }

 private:
  Labelled labelled(std::string_view text) const {
    const auto make = [&](int rank, std::size_t from, std::size_t size, std::size_t skipped) {
      return Labelled{rank, text.substr(from, size), trim(text.substr(skipped))};
    };
    if (const std::size_t size = numerals_at_start_of(text, lexicon_.ordinals); size > 0) {
      const std::string_view behind = text.substr(size);
      if (behind.starts_with("、") || behind.starts_with("．") || behind.starts_with("，")) {
        return make(1, 0, size, size + 3);
      }
      if (behind.starts_with('.') || behind.starts_with(' ')) return make(1, 0, size, size + 1);
      if (!lexicon_.firstly.at_start_of(behind).empty()) {
        return make(4, 0, size, size + lexicon_.firstly.at_start_of(behind).size());
      }
    }
    for (const auto& [open, close] : kRoundBrackets) {
      if (!text.starts_with(open)) continue;
      std::size_t size = numerals_at_start_of(text.substr(open.size()), lexicon_.ordinals);
      const int rank = size > 0 ? 2 : 3;
      if (size == 0) size = digits_at_start_of(text.substr(open.size()));
      if (size > 0 && text.substr(open.size() + size).starts_with(close)) {
        const std::size_t end = open.size() + size + close.size();
        return make(rank, rank == 2 ? 0 : open.size(), rank == 2 ? end : size, end);
      }
    }
    if (const std::size_t size = digits_at_start_of(text); size > 0 && size <= 2) {
      const std::string_view behind = text.substr(size);
      const bool is_decimal =
          behind.size() > 1 && behind[0] == '.' && behind[1] >= '0' && behind[1] <= '9';
      if (behind.starts_with('.') && !is_decimal) return make(3, 0, size, size + 1);
      if (behind.starts_with("、") || behind.starts_with("．")) return make(3, 0, size, size + 3);
    }
    return {0, {}, text};
  }

  /// The years that a heading names, in its order.
  std::vector<int> years_in(std::string_view text) const {
    std::vector<int> years;
    for (const Figure& figure : find_figures(text, lexicon_)) {
      const std::string_view digits = text.substr(figure.number, figure.number_end - figure.number);
      constexpr std::string_view kYear = "年";
      std::string_view behind = text.substr(figure.number_end);
      if (behind.starts_with(kYear)) behind.remove_prefix(kYear.size());
      if (behind.starts_with(lexicon_.far_goals)) continue;
      if (figure.no_figure == NoFigure::date && digits.size() == 4)
        years.push_back(std::stoi(std::string(digits)));
    }
    for (std::size_t at = text.find("二〇"); at != std::string_view::npos;
         at = text.find("二〇", at + 1)) {
      int year = 0;
      std::size_t size = 0;
      for (; size < 4; ++size) {
        const std::size_t digit = lexicon_.year_digits.find(text.substr(at + size * 3, 3));
        if (text.size() < at + size * 3 + 3 || digit == std::string::npos) break;
        year = year * 10 + static_cast<int>(digit / 3);
      }
      if (size == 4) years.push_back(year);
    }
    return years;
  }

  void enter_part(std::string_view heading, int rank) {
    if (part_ == Part::notes) return;
    if (!lexicon_.headings_of_notes.at_start_of(trim_marks(heading)).empty()) {
      part_ = Part::notes;
      return;
    }
    const bool looks_back = lexicon_.headings_of_review.is_in(heading);
    const bool looks_ahead = lexicon_.headings_of_plan.is_in(heading);
    // What has 一、 in front of its review is over with it at 二、.
    const bool ends_review = part_ == Part::review && rank == 1 && review_rank_ == 1;
    if (looks_back && rank <= 1) {
      part_ = Part::review;
      review_rank_ = rank;
      const std::vector<int> years = years_in(heading);
      const bool is_of_part = lexicon_.parts_of_year.is_in(heading);
      if (!years.empty()) review_year_ = is_of_part ? years.back() - 1 : years.back();
    } else if (ends_review && !looks_ahead) {
      part_ = Part::plan;
      has_plan_ = true;
    } else if (looks_ahead && rank <= 1 && !looks_back) {
      part_ = Part::plan;
      has_plan_ = true;
      const std::vector<int> years = years_in(heading);
      if (!years.empty()) outline_.year = years.back();
      last_year_ = last_year_of(heading, years);
    }
  }

  std::optional<int> last_year_of(std::string_view heading, const std::vector<int>& years) const {
    if (!years.empty() && !lexicon_.headings_of_years.is_in(heading)) return std::nullopt;
    for (const auto& [words, year] : lexicon_.periods) {
      if (heading.find(words) == std::string_view::npos) continue;
      if (!years.empty()) return std::nullopt;  // “十四五”时期主要目标及2021年工作安排
      return year;
    }
    if (!lexicon_.headings_of_years.is_in(heading) || !years.empty()) return std::nullopt;
    constexpr int kYears = 5;
    if (const auto first = outline_.year ? outline_.year : first_year_) return *first + kYears - 1;
    return std::nullopt;
  }

  static std::string_view trim_marks(std::string_view text) {
    while (text.starts_with("※") || text.starts_with("【") || text.starts_with("〔"))
      text.remove_prefix(3);
    return text;
  }

  /// 责任单位：…, in brackets or not.
  bool names_offices(std::string_view text) const {
    for (const std::string_view open : {"（", "(", "【", "[", "〔", "［"}) {
      if (text.starts_with(open)) text.remove_prefix(open.size());
    }
    return !lexicon_.headings_of_offices.at_start_of(trim(text)).empty();
  }

  Passage here() const {
    Passage passage;
    for (const std::string& label : labels_) passage.section += label;
    passage.heading = heading_;
    passage.part = part_;
    passage.last_year = last_year_;
    passage.position = position_;
    return passage;
  }

  void add_heading(DraftHeading& heading) {
    const bool is_new =
        std::none_of(outline_.headings.begin(), outline_.headings.end(),
                     [&](const DraftHeading& one) { return one.section == heading.section; });
    if (is_new) outline_.headings.push_back(std::move(heading));
  }

  /// What a heading says; of a paragraph that one runs into, its first words.
  static std::string heading_name(std::string_view text) {
    std::size_t end = std::min(text.find("。"), text.size());
    for (const std::string_view mark : {"；", "：", "，"}) {
      if (count_characters(text.substr(0, end)) <= kLongestHeading) break;
      end = std::min(end, text.find(mark));
    }
    return shorten(text.substr(0, end), 2 * kLongestHeading);
  }

  void note_heading(std::string_view name) {
    DraftHeading heading;
    heading.label = labels_.back();
    for (const std::string& label : labels_) heading.section += label;
    heading.around = heading.section.substr(0, heading.section.size() - heading.label.size());
    heading.name = heading_name(name);
    headings_.emplace_back(part_, std::move(heading));
  }

  void add(Passage passage) { outline_.passages.push_back(std::move(passage)); }

  void set_label(int rank, std::string_view label) {
    if (rank == 0) return;
    labels_.resize(static_cast<std::size_t>(rank));
    labels_.back() = label;
  }

  void read_paragraph(const SourceParagraph& paragraph) {
    const std::string_view text = paragraph.text;
    const Labelled parts = labelled(text);
    const std::size_t size = count_characters(text);
    if (!first_year_) {
      const std::vector<int> years = years_in(text);
      if (!years.empty()) first_year_ = years.front();
    }
    const bool ends_open =
        text.ends_with("。") || text.ends_with("；") || text.ends_with("，") || text.ends_with(";");
    const bool is_heading =
        (size <= kLongestHeading && !ends_open && parts.rank != 4 && !names_offices(parts.rest)) ||
        paragraph.heading_level > 0;
    if (is_heading) {
      if (!has_figures(text)) {
        enter_part(parts.rest, parts.rank);
        if (parts.rank > 0) set_label(parts.rank, parts.label);
        if (parts.rank == 0 && part_ != Part::notes && lexicon_.headings_of_plan.is_in(text))
          labels_.clear();
        heading_ = parts.rest;
      } else if (parts.rank > 0) {
        set_label(parts.rank, parts.label);
      }
    } else {
      enter_by_text(text);
      if (parts.rank > 0) set_label(parts.rank, parts.label);
      read_run_in(parts.rest);
    }
    if (parts.rank > 0 && !labels_.empty()) note_heading(parts.rest);
    Passage passage = here();
    passage.text = text;
    passage.is_heading = is_heading && !has_figures(text);
    add(std::move(passage));
    position_ += size + 1;
  }

  /// Whether it is a line of a list rather than a heading: 工业投资增长25%以上.
  bool has_figures(std::string_view text) const {
    const std::vector<Figure> figures = find_figures(text, lexicon_);
    return std::any_of(figures.begin(), figures.end(), [](const Figure& one) {
      return one.no_figure == NoFigure::none && one.unit_kind != UnitKind::none;
    });
  }

  /// A report without headings begins its plan with a sentence.
  void enter_by_text(std::string_view text) {
    if (part_ == Part::plan || part_ == Part::notes) return;
    const auto [at, word] = lexicon_.begins_plan.first_in(text);
    if (at == std::string_view::npos) return;
    if (part_ == Part::review || part_ == Part::front) {
      part_ = Part::plan;
      has_plan_ = true;
      const std::vector<int> years = years_in(text.substr(0, at + word.size()));
      if (!years.empty() && !outline_.year) outline_.year = years.back();
    }
  }

  /// 加快科创步伐。 in front of the sentences that it is the heading of.
  void read_run_in(std::string_view text) {
    const std::size_t end = text.find("。");
    if (end == std::string_view::npos) return;
    const std::string_view first = text.substr(0, end);
    if (count_characters(first) > kLongestRunIn || first.empty()) return;
    if (count_characters(text.substr(end)) < kShortestBehindRunIn) return;
    if (has_figures(first)) return;
    heading_ = first;
  }

  const Lexicon& lexicon_;
  Outline outline_;
  std::vector<std::string> labels_;
  std::vector<std::pair<Part, DraftHeading>> headings_;
  std::string heading_;
  Part part_ = Part::front;
  bool has_plan_ = false;
  int review_rank_ = 0;
  std::optional<int> review_year_;  // the last that the review is of
  std::optional<int> last_year_;
  std::optional<int> first_year_;
  std::size_t position_ = 1;
};

}  // namespace

Outline outline_of(const InputDocument& document, const Lexicon& lexicon) {
  return OutlineReader(lexicon).read(document);
}

}  // namespace milepost
