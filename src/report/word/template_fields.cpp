#include "report/word/template_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/listed.h"
#include "base/names.h"
#include "base/text.h"
#include "base/utf8.h"
#include "report/words/sentences.h"

namespace milepost::docx {
namespace {

constexpr std::size_t kLongestField = 20;  // characters

constexpr std::size_t kMostBytes = 200;  // with blanks and what nobody sees

struct Brace {
  std::size_t at;
  std::size_t size;
  bool opens;
};

std::vector<Brace> braces_in(std::string_view text) {
  constexpr char32_t kFullWidthOpening = 0xFF5B;
  constexpr char32_t kFullWidthClosing = 0xFF5D;
  std::vector<Brace> braces;
  for (std::size_t at = 0; at < text.size();) {
    const Character one = first_character(text.substr(at));
    const bool opens = one.codepoint == U'{' || one.codepoint == kFullWidthOpening;
    const bool closes = one.codepoint == U'}' || one.codepoint == kFullWidthClosing;
    if (opens || closes) braces.push_back({at, one.bytes, opens});
    at += one.bytes;
  }
  return braces;
}

bool is_letter(char32_t sign) {
  constexpr char32_t kFirstHan = 0x3400;
  constexpr char32_t kLastHan = 0x9FFF;
  return (sign >= U'a' && sign <= U'z') || (sign >= kFirstHan && sign <= kLastHan);
}

bool is_between_letters(char32_t sign) { return sign == U' ' || sign == U'-' || sign == U'_'; }

bool looks_like_word(std::string_view word) {
  if (word.empty() || count_characters(word) > kLongestField) return false;
  bool has_letter = false;  // or it is a blank to fill in by hand: {____}
  for (std::string_view rest = word; !rest.empty();) {
    const Character one = first_character(rest);
    const bool is_one = is_letter(one.codepoint);
    if (!is_one && !is_between_letters(one.codepoint)) return false;
    has_letter = has_letter || is_one;
    rest.remove_prefix(one.bytes);
  }
  return has_letter;
}

std::string as_word(std::string_view text) {
  return std::string(trim(search_form(usual_name(text))));
}

std::optional<TemplateField> field_of(std::string_view word) {
  for (const auto& entry : kWords<TemplateField>) {
    if (word == entry.label.en || word == entry.label.zh) return entry.value;
  }
  return std::nullopt;
}

/// The word that a text begins with that is not closed by a brace.
std::optional<TemplateField> begun_field(std::string_view text) {
  const std::string plain = as_word(first_characters(text, kLongestField));
  for (const auto& entry : kWords<TemplateField>) {
    if (plain.starts_with(entry.label.en) || plain.starts_with(entry.label.zh)) return entry.value;
  }
  return std::nullopt;
}

}  // namespace

std::vector<BracedWord> braced_words(std::string_view text) {
  const std::vector<Brace> braces = braces_in(text);
  std::vector<BracedWord> found;
  for (std::size_t i = 0; i < braces.size(); ++i) {
    if (!braces[i].opens) continue;
    const std::size_t inside = braces[i].at + braces[i].size;
    const bool is_closed = i + 1 < braces.size() && !braces[i + 1].opens;
    if (!is_closed) {
      const bool is_doubled = i + 1 < braces.size() && braces[i + 1].at == inside;
      const auto begun = is_doubled ? std::nullopt : begun_field(text.substr(inside));
      if (begun) {
        found.push_back(
            {braces[i].at, inside, std::string(label(*begun, Language::en)), begun, false});
      }
      continue;
    }
    const Brace& closing = braces[i + 1];
    if (closing.at - inside > kMostBytes) continue;
    const std::string word = as_word(text.substr(inside, closing.at - inside));
    if (!looks_like_word(word)) continue;
    BracedWord one{braces[i].at, closing.at + closing.size, word, field_of(word)};
    const bool is_doubled = i > 0 && i + 2 < braces.size() && braces[i - 1].opens &&
                            braces[i - 1].at + braces[i - 1].size == one.from &&
                            !braces[i + 2].opens && braces[i + 2].at == one.to;
    if (is_doubled) {
      one.from = braces[i - 1].at;
      one.to = braces[i + 2].at + braces[i + 2].size;
    }
    found.push_back(std::move(one));
  }
  return found;
}

Said in_braces(TemplateField field) {
  return {fmt::format("{{{}}}", label(field, Language::en)),
          fmt::format("{{{}}}", label(field, Language::zh))};
}

Said all_in_braces() {
  std::vector<std::string> english;
  std::vector<std::string> chinese;
  for (const auto& entry : kWords<TemplateField>) {
    english.push_back(in_braces(entry.value).en);
    chinese.push_back(in_braces(entry.value).zh);
  }
  return {listed(english).en, listed(chinese).zh};
}

std::vector<std::string> all_field_words() {
  std::vector<std::string> words;
  for (const auto& entry : kWords<TemplateField>) {
    words.emplace_back(entry.label.zh);
    words.emplace_back(entry.label.en);
  }
  return words;
}

FieldValues field_values(const Document& document) {
  FieldValues values;
  const Letterhead& head = document.letterhead;
  const auto put = [&](TemplateField field, const std::string& value) {
    if (!value.empty()) values.emplace(field, one_line(value));
  };
  if (head.number) put(TemplateField::number, std::to_string(*head.number));
  if (head.date) {
    put(TemplateField::year, to_string(*head.date).substr(0, to_string(*head.date).find('-')));
    put(TemplateField::date, day_text(*head.date, document.language));
  }
  put(TemplateField::from, head.from);
  put(TemplateField::seal, head.seal);
  return values;
}

}  // namespace milepost::docx
