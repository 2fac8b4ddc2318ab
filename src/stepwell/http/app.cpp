#include "stepwell/http/app.h"

#include <future>

#include "stepwell/audit/traits.h"
#include "stepwell/base/log.h"
#include "stepwell/http/idempotency.h"
#include "stepwell/http/problem.h"
#include "stepwell/http/record.h"

namespace stepwell::http {
namespace {

constexpr db::Sql anything{"SELECT 1"};

struct Health {
  bool ready = true;
};
BOOST_DESCRIBE_STRUCT(Health, (), (ready))

// A token in the address is what lets the request in, whatever else it carries.
void take_token(Request& request) {
  const auto token = request.path_values.find("token");
  if (token != request.path_values.end())
    request.credential = credential_of(Credential::Kind::feed, token->second);
}

// What stands before the route's name in the event of a request that was let in.
std::string_view mark_of(const Request& request) {
  return request.open_until ? audit::break_glass_mark : "";
}

// A token in the address lets somebody in, so the record holds the pattern in its place.
const std::string& subject_of(const Request& request) {
  return request.path_values.contains("token") ? request.route->pattern : request.target;
}

// Whose chart it is: the one in the address, or their own.
std::string patient_of(const Request& request) {
  const auto patient = request.path_values.find("patient");
  if (patient != request.path_values.end()) return patient->second;
  return request.actor.patient_id ? request.actor.patient_id->text() : "";
}

db::Event event_of(const Request& request, Instant now, std::string_view outcome) {
  return {.organization_id = request.actor.organization_id,
          .actor = request.actor.name(),
          .action = std::string(outcome) + request.route->name(),
          .subject = subject_of(request),
          .patient = patient_of(request),
          .recorded_at = now};
}

// A handler that must keep what it wrote though it refuses (a failed sign-in is counted) returns
// a problem instead of throwing it.
void check_gives(const Route& route, const Response& response) {
  if (response.gives == &schema<Problem>) return;
  check(route.answer == response.gives, route.name() + " gives what it does not declare");
}

Error forbidden() { return {Code::forbidden, "you may not do this"}; }

bool is_denial(std::exception_ptr error) {
  try {
    std::rethrow_exception(error);
  } catch (const Error& e) {
    return e.code == Code::forbidden || e.code == Code::break_glass;
  } catch (...) {
    return false;
  }
}

// Returns the event of a request that was refused before the writer saw it.
std::vector<db::Event> denial_of(db::Readers& readers, const Request& request) {
  return readers.with(request.actor.organization_id, [&](db::Tx& tx) {
    tx.events.push_back(event_of(request, tx.now, audit::denied_mark));
  });
}

}  // namespace

void note_patient(db::Tx& tx, const Request& request, const PatientId& patient) {
  db::Event event = event_of(request, tx.now, "");
  event.patient = patient.text();
  tx.events.push_back(std::move(event));
}

App::App(const Router& router, db::Readers& readers, db::Writers& writers,
         Authenticate authenticate, Worker worker)
    : router_(router),
      readers_(readers),
      writers_(writers),
      authenticate_(std::move(authenticate)),
      worker_(std::move(worker)) {}

void App::handle(Request request, Reply reply) {
  try {
    if (!request.route) router_.match(request);
    if (request.body.size() > limits::body_bytes)
      throw Error(Code::too_large, "the body is too long");
    take_token(request);
    request.actor.organization_id = request.credential.organization_id;
    if (request.route->preparation) return prepare_then_write(std::move(request), reply);
    if (request.method == Method::get) return read(std::move(request), reply);
    write(std::move(request), reply);
  } catch (...) {
    reply(problem(std::current_exception()));
  }
}

// The one gate. A handler runs only after it, and so never asks who may.
void App::pass_gate(db::Tx& tx, Request& request) const {
  const Gate& gate = request.route->gate;
  if (gate.scope == Scope::open) return;
  request.actor = authenticate_(tx, request.credential);
  if (!request.actor.known()) throw Error(Code::unauthenticated, "please sign in");
  if (!request.actor.may(gate.grant)) throw forbidden();
  if (gate.scope == Scope::everywhere && !request.actor.may_everywhere(gate.grant))
    throw forbidden();
  if (gate.scope != Scope::site || request.actor.may(gate.grant, gate.locate(tx, request))) return;
  if (!gate.break_glass) throw forbidden();
  request.open_until = gate.break_glass(tx, request);
  if (!request.open_until)
    throw Error(Code::break_glass, "this chart is kept at a site where you hold no role");
}

void App::admit(Request request) {
  if (!request.route) router_.match(request);
  readers_.with(request.credential.organization_id, [&](db::Tx& tx) { pass_gate(tx, request); });
}

Response App::health() {
  try {
    readers_.with({}, [](db::Tx& tx) { tx.db.one<std::int64_t>(anything); });
    return ok(Health{});
  } catch (const std::exception& error) {
    log::failure(error.what(), "health");
    return problem(
        std::make_exception_ptr(Error(Code::unavailable, "the database can't be read just now")));
  }
}

void App::prepare_then_write(Request request, Reply reply) {
  const auto held = std::make_shared<Request>(std::move(request));
  worker_([this, held, reply] {
    try {
      readers_.with(held->actor.organization_id, [&](db::Tx& tx) {
        pass_gate(tx, *held);
        held->prepared = held->route->preparation(tx, *held);
      });
      write(std::move(*held), reply);
    } catch (...) {
      const auto error = std::current_exception();
      try {
        if (!is_denial(error)) return reply(problem(error));
        record(denial_of(readers_, *held), problem(error), reply);
      } catch (...) {
        reply(problem(std::current_exception()));
      }
    }
  });
}

void App::read(Request request, Reply reply) {
  if (request.route->gate.grant == Grant::read_audit) readers_.refresh();  // it tells of looks
  Response response;
  std::vector<db::Event> events;
  try {
    events = readers_.with(request.actor.organization_id, [&](db::Tx& tx) {
      pass_gate(tx, request);
      response = request.route->handler(tx, request);
      check_gives(*request.route, response);
      const Gate& gate = request.route->gate;
      if (gate.scope != Scope::open && names_patients(gate.grant))
        tx.events.push_back(event_of(request, tx.now, mark_of(request)));
    });
  } catch (...) {
    const auto error = std::current_exception();
    if (!is_denial(error)) throw;
    response = problem(error);
    events = denial_of(readers_, request);
  }
  if (request.actor.rested) note_presence(request);
  if (!events.empty()) return record(std::move(events), std::move(response), reply);
  reply(std::move(response));
}

// A reader can't note that someone is there, so the writer looks once more. Nobody waits for it.
void App::note_presence(const Request& request) {
  writers_.submit({
      .organization = request.actor.organization_id,
      .work = [this,
               credential = request.credential](db::Tx& tx) { authenticate_(tx, credential); },
      .done = [](std::exception_ptr) {},
  });
}

void App::record(std::vector<db::Event> events, Response response, Reply reply) {
  const auto organization = events.front().organization_id;
  writers_.submit({
      .organization = organization,
      .work = [events = std::move(events)](db::Tx& tx) { tx.events = events; },
      .done =
          [response = std::move(response), reply](std::exception_ptr error) mutable {
            reply(error ? problem(error) : std::move(response));
          },
      .only_records = true,
  });
}

void App::write(Request request, Reply reply) {
  struct Exchange {
    Request request;
    Response response;
    Instant now;
  };
  const auto exchange = std::make_shared<Exchange>(Exchange{std::move(request), {}, {}});
  writers_.submit({
      .organization = exchange->request.actor.organization_id,
      .work =
          [this, exchange](db::Tx& tx) {
            Request& asked = exchange->request;
            exchange->now = tx.now;
            pass_gate(tx, asked);
            exchange->response = answer_once(tx, asked);
            check_gives(*asked.route, exchange->response);
            const bool refused = exchange->response.status >= 400;
            tx.events.push_back(event_of(asked, tx.now, refused ? audit::denied_mark : ""));
          },
      .done =
          [this, exchange, reply](std::exception_ptr error) {
            if (!error) return reply(std::move(exchange->response));
            if (!is_denial(error)) return reply(problem(error));
            try {  // what was refused is undone with its event, so it is put on record by itself
              record({event_of(exchange->request, exchange->now, audit::denied_mark)},
                     problem(error), reply);
            } catch (...) {
              reply(problem(std::current_exception()));
            }
          },
  });
}

Response App::call(Request request) {
  std::promise<Response> answer;
  handle(std::move(request), [&](Response response) { answer.set_value(std::move(response)); });
  return answer.get_future().get();
}

}  // namespace stepwell::http
