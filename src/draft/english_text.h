// Words of a text in English; what is asked stands in lower case.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace milepost {

bool is_digit_sign(char c);
bool is_letter_sign(char c);
std::string lower_case(std::string_view text);

/// The longest of `words` that `text` begins with, or ends with, and that does not go on there;
/// empty where there is none.
std::string_view word_at_start(std::string_view text, const std::vector<std::string>& words);
std::string_view word_at_end(std::string_view text, const std::vector<std::string>& words);

/// Without blanks behind it.
std::string_view trim_end(std::string_view text);

/// The month, 1 to 12, that a text begins with, by its name or the first three letters of it; 0
/// where there is none.
int month_at_start(std::string_view text);

/// Where the words begin that say until when (by June 2026, before 30 June, in 2026, by the end of
/// the plan), in bytes; the size of the text where there are none.
std::size_t place_of_day(std::string_view text);

/// A sentence of a text, or a part of one, without the blanks and the full stop behind it; in
/// bytes.
struct EnglishTextPart {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The sentences of a text from `begin` on: behind their full stop a capital or a figure begins the
/// next one, and no short word (St., approx.) stands in front of it. Parts end at semicolons too.
std::vector<EnglishTextPart> english_sentences(std::string_view text, std::size_t begin);
std::vector<EnglishTextPart> english_parts(std::string_view text, std::size_t begin);

/// The size in bytes of the marks and blanks in front of a line (`• `, `- `), and with the number
/// or label behind them (`(xiv) `, `3. `).
std::size_t size_of_marks(std::string_view line);
std::size_t size_of_label(std::string_view lower);

}  // namespace milepost
