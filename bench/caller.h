#pragma once

#include <boost/json.hpp>
#include <string>

#include "load.h"
#include "stepwell/base/id.h"

// Caller: somebody who is signed in, and what they ask of the program.
namespace stepwell::bench {

struct Caller {
  std::string cookie;
  OrganizationId organization;
  SiteId site;  // the first they work at
};

// Returns the bytes of a request: a GET with a body of none.
std::string request(const std::string& line, const std::string& cookie, const std::string& body);

// Signs the demo clinic's director in. Throws when that is refused, as all below.
Caller sign_in(const Address& to);

boost::json::value get(const Address& to, const Caller& who, const std::string& target);
boost::json::value post(const Address& to, const Caller& who, const std::string& target,
                        const boost::json::value& body);

}  // namespace stepwell::bench
