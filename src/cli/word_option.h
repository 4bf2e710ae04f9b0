// Options that take a word of an enumeration, in either language.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <utility>

#include "base/phrases.h"
#include "base/word_choice.h"
#include "cli/context.h"
#include "cli/usage.h"

namespace milepost::cli {

/// The enumerator that `text` means, as a value of an option. Throws Error with the words that fit.
template <class E>
E read_option_word(const CLI::App& command, const std::string& option, const std::string& text) {
  if (const auto found = read_word<E>(text)) return *found;
  throw unfit_word(command, option, text, choice_of_words<E>(text));
}

/// Adds an option that takes one word of E; the help ends with all of them.
template <class E>
CLI::Option* add_word_option(CLI::App& command, const Context& context, const std::string& option,
                             std::function<void(E)> take, const Wording& help) {
  const auto read = [&command, option, take = std::move(take)](const std::string& text) {
    take(read_option_word<E>(command, option, text));
  };
  return command
      .add_option_function<std::string>(option, read,
                                        context.say(kNamed, said(help), words_in_both<E>()))
      ->type_name("WORD");
}

}  // namespace milepost::cli
