#include "progress/row_pack.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <tuple>

#include "base/quoted.h"
#include "progress/conflict.h"

namespace milepost {
namespace {

constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t kFew = 10'000;  // rows: little is won by sorting them
constexpr std::size_t kMostPackedRows = std::size_t{1} << 20U;
constexpr std::size_t kMostCompared = 64;  // of one indicator, date and kind
constexpr std::size_t kMostPackedBytes = std::size_t{48} << 20U;

void put(std::string& out, std::uint64_t number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

void put(std::string& out, const std::string& text) {
  put(out, text.size());
  out += text;
}

/// Reads back what `put` wrote.
class Unpacker {
 public:
  explicit Unpacker(const char* at) : at_(at) {}

  std::uint64_t number() {
    std::uint64_t number = 0;
    std::memcpy(&number, at_, sizeof number);
    at_ += sizeof number;
    return number;
  }
  void text(std::string& out) {
    const std::size_t size = number();
    out.assign(at_, size);
    at_ += size;
  }

 private:
  const char* at_;
};

template <class E>
std::uint8_t packed_word(const std::optional<E>& value) {
  return value ? static_cast<std::uint8_t>(static_cast<int>(*value) + 1) : std::uint8_t{0};
}

template <class E>
std::optional<E> unpacked_word(unsigned packed) {
  return packed == 0 ? std::nullopt : std::optional(static_cast<E>(packed - 1));
}

/// A day has one increment.
Said write_the_sum() {
  return said({"if both came on top, write their sum in one row; if not, keep the right row",
               "两笔都新增的，请合计后写成一行；否则只留正确的一行"});
}

bool say_the_same(const NewEntry& a, const NewEntry& b) {
  return a.value == b.value && a.remarks == b.remarks && a.correction_reason == b.correction_reason;
}

void report_conflict(const ImportRow& row, std::size_t first_line, Problems& problems) {
  problems.add({row.line, 0},
               said({"line {} already reports {} as of {} ({}), and says something else",
                     "第{}行已填报{} {}（{}），内容与本行不同"},
                    first_line, quoted(row.entry.indicator), to_string(row.entry.as_of),
                    said_word(row.entry.kind)),
               row.entry.kind == EntryKind::increment ? write_the_sum() : keep_the_right_row());
}

void report_equal_increment(const ImportRow& row, std::size_t first_line, Problems& problems) {
  problems.add({row.line, 0},
               said({"line {} already reports the same increment of {} as of {}",
                     "第{}行已填报{} {}同样的当期新增"},
                    first_line, quoted(row.entry.indicator), to_string(row.entry.as_of)),
               write_the_sum());
}

}  // namespace

std::uint64_t RowPack::pack_texts(const NewEntry& entry) {
  const Remarks& beside = entry.remarks;
  if (!entry.value.fraction && beside.note.empty() && beside.evidence.empty() &&
      beside.reporter.empty() && beside.problem.empty() && beside.next_step.empty() &&
      beside.progress.empty() && entry.correction_reason.empty()) {
    return kNone;
  }
  std::string packed;
  if (const auto& fraction = entry.value.fraction) {
    put(packed, static_cast<std::uint64_t>(fraction->numerator.raw()));
    put(packed, static_cast<std::uint64_t>(fraction->denominator.raw()));
  }
  for (const std::string* text : {&beside.note, &beside.evidence, &beside.reporter, &beside.problem,
                                  &beside.next_step, &beside.progress, &entry.correction_reason}) {
    put(packed, *text);
  }
  if (packed == last_texts_) return last_place_;
  last_place_ = texts_.size();
  texts_ += packed;
  last_texts_ = std::move(packed);
  return last_place_;
}

void RowPack::add(std::uint32_t indicator, std::size_t line, const NewEntry& entry, bool runs_on) {
  Packed packed;
  packed.indicator = indicator;
  packed.line = static_cast<std::uint32_t>(line);
  packed.order = static_cast<std::uint32_t>(rows_.size());
  packed.as_of = entry.as_of.time_since_epoch().count();
  packed.kind = static_cast<std::uint8_t>(entry.kind);
  packed.has_number = entry.value.number.has_value();
  packed.number = entry.value.number.value_or(Decimal()).raw();
  packed.state = packed_word(entry.value.state);
  packed.has_fraction = entry.value.fraction.has_value();
  packed.runs_on = runs_on;
  packed.outlook = packed_word(entry.remarks.outlook) & 0xFU;
  packed.vintage = packed_word(entry.remarks.vintage) & 0xFU;
  packed.texts = pack_texts(entry);
  rows_.push_back(packed);
}

bool RowPack::is_full() const {
  return rows_.size() >= kMostPackedRows || texts_.size() >= kMostPackedBytes;
}

void RowPack::unpack(const Packed& packed, ImportRow& row) const {
  row.line = packed.line;
  row.runs_on = packed.runs_on;
  NewEntry& entry = row.entry;
  entry.area = index_.area(packed.indicator);
  entry.indicator = index_.indicator(packed.indicator).key;
  entry.as_of = Date(date::days(packed.as_of));
  entry.kind = static_cast<EntryKind>(packed.kind);
  entry.value = {};
  if (packed.has_number) entry.value.number = Decimal::from_raw(packed.number);
  entry.value.state = unpacked_word<MilestoneState>(packed.state);
  Remarks& beside = entry.remarks;
  beside.outlook = unpacked_word<Outlook>(packed.outlook);
  beside.vintage = unpacked_word<Vintage>(packed.vintage);
  const std::array texts{
      &beside.note,      &beside.evidence, &beside.reporter,        &beside.problem,
      &beside.next_step, &beside.progress, &entry.correction_reason};
  if (packed.texts == kNone) {
    for (std::string* text : texts) text->clear();
    return;
  }
  Unpacker unpacker(texts_.data() + packed.texts);
  if (packed.has_fraction) {
    const auto numerator = Decimal::from_raw(static_cast<std::int64_t>(unpacker.number()));
    const auto denominator = Decimal::from_raw(static_cast<std::int64_t>(unpacker.number()));
    entry.value.fraction = Fraction{numerator, denominator};
  }
  for (std::string* text : texts) unpacker.text(*text);
}

/// The rows of one indicator, date and kind: nearly always one.
void RowPack::release_subject(std::size_t begin, std::size_t end, Problems& problems,
                              const Accept& accept) {
  if (end - begin == 1) {
    accept(rows_[begin]);
    return;
  }
  std::vector<ImportRow> accepted;
  for (std::size_t i = begin; i < end; ++i) {
    ImportRow row;
    unpack(rows_[i], row);
    const auto same = std::find_if(accepted.begin(), accepted.end(), [&](const ImportRow& one) {
      return say_the_same(one.entry, row.entry);
    });
    if (same == accepted.end() && !accepted.empty() && row.entry.correction_reason.empty()) {
      report_conflict(row, accepted.front().line, problems);
    } else if (same != accepted.end() && row.entry.kind == EntryKind::increment &&
               row.entry.correction_reason.empty()) {
      report_equal_increment(row, same->line, problems);
    } else {
      accept(rows_[i]);
      if (same == accepted.end() && accepted.size() < kMostCompared) {
        accepted.push_back(std::move(row));
      }
    }
  }
}

void RowPack::release(Problems& problems, const TakeRow& take) {
  const auto subject = [](const Packed& row) {
    return std::tuple(row.indicator, row.as_of, row.kind, row.order);
  };
  const auto is_same_subject = [](const Packed& a, const Packed& b) {
    return a.indicator == b.indicator && a.as_of == b.as_of && a.kind == b.kind;
  };
  std::sort(rows_.begin(), rows_.end(),
            [&](const Packed& a, const Packed& b) { return subject(a) < subject(b); });
  const auto give = [&](const Packed& packed) {
    unpack(packed, row_);
    take(row_);
  };
  std::vector<Packed> few;
  const bool are_few = rows_.size() <= kFew;
  const Accept accept =
      are_few ? Accept([&](const Packed& packed) { few.push_back(packed); }) : Accept(give);
  for (std::size_t begin = 0; begin < rows_.size();) {
    std::size_t end = begin + 1;
    while (end < rows_.size() && is_same_subject(rows_[end], rows_[begin])) ++end;
    release_subject(begin, end, problems, accept);
    begin = end;
  }
  std::sort(few.begin(), few.end(),
            [](const Packed& a, const Packed& b) { return a.order < b.order; });
  for (const Packed& packed : few) give(packed);
  rows_.clear();
  texts_.clear();
  last_texts_.clear();
}

}  // namespace milepost
