import { attendanceWords } from "../attendance/words";
import { shortDay } from "../base/time";
import { isCoOccurring } from "../diagnosis/rules";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import "./plan.css";
import type { PatientPlans, PlanDraft } from "./queries";
import { hoursOf, threadOf } from "./rules";
import { planWords } from "./words";

type Staff = PatientPlans["staff"];

// The golden thread: what is treated, what should change, how one will know, what is done.
export function ThreadCard({
  says,
  staff,
  title,
}: {
  says: PlanDraft | "loading" | "unavailable";
  staff: Staff;
  title: string;
}) {
  const t = useWords(planWords);
  const language = useLanguage();
  const { modality } = useWords(attendanceWords);
  if (says === "loading") return <Card title={title} busy />;
  if (says === "unavailable") return <Card title={title} alert={t.unavailable} />;
  const nameOf = (id: string | null | undefined) =>
    staff.find(({ staff_id }) => staff_id === id)?.name;
  return (
    <Card title={title} flush>
      <div className="plan-thread">
        {isCoOccurring(says.problems.map(({ code }) => code)) && (
          <p className="soft">{t.coOccurring}</p>
        )}
        {threadOf(says).map(({ problem, goals }) => (
          <section key={problem.id} className="plan-problem">
            <h3>
              <span className="numbers">{problem.code}</span> {problem.label}
            </h3>
            {goals.map(({ goal, objectives, interventions }) => (
              <div key={goal.id} className="plan-goal">
                <blockquote>“{goal.words}”</blockquote>
                <Lines title={t.objectives}>
                  {objectives.map(({ one }) => (
                    <li key={one.id}>
                      <span>{one.words}</span>
                      <span className="soft small">
                        {one.target_on && t.by(shortDay(one.target_on, language))}
                      </span>
                    </li>
                  ))}
                </Lines>
                <Lines title={t.interventions}>
                  {interventions.map(({ one }) => (
                    <li key={one.id}>
                      <span>{[modality[one.modality], one.words].filter(Boolean).join(": ")}</span>
                      <span className="soft small numbers">
                        {[t.often(one.times, one.per, one.minutes), nameOf(one.staff_id)]
                          .filter(Boolean)
                          .join(" · ")}
                      </span>
                    </li>
                  ))}
                </Lines>
              </div>
            ))}
          </section>
        ))}
        <Text title={t.criteria} text={says.discharge_criteria} />
        <Text title={t.strengths} text={says.strengths} />
        <Text title={t.barriers} text={says.barriers} />
      </div>
    </Card>
  );
}

function Lines({ title, children }: { title: string; children: React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <p className="soft small">{title}</p>
      <ul className="plan-lines">{children}</ul>
    </div>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  if (!text.trim()) return null;
  return (
    <div>
      <p className="soft small">{title}</p>
      <p className="plan-text">{text}</p>
    </div>
  );
}

export function OrderLine({ says }: { says: PlanDraft }) {
  const t = useWords(planWords);
  if (!says.order_minutes || !says.order_days) return <>{t.noOrder}</>;
  return <>{t.orderLine(hoursOf(says.order_minutes), says.order_days)}</>;
}
