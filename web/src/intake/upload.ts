// A file on its way to the server, in pieces that each fit into one request.

// Every byte may become two in JSON text ("\n", "\""), and a request's body ends at 256 KB.
export const PART_BYTES = 110 * 1024;

// Past this a browser's page is the wrong tool; the command line has no such limit.
export const UPLOAD_BYTES = 200 * 1024 * 1024;

export interface Part {
  number: number;
  file: string;
  text: string;
  bytes: number;
}

// Returns the files' text in order, numbered from 1 and cut so that no character is split. A part
// belongs to one file.
export async function* partsOf(files: readonly File[]): AsyncGenerator<Part> {
  let number = 1;
  for (const file of files) {
    const decoder = new TextDecoder();
    for (let from = 0; from < file.size; from += PART_BYTES) {
      const piece = file.slice(from, from + PART_BYTES);
      const last = from + PART_BYTES >= file.size;
      const text = decoder.decode(await piece.arrayBuffer(), { stream: !last });
      yield { number, file: file.name, text, bytes: piece.size };
      number += 1;
    }
  }
}

export type Choice = "empty" | "too_large" | "nothing" | "good";

export function judge(files: readonly File[]): Choice {
  if (files.length === 0) return "nothing";
  const bytes = sizeOf(files);
  if (bytes === 0) return "empty";
  return bytes > UPLOAD_BYTES ? "too_large" : "good";
}

export function sizeOf(files: readonly File[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}
