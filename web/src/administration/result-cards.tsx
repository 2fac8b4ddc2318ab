import { fullDay } from "../base/time";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import "./administration.css";
import { useFindingSaid } from "./finding-said";
import type { Form, FormItem, Sheet, ShownScore } from "./queries";
import { isOpen, nameOf, toneOfBand } from "./rules";
import { administrationWords, bandWord } from "./words";

// What the answers came to, and the answers themselves.
export function ResultCards({ sheet, form }: { sheet: Sheet; form: Form }) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const found = useFindingSaid();
  const { administration, scores, findings } = sheet;
  const day = fullDay(administration.held_on, language);
  const told = scores.filter(({ part }) => !part);
  return (
    <>
      <Card
        title={`${nameOf(sheet.administration.instrument)}: ${sheet.title}`}
        action={
          <span className="soft small">
            {isOpen(sheet) ? t.begun(day) : t.finishedOn(day)}, {t.sources[administration.source]}
          </span>
        }
      >
        {administration.voided_at && <p>{t.wasVoided(administration.void_reason)}</p>}
        {told.length > 0 && (
          <dl className="measure-scores">
            {told.map((score) => (
              <ScoreLine key={score.score} score={score} only={told.length === 1} />
            ))}
          </dl>
        )}
        {findings.length > 0 && (
          <ul className="measure-findings soft small" aria-label={t.findings}>
            {[...new Set(findings.map(found))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t.answers}>
        <dl className="measure-answers" lang={form.language}>
          {form.items.map((item) => (
            <AnswerLine key={item.id} item={item} sheet={sheet} />
          ))}
        </dl>
      </Card>
    </>
  );
}

function ScoreLine({ score, only }: { score: ShownScore; only: boolean }) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const whole = score.most > score.least ? t.ofRange(score.said, score.most) : score.said;
  return (
    <div className="measure-score">
      <dt className={only ? "visually-hidden" : "soft"}>{score.score.replaceAll("_", " ")}</dt>
      <dd>
        {score.said === "" ? (
          <span className="soft">{t.notTold}</span>
        ) : (
          <strong className="numbers">{whole}</strong>
        )}
        {score.band && (
          <span className={`band ${toneOfBand(score.band)}`}>{bandWord(score.band, language)}</span>
        )}
      </dd>
    </div>
  );
}

function AnswerLine({ item, sheet }: { item: FormItem; sheet: Sheet }) {
  const t = useWords(administrationWords);
  const answer = sheet.answers.find((one) => one.item === item.id);
  const asked = sheet.asked.includes(item.id);
  const label = () => {
    if (!answer) return asked ? t.noAnswer : t.notShown;
    if (answer.reply !== "value") return t[answer.reply];
    const option = item.options.find(({ value }) => value === answer.value);
    return option && option.label !== String(option.value)
      ? `${option.value} ${option.label}`
      : String(answer.value);
  };
  return (
    <div className={`measure-answer ${answer ? "" : "soft"}`}>
      <dt>{item.text || item.about || t.item(item.id)}</dt>
      <dd className="numbers">
        {label()}
        {answer && answer.number > 1 && (
          <span className="soft small"> ({t.changed(answer.number)})</span>
        )}
      </dd>
    </div>
  );
}
