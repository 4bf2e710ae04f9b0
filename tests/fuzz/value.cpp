// Typed values: the first byte chooses what kind of entry the rest is the value of.
#include "progress/value.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>

#include "fuzz/must.h"

namespace {

using milepost::EntryKind;
using milepost::Indicator;
using milepost::Measure;
using milepost::Value;
using milepost::ValueFault;
using milepost::fuzz::must;

struct Case {
  Indicator indicator;
  EntryKind kind;
};

const std::array<Case, 6>& cases() {
  static const std::array<Case, 6> kCases{
      {{{"new-firms", {}, "家", Measure::flow}, EntryKind::year_to_date},
       {{"investment", {}, "亿元", Measure::flow}, EntryKind::increment},
       {{"coverage", {}, "%", Measure::stock}, EntryKind::level},
       {{"plain", {}, "", Measure::stock}, EntryKind::level},
       {{"gdp-growth", {}, "%", Measure::growth}, EntryKind::growth},
       {{"road", {}, "", Measure::milestone}, EntryKind::milestone}}};
  return kCases;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& [indicator, kind] = cases()[data[0] % cases().size()];
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto parsed = milepost::parse_value(text, indicator, kind);
  if (const auto* fault = std::get_if<ValueFault>(&parsed)) {
    must(!fault->what.empty() && !fault->remedy.empty(), "a fault says what would be right");
    return 0;
  }
  const Value& value = std::get<Value>(parsed);
  must(value.state.has_value() == (kind == EntryKind::milestone), "a milestone has a state");
  must(value.number || value.state, "a value is not nothing");
  const auto again = milepost::parse_value(to_text(value), indicator, kind);
  must(std::holds_alternative<Value>(again) && std::get<Value>(again) == value,
       "a value comes back");
  return 0;
}
