import type { Schemas } from "../api/client";

export type Document = Schemas["Document"];
export type DocumentRow = Schemas["DocumentRow"];
export type SentDocument = Schemas["SentDocument"];
export type DocumentList = Schemas["DocumentList"];
export type Kind = Document["kind"];

export const kinds: readonly Kind[] = [
  "referral_letter",
  "insurance_card",
  "identification",
  "consent_form",
  "legal_paper",
  "lab_result",
  "other",
];

// A part in base 64, and the little around it, fit into a request's 256 KB.
export const PART_BYTES = 168 * 1024;
const DOCUMENT_BYTES = 20 * 1024 * 1024;

export const accepted = ".pdf,.jpg,.jpeg,.png,.heic,.heif,.txt";

export type FileWrong = "unknown_format" | "file_too_large" | "empty_file";

// Returns what is wrong with a file before it is sent. The server looks again, and into it.
export function wrongWith({ name, size }: { name: string; size: number }): FileWrong | undefined {
  const small = name.toLowerCase();
  if (!accepted.split(",").some((ending) => small.endsWith(ending))) return "unknown_format";
  if (size === 0) return "empty_file";
  return size > DOCUMENT_BYTES ? "file_too_large" : undefined;
}

// "insurance-card_front.JPG" is "insurance card front": a title to begin with.
export function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
}

// Returns bytes as base 64; a piece at a time, since a function takes only so many arguments.
export function base64(bytes: Uint8Array): string {
  const step = 8192;
  let text = "";
  for (let from = 0; from < bytes.length; from += step)
    text += String.fromCharCode(...bytes.subarray(from, from + step));
  return btoa(text);
}

export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
