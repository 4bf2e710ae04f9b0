#include "report/words/labels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/utf8.h"
#include "base/word_choice.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Chinese in Chinese, English in English, and both say something.
template <class E>
void expect_both_languages(E value) {
  const std::string_view zh = label(value, Language::zh);
  const std::string_view en = label(value, Language::en);
  EXPECT_FALSE(zh.empty()) << static_cast<int>(value);
  EXPECT_FALSE(en.empty()) << static_cast<int>(value);
  EXPECT_FALSE(is_ascii(zh)) << zh;
  EXPECT_TRUE(is_ascii(en)) << en;
  EXPECT_TRUE(is_valid_utf8(zh)) << zh;
}

/// No two of an enumeration read alike.
template <class E>
void expect_a_word_for_each() {
  for (const Language language : {Language::zh, Language::en}) {
    std::set<std::string_view> words;
    for (const auto& entry : kWords<E>) {
      expect_both_languages(entry.value);
      EXPECT_TRUE(words.insert(label(entry.value, language)).second)
          << label(entry.value, language);
    }
  }
}

TEST(Labels, AreThereInBothLanguages) {
  for (int i = 0; i < static_cast<int>(Label::no_label); ++i) {
    expect_both_languages(static_cast<Label>(i));
  }
}

/// Half-width punctuation beside Chinese, which no Chinese text has.
bool has_western_punctuation(std::string_view text) {
  for (const char mark : {',', ':', ';', '(', ')', '?', '!'}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

std::size_t places_in(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '{'));
}

TEST(Sentences, AreThereInBothLanguagesWithTheSameParts) {
  for (int i = 0; i < static_cast<int>(Sentence::no_sentence); ++i) {
    const auto sentence = static_cast<Sentence>(i);
    const std::string zh(pattern(sentence, Language::zh));
    const std::string en(pattern(sentence, Language::en));
    EXPECT_FALSE(zh.empty()) << i;
    EXPECT_FALSE(en.empty()) << i;
    EXPECT_FALSE(has_western_punctuation(zh)) << zh;
    EXPECT_TRUE(is_valid_utf8(zh)) << zh;
    // A language may leave out what it has no word for, but has no part of its own.
    EXPECT_EQ(places_in(zh), places_in(en)) << zh << " / " << en;
    for (char part = '0'; part <= '9'; ++part) {
      const std::string place{'{', part, '}'};
      EXPECT_EQ(zh.find(place) == std::string::npos, en.find(place) == std::string::npos) << zh;
    }
  }
}

TEST(Labels, HaveChinesePunctuationInChinese) {
  for (int i = 0; i < static_cast<int>(Label::no_label); ++i) {
    const std::string_view zh = label(static_cast<Label>(i), Language::zh);
    EXPECT_FALSE(has_western_punctuation(zh)) << zh;
  }
}

TEST(Labels, TellEveryStatusMeasureKindStateOutlookVintageAndPaceApart) {
  expect_a_word_for_each<Status>();
  expect_a_word_for_each<Measure>();
  expect_a_word_for_each<EntryKind>();
  expect_a_word_for_each<MilestoneState>();
  expect_a_word_for_each<Outlook>();
  expect_a_word_for_each<Vintage>();
  expect_a_word_for_each<BatchFormat>();
  expect_a_word_for_each<Commitment>();
  expect_a_word_for_each<Pace>();
  expect_a_word_for_each<Verdict>();
}

/// Nobody has to learn a second word for what a report shows.
template <class E>
void expect_to_be_read_as_shown() {
  for (const auto& entry : kWords<E>) {
    EXPECT_EQ(read_word<E>(entry.text), entry.value) << entry.text;
    for (const Language language : {Language::zh, Language::en}) {
      EXPECT_EQ(read_word<E>(label<E>(entry.value, language)), entry.value) << entry.text;
    }
  }
}

TEST(Labels, AreReadAsTheyAreShown) {
  expect_to_be_read_as_shown<Status>();
  expect_to_be_read_as_shown<EntryKind>();
  expect_to_be_read_as_shown<MilestoneState>();
  expect_to_be_read_as_shown<Outlook>();
  expect_to_be_read_as_shown<Vintage>();
  expect_to_be_read_as_shown<Commitment>();
  expect_to_be_read_as_shown<Language>();
}

TEST(Labels, HaveTheWordsThatASupervisionOfficeUses) {
  EXPECT_EQ(label(Status::met, Language::zh), "已完成");
  EXPECT_EQ(label(Status::missed, Language::zh), "未完成");
  EXPECT_EQ(label(Status::ahead, Language::zh), "超进度");
  EXPECT_EQ(label(Status::on_track, Language::zh), "达进度");
  EXPECT_EQ(label(Status::behind, Language::zh), "欠进度");
  EXPECT_EQ(label(Status::off_track, Language::zh), "严重滞后");
  EXPECT_EQ(label(Status::overdue, Language::zh), "逾期未报");
  EXPECT_EQ(label(Status::no_data, Language::zh), "未填报");
  EXPECT_EQ(label(Status::unset, Language::zh), "目标待定");
  EXPECT_EQ(label(Status::withdrawn, Language::zh), "已取消");
  EXPECT_EQ(label(Status::open, Language::zh), "待完成");
}

TEST(Units, StayAsTheDocumentWritesThemInChinese) {
  EXPECT_EQ(unit_label("亿元", Language::zh), "亿元");
  EXPECT_EQ(unit_label("标准箱", Language::zh), "标准箱");
}

TEST(Units, AreTranslatedWhereTheCatalogueKnowsThem) {
  EXPECT_EQ(unit_label("亩", Language::en), "mu");
  EXPECT_EQ(unit_label("公里", Language::en), "km");
  EXPECT_EQ(unit_label("家", Language::en), "");
  EXPECT_EQ(unit_label("标准箱", Language::en), "标准箱");
  EXPECT_EQ(unit_label("%", Language::en), "%");
}

}  // namespace
}  // namespace milepost
