#include "stepwell/http/idempotency.h"

#include "stepwell/base/hash.h"
#include "stepwell/http/problem.h"

namespace stepwell::http {
namespace {

struct Kept {
  std::string request_hash;
  int status = 0;
  std::string body;
  std::string etag;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (request_hash, status, body, etag))

// By person, too: a key is no secret, and an answer may be of a chart.
constexpr db::Sql kept_answer{R"(
  SELECT request_hash, status, body, etag FROM kept_answer
  WHERE organization_id = $1 AND actor = $2 AND idempotency_key = $3)"};
constexpr db::Sql keep_answer{R"(
  INSERT INTO kept_answer (organization_id, actor, idempotency_key, request_hash, status, body,
                           etag, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8))"};

constexpr db::Sql forget_answers{R"(
  DELETE FROM kept_answer WHERE (organization_id, actor, idempotency_key) IN
    (SELECT organization_id, actor, idempotency_key FROM kept_answer
     WHERE created_at < $1 ORDER BY created_at LIMIT $2))"};

}  // namespace

Response answer_once(db::Tx& tx, const Request& request) {
  const auto& key = request.idempotency_key;
  if (key.empty() || request.route->secret) return request.route->handler(tx, request);
  if (key.size() > limits::key_bytes)
    require({{"too_long", "", "the Idempotency-Key must have 128 characters at most"}});

  const std::string actor = request.actor.name();
  const std::string hash =
      sha256(to_word(request.method) + " " + request.target + "\n" + request.body);
  if (auto kept = tx.db.one<Kept>(kept_answer, tx.organization, actor, key)) {
    if (kept->request_hash != hash)
      throw Error(Code::conflict, "this Idempotency-Key was used for another request");
    return {.status = kept->status,
            .body = std::move(kept->body),
            .etag = std::move(kept->etag),
            .gives = request.route->answer};
  }
  Response response = request.route->handler(tx, request);
  if (response.gives == &schema<Problem>) return response;  // it may go better next time
  tx.db.run(keep_answer, tx.organization, actor, key, hash, response.status, response.body,
            response.etag, tx.now);
  return response;
}

bool forget_old_answers(db::Tx& tx) {
  const Instant oldest{tx.now.time - limits::answer_kept};
  return tx.db.run(forget_answers, oldest, limits::answers_forgotten) == limits::answers_forgotten;
}

}  // namespace stepwell::http
