#include "stepwell/http/router.h"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <cctype>

namespace stepwell::http {
namespace {

using Segments = std::vector<std::string>;

std::string in_capitals(Method method) {
  std::string verb = to_word(method);
  std::ranges::transform(verb, verb.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return verb;
}

bool is_parameter(const std::string& segment) { return segment.starts_with('{'); }

Segments split(std::string_view pattern) {
  Segments segments;
  for (std::size_t from = 1; from <= pattern.size();) {
    const std::size_t to = std::min(pattern.find('/', from), pattern.size());
    segments.emplace_back(pattern.substr(from, to - from));
    from = to + 1;
  }
  return segments;
}

// Splits an address at its slashes and undoes %-encoding in each part.
Segments segments_of(const boost::urls::url_view& url) {
  Segments segments;
  for (const auto& segment : url.segments()) segments.emplace_back(segment);
  return segments;
}

}  // namespace

std::string Route::name() const { return in_capitals(method) + " " + pattern; }

SiteId site_in_query(db::Tx&, const Request& request) { return request.query<SiteId>("site"); }

Route& Router::get(std::string pattern, Gate gate, Handler handler) {
  return add({Method::get, std::move(pattern), gate, std::move(handler)});
}

Route& Router::put(std::string pattern, Gate gate, Handler handler) {
  return add({Method::put, std::move(pattern), gate, std::move(handler)});
}

Route& Router::post(std::string pattern, Gate gate, Handler handler) {
  return add({Method::post, std::move(pattern), gate, std::move(handler)});
}

Route& Router::add(Route route) {
  Node* node = &root_;
  for (const std::string& segment : split(route.pattern)) {
    if (!is_parameter(segment)) {
      node = &node->literals[segment];
    } else {
      if (!node->any) node->any = std::make_unique<Node>();
      node = node->any.get();
    }
  }
  const Route*& place = node->routes[route.method];
  check(!place, "two routes are called " + route.name());
  check(!route.gate.break_glass ||
            (route.method == Method::get &&
             Grants{Grant::read_chart, Grant::read_notes}.has(route.gate.grant) &&
             route.pattern.find("{patient}") != std::string::npos),
        route.name() + " can't be opened by break-glass: only a read of one chart can");
  if (route.gate.locate == &site_in_query) route.asks<SiteId>("site");
  Route& kept = routes_.emplace_back(std::move(route));
  place = &kept;
  return kept;
}

const Router::Node* Router::find(const Segments& segments) const {
  const Node* node = &root_;
  for (const std::string& segment : segments) {
    const auto literal = node->literals.find(segment);
    node = literal != node->literals.end() ? &literal->second : node->any.get();
    if (!node) break;
  }
  return node;
}

void Router::match(Request& request) const {
  const auto url = boost::urls::parse_origin_form(request.target);
  if (!url) throw Error(Code::not_found, "that is not an address");
  const Segments segments = segments_of(*url);
  const Node* node = find(segments);
  const auto route = node ? node->routes.find(request.method) : decltype(node->routes.end()){};
  if (!node || route == node->routes.end()) throw Error(Code::not_found, "there is nothing here");
  request.route = route->second;
  for (const auto& parameter : url->params())
    request.query_values.emplace(parameter.key, parameter.value);
  const Segments pattern = split(request.route->pattern);
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if (is_parameter(pattern[i]))
      request.path_values.emplace(pattern[i].substr(1, pattern[i].size() - 2), segments[i]);
}

std::string Router::allowed(std::string_view target) const {
  const auto url = boost::urls::parse_origin_form(target);
  const Node* node = url ? find(segments_of(*url)) : nullptr;
  std::string methods;
  if (!node) return methods;
  for (const auto& [method, route] : node->routes) {
    if (!methods.empty()) methods += ", ";
    methods += in_capitals(method);
    if (method == Method::get) methods += ", HEAD";
  }
  return methods;
}

}  // namespace stepwell::http
