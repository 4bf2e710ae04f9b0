#include "base/name_order.h"

#include "base/encoding.h"
#include "base/error.h"
#include "base/utf8.h"

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
      const bool is_long = i + 1 < bytes.size() && bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
      const std::string_view character = std::string_view(bytes).substr(i, is_ascii(bytes[i]) ? 1
                                                                           : is_long          ? 4
                                                                                              : 2);
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
