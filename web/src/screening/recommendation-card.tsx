import { Pill, type Tone } from "../ui/banner";
import { Card } from "../ui/card";
import type { Recommendation, Screening } from "./queries";
import { useSaid } from "./use-said";

const tones: Record<Recommendation["levels"][number]["state"], Tone> = {
  open: "good",
  excluded: "quiet",
  undecided: "info",
};

// What the rules say, why, what stands against each level, and what would change it.
export function RecommendationCard({ screening }: { screening: Screening }) {
  const { recommendation } = screening;
  const { t, language, levelOf } = useSaid(recommendation);
  const { entry } = screening;
  return (
    <Card title={t.recommended}>
      <div aria-live="polite">
        <p className="screening-level">
          {recommendation.level ? levelOf(recommendation.level) : t.cannotSay}
        </p>
        {!recommendation.level && (
          <p className="soft small">
            {recommendation.nothing_indicated ? t.nothingIndicated : t.cannotSayHint}
          </p>
        )}
      </div>
      <Reasons title={t.reasons} list={recommendation.reasons} language={language} />
      <Reasons title={t.cautions} list={recommendation.cautions} language={language} />
      <h3>{t.levels}</h3>
      <ul className="screening-levels">
        {recommendation.levels.map((level) => (
          <li key={level.id}>
            <span>
              {level.name[language]}
              {level.excluded_by.map((why) => (
                <span key={why.en} className="small soft">
                  {why[language]}
                </span>
              ))}
              {level.state === "undecided" && (
                <span className="small soft">{t.undecidedOn(level.undecided_on.length)}</span>
              )}
            </span>
            <Pill tone={tones[level.state]}>{t.state[level.state]}</Pill>
          </li>
        ))}
      </ul>
      <Changes screening={screening} />
      <details className="screening-sources">
        <summary>{t.sources}</summary>
        <ul>
          {[...recommendation.reasons, ...recommendation.cautions].map(({ rule, source }) => (
            <li key={rule} className="small soft">
              {source}
            </li>
          ))}
        </ul>
        <p className="small soft">{t.rules(entry.rule_set_id, entry.rule_set_version)}</p>
      </details>
    </Card>
  );
}

function Reasons({
  title,
  list,
  language,
}: {
  title: string;
  list: Recommendation["reasons"];
  language: "en" | "es";
}) {
  if (list.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="screening-reasons">
        {list.map(({ rule, words }) => (
          <li key={rule}>{words[language]}</li>
        ))}
      </ul>
    </>
  );
}

const changesShown = 4; // the smallest; more is no help

function Changes({ screening }: { screening: Screening }) {
  const { t, language, levelOf, answerOf } = useSaid(screening.recommendation);
  const { changes } = screening.recommendation;
  if (changes.length === 0) return null;
  const asked = (about: string) => screening.questions.find((one) => one.about === about);
  return (
    <details className="screening-changes">
      <summary>{t.changes}</summary>
      <ul>
        {[...changes]
          .sort((a, b) => a.facts.length - b.facts.length)
          .slice(0, changesShown)
          .map(({ level, facts }) => (
            <li key={`${level} ${facts.map(({ about, answer }) => about + answer).join()}`}>
              <strong>{levelOf(level)}</strong>
              {facts.map(({ about, answer }) => (
                <span key={about} className="small">
                  {asked(about)?.words[language] ?? about} {answerOf(asked(about), answer)}
                </span>
              ))}
            </li>
          ))}
      </ul>
    </details>
  );
}
