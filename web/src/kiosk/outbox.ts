import type { Reply } from "./asking";

// Answers and PINs that could not be delivered wait here, in memory alone, until they can be. One
// whose reply got lost is not taken twice: answers keep their key, and a PIN checks in once.

const RETRY_MS = 3000;
const LETTERS = 1000; // a full morning with its questionnaires; past this the tablet says no

// What became of a letter that had to wait: it was taken, or it never will be.
export type Settled<L, T> = (letter: L, reply: Reply<T>) => void;

export class Outbox<L, T> {
  private letters: L[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;

  constructor(
    private readonly deliver: (letter: L) => Promise<Reply<T>>,
    private readonly settled: Settled<L, T>,
    private readonly changed: (waiting: number) => void,
  ) {}

  // Returns what became of the first try. Kept for later when nobody could be reached.
  async send(letter: L): Promise<Reply<T> | { is: "kept" }> {
    const reply = await this.deliver(letter);
    if (reply.is !== "unreachable" && reply.is !== "throttled") return reply;
    return this.keep(letter) ? { is: "kept" } : { is: "refused", status: 0 };
  }

  // Keeps what nobody could be reached for. Returns false when there is no room for it.
  keep(letter: L): boolean {
    if (this.letters.length >= LETTERS) return false;
    this.letters.push(letter);
    this.changed(this.letters.length);
    this.plan();
    return true;
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
