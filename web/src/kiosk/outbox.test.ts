import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Letter, Reply } from "./clinic";
import type { Farewell } from "./model";
import { Outbox } from "./outbox";

const letter = (key: string): Letter => ({ checkInId: key, version: 1, answers: {}, key });
const ok: Reply<Farewell> = { is: "ok", value: { stay: false, crisis_line: "988" } };

function box(replies: Reply<Farewell>[]) {
  const seen = { asked: [] as string[], delivered: [] as string[], waiting: [] as number[] };
  const outbox = new Outbox<Letter, Farewell>(
    async (sent) => {
      seen.asked.push(sent.key);
      return replies.shift() ?? { is: "unreachable" };
    },
    (sent) => seen.delivered.push(sent.key),
    (waiting) => seen.waiting.push(waiting),
  );
  return { outbox, ...seen };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what gets through at once is not kept", async () => {
  const { outbox, waiting } = box([ok]);
  expect(await outbox.send(letter("a"))).toEqual(ok);
  expect(waiting).toEqual([]);
});

test("what nobody answers is kept, and tried again under the same key until it is taken", async () => {
  const { outbox, asked, delivered, waiting } = box([
    { is: "unreachable" },
    { is: "unreachable" },
    ok,
  ]);
  expect(await outbox.send(letter("a"))).toEqual({ is: "kept" });
  await vi.advanceTimersByTimeAsync(6000);
  expect(asked).toEqual(["a", "a", "a"]);
  expect(delivered).toEqual(["a"]);
  expect(waiting).toEqual([1, 0]);
});

test("what waits goes out in the order it came", async () => {
  const { outbox, delivered } = box([{ is: "unreachable" }, { is: "unreachable" }, ok, ok]);
  await outbox.send(letter("a"));
  await outbox.send(letter("b"));
  await vi.advanceTimersByTimeAsync(3000);
  expect(delivered).toEqual(["a", "b"]);
});

test("a refusal is not tried again", async () => {
  const { outbox, waiting } = box([{ is: "refused", status: 412 }]);
  expect(await outbox.send(letter("a"))).toEqual({ is: "refused", status: 412 });
  expect(waiting).toEqual([]);
});

test("past its limit it says no rather than forget", async () => {
  const { outbox } = box([]);
  for (let count = 0; count < 1000; count++) await outbox.send(letter(`${count}`));
  expect(await outbox.send(letter("one too many"))).toEqual({ is: "refused", status: 0 });
  outbox.close();
});
