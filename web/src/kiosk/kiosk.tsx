import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { type Language, LanguageContext } from "../words/words";
import type { Clinic } from "./clinic";
import { forgetToken, homeLanguage, keepToken, keptToken } from "./device";
import type { KioskSite } from "./model";
import { Reception } from "./reception";
import { kioskWords } from "./words";

// Needed once in a tablet's life.
const Enrol = lazy(() => import("./enrol"));

const ASK_AGAIN_MS = 5000; // how often a tablet that starts without a network tries once more
const CALL_MS = 60_000; // how often it lets itself be heard of

// The tablet itself: which clinic it belongs to, whether it still may, and the language on it.
export function Kiosk({ clinic }: { clinic: Clinic }) {
  const [token, setToken] = useState(keptToken);
  const [revoked, setRevoked] = useState(false);
  const [language, setLanguage] = useState<Language>(homeLanguage);
  const lose = useCallback(() => {
    forgetToken();
    setToken(null);
    setRevoked(true);
  }, []);
  const site = useSite(clinic, token, lose);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = kioskWords[language].page;
  }, [language]);

  function enrol(given: string) {
    keepToken(given);
    setRevoked(false);
    setToken(given);
  }

  return (
    <LanguageContext value={language}>
      {token ? (
        <Reception
          key={token}
          clinic={clinic}
          token={token}
          site={site}
          onLanguage={setLanguage}
          onRevoked={lose}
        />
      ) : (
        <Suspense>
          <Enrol clinic={clinic} onLanguage={setLanguage} revoked={revoked} onEnrolled={enrol} />
        </Suspense>
      )}
    </LanguageContext>
  );
}

// Asks where this tablet stands until it is told, and then now and then: a tablet that is not heard
// of is missed at the desk. The kiosk works meanwhile.
function useSite(clinic: Clinic, token: string | null, onRevoked: () => void) {
  const [site, setSite] = useState<KioskSite>();
  useEffect(() => {
    if (!token) return setSite(undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    async function ask(given: string) {
      const reply = await clinic.site(given);
      if (over) return;
      if (reply.is === "revoked") return onRevoked();
      if (reply.is === "ok") setSite(reply.value);
      timer = setTimeout(() => void ask(given), reply.is === "ok" ? CALL_MS : ASK_AGAIN_MS);
    }
    void ask(token);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [clinic, token, onRevoked]);
  return site;
}
