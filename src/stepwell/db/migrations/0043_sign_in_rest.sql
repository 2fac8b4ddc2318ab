-- How many minutes without a request end a signing-in.
ALTER TABLE organization ADD COLUMN rest_minutes bigint NOT NULL DEFAULT 60;
