CREATE TABLE audit_chain (
  organization_id text PRIMARY KEY,
  length bigint NOT NULL,
  hash text NOT NULL
);

CREATE TABLE audit_event (
  organization_id text NOT NULL,
  number bigint NOT NULL,
  event text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (organization_id, number)
);

CREATE TABLE kept_answer (
  organization_id text NOT NULL,
  actor text NOT NULL,
  idempotency_key text NOT NULL,
  request_hash text NOT NULL,
  status bigint NOT NULL,
  body text NOT NULL,
  etag text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (organization_id, actor, idempotency_key)
);
