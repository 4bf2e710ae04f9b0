#include "base/name_order.h"

#include "base/encoding.h"
#include "base/error.h"

namespace milepost {
namespace {

constexpr char kBehindAll = '\xFF';

bool is_of_gb2312(std::string_view character) {
  return character.size() == 2 && static_cast<unsigned char>(character[0]) >= 0xA1 &&
         static_cast<unsigned char>(character[1]) >= 0xA1;
}

}  // namespace

std::string name_order_key(std::string_view name) {
  std::string key;
  try {
    const std::string bytes = in_gb18030(name);
    for (std::size_t i = 0; i < bytes.size();) {
      const std::string_view rest = std::string_view(bytes).substr(i);
      const std::string_view character = rest.substr(0, length_in_gb18030(rest));
      if (character.size() > 1 && !is_of_gb2312(character)) key += kBehindAll;
      key += character;
      i += character.size();
    }
  } catch (const Error&) {
    return std::string(name);  // a system without GB18030
  }
  return key;
}

}  // namespace milepost
