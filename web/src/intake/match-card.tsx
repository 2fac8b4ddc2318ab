import { answerOf, api, ifMatch } from "../api/client";
import { fullDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import { useChange } from "./changing";
import type { Candidate, PatientDetails, ReferralDetail } from "./model";
import { type Agreement, compare, nameOf } from "./rules";
import { Trouble } from "./trouble";
import { intakeWords } from "./words";

type MatchCardProps = {
  referral: ReferralDetail["referral"];
  sent: PatientDetails;
  candidates: readonly Candidate[];
};

// The person as sent beside each one they might be, and what tells them apart.
export function MatchCard({ referral, sent, candidates }: MatchCardProps) {
  const t = useWords(intakeWords);
  const language = useLanguage();
  const { busy, refusal, change } = useChange();
  const say = (patient: string | null, said: string) =>
    void change(
      () =>
        answerOf(
          api.POST("/api/v1/referrals/{referral}/match", {
            params: { path: { referral: referral.id } },
            headers: ifMatch(referral.version),
            body: { patient_id: patient },
          }),
        ),
      said,
    );

  return (
    <Card title={t.match.title}>
      <p className="soft">{candidates.length > 0 ? t.match.hint : t.match.none}</p>
      <Trouble refusal={refusal} />
      <div className="candidates">
        <article className="candidate candidate-sent" aria-label={t.match.sent}>
          <p className="candidate-kind small">{t.match.sent}</p>
          <h3>{nameOf(sent) || t.noName}</h3>
          <p>{sent.birth_date ? fullDay(sent.birth_date, language) : t.noBirthDate}</p>
          <p className="soft small candidate-why">{t.match.freshHint}</p>
          <Button busy={busy} onClick={() => say(null, t.match.saidNew)}>
            {t.match.fresh}
          </Button>
        </article>
        {candidates.map((candidate) => (
          <CandidateSide
            key={candidate.patient_id}
            candidate={candidate}
            sent={sent}
            busy={busy}
            onSame={() => say(candidate.patient_id, t.match.saidSame)}
          />
        ))}
      </div>
    </Card>
  );
}

function CandidateSide({
  candidate,
  sent,
  busy,
  onSame,
}: {
  candidate: Candidate;
  sent: PatientDetails;
  busy: boolean;
  onSame: () => void;
}) {
  const t = useWords(intakeWords);
  const language = useLanguage();
  const alike = compare(sent, candidate);
  return (
    <article className="candidate" aria-label={candidate.name}>
      <p className="candidate-kind small numbers">{candidate.record_number}</p>
      <h3 className="row">
        {candidate.name} <Alike agreement={alike.name} />
      </h3>
      <p className="row">
        {candidate.birth_date ? fullDay(candidate.birth_date, language) : t.noBirthDate}
        <Alike agreement={alike.birth_date} />
      </p>
      <p className="soft small candidate-why">{t.match.whys[candidate.why] ?? candidate.why}</p>
      <Button
        busy={busy}
        aria-label={t.match.sameFor(candidate.name, candidate.record_number)}
        onClick={onSame}
      >
        {t.match.same}
      </Button>
    </article>
  );
}

function Alike({ agreement }: { agreement: Agreement }) {
  const t = useWords(intakeWords);
  if (agreement === "unknown") return null;
  return (
    <Pill tone={agreement === "differs" ? "warn" : "quiet"}>
      {agreement === "differs" ? t.match.differs : t.match.agrees}
    </Pill>
  );
}
