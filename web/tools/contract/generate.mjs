// Makes src/api/types.ts from src/api/openapi.json, the document `stepwell openapi` prints.
//
// It lives in a folder of its own because its generator needs an older TypeScript than the pages.
//   npm --prefix tools/contract ci && node tools/contract/generate.mjs
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const api = new URL("../../src/api/", import.meta.url);

// What a list may be asked with. The document does not name query parameters.
const asked = {
  "/api/v1/patients": ["site", "q", "after"],
  "/api/v1/programs": ["site"],
  "/api/v1/groups/{group}/roster": ["day"],
  "/api/v1/sessions": ["site", "from", "until"],
  "/api/v1/referrals": ["site", "state", "after"],
  "/api/v1/patients/{patient}/timeline": ["after"],
  "/api/v1/patients/{patient}/dose": ["week"],
  "/api/v1/today": ["site"],
  "/api/v1/imports": ["site"],
};

// Gives each record one place, under its own name, instead of a copy wherever it is used.
function hoist(schema, named) {
  if (Array.isArray(schema)) return schema.map((item) => hoist(item, named));
  if (schema === null || typeof schema !== "object") return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, hoist(value, named)]),
  );
  if (schema.type !== "object" || typeof schema.title !== "string") return inner;
  const before = named[schema.title];
  if (before && JSON.stringify(before) !== JSON.stringify(inner)) {
    throw new Error(`two different records are called ${schema.title}`);
  }
  named[schema.title] = inner;
  return { $ref: `#/components/schemas/${schema.title}` };
}

function parameters(path, method) {
  const within = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const query = method === "get" ? (asked[path] ?? []) : [];
  return [...within, ...query.map((name) => ({ name, in: "query", schema: { type: "string" } }))];
}

const document = JSON.parse(await readFile(new URL("openapi.json", api), "utf8"));
const schemas = document.components?.schemas ?? {};
document.paths = hoist(document.paths, schemas);
document.components = { ...document.components, schemas };
for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    operation.parameters = parameters(path, method);
    operation.responses ??= { 200: { description: "done" } };
  }
}

const types = astToString(await openapiTS(document, { alphabetize: true }));
await writeFile(
  new URL("types.ts", api),
  `// Made by tools/contract/generate.mjs from openapi.json. Do not edit.\n${types}`,
);
