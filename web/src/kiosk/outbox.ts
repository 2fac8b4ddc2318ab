import type { Letter, Reply } from "./clinic";
import type { Farewell } from "./model";

// Answers that could not be delivered wait here, in memory alone, until they can be. They keep
// their key, so that one whose reply got lost is not taken twice.

const RETRY_MS = 3000;
const LETTERS = 100; // two full mornings; past this the tablet says no rather than forget

// What became of a letter that had to wait: it was taken, or it never will be.
export type Settled = (letter: Letter, reply: Reply<Farewell>) => void;

export class Outbox {
  private letters: Letter[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;

  constructor(
    private readonly deliver: (letter: Letter) => Promise<Reply<Farewell>>,
    private readonly settled: Settled,
    private readonly changed: (waiting: number) => void,
  ) {}

  // Returns what became of the first try. Kept for later when nobody could be reached.
  async send(letter: Letter): Promise<Reply<Farewell> | { is: "kept" }> {
    const reply = await this.deliver(letter);
    if (reply.is !== "unreachable" && reply.is !== "throttled") return reply;
    if (this.letters.length >= LETTERS) return { is: "refused", status: 0 };
    this.letters.push(letter);
    this.changed(this.letters.length);
    this.plan();
    return { is: "kept" };
  }

  // Tries all that waits, oldest first, until one does not get through.
  async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    for (let letter = this.letters[0]; letter; letter = this.letters[0]) {
      const reply = await this.deliver(letter);
      if (reply.is !== "ok" && reply.is !== "refused") break;
      this.letters.shift();
      this.changed(this.letters.length);
      this.settled(letter, reply);
    }
    this.busy = false;
    this.plan();
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (this.letters.length > 0) this.timer = setTimeout(() => void this.flush(), RETRY_MS);
  }
}
