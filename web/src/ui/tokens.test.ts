import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// Words must be readable in both themes: 4.5 to 1 for text, 3 to 1 for the edge of a control.
const css = readFileSync("src/ui/tokens.css", "utf8");

function colour(token: string, theme: "light" | "dark"): string {
  const found = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`no colour --${token}`);
  return theme === "light" ? found[1] : found[2];
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const text: [string, string][] = [
  ...["ground", "surface", "sunken", "hover"].flatMap((under): [string, string][] => [
    ["ink", under],
    ["ink-soft", under],
    ["primary", under],
    ["risk", under],
  ]),
  ["on-primary", "primary"],
  ["on-primary", "primary-hover"],
  ["on-primary-soft", "primary-soft"],
  ["on-good-soft", "good-soft"],
  ["on-warn-soft", "warn-soft"],
  ["on-risk", "risk"],
  ["on-risk", "risk-hover"],
  ["on-risk-soft", "risk-soft"],
  ...["minimal", "mild", "moderate", "moderately-severe", "severe"].map(
    (band): [string, string] => [`on-${band}`, band],
  ),
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(text)("%s is readable on %s", (over, under) => {
    expect(contrast(colour(over, theme), colour(under, theme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(["ground", "surface"])("the edge of a control shows on %s", (under) => {
    expect(contrast(colour("line-strong", theme), colour(under, theme))).toBeGreaterThanOrEqual(3);
  });
});
