import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../api/client";
import { dayOf } from "../base/time";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog, DialogActions } from "../ui/dialog";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { canSave, Outlook, useOutlook } from "./outlook";
import { setupFileQuery, usePutSetup } from "./queries";
import { type ProgramFile, programFileIn, textOf } from "./rules";
import { setupWords } from "./words";

// The same file that the command line gives and takes.
export function FileCard({ setup }: { setup: Schemas["Setup"] }) {
  const t = useWords(setupWords);
  const { site } = useSession();
  const file = useQuery(setupFileQuery(site.id));
  const [chosen, setChosen] = useState<ProgramFile>();
  const [wrong, setWrong] = useState(false);
  const name = `${setup.file.site.name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.json`;
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const read = programFileIn(await file.text());
    setWrong(!read);
    setChosen(read);
  };
  return (
    <Card title={t.file}>
      <p className="soft">{t.fileHint}</p>
      <div className="row">
        {file.data && (
          <a
            className="button button-plain button-normal"
            download={name}
            href={`data:application/json,${encodeURIComponent(textOf(file.data))}`}
          >
            {t.download}
          </a>
        )}
        <label className="button button-plain button-normal file-choice">
          {t.upload}
          <input
            type="file"
            accept=".json,application/json"
            className="visually-hidden"
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
      </div>
      <p className="soft small">{t.uploadHint}</p>
      {wrong && (
        <Banner tone="warn" role="alert">
          {t.notAFile}
        </Banner>
      )}
      {chosen && (
        <UploadDialog
          file={{ ...chosen, site: setup.file.site }}
          version={setup.version}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Card>
  );
}

function UploadDialog({
  file,
  version,
  onClose,
}: {
  file: ProgramFile;
  version: number;
  onClose: () => void;
}) {
  const t = useWords(setupWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const { site } = useSession();
  const from = dayOf(new Date().toISOString(), site.time_zone);
  const put = usePutSetup(site.id, version, () => {
    say(t.saved);
    onClose();
  });
  const outlook = useOutlook(site.id, file, from, true, put.error);
  return (
    <Dialog title={t.uploaded} open wide onClose={onClose}>
      <Outlook {...outlook} />
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button
          kind="primary"
          busy={put.isPending || outlook.checking}
          disabled={!canSave(outlook)}
          onClick={() => put.mutate({ file, from })}
        >
          {t.putInForce}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
