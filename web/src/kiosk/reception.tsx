import { lazy, Suspense, useCallback, useEffect, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Questionnaire } from "../questionnaire/model";
import { useDue } from "../questionnaire/use-due";
import { type Language, useWords } from "../words/words";
import { type Clinic, type Letter, newKey, type PinLetter, type Reply } from "./clinic";
import { homeLanguage } from "./device";
import { Frame, Heading } from "./frame";
import { useForgetting } from "./idle";
import type { Arrival, Farewell, KioskSite } from "./model";
import { PinPad } from "./pin-pad";
import { Sending } from "./sending";
import { Stay } from "./stay";
import { type Sender, useOutbox, useSending } from "./use-sending";
import { away, isForgettable, next, type Step, type Visit } from "./visit";
import { kioskWords } from "./words";

// Fetched as soon as the tablet stands ready, and before anybody needs it: by then the network may
// be gone.
const fetchGreeting = () => import("./greeting");
const fetchQuestions = () => import("./question-page");
const fetchCheckOut = () => import("./check-out");
const fetchDone = () => import("./done");
const fetchBirthDate = () => import("./birth-date-page");
const Greeting = lazy(fetchGreeting);
const QuestionPage = lazy(fetchQuestions);
const CheckOut = lazy(fetchCheckOut);
const Done = lazy(fetchDone);
const BirthDate = lazy(fetchBirthDate);
const fetchAll = () =>
  [fetchGreeting, fetchQuestions, fetchCheckOut, fetchDone, fetchBirthDate].map((fetch) => fetch());

type ReceptionProps = {
  clinic: Clinic;
  token: string;
  site?: KioskSite;
  onLanguage: (language: Language) => void;
  onRevoked: () => void;
};

// Receives one person after the other, and forgets each of them.
export function Reception({ clinic, token, site, onLanguage, onRevoked }: ReceptionProps) {
  const words = useWords(kioskWords);
  const [visit, take] = useReducer(next, away);
  const [waiting, setWaiting] = useState(0);
  const [lost, setLost] = useState(0);
  const chosen = useRef(false); // a language somebody chose is not changed under their hands
  const outbox = useOutbox<Letter | PinLetter, Farewell | Arrival>(
    (mail) => ("pin" in mail ? clinic.arriveLate(token, mail) : clinic.answer(token, mail)),
    take,
    setWaiting,
    () => setLost((before) => before + 1),
  );

  const leave = useCallback(() => {
    chosen.current = false;
    onLanguage(homeLanguage());
    take({ did: "left" });
  }, [onLanguage]);

  useForgetOnHide(leave);
  useEffect(() => void Promise.all(fetchAll()), []);
  function receive(reply: Reply<Arrival>) {
    if (reply.is === "revoked") return onRevoked();
    if (reply.is !== "ok") return take(failed(reply));
    if (!chosen.current) onLanguage(reply.value.language === "es" ? "es" : "en");
    take({ did: "arrived", arrival: reply.value });
  }
  useArriving(visit, clinic, token, (pin, reply) => {
    const kept = reply.is === "unreachable" && outbox.keep({ pin, typedAt: Date.now() });
    if (kept) take({ did: "failed", trouble: "kept" });
    else receive(reply);
  });
  useSending(visit, outbox, take);
  const due = useDue(visit, (id) => clinic.questionnaires(token, id));
  const left = useForgetting(isForgettable(visit), page(visit), leave);

  return (
    <Frame
      siteName={site?.name}
      onLanguage={(other) => {
        chosen.current = true;
        onLanguage(other);
      }}
      notice={notice(words, waiting, lost)}
    >
      <Suspense fallback={<Heading>{words.pin.checking}</Heading>}>
        {visit.at === "birth_date" ? (
          <BirthDate clinic={clinic} token={token} take={take} receive={receive} leave={leave} />
        ) : (
          <Page
            visit={visit}
            take={take}
            leave={leave}
            site={site}
            due={due}
            outbox={outbox}
            waiting={waiting}
          />
        )}
      </Suspense>
      {left !== null && (
        <div className="idle" role="alertdialog" aria-labelledby="idle-ask">
          <p id="idle-ask">{words.idle.ask}</p>
          <p aria-live="off">{words.idle.soon(left)}</p>
          <button type="button" className="key primary idle-stay">
            {words.idle.stay}
          </button>
        </div>
      )}
    </Frame>
  );
}

function notice(words: (typeof kioskWords)["en"], waiting: number, lost: number) {
  if (lost > 0) return words.lost(lost);
  return waiting > 0 ? words.waiting(waiting) : undefined;
}

type PageProps = {
  visit: Exclude<Visit, { at: "birth_date" }>;
  take: (step: Step) => void;
  leave: () => void;
  site?: KioskSite;
  due?: Questionnaire[];
  outbox: Sender;
  waiting: number;
};

function Page({ visit, take, leave, site, ...asking }: PageProps) {
  const timeZone = site?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  switch (visit.at) {
    case "pin":
      return <PinPad visit={visit} take={take} byBirthDate={site?.by_birth_date} />;
    case "greeting":
      return <Greeting arrival={visit.arrival} take={take} leave={leave} timeZone={timeZone} />;
    case "question":
      return <QuestionPage visit={visit} take={take} />;
    case "leaving":
      return <CheckOut take={take} />;
    case "sending":
      return <Sending />;
    case "done":
      return <Done visit={visit} take={take} onFinish={leave} timeZone={timeZone} {...asking} />;
    case "stay":
      return (
        <Stay
          told={visit.told}
          crisisLine={visit.crisisLine ?? site?.crisis_line}
          onRelease={leave}
        />
      );
  }
}

function page(visit: Visit): string {
  return visit.at === "question" ? `question ${visit.number}` : visit.at;
}

// The browser may keep a page it leaves, to show it again on Back. It must find nobody in it.
function useForgetOnHide(leave: () => void) {
  useEffect(() => {
    const hide = () => flushSync(leave);
    window.addEventListener("pagehide", hide);
    return () => window.removeEventListener("pagehide", hide);
  }, [leave]);
}

function useArriving(
  visit: Visit,
  clinic: Clinic,
  token: string,
  receive: (pin: string, reply: Reply<Arrival>) => void,
) {
  const pin = visit.at === "pin" && visit.checking ? visit.digits : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each PIN, whatever else changes
  useEffect(() => {
    if (pin === null) return;
    let over = false;
    void clinic.arrive(token, pin, newKey()).then((reply) => {
      if (!over) receive(pin, reply);
    });
    return () => {
      over = true;
    };
  }, [pin]);
}

// Only the clinic can say that nobody has a PIN. Whatever else it refuses, somebody must look.
function failed(reply: Exclude<Reply<Arrival>, { is: "ok" | "revoked" }>): Step {
  if (reply.is === "throttled")
    return { did: "failed", trouble: "throttled", waitSeconds: reply.waitSeconds };
  const unknown = reply.is === "refused" && reply.status === 404;
  return { did: "failed", trouble: unknown ? "wrong_pin" : "unreachable" };
}
