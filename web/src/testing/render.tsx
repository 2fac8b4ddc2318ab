import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { type Language, LanguageContext } from "../words/words";

// Draws a card as a page would: in a language, with links that lead somewhere.
export async function draw(card: ReactNode, language: Language = "en") {
  const root = createRootRoute({
    component: () => <LanguageContext.Provider value={language}>{card}</LanguageContext.Provider>,
  });
  const paths = [
    "/",
    "/patients/$patient",
    "/patients/$patient/plan",
    "/patients/$patient/safety-plan",
    "/sessions/$session",
    "/intake/$referral",
    "/intake/$referral/admit",
    "/intake/waitlist",
    "/intake/new",
    "/setup/staff/$staff",
    "/intake/duplicates/$one/$other",
    "/audit",
    "/audit/patients/$patient",
  ];
  const routeTree = root.addChildren(
    paths.map((path) => createRoute({ getParentRoute: () => root, path })),
  );
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  await router.load();
  return render(<RouterProvider router={router as never} />);
}
