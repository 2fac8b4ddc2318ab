// What is uploaded on Intake: people of the Synthea export where it is at hand, else a bundle of
// our own. Both hold something that must be refused, with its reason.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const shared = process.env.STEPWELL_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const synthea = path.join(shared, "data/fhir/synthea-bulk-10");

// Returns {files, family, given, orphan}: what to choose in the page, who is in it, and the
// resource that points to nobody.
export async function referralFiles() {
  const folder = await mkdtemp(path.join(tmpdir(), "stepwell-referral-"));
  return existsSync(synthea) ? fromSynthea(folder) : ownBundle(folder);
}

async function fromSynthea(folder) {
  const kinds = ["Patient", "Condition", "AllergyIntolerance", "MedicationRequest"];
  const files = kinds.map((kind) => path.join(synthea, `${kind}.000.ndjson`));
  const first = (await readFile(files[0], "utf8")).split("\n", 1)[0];
  const [name] = JSON.parse(first).name;
  const orphan = path.join(folder, "Orphan.ndjson");
  await writeFile(orphan, `${JSON.stringify(orphanCondition)}\n`);
  return {
    files: [...files, orphan],
    family: name.family,
    given: name.given.join(" "),
    orphan: "Condition/points-to-nobody",
  };
}

const orphanCondition = {
  resourceType: "Condition",
  id: "points-to-nobody",
  clinicalStatus: { coding: [{ code: "active" }] },
  code: { text: "A condition of nobody in this file" },
  subject: { reference: "Patient/not-in-this-file" },
};

async function ownBundle(folder) {
  const person = "urn:uuid:6f1c2f0e-8a54-4d0c-9a55-0d1f6f1a7b01";
  const about = { subject: { reference: person } };
  const entries = [
    [
      person,
      {
        resourceType: "Patient",
        identifier: [{ system: "urn:oid:2.16.840.1.113883.19.5", value: "SA-20417" }],
        name: [{ use: "official", family: "Okonkwo", given: ["Adaeze"] }],
        birthDate: "1991-03-08",
        gender: "female",
        telecom: [{ system: "phone", value: "555-0142" }],
      },
    ],
    [
      "urn:uuid:6f1c2f0e-8a54-4d0c-9a55-0d1f6f1a7b02",
      {
        resourceType: "ServiceRequest",
        status: "active",
        intent: "order",
        priority: "urgent",
        ...about,
        code: { text: "Intensive outpatient program" },
        reasonCode: [{ text: "Stepping down after eight days in hospital" }],
      },
    ],
    [
      "urn:uuid:6f1c2f0e-8a54-4d0c-9a55-0d1f6f1a7b03",
      {
        resourceType: "Condition",
        clinicalStatus: { coding: [{ code: "active" }] },
        ...about,
        code: { text: "Major depressive disorder, recurrent, moderate" },
        onsetDateTime: "2019",
      },
    ],
    [
      "urn:uuid:6f1c2f0e-8a54-4d0c-9a55-0d1f6f1a7b04",
      {
        resourceType: "Immunization",
        status: "completed",
        patient: { reference: person },
        vaccineCode: { text: "Influenza" },
        occurrenceDateTime: "2025-10-02",
      },
    ],
    ["urn:uuid:6f1c2f0e-8a54-4d0c-9a55-0d1f6f1a7b05", orphanCondition],
  ];
  const file = path.join(folder, "st-annes.json");
  await writeFile(
    file,
    JSON.stringify({
      resourceType: "Bundle",
      type: "collection",
      entry: entries.map(([fullUrl, resource]) => ({ fullUrl, resource })),
    }),
  );
  return {
    files: [file],
    family: "Okonkwo",
    given: "Adaeze",
    orphan: "Condition/6f1c2f0e-8a54-4d0c-9a55-0d1f6f1a7b05", // as its place in the bundle calls it
  };
}
