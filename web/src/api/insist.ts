import { refusalOf } from "./client";

const AGAIN_MS = 2000;

// Tries again for as long as nobody answers: for a piece of a file, which is the same piece however
// often it arrives. `onWait` is called before each wait.
export async function insist(
  work: () => Promise<unknown>,
  signal: AbortSignal,
  onWait: () => void,
): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      const { code } = refusalOf(error);
      if (signal.aborted || (code !== "offline" && code !== "unavailable")) throw error;
      onWait();
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
