#include "base/web_address.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

TEST(WebAddress, IsHttpAndNothingElse) {
  for (const char* url :
       {"http://example.org", "https://example.org/?a=1", "HTTPS://example.org"}) {
    EXPECT_TRUE(is_web_address(url)) << url;
  }
  for (const char* url :
       {"javascript:alert(1)", " https://example.org", "data:text/html,x", "file:///etc/passwd",
        "//example.org", "http:/", "https://", "java\nscript:alert(1)", ""}) {
    EXPECT_FALSE(is_web_address(url)) << url;
  }
}

TEST(WebAddress, ItsSchemeIsToldInLowerCase) {
  EXPECT_EQ(web_scheme("http://example.org"), "http://");
  EXPECT_EQ(web_scheme("HTTPS://EXAMPLE.ORG"), "https://");
  EXPECT_EQ(web_scheme("https://"), "https://");
  for (const char* url : {"", "http:", "https:example.org", "ftp://example.org", "httpx://"}) {
    EXPECT_EQ(web_scheme(url), "") << url;
  }
}

}  // namespace
}  // namespace milepost
