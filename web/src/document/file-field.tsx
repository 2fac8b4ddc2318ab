import { type DragEvent, useState } from "react";
import { Field } from "../ui/field";
import { useWords } from "../words/words";
import { accepted, sizeWords } from "./rules";
import { documentWords } from "./words";

// Returns what makes an element take a file that is dropped on it, and whether one hangs over it.
export function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file) onFile(file);
    },
  };
  return { over, drop };
}

// A file: chosen, or dropped. The browser's own control lies over the words, unseen, because its
// words would be in the browser's language.
export function FileField({
  file,
  error,
  onFile,
}: {
  file: File | undefined;
  error: string | undefined;
  onFile: (file: File) => void;
}) {
  const t = useWords(documentWords);
  const { over, drop } = useDrop(onFile);
  return (
    <Field id="file" label={t.file} hint={t.fileHint} error={error}>
      {(wiring) => (
        <span className={`document-file ${over ? "document-file-over" : ""}`} {...drop}>
          <input
            {...wiring}
            type="file"
            accept={accepted}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) onFile(chosen);
            }}
          />
          <span className="button button-plain button-grid" aria-hidden="true">
            {t.pick}
          </span>
          <span className="document-file-name soft" aria-hidden="true">
            {file ? `${file.name}, ${sizeWords(file.size)}` : t.drop}
          </span>
        </span>
      )}
    </Field>
  );
}
