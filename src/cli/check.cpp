#include "store/check.h"

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "base/error.h"
#include "cli/context.h"
#include "report/words/sentences.h"
#include "store/seal.h"
#include "store/store.h"

namespace milepost::cli {
namespace {

Seal read_seal(const std::string& text) {
  if (const std::optional<Seal> seal = parse_seal(text)) return *seal;
  throw Error(
      ErrorKind::refused, said({"--seal: {} is not a seal", "--seal：{}不是封印"}, in_quotes(text)),
      said({"a seal is a number, a hyphen and 64 digits from 0 to f, as milepost seal prints it",
            "封印由数字、连字符和64位0至f的字符组成，即milepost seal所显示的内容"}));
}

void check_file(const std::optional<std::string>& seal_text, const Context& context) {
  const std::optional<Seal> seal = seal_text ? std::optional(read_seal(*seal_text)) : std::nullopt;
  const Store store = Store::open(context.database);
  std::vector<Said> found = check_database(store);
  if (seal) {
    if (const auto fault = check_seal(store, *seal)) found.push_back(*fault);
  }
  if (found.empty()) {
    context.out << say(seal ? Sentence::nothing_changed_since_seal : Sentence::nothing_wrong,
                       context.language, store.name())
                << "\n";
    return;
  }
  for (const Said& fault : found) {
    context.err << said({"{}: {}\n", "{}：{}\n"}, store.name(), fault).in(context.language);
  }
  throw Error(ErrorKind::machine,
              found.size() == 1
                  ? said({"{}: {} fault found", "{}：发现{}处问题"}, store.name(), found.size())
                  : said({"{}: {} faults found", "{}：发现{}处问题"}, store.name(), found.size()),
              Offer::restore_database);
}

}  // namespace

void add_check(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "check",
      context.say({"Check that the file is whole, its data consistent, and nothing changed since",
                   "检查文件是否完整、数据是否一致、记录有无改动"}));
  const auto seal = std::make_shared<std::optional<std::string>>();
  command
      ->add_option("--seal", *seal,
                   context.say({"Also that nothing before this seal was changed",
                                "同时核对该封印之前的记录有无改动"}))
      ->type_name("TOKEN");
  command->footer(
      context.say({"Ends with 0 where nothing is wrong, and with 3 where something is.\n"
                   "\n"
                   "Examples:\n"
                   "  milepost check\n"
                   "  milepost check --seal \"$(cat seal-of-june.txt)\"",
                   "没有问题时退出码为0，有问题时为3。\n"
                   "\n"
                   "示例：\n"
                   "  milepost check\n"
                   "  milepost check --seal \"$(cat 六月封印.txt)\""}));
  command->callback([&context, seal] { check_file(*seal, context); });
}

}  // namespace milepost::cli
