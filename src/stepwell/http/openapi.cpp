#include "stepwell/http/openapi.h"

namespace stepwell::http {
namespace {

json::object content(Schema schema) { return {{"application/json", {{"schema", schema()}}}}; }

json::object operation(const Route& route) {
  json::object out{{"x-scope", to_word(route.gate.scope)}};
  if (route.gate.scope != Scope::open) out["x-grant"] = to_word(route.gate.grant);
  if (route.body) out["requestBody"] = {{"required", true}, {"content", content(route.body)}};
  if (route.answer)
    out["responses"] = {{"200", {{"description", "done"}, {"content", content(route.answer)}}}};
  return out;
}

}  // namespace

json::object openapi(const Router& router) {
  json::object paths;
  for (const Route& route : router.routes()) {
    json::value& path = paths[route.pattern];
    if (path.is_null()) path.emplace_object();
    path.as_object()[to_word(route.method)] = operation(route);
  }
  return {{"openapi", "3.1.0"},
          {"info", {{"title", "Stepwell"}, {"version", "1"}}},
          {"paths", std::move(paths)}};
}

}  // namespace stepwell::http
