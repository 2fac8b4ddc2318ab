CREATE TABLE referral (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  patient_id text,
  source_kind text NOT NULL,
  source_name text NOT NULL,
  reason text NOT NULL,
  urgency text NOT NULL,
  priority bigint NOT NULL,  -- of the urgency: 0 comes first
  state text NOT NULL,
  closing_note text NOT NULL,  -- why it was declined
  received_at bigint NOT NULL,
  import_key text,           -- the Patient resource it was made from
  asked_on text,             -- when the request that gave the reason was written
  sent text,                 -- the person as sent, as JSON
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, import_key),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id)
);
CREATE INDEX referral_by_site ON referral (organization_id, site_id, state, priority, received_at, id);
CREATE INDEX referral_by_patient ON referral (organization_id, patient_id);

-- Every resource that was sent, once, as it came, with what we read in it. `source` is where its
-- sender keeps it; `import_id` the last import that brought it. The long text stands last, so that
-- reading the rest of a row does not touch it.
CREATE TABLE referral_resource (
  organization_id text NOT NULL,
  source text NOT NULL,
  resource text NOT NULL,
  version bigint NOT NULL,
  hash text NOT NULL,
  import_id text NOT NULL,
  referral_id text,
  reason text NOT NULL,
  id text NOT NULL,
  kind text,                 -- none: kept and not read
  line text NOT NULL,
  code_system text NOT NULL,
  code text NOT NULL,
  status text NOT NULL,
  from_on text,
  until_on text,
  verbatim text NOT NULL,
  PRIMARY KEY (organization_id, source, resource),
  FOREIGN KEY (organization_id, referral_id) REFERENCES referral (organization_id, id)
);
CREATE INDEX referral_resource_by_referral ON referral_resource (organization_id, referral_id, kind);

-- What a resource was before its sender changed it.
CREATE TABLE referral_resource_past (
  organization_id text NOT NULL,
  source text NOT NULL,
  resource text NOT NULL,
  version bigint NOT NULL,
  hash text NOT NULL,
  import_id text NOT NULL,
  referral_id text,
  verbatim text NOT NULL,
  PRIMARY KEY (organization_id, source, resource, version)
);

-- Practitioners and organizations are about no patient; a referral that speaks of one points to it.
CREATE TABLE referral_mention (
  organization_id text NOT NULL,
  referral_id text NOT NULL,
  source text NOT NULL,
  resource text NOT NULL,
  PRIMARY KEY (organization_id, referral_id, source, resource),
  FOREIGN KEY (organization_id, referral_id) REFERENCES referral (organization_id, id)
);

CREATE TABLE import_job (
  organization_id text NOT NULL,
  id text NOT NULL,
  site_id text NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  state text NOT NULL,
  started_by text NOT NULL,
  created_at bigint NOT NULL,
  beat_at bigint NOT NULL,   -- when it last said that it is alive
  bytes bigint NOT NULL,
  bytes_read bigint NOT NULL,
  resources_read bigint NOT NULL,
  patients_new bigint NOT NULL,
  patients_matched bigint NOT NULL,
  patients_to_review bigint NOT NULL,
  referrals_new bigint NOT NULL,
  unchanged bigint NOT NULL,
  changed bigint NOT NULL,
  kept_verbatim bigint NOT NULL,
  refused_count bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE INDEX import_job_open ON import_job (state) WHERE state IN ('waiting', 'running', 'cancelling');

-- An upload on its way in, until its import has read it.
CREATE TABLE import_part (
  organization_id text NOT NULL,
  import_id text NOT NULL,
  number bigint NOT NULL,
  file text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (organization_id, import_id, number),
  FOREIGN KEY (organization_id, import_id) REFERENCES import_job (organization_id, id)
);

CREATE TABLE import_refusal (
  organization_id text NOT NULL,
  import_id text NOT NULL,
  number bigint NOT NULL,
  file text NOT NULL,
  line bigint NOT NULL,
  resource text NOT NULL,
  element text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (organization_id, import_id, number),
  FOREIGN KEY (organization_id, import_id) REFERENCES import_job (organization_id, id)
);

-- What an import's references may point to, under each name it goes by. Gone when it is done.
CREATE TABLE import_target (
  organization_id text NOT NULL,
  import_id text NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  resource text NOT NULL,
  standing text NOT NULL,
  referral_id text,
  label text NOT NULL,
  PRIMARY KEY (organization_id, import_id, name)
);
