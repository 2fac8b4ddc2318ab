import { lazy, Suspense, useEffect, useReducer, useState } from "react";
import type { Letter } from "../kiosk/clinic";
import { homeLanguage } from "../kiosk/device";
import { Frame, Heading } from "../kiosk/frame";
import { useOutbox, useSending } from "../kiosk/use-sending";
import { away, next } from "../kiosk/visit";
import { useDue } from "../questionnaire/use-due";
import { type Language, LanguageContext, useWords } from "../words/words";
import type { Door, PhoneClinic, Who } from "./clinic";
import { forgetToken, keepToken, phoneKey } from "./keeping";
import { troubleOf } from "./rules";
import { WhoForm } from "./who-form";
import { phoneWords } from "./words";

// Fetched while the person is asked who they are: afterwards the network may be gone.
const fetchPages = () => import("./pages");
const Page = lazy(fetchPages);

const ASK_AGAIN_MS = 3000;

// A person checks in on their own phone. The visit is the kiosk's; what differs is how one says who
// one is, and that nobody of the staff may be near.
export function Phone({ clinic, token }: { clinic: PhoneClinic; token: string | null }) {
  const [language, setLanguage] = useState<Language>(homeLanguage);
  const [over, setOver] = useState(false);
  const door = useDoor(clinic, token, setOver, setLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = phoneWords[language].page;
  }, [language]);
  return (
    <LanguageContext value={language}>
      {token && door && !over ? (
        <Visiting
          clinic={clinic}
          token={token}
          door={door}
          onLanguage={setLanguage}
          onOver={() => setOver(true)}
        />
      ) : (
        <Frame onLanguage={setLanguage}>
          <Closed state={!token ? "no_link" : over ? "over" : "one_moment"} />
        </Frame>
      )}
    </LanguageContext>
  );
}

function Closed({ state }: { state: "no_link" | "over" | "one_moment" }) {
  const t = useWords(phoneWords);
  return (
    <>
      <Heading>{t[state]}</Heading>
      {state !== "one_moment" && <p className="lead">{t[`${state}_note`]}</p>}
    </>
  );
}

// Asks until it is told, so that a page opened without a network comes to life by itself.
function useDoor(
  clinic: PhoneClinic,
  token: string | null,
  onOver: (over: boolean) => void,
  onLanguage: (language: Language) => void,
): Door | undefined {
  const [door, setDoor] = useState<Door>();
  useEffect(() => {
    if (!token) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    async function ask(given: string) {
      const reply = await clinic.door(given);
      if (gone) return;
      if (reply.is === "ok") {
        onLanguage(reply.value.language === "es" ? "es" : "en");
        return setDoor(reply.value);
      }
      if (reply.is === "revoked" || reply.is === "refused") {
        forgetToken();
        return onOver(true);
      }
      timer = setTimeout(() => void ask(given), ASK_AGAIN_MS);
    }
    void ask(token);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [clinic, token, onOver, onLanguage]);
  return door;
}

type VisitingProps = {
  clinic: PhoneClinic;
  token: string;
  door: Door;
  onLanguage: (language: Language) => void;
  onOver: () => void;
};

function Visiting({ clinic, token, door, onLanguage, onOver }: VisitingProps) {
  const t = useWords(phoneWords);
  const [visit, take] = useReducer(next, away);
  const [waiting, setWaiting] = useState(0);
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false); // the person is done with the page
  const outbox = useOutbox((letter: Letter) => clinic.answer(token, letter), take, setWaiting);
  useEffect(() => void fetchPages(), []);
  useSending(visit, outbox, take);
  const due = useDue(visit, (id) => clinic.questionnaires(token, id));

  async function say(who: Who) {
    setBusy(true);
    const reply = await clinic.arrive(token, who, phoneKey());
    setBusy(false);
    if (reply.is === "revoked") return onOver();
    if (reply.is !== "ok") return setTrouble(troubleOf(reply, t));
    keepToken(token);
    setTrouble("");
    take({ did: "arrived", arrival: reply.value });
  }
  return (
    <Frame onLanguage={onLanguage} notice={waiting > 0 ? t.waiting : undefined}>
      <Suspense fallback={<Heading>{t.one_moment}</Heading>}>
        {visit.at === "pin" || visit.at === "birth_date" ? (
          <WhoForm busy={busy} trouble={trouble} onSay={(who) => void say(who)} />
        ) : (
          <Page
            visit={visit}
            take={take}
            door={door}
            over={over}
            onFinish={() => setOver(true)}
            due={due}
            outbox={outbox}
            waiting={waiting}
          />
        )}
      </Suspense>
    </Frame>
  );
}
