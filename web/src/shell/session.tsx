import { createContext, useContext } from "react";
import type { Schemas } from "../api/client";
import type { Me } from "../api/queries";

// Who is signed in and which site they look at: for everything inside the frame.
export interface Session {
  me: Me;
  site: Schemas["Site"];
  may: (grant: string) => boolean;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is for pages inside the frame");
  return session;
}

const stored = "stepwell.site";

// Returns the site looked at last on this device, else the first.
export function siteOf(me: Me): Schemas["Site"] | undefined {
  const last = localStorage.getItem(stored);
  return me.sites.find(({ id }) => id === last) ?? me.sites[0];
}

export function rememberSite(id: string) {
  localStorage.setItem(stored, id);
}
