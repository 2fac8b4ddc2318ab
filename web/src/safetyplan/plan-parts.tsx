import { useWords } from "../words/words";
import type { PatientSafetyPlan, SafetyLine } from "./queries";
import { dialOf, EMERGENCY, linesOf, NATIONAL_LINE, ownLine, PARTS } from "./rules";
import "./safetyplan.css";
import { safetyPlanWords } from "./words";

// What a plan says, part by part; the crisis lines are among its professionals whatever was saved.
export function PlanParts({
  lines,
  plan,
  level = 3,
}: {
  lines: readonly SafetyLine[];
  plan: Pick<PatientSafetyPlan, "crisis_line">;
  level?: 2 | 3;
}) {
  const t = useWords(safetyPlanWords);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="safety-parts">
      {PARTS.map((part) => {
        const said = linesOf(lines, part);
        return (
          <section key={part} className="safety-part">
            <Heading>{t.parts[part]}</Heading>
            {said.length === 0 && part !== "professionals" && <p className="soft">{t.nothing}</p>}
            <ul>
              {said.map((line, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
                <PartLine key={n} words={line.words} phone={line.phone} />
              ))}
              {part === "professionals" && <CrisisLines plan={plan} />}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function CrisisLines({ plan }: { plan: Pick<PatientSafetyPlan, "crisis_line"> }) {
  const t = useWords(safetyPlanWords);
  const own = ownLine(plan);
  return (
    <>
      {own && <PartLine words={t.siteLine} phone={own} />}
      <PartLine words={t.nationalLine} phone={NATIONAL_LINE} />
      <PartLine words={t.emergency} phone={EMERGENCY} />
    </>
  );
}

function PartLine({ words, phone }: { words: string; phone: string }) {
  return (
    <li>
      <span>{words}</span>
      {phone && <Dialled phone={phone} />}
    </li>
  );
}

// A number, to be dialled where it is one that a telephone can dial.
function Dialled({ phone }: { phone: string }) {
  const dial = dialOf(phone);
  if (!dial) return <span className="safety-number numbers">{phone}</span>;
  return (
    <a className="safety-number numbers" href={`tel:${dial}`}>
      {phone}
    </a>
  );
}
