// One table of a plan file: its keys taken out with their types, every fault told at its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/language.h"
#include "base/listed.h"
#include "base/problem.h"
#include "base/suggest.h"
#include "base/toml_tree.h"
#include "base/word_choice.h"
#include "base/words.h"
#include "model/name.h"
#include "plan/file_words.h"
#include "plan/phrases.h"

namespace milepost {

/// What a file gives for a key. Without a value although `present` (or misspelt), a problem has
/// been told.
template <class T>
struct Given {
  bool present = false;
  Place place;  // of the value
  std::optional<T> value;
  Said called = {};  // what the file calls it: by its key, or by the heading of its column

  explicit operator bool() const { return value.has_value(); }
  const T& operator*() const { return *value; }
  const T* operator->() const { return &*value; }
};

enum class Need { required, optional };

/// A date of the years that milepost knows.
std::optional<Date> read_date(const TomlMember& member, Problems& problems);
/// A figure, digit by digit as it stands in the file.
std::optional<Decimal> read_number(const TomlMember& member, Problems& problems);
/// Text on one line, without blanks around it.
std::optional<std::string> read_line(const TomlMember& member, Problems& problems);
/// In which language a name is that stands alone and whose file does not say: Chinese if it has
/// Chinese characters, otherwise English.
Language language_of(std::string_view name);
/// `{ zh = "…", en = "…" }`, or only one of the two. A text is the name in `language`; where that
/// is not given, in that of `language_of`.
std::optional<Name> read_name(const TomlMember& member, std::optional<Language> language,
                              Problems& problems);
/// `member` is not `what_it_must_be`: tells so, and how to write it if that can be guessed.
void wrong_type(const TomlMember& member, const Said& what_it_must_be, Said remedy,
                Problems& problems);

/// Whether a text can be a key: lower-case letters, digits and - . _
bool is_identifier(std::string_view text);

/// A text as messages quote it: on one line and not too long.
Said quoted(std::string_view text);
/// `a, b or c`
Said any_of(const std::vector<std::string>& words);

class TableReader {
 public:
  /// `title` is what messages call the table, `place` where they point when something is missing in
  /// it. Keys that are not among `keys` are told at once.
  TableReader(const TomlValue& table, Said title, Place place, std::vector<std::string> keys,
              Problems& problems);

  const Said& title() const { return title_; }
  const Place& place() const { return place_; }
  const std::vector<TomlMember>& members() const { return table_.members; }

  const TomlMember* find(std::string_view key) const;
  /// Whether a key that does not exist was probably meant to be this one.
  bool is_misspelt(std::string_view key) const;
  /// What the file calls it: by its key, or by the heading of its column.
  Said called(std::string_view key) const;
  /// Where `key` would stand: in its cell, or in the table.
  Place place_of(std::string_view key) const;
  /// Whether a problem has been told of the cell of `key`, which is not there therefore.
  bool is_told(std::string_view key) const;
  /// Tells that `key` is not there, unless it is misspelt.
  void missing(std::string_view key, Said remedy) const;

  Given<Date> date(std::string_view key, Need need) const;
  Given<Decimal> number(std::string_view key, Need need) const;
  Given<std::string> line(std::string_view key, Need need) const;
  /// Text that may have several lines.
  std::string paragraph(std::string_view key) const;
  std::vector<Given<std::string>> lines(std::string_view key) const;
  /// As read_name.
  Given<Name> name(std::string_view key, Need need, std::optional<Language> language) const;
  /// The key of something: lower-case letters, digits and - . _
  Given<std::string> identifier(std::string_view key, Need need = Need::required) const;
  /// `example` shows how it is written.
  std::optional<TableReader> table(std::string_view key, std::vector<std::string> keys, Need need,
                                   const Said& example) const;
  /// The tables of an array of tables; what is none is told.
  std::vector<const TomlValue*> tables(std::string_view key, const Said& remedy) const;

  /// A word of an enumeration.
  template <class E>
  Given<E> word(std::string_view key, Need need) const {
    const Said choice = said(kWriteOneOf, words_in<E>(problems_));
    const Given<std::string> text = line(key, need, choice);
    Given<E> given{text.present, text.place, std::nullopt, text.called};
    if (!text) return given;
    given.value = from_word<E>(*text);
    if (given.value) return given;
    unknown_word(text, problems_.are_cells() ? choice_of_words<E>(*text)
                                             : did_you_mean(*text, all_words<E>(), choice));
    return given;
  }

 private:
  Said owner() const;
  const TomlMember* find_empty(std::string_view key) const;
  Given<std::string> line(std::string_view key, Need need, const Said& remedy) const;
  void unknown_word(const Given<std::string>& word, Said remedy) const;
  Said add_it(std::string_view key, std::string_view in_toml, std::string_view in_cell) const;
  template <class T, class Read>
  Given<T> read(std::string_view key, Need need, const Said& remedy, Read read_value) const;

  const TomlValue& table_;
  Said title_;
  Place place_;
  std::vector<std::string> misspelt_;
  Problems& problems_;
};

}  // namespace milepost
