#include "stepwell/http/openapi.h"

#include <algorithm>

#include "stepwell/http/problem.h"

namespace stepwell::http {
namespace {

constexpr std::string_view schemas = "#/components/schemas/";

json::object ref(std::string_view where, std::string_view name) {
  return {{"$ref", std::string(where) + std::string(name)}};
}

json::object text_schema() { return schema<std::string>(); }

// The records of the document, each said once under its name.
class Records {
 public:
  // Returns `given` with every record in it replaced by a reference. Throws `internal` when two
  // records that differ share a name: each would become the other's TypeScript type.
  json::value name_in(json::value given) {
    if (auto* list = given.if_array())
      for (json::value& item : *list) item = name_in(std::move(item));
    auto* object = given.if_object();
    if (!object) return given;
    for (auto& [key, value] : *object) value = name_in(std::move(value));
    if (!object->contains("properties") || !object->contains("title")) return given;
    return keep(std::move(*object));
  }

  json::object content(Schema of, std::string_view type = "application/json") {
    return {{type, {{"schema", name_in(of())}}}};
  }

  json::object take() { return std::move(kept_); }

 private:
  json::object keep(json::object record) {
    const std::string name(record.at("title").as_string());
    const bool is_private = record.erase("x-private") != 0;
    const auto [known, is_new] = kept_.emplace(name, record);
    check(is_new || known->value() == json::value(std::move(record)),
          "two different records are called " + name);
    json::object found = ref(schemas, name);
    if (is_private) found["x-private"] = true;
    return found;
  }

  json::object kept_;
};

json::object parameter(std::string_view in, std::string_view name, bool required, json::object of) {
  return {{"name", name}, {"in", in}, {"required", required}, {"schema", std::move(of)}};
}

// "/a/{b}/c/{d}" has b and d.
json::array path_parameters(std::string_view pattern) {
  json::array found;
  for (auto from = pattern.find('{'); from != pattern.npos; from = pattern.find('{', from + 1)) {
    const auto name = pattern.substr(from + 1, pattern.find('}', from) - from - 1);
    found.push_back(parameter("path", name, true, text_schema()));
  }
  return found;
}

json::array parameters(const Route& route) {
  json::array found = path_parameters(route.pattern);
  for (const Asked& asked : route.asked)
    found.push_back(parameter("query", asked.name, asked.required, asked.schema()));
  if (route.method != Method::get) found.push_back(ref("#/components/parameters/", "IfMatch"));
  if (route.method == Method::post)
    found.push_back(ref("#/components/parameters/", "IdempotencyKey"));
  return found;
}

json::array security(const Route& route) {
  const json::object cookie{{"session", json::array()}};
  const json::object bearer{{"device", json::array()}};
  if (route.gate.scope == Scope::open) return {};
  if (route.gate.grant == Grant::kiosk) return {bearer};
  return {cookie};
}

bool is_versioned(const Route& route) {
  return route.answer && route.answer().at("properties").as_object().contains("version");
}

json::object done(const Route& route, Records& records) {
  if (route.event)
    return {{"200",
             {{"description", "A stream of events, each of which says this as JSON."},
              {"content", records.content(route.event, "text/event-stream")}}}};
  if (!route.file.empty())
    return {{"200",
             {{"description", "A file."},
              {"content", {{std::string(route.file), {{"schema", text_schema()}}}}}}}};
  if (!route.answer) return {{"204", {{"description", "Done; there is nothing to say."}}}};
  json::object answer{{"description", "Done."}, {"content", records.content(route.answer)}};
  if (is_versioned(route)) answer["headers"] = {{"ETag", ref("#/components/headers/", "ETag")}};
  return {{"200", std::move(answer)}};
}

// "GET /api/v1/patients/{patient}/dose" is get_patients_patient_dose.
std::string operation_id(std::string_view method, std::string_view pattern) {
  if (pattern.starts_with("/api/v1")) pattern.remove_prefix(7);
  std::string id(method);
  for (const char c : pattern)
    if (c != '{' && c != '}') id += c == '/' || c == '-' || c == '.' ? '_' : c;
  return id;
}

json::object operation(const Route& route, Records& records) {
  json::object out{{"operationId", operation_id(to_word(route.method), route.pattern)},
                   {"x-scope", to_word(route.gate.scope)}};
  if (route.gate.scope != Scope::open) out["x-grant"] = to_word(route.gate.grant);
  out["security"] = security(route);
  out["parameters"] = parameters(route);
  if (route.body)
    out["requestBody"] = {{"required", true}, {"content", records.content(route.body)}};
  out["responses"] = done(route, records);
  out["responses"].as_object()["default"] = ref("#/components/responses/", "Problem");
  return out;
}

json::object shared_parameters() {
  json::object if_match = parameter("header", "If-Match", false, text_schema());
  if_match["description"] =
      "The ETag of the version you mean to change. Needed for whatever exists already: without it "
      "the answer is 428, with an older one 412.";
  json::object key = parameter("header", "Idempotency-Key", false, text_schema());
  key["description"] =
      "Your own name for this request. Sent again under the same name it is done only once, and "
      "answered as it was then.";
  return {{"IfMatch", std::move(if_match)}, {"IdempotencyKey", std::move(key)}};
}

json::object security_schemes() {
  return {{"session",
           {{"type", "apiKey"},
            {"in", "cookie"},
            {"name", "stepwell_session"},
            {"description",
             "Set by POST /api/v1/session. Requests that change something must "
             "have the server's own Origin, or none."}}},
          {"device",
           {{"type", "http"},
            {"scheme", "bearer"},
            {"description", "A kiosk's token, shown once when the device is enrolled."}}}};
}

json::object components(Records& records) {
  json::object problem_response{
      {"description", "It was not done, and why."},
      {"content", records.content(&schema<Problem>, "application/problem+json")}};
  json::object etag{{"description", "The version, for a later If-Match."},
                    {"schema", text_schema()}};
  return {{"parameters", shared_parameters()},
          {"headers", {{"ETag", std::move(etag)}}},
          {"responses", {{"Problem", std::move(problem_response)}}},
          {"securitySchemes", security_schemes()},
          {"schemas", records.take()}};
}

json::object& path_of(json::object& paths, std::string_view pattern) {
  json::value& path = paths[pattern];
  if (path.is_null()) path.emplace_object();
  return path.as_object();
}

}  // namespace

json::object openapi(const Router& router) {
  Records records;
  json::object paths;
  for (const Route& route : router.routes())
    path_of(paths, route.pattern)[to_word(route.method)] = operation(route, records);
  return {{"openapi", "3.1.0"},
          {"info",
           {{"title", "Stepwell"},
            {"version", "1"},
            {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
          {"servers", json::array{{{"url", "/"}}}},
          {"paths", std::move(paths)},
          {"components", components(records)}};
}

}  // namespace stepwell::http
