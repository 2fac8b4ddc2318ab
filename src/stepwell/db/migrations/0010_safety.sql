CREATE TABLE alert (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text NOT NULL,
  site_id text NOT NULL,
  kind text NOT NULL,
  raised_at bigint NOT NULL,
  closed_at bigint,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id)
);
CREATE INDEX alert_by_patient ON alert (organization_id, patient_id);

CREATE TABLE task (
  organization_id text NOT NULL,
  id text NOT NULL,
  patient_id text,
  site_id text NOT NULL,
  alert_id text,
  kind text NOT NULL,
  needs_license bigint NOT NULL,
  due_at bigint NOT NULL,
  closed_at bigint,
  closed_by text,
  outcome text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, patient_id) REFERENCES patient (organization_id, id),
  FOREIGN KEY (organization_id, site_id) REFERENCES site (organization_id, id),
  FOREIGN KEY (organization_id, alert_id) REFERENCES alert (organization_id, id)
);
CREATE INDEX task_open ON task (organization_id, site_id) WHERE closed_at IS NULL;
CREATE INDEX task_by_patient ON task (organization_id, patient_id);
