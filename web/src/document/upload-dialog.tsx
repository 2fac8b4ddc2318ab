import { CloudOff } from "lucide-react";
import { useState } from "react";
import { wrongsOf } from "../api/wrongs";
import { Refused } from "../today/check-in-dialogs";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { Progress } from "../ui/meter";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { FileField } from "./file-field";
import { type Kind, kinds, titleOf, wrongWith } from "./rules";
import { type Upload, useUpload } from "./use-upload";
import { documentWords } from "./words";

const fieldOf: Record<string, string> = {
  file_name: "file",
  size_bytes: "file",
  dated_on: "dated",
  title: "title",
};

// A paper is added: what it is, and the file.
export default function UploadDialog({
  patient,
  today,
  dropped,
  onClose,
}: {
  patient: string;
  today: string;
  dropped: File | undefined;
  onClose: () => void;
}) {
  const t = useWords(documentWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const [file, setFile] = useState(dropped);
  const [kind, setKind] = useState<Kind>();
  const [title, setTitle] = useState(dropped ? titleOf(dropped.name) : "");
  const [dated, setDated] = useState("");
  const [wrongs, setWrongs] = useState<Wrong[]>([]);
  const { upload, send, stop } = useUpload(patient, () => {
    say(t.added);
    onClose();
  });
  const refusal = upload.at === "asking" ? upload.refusal : undefined;
  const refused = wrongsOf(refusal, t.wrongs)
    .filter(() => (refusal?.problem.findings.length ?? 0) > 0)
    .map((wrong) => ({ ...wrong, field: fieldOf[wrong.field ?? ""] ?? "file" }));
  const all = wrongs.length > 0 ? wrongs : refused;
  const errorOf = (field: string) => all.find((one) => one.field === field)?.text;

  const choose = (chosen: File) => {
    setFile(chosen);
    setWrongs([]);
    if (!title.trim()) setTitle(titleOf(chosen.name));
  };
  const submit = () => {
    const wrong = file && wrongWith(file);
    const found: Wrong[] = [];
    if (!file) found.push({ field: "file", text: t.fileNeeded });
    if (wrong) found.push({ field: "file", text: t.wrongs[wrong] });
    if (!kind) found.push({ field: "kind", text: t.kindNeeded });
    if (!title.trim()) found.push({ field: "title", text: t.nameNeeded });
    if (dated > today) found.push({ field: "dated", text: t.datedLate });
    setWrongs(found);
    if (found.length > 0 || !file || !kind) return;
    void send(file, { kind, title: title.trim(), ...(dated && { dated_on: dated }) });
  };
  if (upload.at !== "asking")
    return (
      <Dialog title={t.addTitle} open role="alertdialog" onClose={stop}>
        <UnderWay upload={upload} />
        <DialogActions>
          <Button onClick={stop}>{t.stop}</Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog title={t.addTitle} open onClose={onClose}>
      <ErrorSummary wrongs={all} />
      <FileField file={file} error={errorOf("file")} onFile={choose} />
      <SelectField
        id="kind"
        label={t.kind}
        value={kind ?? ""}
        error={errorOf("kind")}
        onChange={(event) => setKind(event.target.value as Kind)}
      >
        <option value="" disabled hidden />
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t.kinds[one]}
          </option>
        ))}
      </SelectField>
      <TextField
        id="title"
        label={t.name}
        value={title}
        maxLength={100}
        error={errorOf("title")}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        id="dated"
        type="date"
        optional
        label={t.dated}
        value={dated}
        max={today}
        error={errorOf("dated")}
        onChange={(event) => setDated(event.target.value)}
      />
      {refusal && refused.length === 0 && (
        <Refused refusal={refusal} words={{ too_large: t.tooMany }} />
      )}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" onClick={submit}>
          {t.add}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

// How far a document has come.
export function UnderWay({ upload }: { upload: Exclude<Upload, { at: "asking" }> }) {
  const t = useWords(documentWords);
  if (upload.at === "checking") return <Progress label={t.checking} value={undefined} max={1} />;
  return (
    <>
      <Progress
        label={t.sending}
        value={Math.round(upload.sent / 1024)}
        max={Math.max(1, Math.round(upload.of / 1024))}
      />
      {upload.waiting && (
        <Banner tone="warn" icon={CloudOff} role="status">
          {t.lost}
        </Banner>
      )}
    </>
  );
}
