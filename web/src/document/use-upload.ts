import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answerOf, api, type Refusal, refusalOf, type Schemas } from "../api/client";
import { insist } from "../api/insist";
import { base64, PART_BYTES } from "./rules";

// A document on its way to the server: in pieces, and then looked into. Losing the network holds it
// up and does not end it; stopping it leaves nothing behind.
export type Upload =
  | { at: "asking"; refusal?: Refusal }
  | { at: "sending"; sent: number; of: number; waiting: boolean }
  | { at: "checking" };

export type Said = Omit<Schemas["NewDocument"], "file_name" | "size_bytes">;

export function useUpload(patient: string, onDone: () => void) {
  const queries = useQueryClient();
  const [upload, setUpload] = useState<Upload>({ at: "asking" });
  const stopped = useRef(new AbortController());
  useEffect(() => () => stopped.current.abort(), []);

  async function send(file: File, said: Said) {
    stopped.current = new AbortController();
    const { signal } = stopped.current;
    setUpload({ at: "sending", sent: 0, of: file.size, waiting: false });
    try {
      await carry(patient, file, said, signal, setUpload);
      await queries.invalidateQueries({ queryKey: ["documents", patient] });
      onDone();
    } catch (error) {
      if (!signal.aborted) setUpload({ at: "asking", refusal: refusalOf(error) });
    }
  }

  function stop() {
    stopped.current.abort();
    setUpload({ at: "asking" });
  }
  return { upload, send, stop };
}

async function carry(
  patient: string,
  file: File,
  said: Said,
  signal: AbortSignal,
  tell: (upload: Upload) => void,
) {
  const { id } = await answerOf(
    api.POST("/api/v1/patients/{patient}/documents", {
      params: { path: { patient } },
      body: { ...said, file_name: file.name, size_bytes: file.size },
      signal,
    }),
  );
  const path = { patient, document: id };
  try {
    await sendParts(path, file, signal, tell);
    tell({ at: "checking" });
    await answerOf(
      api.POST("/api/v1/patients/{patient}/documents/{document}/keep", {
        params: { path },
        signal,
      }),
    );
  } catch (error) {
    // Whatever came is forgotten at once; the server would do so a day later.
    if (signal.aborted)
      void api.POST("/api/v1/patients/{patient}/documents/{document}/cancel", { params: { path } });
    throw error;
  }
}

async function sendParts(
  path: { patient: string; document: string },
  file: File,
  signal: AbortSignal,
  tell: (upload: Upload) => void,
) {
  const of = file.size;
  for (let from = 0, number = 1; from < of; from += PART_BYTES, number += 1) {
    const bytes = new Uint8Array(await file.slice(from, from + PART_BYTES).arrayBuffer());
    const body = { bytes: base64(bytes) };
    await insist(
      () =>
        answerOf(
          api.PUT("/api/v1/patients/{patient}/documents/{document}/parts/{part}", {
            params: { path: { ...path, part: String(number) } },
            body,
            signal,
          }),
        ),
      signal,
      () => tell({ at: "sending", sent: from, of, waiting: true }),
    );
    tell({ at: "sending", sent: Math.min(of, from + PART_BYTES), of, waiting: false });
  }
}
