// What of a Store needs to know what a Connection is.
#include "store/sql/connection.h"

#include <utility>

namespace milepost {

Store::Store(std::string name, std::unique_ptr<store::Connection> connection)
    : name_(std::move(name)), connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

store::Connection& store::connection_of(const Store& store) { return *store.connection_; }

}  // namespace milepost
