// Makes src/api/types.ts from src/api/openapi.json, the document `stepwell openapi` prints, and puts
// that document on lines of its own, so that a change of it can be read.
//
// It lives in a folder of its own because its generator needs an older TypeScript than the pages.
//   build/stepwell openapi > web/src/api/openapi.json && npm --prefix web run contract
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const api = new URL("../../src/api/", import.meta.url);
const document = JSON.parse(await readFile(new URL("openapi.json", api), "utf8"));
const types = astToString(await openapiTS(document, { alphabetize: true }));
await writeFile(new URL("openapi.json", api), `${JSON.stringify(document, null, 2)}\n`);
await writeFile(
  new URL("types.ts", api),
  `// Made by tools/contract/generate.mjs from openapi.json. Do not edit.\n${types}`,
);
