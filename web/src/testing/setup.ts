import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// jsdom has no CSS.escape, which popovers use to find their trigger.
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (text: string) => text.replace(/[^\w-]/g, (found) => `\\${found}`);

// jsdom has no scrolling, which the router restores.
window.scrollTo = () => {};

afterEach(cleanup);
