#pragma once

#include <functional>

#include "stepwell/db/readers.h"
#include "stepwell/db/writers.h"
#include "stepwell/http/router.h"

namespace stepwell::http {

// Returns who holds `credential`; an actor that is not known() when nobody does any more.
using Authenticate = std::function<Actor(db::Tx& tx, const Credential& credential)>;

// Runs a piece of slow work on a thread kept for it. Throws `unavailable` when too much waits.
using Worker = std::function<void(std::function<void()> work)>;

// From request to response: one gate, one transaction, one answer.
//
//   GET              read on the calling thread, in a snapshot of its own
//   a GET of people  the same, then answered after the commit that has it on record
//   PUT, POST        done and recorded by the writer, answered after the commit
//
// Who is asking is looked up inside that same transaction, so a session that was ended is ended
// for every request that comes after, on every server.
class App {
 public:
  using Reply = std::function<void(Response)>;

  App(const Router& router, db::Readers& readers, db::Writers& writers, Authenticate authenticate,
      Worker worker);

  // Answers `request` through `reply`, exactly once, here or on another thread. Any thread.
  void handle(Request request, Reply reply);

  // Returns when whoever sends `request` may (still) do so; throws as handle() would answer. For
  // what outlives one answer: a live stream.
  void admit(Request request);

  // Answers 200 when the database can be read, else 503.
  Response health();

  const Router& router() const { return router_; }

  Response call(Request request);  // as handle(), but waits: for tests and the command line

 private:
  void pass_gate(db::Tx& tx, Request& request) const;
  void prepare_then_write(Request request, Reply reply);
  void read(Request request, Reply reply);
  void write(Request request, Reply reply);
  void note_presence(const Request& request);
  void record(std::vector<db::Event> events, Response response, Reply reply);

  const Router& router_;
  db::Readers& readers_;
  db::Writers& writers_;
  const Authenticate authenticate_;
  const Worker worker_;
};

}  // namespace stepwell::http
