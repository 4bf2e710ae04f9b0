#include "store/check.h"

#include <algorithm>
#include <memory>
#include <ostream>
#include <string_view>
#include <variant>

#include "base/error.h"
#include "base/text.h"
#include "cli/context.h"
#include "cli/selection.h"
#include "report/words/sentences.h"
#include "store/seal.h"
#include "store/store.h"

namespace milepost::cli {
namespace {

/// A token, or the whole line that `milepost seal` prints.
struct GivenSeal {
  Seal seal;
  std::string written_moment;
  std::optional<MomentRange> moment;
};

GivenSeal read_seal(const std::string& text, const LocalClock& clock) {
  const std::size_t blank = std::min(text.find(' '), text.size());
  const std::string behind(trim(std::string_view(text).substr(blank)));
  const std::optional<Seal> seal = parse_seal(text.substr(0, blank));
  const std::optional<MomentRange> moment =
      behind.empty() ? std::nullopt : parse_moment(behind, clock);
  if (seal && (behind.empty() || moment)) return {*seal, behind, moment};
  throw Error(
      ErrorKind::refused,
      said({"--seal: {} is not a seal", "--seal：{}不是校验码"}, in_quotes(text)),
      said({"a seal is a number, a hyphen and 64 digits from 0 to f, as milepost seal prints it",
            "校验码由数字、连字符和64位0至f的字符组成，即milepost seal所显示的内容"}));
}

/// What is wrong with the seal; where nothing is, its moment.
std::variant<Moment, Said> check_given_seal(const Store& store, const GivenSeal& given) {
  std::variant<Moment, Said> outcome = check_seal(store, given.seal);
  const Moment* moment = std::get_if<Moment>(&outcome);
  if (moment == nullptr || !given.moment || given.moment->contains(*moment)) return outcome;
  return said({"the seal is of {}, not of {}", "校验码的时刻是{}，不是{}"}, to_string(*moment),
              given.written_moment);
}

void check_file(const std::optional<std::string>& seal_text, const Context& context) {
  const std::optional<GivenSeal> given =
      seal_text ? std::optional(read_seal(*seal_text, context.clock)) : std::nullopt;
  const Store store = open_store(context);
  std::size_t faults = 0;
  const auto tell = [&](const Said& fault) {
    context.err << said({"{}: {}\n", "{}：{}\n"}, store.name(), fault).in(context.language);
    ++faults;
  };
  for (const Said& fault : check_database(store)) tell(fault);
  std::string fine = say(Sentence::nothing_wrong, context.language, store.name());
  if (given) {
    const std::variant<Moment, Said> sealed = check_given_seal(store, *given);
    if (const Said* fault = std::get_if<Said>(&sealed)) {
      tell(*fault);
    } else {
      fine = say(Sentence::nothing_changed_since_seal, context.language, store.name(),
                 to_string(std::get<Moment>(sealed)));
    }
  }
  if (faults == 0) {
    context.out << fine << "\n";
    return;
  }
  throw Error(ErrorKind::machine,
              faults == 1 ? said({"{}: {} fault found", "{}：发现{}处问题"}, store.name(), faults)
                          : said({"{}: {} faults found", "{}：发现{}处问题"}, store.name(), faults),
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
                                "同时核对该校验码之前的记录有无改动"}))
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
                   "  milepost check --seal \"$(cat 六月校验码.txt)\""}));
  command->callback([&context, seal] { check_file(*seal, context); });
}

}  // namespace milepost::cli
