#include "stepwell/http/front.h"

#include <algorithm>
#include <array>

#include "stepwell/base/hash.h"
#include "stepwell/base/log.h"
#include "stepwell/http/openapi.h"
#include "stepwell/http/problem.h"

namespace stepwell::http {
namespace {

// The two hashes are of style texts that the accessible widgets write into a page themselves; the
// browser test finds any other.
constexpr std::string_view page_headers =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; "
    "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' "
    "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'self'\r\n";
constexpr std::string_view keep_for_good = "Cache-Control: public, max-age=31536000, immutable\r\n";
constexpr std::string_view ask_each_time = "Cache-Control: no-cache\r\n";

constexpr std::string_view session_cookie = "stepwell_session";

std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

bool reads(std::string_view verb) { return verb == "GET" || verb == "HEAD"; }

Method method_of(std::string_view verb) {
  if (reads(verb)) return Method::get;
  if (verb == "PUT") return Method::put;
  if (verb == "POST") return Method::post;
  throw Error(Code::not_found, "there is nothing here");
}

bool is_for_app(std::string_view target) {
  return target.starts_with("/api/") || target.starts_with("/fhir/");
}

// "https://clinic.example:8443" is the origin of pages from the host "clinic.example:8443". The
// scheme is not compared: TLS may end at a proxy.
bool is_from(std::string_view origin, std::string_view host) {
  const auto scheme = origin.find("://");
  return scheme != origin.npos && origin.substr(scheme + 3) == host;
}

std::string_view cookie_in(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    const auto end = std::min(cookies.find(';'), cookies.size());
    auto pair = cookies.substr(0, end);
    cookies.remove_prefix(std::min(end + 1, cookies.size()));
    pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
      return pair.substr(name.size() + 1);
  }
  return {};
}

Credential credential_in(const Incoming& incoming) {
  constexpr std::string_view bearer = "Bearer ";
  if (incoming.authorization.starts_with(bearer))
    return credential_of(Credential::Kind::device, incoming.authorization.substr(bearer.size()));
  return credential_of(Credential::Kind::session, cookie_in(incoming.cookie, session_cookie));
}

bool is_json(std::string_view content_type) {
  const auto type = content_type.substr(0, content_type.find_first_of("; "));
  constexpr std::array<std::string_view, 2> known{"application/json", "application/fhir+json"};
  return std::ranges::find(known, type) != known.end();
}

// The last entry is the one our own proxy wrote; those before it are whatever the caller claimed.
std::string_view last_of(std::string_view forwarded_for) {
  auto last = forwarded_for.substr(forwarded_for.rfind(',') + 1);
  last.remove_prefix(std::min(last.find_first_not_of(' '), last.size()));
  return last;
}

Answer not_allowed(const std::string& methods) {
  Answer answer = refusal(405, Code::invalid, "method_not_allowed", "this answers to " + methods);
  answer.headers += "Allow: " + methods + "\r\n";
  return answer;
}

Answer not_modified(const std::string& etag, std::string_view caching) {
  return {.status = 304, .headers = "ETag: " + etag + "\r\n" + std::string(caching)};
}

// A stream whose address names no site is refused by its gate before it starts.
std::shared_ptr<Stream> stream_of(const Request& request, std::string_view after) {
  return std::make_shared<Stream>(Stream{request, {}, std::string(after)});
}

void start(Answer& answer, const std::shared_ptr<Stream>& stream) {
  stream->site = stream->request.query<SiteId>("site");
  answer.stream = stream;
  answer.status = 200;
  answer.type = "text/event-stream";
}

Answer named(std::string_view route, Answer answer) {
  answer.route = route;
  return answer;
}

bool is_this_machine(std::string_view address) {
  return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

bool names_this_machine(std::string_view host) {
  if (host.starts_with("[::1]")) return true;
  const auto name = host.substr(0, host.find(':'));
  return name == "localhost" || name == "127.0.0.1";
}

Answer not_built() {
  return {.status = 503,
          .type = "text/plain; charset=utf-8",
          .body =
              "Stepwell answers, but its web part was not built into it.\n"
              "Build it with script/build; the API is at /api/v1.\n",
          .headers = std::string(ask_each_time)};
}

}  // namespace

Front::Front(App& app, Assets assets, Proxy proxy, MetricsDoor metrics)
    : app_(app),
      assets_(std::move(assets)),
      proxy_(proxy),
      metrics_(std::move(metrics)),
      document_(json::serialize(openapi(app.router()))),
      document_tag_('"' + sha256(document_).substr(0, 16) + '"') {}

std::optional<Answer> Front::refuse(const Incoming& in) const {
  if (in.target.size() > limits::target_bytes)
    return last(refusal(414, Code::too_large, "target_too_long", "the address is too long"));
  if (in.header_count > limits::headers)
    return last(refusal(431, Code::too_large, "too_many_headers", "there are too many headers"));
  if (in.host_count != 1)
    return last(refusal(400, Code::invalid, "no_host", "there must be exactly one Host header"));
  if (in.has_body && !is_json(in.content_type))
    return last(refusal(415, Code::invalid, "not_json_type", "a body must be application/json"));
  if (!reads(in.verb) && !in.origin.empty() && !is_from(in.origin, in.host))
    return last(
        refusal(403, Code::forbidden, "wrong_origin", "this came from a page that isn't ours"));
  return std::nullopt;
}

void Front::handle(const Incoming& in, std::string body, Reply reply) {
  if (is_for_app(in.target) && path_of(in.target) != "/api/v1/openapi.json")
    return call(in, std::move(body), std::move(reply));
  if (!reads(in.verb)) return reply(not_allowed("GET, HEAD"));
  if (path_of(in.target) == "/healthz") return reply(named("/healthz", answer_of(app_.health())));
  if (path_of(in.target) == "/metrics") return reply(named("/metrics", show_metrics(in)));
  if (is_for_app(in.target)) return reply(show_document(in));
  reply(show_file(in));
}

void Front::call(const Incoming& in, std::string body, Reply reply) {
  Request request = request_of(in, std::move(body));
  try {
    request.method = method_of(in.verb);
    app_.router().match(request);
  } catch (...) {
    return reply(nothing_there(in.target, std::current_exception()));
  }
  const Route& route = *request.route;
  std::shared_ptr<Stream> stream;
  if (route.event) stream = stream_of(request, in.last_event_id);
  app_.handle(std::move(request), [&route, stream, reply = std::move(reply)](Response response) {
    Answer answer = answer_of(std::move(response));
    answer.route = route.pattern;
    if (stream && answer.status < 400) start(answer, stream);
    reply(std::move(answer));
  });
}

Answer Front::nothing_there(std::string_view target, std::exception_ptr error) const {
  const std::string allowed = app_.router().allowed(target);
  return allowed.empty() ? answer_of(problem(error)) : not_allowed(allowed);
}

bool Front::may_go_on(const Stream& stream) const {
  try {
    app_.admit(stream.request);
    return true;
  } catch (const Error&) {
    return false;
  }
}

Request Front::request_of(const Incoming& in, std::string body) const {
  const bool forwarded = proxy_ == Proxy::in_front && !in.forwarded_for.empty();
  return {.target = std::string(in.target),
          .body = std::move(body),
          .idempotency_key = std::string(in.idempotency_key),
          .if_match = std::string(in.if_match),
          .address = std::string(forwarded ? last_of(in.forwarded_for) : in.address),
          .credential = credential_in(in)};
}

// Without a token only this machine may ask, and directly: what comes through a proxy comes from
// this machine as well. A name that isn't this machine's is a proxy's, or another page's trick.
bool Front::may_read_metrics(const Incoming& in) const {
  if (!metrics_.token.empty())
    return sha256(in.authorization) == sha256("Bearer " + metrics_.token);
  return proxy_ == Proxy::none && in.forwarded_for.empty() && is_this_machine(in.address) &&
         names_this_machine(in.host);
}

Answer Front::show_metrics(const Incoming& in) const {
  if (!metrics_.metrics || !may_read_metrics(in))
    return refusal(403, Code::forbidden, "metrics_refused",
                   "the metrics are for this machine alone, or for whoever has their token");
  return {.type = "text/plain; version=0.0.4; charset=utf-8",
          .body = metrics_.metrics->text(),
          .headers = "Cache-Control: no-store\r\n"};
}

Answer Front::show_document(const Incoming& in) const {
  if (in.if_none_match == document_tag_) return not_modified(document_tag_, ask_each_time);
  return {.type = "application/json",
          .file = document_,
          .headers = "ETag: " + document_tag_ + "\r\n" + std::string(ask_each_time)};
}

Answer Front::show_file(const Incoming& in) const {
  if (assets_.empty()) return not_built();
  const Asset* asset = assets_.find(path_of(in.target));
  if (!asset) return refusal(404, Code::not_found, "no_such_file", "there is nothing here");
  const std::string_view caching = is_immutable(*asset) ? keep_for_good : ask_each_time;
  const Variant variant = variant_of(*asset, in.accept_encoding);
  if (in.if_none_match == variant.etag) return not_modified(variant.etag, caching);
  Answer answer{.type = asset->type, .file = variant.bytes};
  answer.headers = "ETag: " + variant.etag + "\r\nVary: Accept-Encoding\r\n";
  if (!variant.encoding.empty())
    answer.headers += "Content-Encoding: " + std::string(variant.encoding) + "\r\n";
  answer.headers += caching;
  answer.headers += page_headers;
  return answer;
}

}  // namespace stepwell::http
