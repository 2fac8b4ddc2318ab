import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { dayOf, fullDay } from "../base/time";
import { Button } from "../ui/button";
import { uiWords } from "../ui/words";
import { type Language, LanguageContext, useLanguage, useWords } from "../words/words";
import { PlanParts } from "./plan-parts";
import type { PatientSafetyPlan } from "./queries";
import { lastLook, paperSize } from "./rules";
import { safetyPlanWords } from "./words";

interface Given {
  plan: PatientSafetyPlan;
  name: string; // of the person
}

// What the person takes along speaks the person's language, whatever the screen speaks.
export function InLanguage({ of, children }: { of: Language; children: ReactNode }) {
  return (
    <LanguageContext.Provider value={of}>
      <div lang={of}>{children}</div>
    </LanguageContext.Provider>
  );
}

// "As of Nov 9, 2026, reviewed Nov 16, 2026".
function useAsOf({ latest, reviews, zone }: { latest: string; reviews?: string; zone: string }) {
  const t = useWords(safetyPlanWords);
  const language = useLanguage();
  const day = (at: string) => fullDay(dayOf(at, zone), language);
  return [t.of(day(latest)), ...(reviews ? [t.reviewedOn(day(reviews))] : [])].join(", ");
}

function AsOf({ plan }: { plan: PatientSafetyPlan }) {
  const last = lastLook(plan);
  const words = useAsOf({
    latest: plan.latest?.version.saved_at ?? "",
    ...(last?.review && { reviews: last.at }),
    zone: plan.time_zone,
  });
  return <p className="soft">{words}</p>;
}

// One page of paper: whose it is, what it says, and what to do for whoever finds it.
export function PaperPlan({ plan, name }: Given) {
  const t = useWords(safetyPlanWords);
  if (!plan.latest) return null;
  return (
    <div className="print-only safety-paper" data-size={paperSize(plan.latest.lines)}>
      <header>
        <div>
          <p className="safety-paper-title">{t.title}</p>
          <p className="safety-paper-name">{name}</p>
        </div>
        <div className="safety-paper-clinic">
          <p>{plan.site_name}</p>
          <AsOf plan={plan} />
        </div>
      </header>
      <PlanParts lines={plan.latest.lines} plan={plan} level={2} />
      <p className="safety-paper-notice">{t.confidential}</p>
    </div>
  );
}

// The same on a telephone held between two people: large, and each number a touch away.
export function LargePlan({ plan, name, onClose }: Given & { onClose: () => void }) {
  const t = useWords(safetyPlanWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  if (!plan.latest) return null;
  return (
    <ModalOverlay
      className="veil safety-veil"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="safety-large">
        <Dialog className="safety-large-inner" lang={language}>
          <header>
            <div>
              <Heading slot="title" level={2}>
                {t.title}
              </Heading>
              <p>{name}</p>
              <AsOf plan={plan} />
            </div>
            <Button size="large" icon={<X className="icon" aria-hidden="true" />} onClick={onClose}>
              {ui.close}
            </Button>
          </header>
          <PlanParts lines={plan.latest.lines} plan={plan} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
