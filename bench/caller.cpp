#include "caller.h"

#include <fmt/format.h>

#include <stdexcept>

namespace stepwell::bench {
namespace {

namespace json = boost::json;

constexpr const char* password = "welcome-to-stepwell";

json::value answer_to(const Address& to, const std::string& line, const Caller& who,
                      const std::string& body) {
  const Answer answer = ask(to, request(line, who.cookie, body));
  if (answer.status >= 300) throw std::runtime_error(line + ": " + answer.body);
  return json::parse(answer.body);
}

}  // namespace

std::string request(const std::string& line, const std::string& cookie, const std::string& body) {
  std::string text = line + " HTTP/1.1\r\nHost: localhost\r\n";
  if (!cookie.empty()) text += "Cookie: " + cookie + "\r\n";
  if (!body.empty())
    text += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", body.size());
  return text + "\r\n" + body;
}

Caller sign_in(const Address& to) {
  const json::object who{{"username", "director"}, {"password", password}};
  const Answer answer = ask(to, request("POST /api/v1/session", "", json::serialize(who)));
  if (answer.status != 200) throw std::runtime_error("signing in: " + answer.body);
  const auto from = answer.head.find("stepwell_session=");
  const json::object me = json::parse(answer.body).as_object();
  return {answer.head.substr(from, answer.head.find(';', from) - from),
          OrganizationId::parse(std::string(me.at("organization_id").as_string())).value(),
          SiteId::parse(std::string(me.at("sites").at(0).at("id").as_string())).value()};
}

json::value get(const Address& to, const Caller& who, const std::string& target) {
  return answer_to(to, "GET " + target, who, "");
}

json::value post(const Address& to, const Caller& who, const std::string& target,
                 const json::value& body) {
  return answer_to(to, "POST " + target, who, json::serialize(body));
}

}  // namespace stepwell::bench
