import { useNavigate } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { refusalOf } from "../api/client";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { beginOne, type Sheet, useSheetAct } from "./queries";
import { administrationWords } from "./words";

const screener = "cssrs-screener";

// What the answers raised, what the instrument says is to be done, and the question that is next.
export function AlertBanner({ sheet, mayAsk }: { sheet: Sheet; mayAsk: boolean }) {
  const t = useWords(administrationWords);
  const say = useSay();
  const navigate = useNavigate();
  const patient = sheet.administration.patient_id;
  const begin = useSheetAct(() =>
    beginOne(patient, { instrument: screener, answered_by: "staff", on_paper: false }),
  );
  if (sheet.alerts.length === 0) return null;
  const ask = () =>
    begin.mutate(undefined, {
      onSuccess: ({ administration }) =>
        void navigate({
          to: "/patients/$patient/measures/$administration",
          params: { patient, administration: administration.id },
        }),
      onError: (error) => say(t.notBegun(refusalOf(error).problem.title)),
    });
  const asksNext = sheet.asks_next === screener;
  return (
    <Banner tone="risk" icon={TriangleAlert} role="alert">
      <div className="measure-alert">
        <strong>{t.alertTitle}</strong>
        <ul>
          {sheet.alerts.map(({ rule, said, response }) => (
            <li key={rule}>
              <span className="capital-first">{said}</span>
              {response && `. ${response}`}
            </li>
          ))}
        </ul>
        <span className="small">{t.alertHint}</span>
      </div>
      {mayAsk && asksNext && (
        <Button size="grid" className="push" busy={begin.isPending} onClick={ask}>
          {t.askNext}
        </Button>
      )}
    </Banner>
  );
}
