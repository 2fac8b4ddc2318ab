import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, refusalOf } from "../api/client";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { chartWords } from "./words";

// The number somebody types at the kiosk.
export function PinDialog({ patient, onClose }: { patient: string; onClose: () => void }) {
  const t = useWords(chartWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const params = { path: { patient } };
  const pin = useQuery({
    queryKey: ["pin", patient],
    queryFn: () => answerOf(api.GET("/api/v1/patients/{patient}/pin", { params })),
    staleTime: 0,
    gcTime: 0, // it stays no longer than the dialog
  });
  const give = useMutation({
    mutationFn: () => answerOf(api.POST("/api/v1/patients/{patient}/pin", { params })),
    onSuccess: (given) => {
      queries.setQueryData(["pin", patient], given);
      say(t.pinGiven);
    },
  });
  return (
    <Dialog title={t.pinTitle} open onClose={onClose}>
      {pin.isPending && <Skeleton lines={1} />}
      {pin.error && !pin.data && (
        <ErrorState refusal={refusalOf(pin.error)} onRetry={() => void pin.refetch()} />
      )}
      {pin.data && <p className="pin">{pin.data.pin}</p>}
      <p className="soft small">{t.pinHint}</p>
      {give.error && <Refused refusal={refusalOf(give.error)} />}
      <DialogActions>
        <Button busy={give.isPending} onClick={() => give.mutate()}>
          {t.pinNew}
        </Button>
        <Button kind="primary" onClick={onClose}>
          {ui.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
