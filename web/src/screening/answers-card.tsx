import { TriangleAlert } from "lucide-react";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import type { Screening, ScreeningQuestion } from "./queries";
import { groupsOf, standing } from "./rules";
import { useSaid } from "./use-said";

// Everything that is asked, by group, with what stands and what it rests on.
export function AnswersCard({
  screening,
  onChoose,
}: {
  screening: Screening;
  onChoose?: ((about: string) => void) | undefined;
}) {
  const { t } = useSaid(screening.recommendation);
  const groups = groupsOf(screening.questions);
  return (
    <Card title={t.all} flush>
      {groups.map(({ id, questions }) => {
        const known = questions.filter(standing);
        return (
          <details key={id} className="screening-group" open={known.length > 0}>
            <summary>
              {t.group[id] ?? id}
              <span className="small soft push numbers">
                {t.count(known.length, questions.length)}
              </span>
            </summary>
            <ul>
              {questions.map((question) => (
                <AnswerLine
                  key={question.about}
                  screening={screening}
                  question={question}
                  onChoose={onChoose}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </Card>
  );
}

function AnswerLine({
  screening,
  question,
  onChoose,
}: {
  screening: Screening;
  question: ScreeningQuestion;
  onChoose: ((about: string) => void) | undefined;
}) {
  const { t, language, answerOf, on } = useSaid(screening.recommendation);
  const [latest, ...before] = question.said;
  const words = question.words[language];
  const answer = standing(question);
  return (
    <li className={answer ? "" : "screening-open"}>
      <div>
        <p>{words}</p>
        {latest && (
          <p className="small soft">
            {[t.evidenceKind[latest.evidence], latest.words].filter(Boolean).join(": ")} ·{" "}
            {t.saidBy(latest.said_by_name, on(latest.said_at))}
          </p>
        )}
        {before.map((one) => (
          <p key={one.number} className="small soft">
            {t.before(answerOf(question, one.answer), one.said_by_name, on(one.said_at))}
          </p>
        ))}
        {question.contradicted && (
          <p className="small screening-differs">
            <TriangleAlert className="icon" aria-hidden="true" /> {t.contradicted}
          </p>
        )}
      </div>
      <Pill tone={answer && answer === question.danger ? "risk" : "quiet"}>
        {answer ? answerOf(question, answer) : t.open}
      </Pill>
      {onChoose && (
        <Button
          kind="quiet"
          size="grid"
          className="no-print"
          aria-label={answer ? t.changeAbout(words) : t.askAbout(words)}
          onClick={() => onChoose(question.about)}
        >
          {answer ? t.change : t.ask}
        </Button>
      )}
    </li>
  );
}
