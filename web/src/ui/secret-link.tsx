import { Button } from "./button";
import { Dialog, DialogActions } from "./dialog";
import { useSay } from "./status-line";

// A link that is shown once, to be copied.
export function SecretLinkDialog({
  title,
  hint,
  link,
  words,
  onClose,
}: {
  title: string;
  hint: string;
  link: string;
  words: { copy: string; copied: string; done: string };
  onClose: () => void;
}) {
  const say = useSay();
  const copy = async () => {
    await navigator.clipboard?.writeText(link);
    say(words.copied);
  };
  return (
    <Dialog title={title} role="alertdialog" open onClose={onClose}>
      <p>{hint}</p>
      <textarea className="token" readOnly rows={4} aria-label={title} value={link} />
      <DialogActions>
        {navigator.clipboard && <Button onClick={() => void copy()}>{words.copy}</Button>}
        <Button kind="primary" onClick={onClose}>
          {words.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
