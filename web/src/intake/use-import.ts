import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answerOf, api, type Refusal, refusalOf } from "../api/client";
import { insist } from "../api/insist";
import type { ImportDetail, ImportJob } from "./model";
import { importQuery } from "./queries";
import { type Part, partsOf, sizeOf } from "./upload";

// An import from the page: first the file travels, then the server reads it, and this asks how far
// it has come. Losing the network holds it up and does not end it.

export type Importing =
  | { at: "choosing"; refusal?: Refusal }
  | { at: "sending"; sent: number; of: number; waiting: boolean }
  | { at: "reading"; detail: ImportDetail | undefined }
  | { at: "over"; detail: ImportDetail };

type Travel =
  | { at: "choosing"; refusal?: Refusal }
  | { at: "sending"; sent: number; of: number; waiting: boolean }
  | { at: "there"; id: string };

const POLL_MS = 500; // often enough that the bar moves

const over: readonly ImportJob["state"][] = ["done", "cancelled", "interrupted", "failed"];

export function isOver(detail: ImportDetail | undefined): boolean {
  return detail !== undefined && over.includes(detail.job.state);
}

export function useImport(site: string) {
  const queries = useQueryClient();
  const [travel, setTravel] = useState<Travel>({ at: "choosing" });
  const stopped = useRef(new AbortController());
  useEffect(() => () => stopped.current.abort(), []);

  const id = travel.at === "there" ? travel.id : undefined;
  const job = useQuery({
    ...importQuery(id ?? ""),
    enabled: id !== undefined,
    refetchInterval: (query) => (isOver(query.state.data) ? false : POLL_MS),
  });
  const ended = isOver(job.data);
  useEffect(() => {
    if (ended) void queries.invalidateQueries({ queryKey: ["referrals"] });
  }, [ended, queries]);

  async function send(files: readonly File[]) {
    stopped.current = new AbortController();
    const { signal } = stopped.current;
    const of = sizeOf(files);
    setTravel({ at: "sending", sent: 0, of, waiting: false });
    try {
      const started = await carry(site, files, signal, (sent, waiting) =>
        setTravel({ at: "sending", sent, of, waiting }),
      );
      setTravel({ at: "there", id: started.id });
    } catch (error) {
      if (!signal.aborted) setTravel({ at: "choosing", refusal: refusalOf(error) });
    }
  }

  async function cancel() {
    stopped.current.abort();
    if (!id) return setTravel({ at: "choosing" });
    await api.POST("/api/v1/imports/{import}/cancel", { params: { path: { import: id } } });
    await job.refetch();
  }

  const importing: Importing =
    travel.at !== "there"
      ? travel
      : job.data && ended
        ? { at: "over", detail: job.data }
        : { at: "reading", detail: job.data };
  return { importing, send, cancel, again: () => setTravel({ at: "choosing" }) };
}

// Brings the files to the server and has it begin to read. Throws when it will not have them.
async function carry(
  site: string,
  files: readonly File[],
  signal: AbortSignal,
  tell: (sent: number, waiting: boolean) => void,
): Promise<ImportJob> {
  const name = files[0]?.name ?? "";
  const made = await answerOf(
    api.POST("/api/v1/imports", { body: { site_id: site, name }, signal }),
  );
  let sent = 0;
  for await (const part of partsOf(files)) {
    await insist(
      () => put(made.id, part, signal),
      signal,
      () => tell(sent, true),
    );
    sent += part.bytes;
    tell(sent, false);
  }
  return answerOf(
    api.POST("/api/v1/imports/{import}/start", { params: { path: { import: made.id } }, signal }),
  );
}

function put(id: string, { number, text, file }: Part, signal: AbortSignal) {
  return answerOf(
    api.PUT("/api/v1/imports/{import}/parts/{part}", {
      params: { path: { import: id, part: String(number) } },
      body: { text, file },
      signal,
    }),
  );
}
