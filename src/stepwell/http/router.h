#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <span>

#include "stepwell/db/tx.h"
#include "stepwell/http/http.h"

namespace stepwell::http {

using Handler = std::function<Response(db::Tx& tx, const Request& request)>;

// Work too slow for the writer's thread, done on a worker before the handler runs: hashing a
// password. `tx` only reads. What it returns is in request.prepared.
using Prepare = std::any (*)(db::Tx& tx, Request& request);

// Returns the site that what the request is about belongs to. Throws `not_found` when the
// organization has no such thing.
using Locate = SiteId (*)(db::Tx& tx, const Request& request);

// Returns until when the {patient} in the address is open to whoever asks though their role does
// not reach the chart's site; none when it is not.
using BreakGlass = std::optional<Instant> (*)(db::Tx& tx, const Request& request);

// How far a route's grant must reach.
enum class Scope {
  open,          // nobody is asked who they are
  own,           // whoever is signed in, about themselves
  site,          // the grant must hold at the site where the thing is
  organization,  // the grant must hold somewhere in the organization
  everywhere,    // the grant must hold at every site, those to come included
};
BOOST_DESCRIBE_ENUM(Scope, open, own, site, organization, everywhere)

// What stands before a handler. Made by one of the five functions below, so that no route can
// leave it out.
struct Gate {
  Scope scope;
  Grant grant;
  Locate locate = nullptr;
  BreakGlass break_glass = nullptr;  // of a read of one chart: there is another way in
};

constexpr Gate open_to_all() { return {Scope::open, Grant::own_account}; }
constexpr Gate to_oneself() { return {Scope::own, Grant::own_account}; }
constexpr Gate at_site(Grant grant, Locate locate, BreakGlass break_glass = nullptr) {
  return {Scope::site, grant, locate, break_glass};
}
constexpr Gate in_organization(Grant grant) { return {Scope::organization, grant}; }
constexpr Gate everywhere(Grant grant) { return {Scope::everywhere, grant}; }

// The site named by ?site=, for lists that belong to one.
SiteId site_in_query(db::Tx& tx, const Request& request);

// A value in the address's query that a route reads.
struct Asked {
  std::string name;
  Schema schema;
  bool required;
};

struct Route {
  Method method;
  std::string pattern;  // "/api/v1/sessions/{session}/marks/{patient}"
  Gate gate;
  Handler handler;
  Schema body = nullptr;    // what it takes, if anything
  Schema answer = nullptr;  // what it gives
  Prepare preparation = nullptr;
  std::vector<Asked> asked{};
  Schema event = nullptr;   // of a stream: what each of its events says
  std::string_view file{};  // the type of what it answers with, when that is no JSON
  bool secret = false;      // its answer is not kept for a repeat with the same Idempotency-Key

  std::string name() const;  // "PUT /api/v1/sessions/{session}/marks/{patient}"

  template <Record T>
  Route& takes() {
    body = &schema<T>;
    return *this;
  }
  template <class T>
  Route& gives() {
    answer = &schema<T>;
    return *this;
  }
  // Its answer is no body but a stream of events, for as long as the caller may listen.
  template <Record T>
  Route& streams() {
    event = &schema<T>;
    return *this;
  }
  // Its answer is a file of this type.
  Route& sends(std::string_view type) {
    file = type;
    return *this;
  }
  // As in .asks<Day>("week"), or .asks<std::optional<Day>>("week") when it may be left out.
  // at_site(grant, site_in_query) asks for the site by itself.
  template <class T>
  Route& asks(std::string query_name) {
    if constexpr (is_optional<T>)
      asked.push_back({std::move(query_name), &schema<typename T::value_type>, false});
    else
      asked.push_back({std::move(query_name), &schema<T>, true});
    return *this;
  }
  // What it takes or gives holds a password or a token, so neither is kept, not even as a hash.
  Route& keeps_nothing() {
    secret = true;
    return *this;
  }
  Route& prepares(Prepare prepare) {
    preparation = prepare;
    return *this;
  }
};

// Which handler answers which address. Filled at start, then only read.
class Router {
 public:
  Route& get(std::string pattern, Gate gate, Handler handler);
  Route& put(std::string pattern, Gate gate, Handler handler);
  Route& post(std::string pattern, Gate gate, Handler handler);

  // Fills in what the address says. Throws `not_found` when no route has this address and method.
  void match(Request& request) const;

  // Returns the methods that `target` answers to, "GET, PUT"; empty when there is nothing there.
  std::string allowed(std::string_view target) const;

  // Every route there is: for tests, for OpenAPI, for whoever wants to know.
  const std::deque<Route>& routes() const { return routes_; }

 private:
  // A tree by path segment. {name} matches what no literal does; its name is in the pattern.
  struct Node {
    std::map<std::string, Node, std::less<>> literals;
    std::unique_ptr<Node> any;
    std::map<Method, const Route*> routes;
  };

  Route& add(Route route);
  const Node* find(const std::vector<std::string>& segments) const;

  std::deque<Route> routes_;  // a deque, so that a Route& stays good
  Node root_;
};

}  // namespace stepwell::http
