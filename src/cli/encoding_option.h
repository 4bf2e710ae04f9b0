// The option by which one says which encoding a file has that does not say so itself.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/encoding.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "cli/context.h"
#include "cli/usage.h"

namespace milepost::cli {

/// Adds --encoding. Upper and lower case are the same in its words.
inline CLI::Option* add_encoding_option(CLI::App& command, std::optional<Encoding>& encoding,
                                        const Context& context) {
  const auto read = [&command, &encoding](const std::string& text) {
    for (const auto& entry : kWords<Encoding>) {
      if (search_form(text) == search_form(entry.text)) encoding = entry.value;
    }
    if (encoding) return;
    const std::vector<std::string> words = all_words<Encoding>();
    throw unfit_word(command, "--encoding", text,
                     did_you_mean(text, words, said(kThereAre, listed(words))));
  };
  return command
      .add_option_function<std::string>(
          "--encoding", read,
          context.say({"The encoding of CSV files that are not told from others: {}",
                       "CSV文件的编码，用于无法自动识别时：{}"},
                      listed(all_words<Encoding>())))
      ->type_name("WORD");
}

}  // namespace milepost::cli
