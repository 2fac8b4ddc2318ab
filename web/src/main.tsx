import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { makeQueries } from "./api/queries";
import { PreferencesProvider } from "./shell/preferences";
import { router } from "./shell/router";
import "./ui/base.css";
import { StatusLine } from "./ui/status-line";
import { useLanguage } from "./words/words";

// An expired session leads to the sign-in page and back to where one was; drafts stay in the
// browser meanwhile.
const queries = makeQueries(() => {
  const { pathname } = router.state.location;
  if (pathname === "/sign-in") return;
  void router.navigate({ to: "/sign-in", search: pathname === "/" ? {} : { next: pathname } });
});

function PartsInLanguage({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale={useLanguage() === "es" ? "es-ES" : "en-US"}>{children}</I18nProvider>
  );
}

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <PreferencesProvider>
        <PartsInLanguage>
          <QueryClientProvider client={queries}>
            <StatusLine>
              <RouterProvider router={router} />
            </StatusLine>
          </QueryClientProvider>
        </PartsInLanguage>
      </PreferencesProvider>
    </StrictMode>,
  );
