// What an engine makes of the text of a statement.
#pragma once

#include <cstdint>
#include <string_view>

namespace milepost::store {

/// A statement as one engine runs it; the rest of the room has it as a Statement (statement.h).
/// Parameters are called `:name`, columns count from 0. Throws Failure.
class Prepared {
 public:
  Prepared() = default;
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;
  virtual ~Prepared() = default;

  /// Whether it has a parameter of this name.
  virtual bool takes(const char* name) const = 0;
  virtual void bind_null(const char* name) = 0;
  virtual void bind(const char* name, std::int64_t number) = 0;
  virtual void bind(const char* name, std::string_view text) = 0;

  /// Goes on to the next row; false where there is none.
  virtual bool next() = 0;
  /// Begins again at the first row; what is bound stays.
  virtual void reset() = 0;
  /// How many rows the last run added.
  virtual std::int64_t changes() const = 0;

  enum class Type : std::uint8_t { null, number, other };
  virtual int columns() const = 0;
  virtual Type type(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  /// False for null, which leaves `number` as it is.
  virtual bool read(int column, std::int64_t& number) const = 0;
  /// A number as its digits; gone with the next step, as `bytes` are.
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;
};

}  // namespace milepost::store
