#include "stepwell/program/store.h"
#include "stepwell/schedule/arrange.h"
#include "stepwell/schedule/places.h"
#include "stepwell/schedule/routes.h"
#include "stepwell/schedule/store.h"

namespace stepwell::schedule {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// What calling off came to.
struct Cancelled {
  int cancelled = 0;  // sessions: this one, and those that follow from it
  SessionCard card;
};
BOOST_DESCRIBE_STRUCT(Cancelled, (), (cancelled, card))

Session session_in_path(Tx& tx, const Request& request) {
  return find_session(tx, request.path<SessionId>("session"));
}

// As its caller saw it.
Session session_seen(Tx& tx, const Request& request) {
  const Session session = session_in_path(tx, request);
  request.require_match(session.version);
  return session;
}

Response answer(Tx& tx, const Arrangement& now) {
  return http::versioned(find_card(tx, now.session.id));
}

Response make_session(Tx& tx, const Request& request) {
  return answer(tx, make(tx, request.body_as<NewSession>()));
}

Response move_one(Tx& tx, const Request& request) {
  const auto to = request.body_as<SessionMove>();
  return answer(tx, move(tx, session_seen(tx, request), to));
}

Response put_substitute(Tx& tx, const Request& request) {
  const auto asked = request.body_as<Substitution>();
  return answer(tx, substitute(tx, session_seen(tx, request), asked));
}

Response cancel_sessions(Tx& tx, const Request& request) {
  const auto asked = request.body_as<SessionCancel>();
  const Session session = session_seen(tx, request);
  const int cancelled = cancel(tx, session, asked);
  return http::ok(Cancelled{cancelled, find_card(tx, session.id)});
}

Response bring_back(Tx& tx, const Request& request) {
  const auto asked = request.body_as<SessionRestore>();
  return answer(tx, restore(tx, session_seen(tx, request), asked));
}

Response change_telehealth(Tx& tx, const Request& request) {
  const auto asked = request.body_as<TelehealthChange>();
  return answer(tx, put_telehealth(tx, session_seen(tx, request), asked));
}

Response list_places(Tx& tx, const Request& request) {
  const Arrangement arrangement = arrangement_of(tx, request.path<SessionId>("session"));
  Wish wish = wish_of(tx, arrangement);
  const auto length = wish.time.end - wish.time.first;
  const auto starts = request.query_if<TimeOfDay>("starts");
  wish.room_id = request.query_if<RoomId>("room").value_or(wish.room_id);
  wish.held_on = request.query_if<Day>("day").value_or(wish.held_on);
  const int minute =
      starts ? starts->minute : wish.zone.minute_of_day(arrangement.session.starts_at);
  const Instant at = wish.zone.instant_of(wish.held_on, minute).at;
  wish.time.first = five_minutes(at, at).first;
  wish.time.end = wish.time.first + length;
  return http::ok(OtherPlaces{places_for(tx, wish, arrangement.session)});
}

Response list_substitutes(Tx& tx, const Request& request) {
  const Arrangement arrangement = arrangement_of(tx, request.path<SessionId>("session"));
  return http::ok(Substitutes{substitutes_for(tx, arrangement)});
}

SiteId site_of_new_session(Tx& tx, const Request& request) {
  return program::site_of_group(tx, request.body_as<NewSession>().group_id);
}

}  // namespace

void change_routes(http::Router& router) {
  router
      .post("/api/v1/sessions", at_site(Grant::manage_schedule, site_of_new_session), make_session)
      .takes<NewSession>()
      .gives<SessionCard>();
  const auto gate = at_site(Grant::manage_schedule, site_of_session_in_path);
  router.get("/api/v1/sessions/{session}/places", gate, list_places)
      .asks<std::optional<Day>>("day")
      .asks<std::optional<TimeOfDay>>("starts")
      .asks<std::optional<RoomId>>("room")
      .gives<OtherPlaces>();
  router.get("/api/v1/sessions/{session}/substitutes", gate, list_substitutes).gives<Substitutes>();
  router.post("/api/v1/sessions/{session}/move", gate, move_one)
      .takes<SessionMove>()
      .gives<SessionCard>();
  router.post("/api/v1/sessions/{session}/substitute", gate, put_substitute)
      .takes<Substitution>()
      .gives<SessionCard>();
  router.post("/api/v1/sessions/{session}/cancel", gate, cancel_sessions)
      .takes<SessionCancel>()
      .gives<Cancelled>();
  router.post("/api/v1/sessions/{session}/restore", gate, bring_back)
      .takes<SessionRestore>()
      .gives<SessionCard>();
  router.put("/api/v1/sessions/{session}/telehealth", gate, change_telehealth)
      .takes<TelehealthChange>()
      .gives<SessionCard>();
}

}  // namespace stepwell::schedule
