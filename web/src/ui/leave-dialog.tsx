import { Button } from "./button";
import { Dialog, DialogActions } from "./dialog";

// Asks before something that was written is lost. `leave` and `stay` say what each does.
export function LeaveDialog({
  title,
  hint,
  leave,
  stay,
  onLeave,
  onStay,
}: {
  title: string;
  hint: string;
  leave: string;
  stay: string;
  onLeave: () => void;
  onStay: () => void;
}) {
  return (
    <Dialog title={title} role="alertdialog" open onClose={onStay}>
      <p>{hint}</p>
      <DialogActions>
        <Button kind="danger" onClick={onLeave}>
          {leave}
        </Button>
        <Button kind="primary" onClick={onStay}>
          {stay}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
